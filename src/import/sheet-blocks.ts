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
      open.push(...line);
    }
    reach = Math.max(reach, ...line.map((cell) => cell.row + cell.rowSpan));
  }
  close();
  return blocks;
}

function tableOf(cells: readonly TableCell[], place: Place): Block {
  const top = Math.min(...cells.map(({ row }) => row));
  const width = Math.max(
    ...cells.filter(({ text }) => text !== '').map(({ column, columnSpan }) => column + columnSpan),
  );
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
