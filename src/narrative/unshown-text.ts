/**
 * Text that is written in a narrative and that no page shows: what Markdown takes for itself. The definition of a link
 * with its title, cells beyond the head of a table, the words after a fence; and signs of the document that Markdown
 * takes for marks of its own, as the stars of `3*5=15，2*4=8`, or counts anew, as the numbers of a list.
 */
import { isComponentNode } from './components.ts';
import {
  allNodes,
  placeOf,
  textOf,
  type NarrativeElement,
  type NarrativeNode,
  type NarrativeTree,
  type Place,
} from './narrative-node.ts';

export interface UnshownText extends Place {
  readonly text: string;
}

/** Every stretch of a narrative with letters or digits that its page does not show, and every mark taken by mistake. */
export function unshownText(tree: NarrativeTree, body: string): UnshownText[] {
  const lines = body.split('\n').map((line) => line.replace(/\r$/, ''));
  const shown = lines.map(() => [] as Span[]);
  const found: UnshownText[] = [];
  for (const node of allNodes(tree)) {
    for (const { from, to, line } of shownSpans(node, lines)) shown[line - 1]?.push({ from, to });
    if (node.type !== 'element') continue;
    found.push(...titleOf(node), ...mistakenMarks(node, lines));
    if (node.tagName === 'ol') found.push(...otherNumbers(node, lines));
  }
  for (const [index, line] of lines.entries()) {
    for (const { from, to } of gaps(shown[index] ?? [], line.length)) {
      const text = line.slice(from, to);
      const at = text.search(/[\p{L}\p{N}]/u);
      if (at >= 0) found.push({ line: index + 1, column: from + at + 1, text: text.slice(at).trim() });
    }
  }
  return found.sort((a, b) => a.line - b.line || a.column - b.column);
}

/** Columns of a line, counted from 0, the end not included. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Where a node shows what is written, or stands for it as the address of a link does for its text. */
function shownSpans(node: NarrativeNode, lines: readonly string[]): (Span & { readonly line: number })[] {
  const { position } = node;
  if (position === undefined || node.type === 'root') return [];
  const { start, end } = position;
  if (node.type === 'element') {
    if (node.tagName === 'li') return markerSpan(node, lines);
    if (node.tagName === 'pre') return codeSpans(start, end, lines);
    if (!['a', 'img'].includes(node.tagName)) return [];
  }
  return Array.from({ length: end.line - start.line + 1 }, (_, index) => {
    const line = start.line + index;
    return {
      line,
      from: index === 0 ? start.column - 1 : 0,
      to: line === end.line ? end.column - 1 : (lines[line - 1] ?? '').length,
    };
  });
}

/** The number or the sign of an item, and its box. */
function markerSpan(item: NarrativeElement, lines: readonly string[]): (Span & { readonly line: number })[] {
  const { line, column } = placeOf(item);
  const marker = /^(?:\d{1,9}[.)]|[-*+])[ \t]*(?:\[[ xX]\])?/.exec((lines[line - 1] ?? '').slice(column - 1));
  return marker === null ? [] : [{ line, from: column - 1, to: column - 1 + marker[0].length }];
}

/** All of a block of code, but for what stands after its fence and is no name of a language. */
function codeSpans(start: Place, end: Place, lines: readonly string[]): (Span & { readonly line: number })[] {
  const fence =
    /^(?:`{3,}|~{3,})[ \t]*(?:bash|csv|html|ini|json|markdown|md|powershell|sh|text|toml|ts|xml|ya?ml)?[ \t]*/.exec(
      (lines[start.line - 1] ?? '').slice(start.column - 1),
    );
  return Array.from({ length: end.line - start.line + 1 }, (_, index) => {
    const line = start.line + index;
    const length = (lines[line - 1] ?? '').length;
    const isFence = index === 0 && fence !== null;
    return { line, from: 0, to: isFence ? start.column - 1 + fence[0].length : length };
  });
}

/** Stretches of a line that no span covers. */
function gaps(spans: readonly Span[], length: number): Span[] {
  const found: Span[] = [];
  let at = 0;
  for (const { from, to } of [...spans].sort((a, b) => a.from - b.from)) {
    if (from > at) found.push({ from: at, to: from });
    at = Math.max(at, to);
  }
  if (at < length) found.push({ from: at, to: length });
  return found;
}

/** The title of a link or a picture, which is seen under a pointer only. */
function titleOf(node: NarrativeElement): UnshownText[] {
  const title = node.properties['title'];
  return typeof title === 'string' && title !== '' ? [{ ...placeOf(node), text: title }] : [];
}

/** Signs of the document that Markdown takes for marks: of emphasis, of a text struck out, of a line across. */
function mistakenMarks(node: NarrativeElement, lines: readonly string[]): UnshownText[] {
  if (node.position === undefined) return [];
  const { start, end } = node.position;
  const { line, column } = start;
  const text = lines[line - 1] ?? '';
  const at = (sign: string): UnshownText[] => [{ line, column, text: sign }];
  if (node.tagName === 'hr') return text[column - 1] === '_' ? at(text.trim()) : [];
  // A dash alone on its line, as forms print it for none, makes the line above it a heading, or is an empty list.
  const last = (lines[end.line - 1] ?? '').trim();
  if (/^h[2-6]$/.test(node.tagName) && /^-{1,2}$/.test(last))
    return [{ line: end.line, column: 1, text: last }];
  if (node.tagName === 'li' && textOf(node).trim() === '' && !node.children.some(isComponentNode))
    return at(text.slice(column - 1).trim());
  if (isSignOfFigure(node, text[column - 1])) return at(text.slice(column - 1).trim());
  if (node.tagName === 'del') return at(/^~+/.exec(text.slice(column - 1))?.[0] ?? '~');
  if (node.tagName !== 'em' && node.tagName !== 'strong') return [];
  const [mark = ''] = /^(?:_+|\*{1,2})/.exec(text.slice(column - 1)) ?? [];
  // Blanks to be filled in: no Chinese text is emphasised by them.
  if (mark.startsWith('_')) return at(mark);
  const closing = (lines[end.line - 1] ?? '').slice(0, end.column - 1 - mark.length);
  const beside = [text[column - 2], text[column - 1 + mark.length], closing.at(-1)];
  const after = (lines[end.line - 1] ?? '')[end.column - 1];
  const isFigure = (sign: string | undefined): boolean => sign !== undefined && /\d/.test(sign);
  const isWord = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
  // Within a word one star multiplies; what is to be strong has two.
  const isProduct =
    mark === '*'
      ? [...beside, after].some(isFigure) || (isWord(beside[0]) && isWord(after))
      : isFigure(beside[0]) && isFigure(beside[1]);
  return isProduct ? at(mark) : [];
}

/** A figure and its unit, and nothing else. */
const figure = /^[\d.,，]+\s*(?:[%％‰℃]|\p{Script=Han}{0,4})[。；;]?$/u;

/** The sign of a figure alone on its line: Markdown takes `- 5%` for a list, `> 5%` for a quotation. */
function isSignOfFigure(node: NarrativeElement, sign: string | undefined): boolean {
  const isAlone =
    node.tagName === 'blockquote'
      ? sign === '>'
      : node.tagName === 'ul' &&
        (sign === '-' || sign === '+') &&
        node.children.filter(({ type }) => type === 'element').length === 1;
  return isAlone && figure.test(textOf(node).trim());
}

/** The numbers of a list are counted by the browser from the first, whatever is written. */
function otherNumbers(list: NarrativeElement, lines: readonly string[]): UnshownText[] {
  const start = typeof list.properties['start'] === 'number' ? list.properties['start'] : 1;
  const items = list.children.filter((child) => child.type === 'element' && child.tagName === 'li');
  return items.flatMap((item, index) => {
    const { line, column } = placeOf(item);
    const [, written] = /^(\d{1,9})[.)]/.exec((lines[line - 1] ?? '').slice(column - 1)) ?? [];
    return written === undefined || written === String(start + index)
      ? []
      : [{ line, column, text: written }];
  });
}
