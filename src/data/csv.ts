/**
 * CSV as WPS and Excel open it: UTF-8 with a byte order mark, CRLF, quotes where needed (RFC 4180).
 *
 * A text that a spreadsheet would take for a formula gets an apostrophe before it, in this one function
 * that every value goes through. So that nothing is lost, a text that begins with an apostrophe of its own
 * gets one more: whoever reads a text column takes one leading apostrophe away. Plain numbers, negative
 * ones too, are no formulas and stay as they are.
 */
import type { Column, DataValue, Row } from './column.ts';

const byteOrderMark = '\uFEFF';

/** For spreadsheets. */
export function csvOf(columns: readonly Column[], rows: readonly Row[]): string {
  return `${byteOrderMark}${plainCsvOf(columns, rows)}`;
}

/** The same without the byte order mark, for readers of data packages. */
export function plainCsvOf(columns: readonly Column[], rows: readonly Row[]): string {
  const header = columns.map(({ name }) => csvCell(name)).join(',');
  const lines = rows.map((row) => columns.map(({ name }) => csvCell(csvText(row[name] ?? null))).join(','));
  return `${[header, ...lines].join('\r\n')}\r\n`;
}

/** A value as text: lists and objects as JSON, as Table Schema has it. Null is empty, as an empty text is. */
function csvText(value: DataValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Signs that begin a formula, in full width too, after spaces or not; line breaks; and the apostrophe. */
const risky = /^\s*[=+\-@＝＋－＠']|^[\t\r\n]/;
const plainNumber = /^-?\d[\d,]*(?:\.\d+)?%?$/;

/** One cell, guarded and quoted. */
export function csvCell(text: string): string {
  const guarded = risky.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) || guarded !== guarded.trim()
    ? `"${guarded.replaceAll('"', '""')}"`
    : guarded;
}

/** The text of a cell as it was before it was guarded. */
export function unguarded(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}
