/** Tables of HTML as lines with tabs, however their tags are spread over lines. */
import type { TextEdit } from './text-edit.ts';

const tags = /\s{0,40}<(\/?)(t[dhr]|d[td]|li|p|div)(?:\s[^<>\n@]{0,200})?>\s{0,40}/gi;

export function htmlCellEdits(text: string): TextEdit[] {
  if (!/<\/?(?:t[dhr]|d[td]|li|p|div)[\s>]/i.test(text)) return [];
  return [...text.matchAll(tags)].map(({ 0: all, 1: closing = '', 2: name = '', index }) => ({
    from: index,
    to: index + all.length,
    text: isFirstCell(text, index, all) ? '\n' : shownFor(name.toLowerCase(), closing !== ''),
  }));
}

/** Whether a cell begins a line below one that is none: a row may be cut out of its table. */
function isFirstCell(text: string, index: number, found: string): boolean {
  return /^\s*\n\s*<t[dh]/i.test(found) && text[index - 1] !== '>';
}

/** A cell ends with a tab, and everything else begins and ends a line. */
function shownFor(name: string, isClosing: boolean): string {
  if (name !== 'td' && name !== 'th') return '\n';
  return isClosing ? '\t' : '';
}
