/** What a page shows of each line of a narrative: the words of the tree that is rendered, by the lines they stand on. */
import { textOf, type NarrativeElement, type NarrativeNode, type NarrativeTree } from './read-narrative.ts';

export interface ShownLine {
  /** Line of the body, counted from 1. */
  readonly line: number;
  /** Its words, one part a cell of a table, otherwise one for the line. */
  readonly parts: readonly string[];
  /** The editor's own word, 〔…〕 alone on its line in italics. */
  readonly isEditorsMark: boolean;
  readonly isTableRow: boolean;
}

/** Words of a block on one line. */
interface Piece {
  readonly line: number;
  readonly text: string;
  readonly isCell: boolean;
}

/** The lines of which something is shown, in their order. */
export function shownLines(tree: NarrativeTree, body: string): ShownLine[] {
  const lines = body.split('\n');
  const byLine = new Map<number, Piece[]>();
  for (const piece of blockPieces(tree, lines)) {
    if (piece.text.trim() === '') continue;
    const pieces = byLine.get(piece.line);
    if (pieces === undefined) byLine.set(piece.line, [piece]);
    else pieces.push(piece);
  }
  return [...byLine]
    .sort(([a], [b]) => a - b)
    .map(([line, pieces]) => ({
      line,
      parts: pieces.map(({ text }) => text.trim()),
      isEditorsMark: /^\*〔.*〕\*$/.test((lines[line - 1] ?? '').trim()),
      isTableRow: pieces.some(({ isCell }) => isCell),
    }));
}

const blocks = new Set([
  'p',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'td',
  'th',
  'pre',
  'ul',
  'ol',
  'blockquote',
]);

function* blockPieces(node: NarrativeNode, lines: readonly string[]): Generator<Piece> {
  if (!('children' in node)) return;
  const items = node.type === 'element' && node.tagName === 'ol' ? itemNumbers(node, lines) : null;
  let inline: NarrativeNode[] = [];
  for (const child of node.children) {
    const isBlock = child.type === 'element' && (blocks.has(child.tagName) || hasBlock(child));
    if (!isBlock) {
      inline.push(child);
      continue;
    }
    yield* inlinePieces(inline, node, lines);
    inline = [];
    const marker = items?.get(child);
    const pieces = blockPieces(child, lines);
    yield* marker === undefined ? pieces : markedFirst(pieces, marker);
  }
  yield* inlinePieces(inline, node, lines);
}

function hasBlock(node: NarrativeElement): boolean {
  return ['table', 'thead', 'tbody', 'tr', 'section'].includes(node.tagName);
}

/** The words of one block, a piece a line. */
function* inlinePieces(
  nodes: readonly NarrativeNode[],
  parent: NarrativeNode,
  lines: readonly string[],
): Generator<Piece> {
  const isCell = parent.type === 'element' && (parent.tagName === 'td' || parent.tagName === 'th');
  if (parent.type === 'element' && parent.tagName === 'pre') {
    yield* codePieces(parent, lines);
    return;
  }
  const words = new Map<number, string>();
  for (const { line, text } of nodes.flatMap((node) => linesOf(node))) {
    words.set(line, (words.get(line) ?? '') + text);
  }
  for (const [line, text] of words) yield { line, text, isCell };
}

/** The lines on which text stands; what the renderer adds by itself stands on none. */
function linesOf(node: NarrativeNode): { readonly line: number; readonly text: string }[] {
  if (node.type === 'text') {
    const { position, value } = node;
    if (position === undefined) return [];
    return value.split('\n').map((text, index) => ({ line: position.start.line + index, text }));
  }
  return 'children' in node ? node.children.flatMap((child) => linesOf(child)) : [];
}

/** Code between fences starts on the line after the first; code that is set in starts on its own. */
function* codePieces(block: NarrativeElement, lines: readonly string[]): Generator<Piece> {
  const first = block.position?.start;
  if (first === undefined) return;
  const isFenced = /^[`~]/.test((lines[first.line - 1] ?? '').slice(first.column - 1));
  for (const [index, text] of textOf(block).split('\n').entries()) {
    yield { line: first.line + index + (isFenced ? 1 : 0), text, isCell: false };
  }
}

/** The numbers that a browser puts before the items of a list, in the document's writing where it has that number. */
function itemNumbers(list: NarrativeElement, lines: readonly string[]): Map<NarrativeNode, string> {
  const start = typeof list.properties['start'] === 'number' ? list.properties['start'] : 1;
  const items = list.children.filter((child) => child.type === 'element' && child.tagName === 'li');
  return new Map(
    items.flatMap((item, index) => {
      const place = item.position?.start;
      if (place === undefined) return [];
      const number = String(start + index);
      const [, written, sign] =
        /^(\d{1,9})([.)])/.exec((lines[place.line - 1] ?? '').slice(place.column - 1)) ?? [];
      // A footnote has a sign of its own.
      if (written === undefined) return [];
      return [[item, `${number}${Number(written) === start + index ? (sign ?? '') : '.'} `] as const];
    }),
  );
}

function* markedFirst(pieces: Iterable<Piece>, marker: string): Generator<Piece> {
  let isFirst = true;
  for (const piece of pieces) {
    yield isFirst && piece.text.trim() !== '' ? { ...piece, text: marker + piece.text } : piece;
    if (piece.text.trim() !== '') isFirst = false;
  }
}
