/** The blocks of a sheet: a sheet is one grid, but people write titles, notes and several tables into it. */
import type { Block, Place, TableCell } from './document.ts';

/**
 * Splits a sheet. A row whose only text starts at the first column is a line of text; the rows
 * between two such lines are a table, without the columns that are blank in all of its rows.
 */
export function sheetBlocks(cells: readonly TableCell[], place: Place): Block[] {
  const blocks: Block[] = [];
  let open: TableCell[] = [];
  const close = (): void => {
    if (open.length > 0) blocks.push(tableOf(open, place));
    open = [];
  };
  let reach = 0;
  for (const [row, line] of [...Map.groupBy(cells, ({ row: index }) => index)].sort(([a], [b]) => a - b)) {
    const [first, ...others] = line.filter(({ text }) => text !== '');
    // A merged cell that reaches down from above makes its rows one table.
    const isText = first?.column === 0 && first.rowSpan === 1 && others.length === 0 && row >= reach;
    if (isText) {
      close();
      blocks.push({ kind: 'paragraph', text: first.text, place: first.place, level: null });
    } else {
      for (const cell of line) open.push(cell);
    }
    reach = line.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan), reach);
  }
  close();
  return blocks;
}

function tableOf(cells: readonly TableCell[], place: Place): Block {
  const top = cells.reduce((least, { row }) => Math.min(least, row), Infinity);
  const width = cells
    .filter(({ text }) => text !== '')
    .reduce((most, { column, columnSpan }) => Math.max(most, column + columnSpan), 0);
  return {
    kind: 'table',
    place,
    cells: cells
      .filter(({ column }) => column < width)
      .map((cell) => ({
        ...cell,
        row: cell.row - top,
        columnSpan: Math.min(cell.columnSpan, width - cell.column),
      })),
  };
}
