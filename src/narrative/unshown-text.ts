/**
 * Text that is written in a narrative and that no page shows: what Markdown takes for itself. The definition of a link
 * with its title, a footnote that nobody refers to, cells beyond the head of a table, the words after a fence; and
 * signs of the document that Markdown takes for marks of its own, as the stars of `3*5=15，2*4=8`.
 */
import {
  allNodes,
  placeOf,
  type NarrativeElement,
  type NarrativeNode,
  type NarrativeTree,
  type Place,
} from './read-narrative.ts';

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
    if (node.type === 'element') found.push(...titleOf(node), ...mistakenMarks(node, lines));
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
    if (!['a', 'img', 'sup'].includes(node.tagName)) return [];
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

/** The number of an item, or the sign of a footnote. */
function markerSpan(item: NarrativeElement, lines: readonly string[]): (Span & { readonly line: number })[] {
  const { line, column } = placeOf(item);
  const marker = /^(?:\d{1,9}[.)]|[-*+]|\[\^[^\]]*\]:)[ \t]*(?:\[[ xX]\])?/.exec(
    (lines[line - 1] ?? '').slice(column - 1),
  );
  return marker === null ? [] : [{ line, from: column - 1, to: column - 1 + marker[0].length }];
}

/** All of a block of code, but for what stands after its fence and is no name of a language. */
function codeSpans(start: Place, end: Place, lines: readonly string[]): (Span & { readonly line: number })[] {
  const fence = /^(?:`{3,}|~{3,})[ \t]*[A-Za-z0-9+-]*[ \t]*/.exec(
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

/** A star between two digits, or a single tilde, is a sign of the document and no mark. */
function mistakenMarks(node: NarrativeElement, lines: readonly string[]): UnshownText[] {
  if (!['em', 'strong', 'del'].includes(node.tagName) || node.position === undefined) return [];
  const { line, column } = node.position.start;
  const text = lines[line - 1] ?? '';
  const [mark = ''] = /^[*_~]{1,2}/.exec(text.slice(column - 1)) ?? [];
  const isBetweenDigits =
    /\d/.test(text[column - 2] ?? '') && /\d/.test(text[column - 1 + mark.length] ?? '');
  return mark === '~' || isBetweenDigits ? [{ line, column, text: mark }] : [];
}
