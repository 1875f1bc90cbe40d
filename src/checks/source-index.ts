/**
 * A document's own text, made ready for looking up figures, words and table cells.
 *
 * White space and full-width forms are folded away, because every conversion of a document
 * sets them differently. Two numbers that white space kept apart stay apart.
 */
import { occurrences } from './occurrences.ts';

export interface Source {
  /** The folded text. */
  readonly text: string;
  /** Where each number starts in `text`, by the number as printed. */
  readonly numbers: ReadonlyMap<string, readonly number[]>;
  /** Where numbers start, ascending. */
  readonly numberStarts: readonly number[];
  readonly cells: readonly Cell[];
  readonly cellsByText: ReadonlyMap<string, readonly Cell[]>;
  /** Whether a position of `text` lies inside a number, so that no word can start or end there. */
  readonly isInsideNumber: (position: number) => boolean;
  /** The cell at a row and a column. */
  readonly cellAt: (row: number, column: number) => Cell | undefined;
}

/** A cell of a table. Rows are counted through the whole text, columns within their row. */
export interface Cell {
  readonly text: string;
  /** The first of several lines: what follows the last cell of a table may not belong to it. */
  readonly firstLine: string;
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** Where the cell starts in the folded text. */
  readonly start: number;
}

/** Prepares a source text. Cells are set apart by tabs, each on a line of its own or a row to a line. */
export function indexSource(sourceText: string): Source {
  if (latest?.sourceText === sourceText) return latest.source;
  const source = buildIndex(sourceText);
  latest = { sourceText, source };
  return source;
}

/** Front matter and narrative of one report are checked one after the other against one text. */
let latest: { readonly sourceText: string; readonly source: Source } | undefined;

function buildIndex(sourceText: string): Source {
  const folded = foldedText();
  const places: (Omit<Cell, 'text' | 'firstLine'> & { firstEnd: number; end: number })[] = [];
  for (const { lines, place } of segmentsOf(sourceText)) {
    const [first = '', ...others] = lines;
    const start = folded.append(first);
    const firstEnd = folded.length();
    for (const line of others) folded.append(line);
    if (place !== null) places.push({ ...place, start, firstEnd, end: folded.length() });
  }
  const text = folded.text();
  const cells = places.map(({ firstEnd, end, ...cell }): Cell => ({
    ...cell,
    text: text.slice(cell.start, end),
    firstLine: text.slice(cell.start, firstEnd),
  }));
  const byPlace = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  return {
    text,
    numbers: folded.numbers,
    numberStarts: [...new Set([...folded.numbers.values()].flat())].sort((a, b) => a - b),
    cells,
    cellsByText: groupByText(cells),
    isInsideNumber: (position) => folded.inside.has(position),
    cellAt: (row, column) => byPlace.get(`${row} ${column}`),
  };
}

/** Words folded the way of a source text. */
export function foldText(text: string): string {
  const folded = foldedText();
  folded.append(text);
  return folded.text();
}

/** The numbers of a text, folded, in order. */
export function numbersOf(text: string): string[] {
  return [...foldNumbers(text).matchAll(numberPattern)].map((match) => signOf(match) + match[0]);
}

/** Every place where folded words stand, not cutting through a number. */
export function placesOf(words: string, source: Source): number[] {
  return [...occurrences(source.text, words)].filter((at) => isWhole(at, words, source));
}

/** Whether folded words stand somewhere, or start in a stretch of the text. */
export function hasWords(words: string, source: Source, from = 0, to = source.text.length): boolean {
  // A stretch is cut out, so that the search ends with it.
  if (from > 0 || to < source.text.length) {
    const stretch = source.text.slice(from, to + words.length - 1);
    for (let at = stretch.indexOf(words); at >= 0; at = stretch.indexOf(words, at + 1)) {
      if (isWhole(from + at, words, source)) return true;
    }
    return false;
  }
  return placeFrom(0, words, source) >= 0;
}

function placeFrom(start: number, words: string, source: Source): number {
  for (const at of occurrences(source.text, words, start)) if (isWhole(at, words, source)) return at;
  return -1;
}

/**
 * Whether folded words stand somewhere, for words that mostly follow one another as they do in the text: each
 * search goes on where the one before has found its words, and the same words are searched for once.
 */
export function wordSearch(source: Source): (words: string) => boolean {
  const known = new Map<string, boolean>();
  let next = 0;
  return (words) => {
    const before = known.get(words);
    if (before !== undefined) return before;
    const after = placeFrom(next, words, source);
    const at = after < 0 && next > 0 ? placeFrom(0, words, source) : after;
    if (at >= 0) next = at + words.length;
    known.set(words, at >= 0);
    return at >= 0;
  };
}

function isWhole(at: number, words: string, { isInsideNumber }: Source): boolean {
  return !isInsideNumber(at) && !isInsideNumber(at + words.length);
}

/** A line of running text, or a cell with the lines that go on with it. */
export interface Segment {
  readonly lines: string[];
  /** The line of the source text on which it starts, counted from 1. */
  readonly line: number;
  readonly place: Pick<Cell, 'table' | 'row' | 'column'> | null;
}

/** Lines of running text and cells of tables. A line without a tab goes on with the cell above it. */
export function segmentsOf(sourceText: string): Segment[] {
  const segments: Segment[] = [];
  let [table, row, column] = [0, 0, 0];
  let isInRow = false;
  for (const [index, line] of sourceText.split(/\r?\n/).entries()) {
    const at = index + 1;
    const parts = line.split('\t');
    const isOneCell = parts.length === 2 && parts[0]?.trim() === '';
    const last = segments.at(-1);
    if (isOneCell) {
      [row, column] = isInRow ? [row, column + 1] : [row + 1, 0];
      isInRow = true;
      segments.push({ lines: [parts[1] ?? ''], line: at, place: { table, row, column } });
    } else if (parts.length > 1) {
      row += 1;
      isInRow = false;
      for (const [cell, text] of parts.entries()) {
        segments.push({ lines: [text], line: at, place: { table, row, column: cell } });
      }
    } else if (line.trim() === '') {
      isInRow = false;
    } else if (isInRow && last !== undefined) {
      last.lines.push(line);
    } else {
      table += 1;
      segments.push({ lines: [line], line: at, place: null });
    }
  }
  return segments;
}

const numberPattern = /\d+(?:,\d{3})*(?:\.\d+)?/g;

/** Full-width forms folded, except the comma, which ends a clause and never groups digits. */
function foldNumbers(text: string): string {
  return text
    .replace(/[！-＋－-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[−﹣]/g, '-');
}

function foldWords(text: string): string {
  return text.replace(/[\s\u3000\u200B\uFEFF]+/g, '').replaceAll('，', ',');
}

/** `-` where a number is negative: at the start of a cell, or after words that a range never follows. */
function signOf(match: RegExpMatchArray): '-' | '' {
  const end = match.index ?? 0;
  const before = match.input?.slice(Math.max(0, end - 2), end) ?? '';
  return /(?:^|[\s(:,、;="“为是约])-$/.test(before) ? '-' : '';
}

interface FoldedText {
  /** Appends a piece; returns where it starts. */
  readonly append: (piece: string) => number;
  readonly length: () => number;
  readonly text: () => string;
  readonly numbers: ReadonlyMap<string, readonly number[]>;
  /** Positions inside numbers. */
  readonly inside: ReadonlySet<number>;
}

function foldedText(): FoldedText {
  const pieces: string[] = [];
  const numbers = new Map<string, number[]>();
  const inside = new Set<number>();
  let length = 0;
  let last = '';
  const add = (words: string): number => {
    if (/\d/.test(last) && /^\d/.test(words)) {
      pieces.push('\n');
      length += 1;
    }
    const start = length;
    pieces.push(words);
    length += words.length;
    last = words.at(-1) ?? last;
    return start;
  };
  const addNumber = (match: RegExpMatchArray): number => {
    const [number] = match;
    // A hyphen that may belong to a range counts as either.
    const signs = signOf(match) === '-' ? ['-'] : last === '-' ? ['', '-'] : [''];
    const start = add(number);
    for (let at = start + 1; at < length; at += 1) inside.add(at);
    for (const sign of signs) addTo(numbers, sign + number, start);
    return start;
  };
  const append = (piece: string): number => {
    const folded = foldNumbers(piece);
    const starts: number[] = [];
    let end = 0;
    for (const match of folded.matchAll(numberPattern)) {
      const before = foldWords(folded.slice(end, match.index));
      if (before !== '') starts.push(add(before));
      starts.push(addNumber(match));
      end = match.index + match[0].length;
    }
    const after = foldWords(folded.slice(end));
    if (after !== '') starts.push(add(after));
    return starts[0] ?? length;
  };
  return { append, length: () => length, text: () => pieces.join(''), numbers, inside };
}

function groupByText(cells: readonly Cell[]): Map<string, Cell[]> {
  const groups = new Map<string, Cell[]>();
  for (const cell of cells) addTo(groups, cell.text, cell);
  return groups;
}

function addTo<T>(groups: Map<string, T[]>, key: string, value: T): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}
