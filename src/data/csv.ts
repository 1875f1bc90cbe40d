/**
 * CSV as WPS and Excel open it: UTF-8 with a byte order mark, CRLF, quotes where needed (RFC 4180).
 *
 * A text that a spreadsheet would take for a formula gets an apostrophe before it, in this one function
 * that every value goes through. So that nothing is lost, a text that begins with an apostrophe of its own
 * gets one more: whoever reads a text column takes one leading apostrophe away. Plain numbers, negative
 * ones too, are no formulas and stay as they are.
 */
import type { Column, DataValue } from './column.ts';
import type { RowValues } from './table.ts';

/** Spreadsheets need it; readers of data packages take it for a part of the first heading. */
export const byteOrderMark = '\uFEFF';

/** For spreadsheets. */
export function csvOf(columns: readonly Column[], rows: readonly RowValues[]): string {
  return `${byteOrderMark}${csvHeading(columns)}${csvLines(rows)}`;
}

/** The first line: the names of the columns. */
export function csvHeading(columns: readonly Column[]): string {
  return `${columns.map(({ name }) => csvCell(name)).join(',')}\r\n`;
}

export function csvLines(rows: readonly RowValues[]): string {
  return rows.map((values) => `${values.map(csvValue).join(',')}\r\n`).join('');
}

/** A value as a cell: lists and objects as JSON, as Table Schema has it. Null is empty, as an empty text is. */
export function csvValue(value: DataValue): string {
  if (value === null) return '';
  return csvCell(typeof value === 'object' ? JSON.stringify(value) : String(value));
}

/** Signs that begin a formula, in full width too, after spaces or not; line breaks; and the apostrophe. */
const risky = /^\s*[=+\-@＝＋－＠']|^[\t\r\n]/;
const plainNumber = /^-?\d[\d,]*(?:\.\d+)?%?$/;
/** What most cells are: nothing to guard, nothing to quote. */
const harmless = /^[^\s=+\-@＝＋－＠'",](?:[^",\r\n]*[^\s",])?$/;

/** One cell, guarded and quoted. */
export function csvCell(text: string): string {
  if (text === '' || harmless.test(text)) return text;
  const guarded = risky.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) || guarded !== guarded.trim()
    ? `"${guarded.replaceAll('"', '""')}"`
    : guarded;
}

/** The text of a cell as it was before it was guarded. */
export function unguarded(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}
