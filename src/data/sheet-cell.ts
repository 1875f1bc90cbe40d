/**
 * Cells of an Excel sheet. They are typed: a figure is a number shown with the decimals that it is printed
 * with, a date is a date, and a text is a text, which no spreadsheet ever takes for a formula. A figure of
 * more digits than a double holds is kept as text.
 *
 * Texts stand in their cells and not in a list of the whole workbook, so that a row is the same wherever it
 * stands but for its number, for which {@link rowMark} is written.
 */
import type { ColumnType, DataValue } from './column.ts';

/** Stands where the number of the row goes; no text of XML can hold it. */
export const rowMark = '\u0001';

/** The styles of `xl/styles.xml` by their number; that of a decimal is `decimals` more than the last. */
export const sheetStyles = { bold: 1, date: 2, dateTime: 3, decimal: 4 } as const;

/** Decimals that a number format can show. */
export const mostDecimals = 30;

/** A cell after its reference, such as ` s="6"><v>8.4</v></c>`; empty where nothing stands in it. */
export function sheetCell(type: ColumnType, value: DataValue): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `><v>${value}</v></c>`;
  if (typeof value === 'boolean') return ` t="b"><v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'object') {
    return textCell(Array.isArray(value) && type === 'list' ? value.join('；') : JSON.stringify(value));
  }
  if (type === 'decimal') return decimalCell(value);
  if (type === 'date') return dateCell(value, `${value}T00:00:00Z`, sheetStyles.date);
  if (type === 'dateTime') return dateCell(value, `${value.replace(' ', 'T')}:00Z`, sheetStyles.dateTime);
  return textCell(value);
}

/** Digits that a double always holds. */
const mostDigits = 15;

function decimalCell(text: string): string {
  const digits = text.replace(/^-?0*\.?0*|\.(?=\d)/g, '').length;
  const decimals = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
  if (digits > mostDigits || decimals > mostDecimals) return textCell(text);
  return ` s="${sheetStyles.decimal + decimals}"><v>${Number(text)}</v></c>`;
}

const dayMilliseconds = 86_400_000;
/** Days from the day 0 of Excel to that of JavaScript. */
const daysBefore1970 = 25_569;

function dateCell(text: string, time: string, style: number): string {
  const days = Date.parse(time) / dayMilliseconds + daysBefore1970;
  return Number.isNaN(days) ? textCell(text) : ` s="${style}"><v>${days}</v></c>`;
}

/** Characters that a cell can hold. */
const longestText = 32_767;

/** A text, in bold or not. */
export function textCell(text: string, style = ''): string {
  const value = text.length > longestText ? cut(text) : text;
  const space = value === value.trim() ? '' : ' xml:space="preserve"';
  return `${style} t="inlineStr"><is><t${space}>${sheetText(value)}</t></is></c>`;
}

/** Half a character at the end is left out. */
function cut(text: string): string {
  return `${text.slice(0, longestText - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

const special = /[&<>]/g;
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/**
 * What XML cannot hold, or takes for another character, and what would be taken for the way that Office Open
 * XML writes it: `_x000D_` (ECMA-376 part 1, 22.9.2.19, ST_Xstring).
 */
const unwritable = /[\0-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[\dA-Fa-f]{4}_)/g;

export function sheetText(text: string): string {
  return text
    .replace(unwritable, (one) => `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(special, (one) => entities[one] ?? one);
}

/** `A`, `Z`, `AA`: the name of a column by its number, counted from 0. */
export function columnLetters(index: number): string {
  const before = Math.floor(index / 26) - 1;
  return `${before < 0 ? '' : columnLetters(before)}${String.fromCharCode(65 + (index % 26))}`;
}
