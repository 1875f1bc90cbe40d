/** Comma, semicolon or tab separated values: one table. */
import { parse } from 'csv-parse/sync';
import { plainCell, type OfficeDocument } from './document.ts';
import { ImportRefusal } from './refusal.ts';
import { sheetBlocks } from './sheet-blocks.ts';

/**
 * Reads a table; empty lines are left out, places count the lines of the table.
 * @throws ImportRefusal when quotation marks do not match
 */
export function readCsv(text: string): OfficeDocument {
  const cells = recordsOf(text).flatMap((record, row) =>
    record.map((cell, column) => plainCell(cell.trim(), row, column, `第 ${row + 1} 行第 ${column + 1} 列`)),
  );
  return { blocks: sheetBlocks(cells, '表格'), notes: [] };
}

function recordsOf(text: string): string[][] {
  try {
    const records: unknown = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
    });
    // A row keeps its trailing blanks: programs pad all rows to the widest.
    return (records as string[][]).filter((record) => record.some((cell) => cell.trim() !== ''));
  } catch {
    throw new ImportRefusal('这个 CSV 文件的引号不成对，无法分出单元格。请用表格程序打开并重新另存为 CSV。');
  }
}

/**
 * The sign between the cells. Programs write as many cells in every row, so that a sign which stands in each
 * row as often goes before one which is only frequent; a sign between quotation marks is part of a cell:
 * `"1,234.50"`.
 */
function delimiterOf(text: string): string {
  const rows = text
    .replace(/^\uFEFF/, '')
    .replace(/(?<=^|[,;\t\r\n])"(?:[^"]|"")*"/g, '')
    .split(/[\r\n]+/)
    .filter((row) => row !== '');
  const counts = [',', '\t', ';'].map((sign) => {
    const perRow = rows.map((row) => row.split(sign).length - 1);
    const isEven = perRow.every((count) => count > 0 && count === perRow[0]);
    return { sign, isEven, count: perRow.reduce((sum, count) => sum + count, 0) };
  });
  const even = counts.filter(({ isEven }) => isEven);
  return (even.length > 0 ? even : counts).reduce((most, one) => (one.count > most.count ? one : most)).sign;
}
