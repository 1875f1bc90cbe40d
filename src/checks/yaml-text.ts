/**
 * What the values of a YAML text say, as lines of text: however they are written, a label stands before its
 * value and the cells of a row in one line.
 */
import type { RawPath } from '../schema/locate.ts';
import { foldSigns } from './fold-signs.ts';
import { keyedTableOf, type KeyedCell, type Raw } from './keyed-table.ts';
import { personalKindOf, type PersonalKind } from './personal-labels.ts';
import { isKeyOfPerson, labelOfKey } from './spoken-keys.ts';

/** A value in the text of all. */
interface Piece {
  /** Offset of its first sign. */
  readonly start: number;
  readonly path: RawPath;
  readonly value: string;
}

export interface YamlText {
  readonly text: string;
  /** Sorted by their places. */
  readonly pieces: readonly Piece[];
}

export function yamlText(raw: unknown): YamlText {
  const lines: string[] = [];
  const pieces: Piece[] = [];
  let length = 0;
  const write = (text: string): void => {
    lines.push(text);
    length += text.length;
  };
  const writeValue = (value: string, path: RawPath): void => {
    pieces.push({ start: length, path, value });
    write(value);
  };
  const writeRow = (cells: readonly KeyedCell[], path: RawPath): void => {
    for (const [index, cell] of cells.entries()) {
      if (index > 0) write('\t');
      writeValue(cell.text.replaceAll('\n', ' '), [...path, ...cell.path]);
    }
    write('\n');
  };
  const walk = (value: Raw, path: RawPath): void => {
    if (typeof value === 'string') {
      writeValue(value, path);
      write('\n');
    } else if (isRow(value)) {
      writeRow(
        value.map((text, index) => ({ text, path: [index] })),
        path,
      );
    } else if (Array.isArray(value)) {
      for (const [index, item] of (value as readonly Raw[]).entries()) walk(item, [...path, index]);
    } else if (typeof value === 'object' && value !== null) {
      walkMap(value as Readonly<Record<string, Raw>>, path);
    }
  };
  const walkMap = (map: Readonly<Record<string, Raw>>, path: RawPath): void => {
    const label = personalLabelOf(map);
    const spoken = spokenFor(map, path);
    const role = roleOf(map);
    const table = keyedTableOf(map);
    for (const row of table) writeRow(row, path);
    for (const [key, item] of headingsFirst(map)) {
      if (typeof item === 'string') write(wordsBefore(key, item, { label, spoken, role }));
      else if (isPlain(item)) write(isWords(key) ? `${key}: ` : (labelOfKey(key) ?? ''));
      walk(item, [...path, key]);
    }
  };
  walk(raw as Raw, []);
  return { text: lines.join(''), pieces };
}

/** The value in which a place of the text lies, and the place in the value. */
export function pieceAt(
  { pieces }: YamlText,
  index: number,
): { readonly piece: Piece; readonly offset: number } | null {
  let [low, high] = [0, pieces.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.start ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  const piece = pieces[low - 1];
  return piece === undefined ? null : { piece, offset: Math.min(index - piece.start, piece.value.length) };
}

const labelKeys = new Set([
  'label',
  'name',
  'title',
  'heading',
  'key',
  'field',
  'what',
  '名称',
  '栏目',
  '标签',
]);

/** What a map calls its own value: `{ label: 联系人, text: … }`, in any order. */
function personalLabelOf(map: Readonly<Record<string, Raw>>): string | null {
  const found = Object.entries(map).find(
    ([key, value]) => labelKeys.has(key) && typeof value === 'string' && personalKind(value) !== null,
  );
  return found === undefined ? null : bare(found[1] as string);
}

/** What a value asks for that is the label of another. Most are no label of a person. */
function personalKind(value: string): PersonalKind | null {
  return value.length > 40 ||
    !/[\u4E00-\u9FFF]/.test(value) ||
    !/[人员长名主理代表导话机真式证址编箱号]/.test(value)
    ? null
    : personalKindOf(bare(value));
}

function bare(text: string): string {
  return foldSigns(text)
    .replace(/[^\p{L}\p{N}():/]/gu, '')
    .replace(/:$|\([^()]*\)$/, '');
}

interface Context {
  readonly label: string | null;
  /** What the map itself is called. */
  readonly spoken: string | undefined;
  readonly role: string | null;
}

function wordsBefore(key: string, value: string, { label, spoken, role }: Context): string {
  if (labelKeys.has(key) && label !== null && bare(value) === label) return '';
  if (isWords(key)) return `${key}: `;
  if (label !== null) return `${label}: `;
  if (key === 'name' && spoken !== undefined) return spoken;
  if (figureKeys.has(key) && /^\d+$/.test(value)) return '数额: ';
  // Without a colon, so that only what looks like a name by itself is taken for one.
  if (role !== null && bare(value) !== role) return `${role}是`;
  if (key === 'role') return 'role: ';
  return labelOfKey(key) ?? '';
}

/** Fields of amounts and points, whose eleven digits are no telephone number. */
const figureKeys = new Set(
  'value total central provincial municipal county other amount budget target actual weight score'.split(' '),
);

/** What a map is called whose name is asked for, or the list that it stands in; what else it has may say it. */
function spokenFor(map: Readonly<Record<string, Raw>>, path: RawPath): string | undefined {
  if (map['name'] === undefined) return undefined;
  const called = path.findLast((part) => typeof part === 'string');
  const label = labelOfKey(String(called));
  if (label !== undefined) return label;
  const isPerson = Object.keys(map).some(isKeyOfPerson) || labelOfKey(textOf(map['role'])) !== undefined;
  return isPerson ? '人员: ' : undefined;
}

function textOf(value: Raw | undefined): string {
  return typeof value === 'string' ? value : '';
}

const roleKeys = ['role', 'position', 'post', 'kind', 'type'];

/** `{ name: 张三, position: 户主 }`. */
function roleOf(map: Readonly<Record<string, Raw>>): string | null {
  const role = roleKeys
    .map((key) => map[key])
    .find((value) => typeof value === 'string' && personalKind(value) === '姓名');
  return typeof role === 'string' ? bare(role) : null;
}

/** A key that is no name of a field: words, or a number. */
function isWords(key: string): boolean {
  return !/^[A-Za-z][A-Za-z\d]*$/.test(key);
}

function isPlain(value: Raw): boolean {
  return Array.isArray(value) && isRow(value);
}

function isRow(value: Raw): value is readonly string[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');
}

/** Headings of columns stand before the rows, whatever the order of the keys. */
function headingsFirst(map: Readonly<Record<string, Raw>>): [string, Raw][] {
  const entries = Object.entries(map);
  const isTable = entries.some(
    ([, value]) => Array.isArray(value) && value.some((row) => Array.isArray(row)),
  );
  return isTable ? entries.toSorted((a, b) => Number(isPlain(b[1])) - Number(isPlain(a[1]))) : entries;
}
