/** What a page shows of each line of a narrative: the words of the tree that is rendered, by the lines they stand on. */
import { isFenced } from './as-printed.ts';
import {
  allNodes,
  textOf,
  type NarrativeElement,
  type NarrativeNode,
  type NarrativeTree,
} from './narrative-node.ts';

export interface ShownLine {
  /** Line of the body, counted from 1. */
  readonly line: number;
  /** Its words, one part a cell of a table, otherwise one for the line. */
  readonly parts: readonly string[];
  /** The line as it is written. */
  readonly written: string;
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
  const marks = editorsMarks(tree, lines);
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
      written: (lines[line - 1] ?? '').trim(),
      isEditorsMark: marks.has(line),
      isTableRow: pieces.some(({ isCell }) => isCell),
    }));
}

/** Lines that are nothing but one text in italics between one pair of brackets. */
function editorsMarks(tree: NarrativeTree, lines: readonly string[]): Set<number> {
  const found = new Set<number>();
  for (const node of allNodes(tree)) {
    if (node.type !== 'element' || node.tagName !== 'em' || node.position === undefined) continue;
    const { start, end } = node.position;
    const line = lines[start.line - 1] ?? '';
    const isWhole = start.line === end.line && line.slice(start.column - 1, end.column - 1) === line.trim();
    if (isWhole && isOnePair(textOf(node))) found.add(start.line);
  }
  return found;
}

/** Whether the first bracket is closed at the end, and not before. */
function isOnePair(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '〔') depth += 1;
    if (text[at] === '〕') depth -= 1;
    if (depth === 0) return at > 0 && at === text.length - 1;
  }
  return false;
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
const tables = new Set(['table', 'thead', 'tbody', 'tr']);

function blockPieces(node: NarrativeNode, lines: readonly string[]): Piece[] {
  if (!('children' in node)) return [];
  if (node.type === 'element' && node.tagName === 'pre') return codePieces(node, lines);
  const items = node.type === 'element' && node.tagName === 'ol' ? itemNumbers(node, lines) : null;
  const isCell = node.type === 'element' && (node.tagName === 'td' || node.tagName === 'th');
  const found: Piece[] = [];
  let inline: NarrativeNode[] = [];
  const endInline = (): void => {
    for (const piece of inlinePieces(inline, isCell)) found.push(piece);
    inline = [];
  };
  for (const child of node.children) {
    const isBlock = child.type === 'element' && (blocks.has(child.tagName) || tables.has(child.tagName));
    if (!isBlock) {
      inline.push(child);
      continue;
    }
    endInline();
    const marker = items?.get(child);
    const pieces = blockPieces(child, lines);
    for (const piece of marker === undefined ? pieces : markedFirst(pieces, marker)) found.push(piece);
  }
  endInline();
  return found;
}

/** The words of one block, a piece a line. */
function inlinePieces(nodes: readonly NarrativeNode[], isCell: boolean): Piece[] {
  const words = new Map<number, string>();
  for (const { line, text } of nodes.flatMap((node) => linesOf(node))) {
    words.set(line, (words.get(line) ?? '') + text);
  }
  return Array.from(words, ([line, text]) => ({ line, text, isCell }));
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
function codePieces(block: NarrativeElement, lines: readonly string[]): Piece[] {
  const first = block.position?.start.line;
  if (first === undefined) return [];
  const from = first + (isFenced(block, lines) ? 1 : 0);
  return textOf(block)
    .split('\n')
    .map((text, index) => ({ line: from + index, text, isCell: false }));
}

/** The numbers before the items of a list, as they are written. */
function itemNumbers(list: NarrativeElement, lines: readonly string[]): Map<NarrativeNode, string> {
  return new Map(
    list.children.flatMap((item) => {
      const place = item.position?.start;
      if (place === undefined) return [];
      const [written] = /^\d{1,9}[.)]/.exec((lines[place.line - 1] ?? '').slice(place.column - 1)) ?? [];
      return written === undefined ? [] : [[item, `${written} `] as const];
    }),
  );
}

function markedFirst(pieces: readonly Piece[], marker: string): Piece[] {
  const first = pieces.findIndex(({ text }) => text.trim() !== '');
  return pieces.map((piece, index) => (index === first ? { ...piece, text: marker + piece.text } : piece));
}
