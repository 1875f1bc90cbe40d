/**
 * Tables as an Excel workbook: a sheet for each table, and one that explains the columns.
 *
 * Cells are typed: a figure is a number shown with the decimals that it is printed with, a date is a date,
 * and a text is a text, which no spreadsheet ever takes for a formula. A figure of more digits than a double
 * holds is kept as text.
 */
import writeXlsxFile, { type Cell, type SheetData } from 'write-excel-file/node';
import type { Column, DataValue, Row, TableInfo } from './column.ts';
import { typeNames } from './type-names.ts';

/** Rows of a sheet below its heading. */
const mostSheetRows = 1_048_575;

/** The library writes a sheet as one text, which JavaScript limits to half a thousand million characters. */
const mostSheetCells = 8_000_000;

/** Whether a table of so many rows and columns has room in a sheet. */
export function fitsSheet(rowCount: number, columnCount: number): boolean {
  return rowCount <= mostSheetRows && rowCount * columnCount <= mostSheetCells;
}

export interface SheetTable extends TableInfo {
  readonly rows: readonly Row[];
}

/** The workbook; the same tables give the same bytes. */
export async function workbookOf(tables: readonly SheetTable[]): Promise<Buffer> {
  const sheets = [...tables.map(sheetOf), { ...explanationSheet(tables) }];
  return withFixedDates(await writeXlsxFile(sheets).toBuffer());
}

function sheetOf({ title, columns, rows }: SheetTable) {
  const heading = columns.map(headingCell);
  const data: SheetData = [
    heading,
    ...rows.map((row) => columns.map((column) => cellOf(column, row[column.name] ?? null))),
  ];
  return {
    data,
    sheet: title,
    stickyRowsCount: 1,
    columns: columns.map((column) => ({ width: widthOf(column) })),
  };
}

function explanationSheet(tables: readonly SheetTable[]) {
  const heading = ['工作表', '列', '英文列名', '类型', '单位', '含义', '取值'].map(boldCell);
  const lines = tables.flatMap(({ title, columns }) =>
    columns.map((column) =>
      [
        title,
        column.title,
        column.name,
        typeNames[column.type],
        column.unit ?? '',
        column.description,
        Object.entries(column.words ?? {})
          .map(([value, words]) => `${value} ${words}`)
          .join('；'),
      ].map(textCell),
    ),
  );
  const columns = [10, 24, 24, 10, 6, 60, 60].map((width) => ({ width }));
  return { data: [heading, ...lines], sheet: '字段说明', stickyRowsCount: 1, columns };
}

function headingCell({ title, unit }: Column): Cell {
  return boldCell(unit === undefined || title.endsWith(`（${unit}）`) ? title : `${title}（${unit}）`);
}

function boldCell(value: string): Cell {
  return { value, type: String, fontWeight: 'bold' };
}

function widthOf({ type, title }: Column): number {
  const usual = type === 'decimal' || type === 'integer' || type === 'yesNo' ? 12 : 18;
  return Math.min(40, Math.max(usual, title.length * 2 + 2));
}

function cellOf({ type }: Column, value: DataValue): Cell {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number };
  if (typeof value === 'boolean') return { value, type: Boolean };
  if (typeof value === 'object')
    return textCell(Array.isArray(value) && type === 'list' ? value.join('；') : JSON.stringify(value));
  if (type === 'decimal') return decimalCell(value);
  if (type === 'date') return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  if (type === 'dateTime') {
    return { value: new Date(`${value.replace(' ', 'T')}:00Z`), type: Date, format: 'yyyy-mm-dd hh:mm' };
  }
  return textCell(value);
}

/** Digits that a double always holds. */
const mostDigits = 15;

function decimalCell(text: string): Cell {
  const digits = text.replace(/^-?0*\.?0*|\.(?=\d)/g, '').length;
  if (digits > mostDigits) return textCell(text);
  const decimals = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
  return { value: Number(text), type: Number, format: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}` };
}

/** Characters that a cell can hold. */
const longestText = 32_767;

function textCell(text: string): Cell {
  const value = text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
  // The library looks texts up in a plain object, where these names are already taken.
  return { value: value in Object.prototype ? `${value} ` : value, type: String };
}

/**
 * A zip file with the time of every entry set to the earliest that the format can hold, in place of the time
 * of writing.
 */
function withFixedDates(zip: Buffer): Buffer {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
  const count = zip.readUInt16LE(end + 10);
  let entry = zip.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    setDate(zip, entry + 12);
    setDate(zip, zip.readUInt32LE(entry + 42) + 10);
    entry += 46 + zip.readUInt16LE(entry + 28) + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  return zip;
}

/** 1980-01-01 00:00: the time, then the date, of two bytes each. */
function setDate(zip: Buffer, at: number): void {
  zip.writeUInt16LE(0, at);
  zip.writeUInt16LE(0x21, at + 2);
}
