/** Comma, semicolon or tab separated values: one table. */
import { parse } from 'csv-parse/sync';
import { plainCell, type OfficeDocument, type TableCell } from './document.ts';
import {
  checkWholeText,
  countBlock,
  countLook,
  countTable,
  countText,
  formLimits,
  startTally,
  type Tally,
} from './limits.ts';
import { ImportRefusal } from './refusal.ts';
import { sheetBlocks } from './sheet-blocks.ts';

const name = '表格';

/**
 * Reads a table; empty lines are left out, places count the lines of the table.
 * @throws ImportRefusal when quotation marks do not match, or beyond the limits
 */
export function readCsv(text: string, tally: Tally = startTally(formLimits)): OfficeDocument {
  checkWholeText(tally, text);
  const blocks = sheetBlocks(cellsOf(text, tally), name);
  countBlock(tally, blocks.length);
  return { blocks, notes: [] };
}

function cellsOf(text: string, tally: Tally): TableCell[] {
  const cells: TableCell[] = [];
  let row = 0;
  const addRecord = (record: readonly string[]): null => {
    // A row keeps its trailing blanks: programs pad all rows to the widest.
    if (record.every((cell) => cell.trim() === '')) return null;
    countTable(tally, name, { rows: row + 1, columns: record.length, cells: record.length });
    for (const [column, cell] of record.entries()) {
      const place = `第 ${row + 1} 行第 ${column + 1} 列`;
      countLook(tally);
      countText(tally, cell, place);
      cells.push(plainCell(cell.trim(), row, column, place));
    }
    row += 1;
    return null;
  };
  try {
    parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      on_record: addRecord,
    });
  } catch (error) {
    if (error instanceof ImportRefusal) throw error;
    throw new ImportRefusal('这个 CSV 文件的引号不成对，无法分出单元格。请用表格程序打开并重新另存为 CSV。');
  }
  return cells;
}

interface SignCount {
  readonly sign: string;
  /** In the first row. */
  first: number | null;
  inRow: number;
  total: number;
  isEven: boolean;
}

/**
 * The sign between the cells. Programs write as many cells in every row, so that a sign which stands in each
 * row as often goes before one which is only frequent; a sign between quotation marks is part of a cell:
 * `"1,234.50"`.
 */
function delimiterOf(text: string): string {
  const counts = [',', '\t', ';'].map((sign): SignCount => ({
    sign,
    first: null,
    inRow: 0,
    total: 0,
    isEven: true,
  }));
  let isRowBlank = true;
  let isCellStart = true;
  let isQuoting = true;
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at <= text.length; at += 1) {
    const char = text[at] ?? '\n';
    const end = isCellStart && isQuoting && char === '"' ? endOfQuotes(text, at) : undefined;
    if (end === null) isQuoting = false;
    else if (end !== undefined) {
      at = end;
      isCellStart = false;
      continue;
    }
    const isLineEnd = char === '\n' || char === '\r';
    const count = counts.find(({ sign }) => sign === char);
    isCellStart = isLineEnd || count !== undefined;
    if (count !== undefined) count.inRow += 1;
    if (isLineEnd && !isRowBlank) counts.forEach(endRow);
    isRowBlank = isLineEnd;
  }
  const even = counts.filter(({ isEven, total }) => isEven && total > 0);
  return (even.length > 0 ? even : counts).reduce((most, one) => (one.total > most.total ? one : most)).sign;
}

/** Where the quotation mark stands that closes one; two of them are a sign of the cell. Null where there is none. */
function endOfQuotes(text: string, from: number): number | null {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at;
  return null;
}

function endRow(count: SignCount): void {
  count.first ??= count.inRow;
  count.isEven &&= count.inRow > 0 && count.inRow === count.first;
  count.total += count.inRow;
  count.inRow = 0;
}
