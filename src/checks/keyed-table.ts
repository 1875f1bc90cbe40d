/** Tables of YAML whose columns have a key each, by which the rows name their cells. */
import type { RawPath } from '../schema/locate.ts';

export type Raw = string | null | readonly Raw[] | RawMap;
export interface RawMap {
  readonly [key: string]: Raw;
}

/** A cell with the way to it from the map that holds the table. */
export interface KeyedCell {
  readonly text: string;
  readonly path: RawPath;
}

interface Column extends KeyedCell {
  readonly keys: readonly string[];
}

const headingKeys = ['label', 'title', 'heading', 'header', 'text', 'name', '名称', '栏目', '标题'];

/**
 * The rows of the table that a map holds, the headings first, whatever its keys are called:
 * `{ columns: [{ key, label }], rows: [{ … }] }`. None for other maps.
 */
export function keyedTableOf(map: RawMap): KeyedCell[][] {
  const entries = Object.entries(map);
  for (const [name, value] of entries) {
    const columns = columnsOf(name, value);
    if (columns === null) continue;
    for (const [rowsName, rows] of entries) {
      if (rowsName === name) continue;
      const cells = rowsOf(rowsName, rows, columns);
      if (cells.length > 0) return [columns, ...cells];
    }
  }
  return [];
}

function columnsOf(name: string, value: Raw | undefined): Column[] | null {
  if (Array.isArray(value)) {
    const columns = (value as readonly Raw[]).map((item, index) => columnOf(item, [name, index]));
    return columns.length > 0 && columns.every((column) => column !== null) ? columns : null;
  }
  if (!isMap(value)) return null;
  const columns = Object.entries(value).map(([key, text]) =>
    typeof text === 'string' && isWords(text) ? { text, path: [name, key], keys: [key] } : null,
  );
  return columns.length > 0 && columns.every((column) => column !== null) ? columns : null;
}

function columnOf(item: Raw, path: RawPath): Column | null {
  if (!isMap(item)) return null;
  const key = headingKeys.find((one) => typeof item[one] === 'string' && isWords(item[one]));
  if (key === undefined) return null;
  const others = Object.entries(item).flatMap(([one, text]) =>
    one !== key && typeof text === 'string' ? [text] : [],
  );
  return { text: item[key] as string, path: [...path, key], keys: [...others, item[key] as string] };
}

function rowsOf(name: string, rows: Raw | undefined, columns: readonly Column[]): KeyedCell[][] {
  if (Array.isArray(rows))
    return (rows as readonly Raw[]).flatMap((row, index) => rowOf(row, [name, index], columns));
  return isMap(rows) ? Object.entries(rows).flatMap(([key, row]) => rowOf(row, [name, key], columns)) : [];
}

function rowOf(row: Raw, path: RawPath, columns: readonly Column[]): KeyedCell[][] {
  if (Array.isArray(row)) {
    const texts = row as readonly Raw[];
    if (texts.length !== columns.length || !texts.every((text) => typeof text === 'string')) return [];
    return [columns.map((_column, index) => ({ text: textOf(texts[index]), path: [...path, index] }))];
  }
  if (!isMap(row)) return [];
  const keys = columns.map((column) => column.keys.find((key) => row[key] !== undefined));
  if (keys.some((key) => key !== undefined))
    return [
      keys.map((key, index) => ({
        text: key === undefined ? '' : textOf(row[key]),
        path: [...path, key ?? columns[index]?.keys[0] ?? ''],
      })),
    ];
  // The cells of a row in a map or a list of their own: `{ cells: { … } }`.
  return Object.entries(row).flatMap(([key, inner]) =>
    isMap(inner) || Array.isArray(inner) ? rowOf(inner, [...path, key], columns) : [],
  );
}

function textOf(value: Raw | undefined): string {
  return typeof value === 'string' ? value : '';
}

function isMap(value: Raw | undefined): value is RawMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isWords(text: string): boolean {
  return text.length <= 40 && /\p{Script=Han}/u.test(text);
}
