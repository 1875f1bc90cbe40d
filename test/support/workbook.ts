/** A workbook of one table, as it would be published. */
import type { Column } from '../../src/data/column.ts';
import { createRowWriter } from '../../src/data/row-texts.ts';
import { rowMark } from '../../src/data/sheet-cell.ts';
import type { RowValues } from '../../src/data/table.ts';
import { workbookOf } from '../../src/data/xlsx.ts';

/** `rowsInPiece` says in what pieces the rows come. */
export function workbookOfRows(
  columns: readonly Column[],
  rows: readonly RowValues[],
  rowsInPiece = rows.length,
): Buffer {
  const write = createRowWriter(columns);
  const texts = rows.map((values) => `<row r="${rowMark}">${write(values).sheet}</row>`);
  const pieces = [];
  for (let at = 0; at < texts.length; at += rowsInPiece) {
    pieces.push(texts.slice(at, at + rowsInPiece).join(''));
  }
  const info = { name: 't', path: 't', title: '表', description: '', primaryKey: [], columns };
  return Buffer.concat([...workbookOf([{ ...info, rowCount: rows.length, rows: pieces }])]);
}
