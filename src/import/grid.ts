/** A table as rows and columns, in which merged cells stand at every slot that they cover. */
import { joinLines } from './cell-text.ts';
import type { Place, Table, TableCell } from './document.ts';

export interface GridCell {
  /** The cell's words on one line. */
  readonly text: string;
  /** The words as they stand in the source, with line ends. */
  readonly printed: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly place: Place;
}

export interface GridRow {
  readonly index: number;
  /** The cell at each column; the same cell again where it is merged. */
  readonly slots: readonly (GridCell | undefined)[];
  /** The different cells of the row from left to right, those that reach down from above included. */
  readonly cells: readonly GridCell[];
  /** The cells that start in this row. */
  readonly own: readonly GridCell[];
}

export interface Grid {
  readonly rows: readonly GridRow[];
  readonly cells: readonly GridCell[];
}

/** Lays a table out. */
export function gridOf(table: Table): Grid {
  const cells = table.cells.map(toGridCell);
  const slots: (GridCell | undefined)[][] = [];
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      const line = (slots[row] ??= []);
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) line[column] = cell;
    }
  }
  const rows = Array.from(slots, (line, index): GridRow => {
    const distinct = [...new Set(line)].filter((cell) => cell !== undefined);
    return { index, slots: line, cells: distinct, own: distinct.filter((cell) => cell.row === index) };
  });
  return { rows, cells };
}

function toGridCell({ text, ...place }: TableCell): GridCell {
  return { ...place, text: joinLines(text), printed: text };
}

/** The filled cells of a row that start in it. */
export function filledOf(row: GridRow | undefined): GridCell[] {
  return (row?.own ?? []).filter(({ text }) => text !== '');
}

/**
 * The cell of a row under the heading at a column. Programs give rows of one table different
 * widths, so that cells do not start where their heading does: a row with as many cells as the
 * heading row is then read in order. Undefined where the cell belongs to a heading before.
 */
export function cellUnder(header: GridRow, row: GridRow, column: number): GridCell | undefined {
  const cell = row.slots[column];
  if (cell?.column === column) return cell;
  if (row.cells.length !== header.cells.length) return undefined;
  return row.cells[header.cells.findIndex((head) => head.column === column)];
}

/** Whether a row is one text over the whole width: a caption inside a table. */
export function isCaptionRow(row: GridRow): boolean {
  return (
    filledOf(row).length === 1 &&
    row.cells.every((cell) => cell.text === '' || cell.row === row.index) &&
    isAcross(row)
  );
}

/** Whether the only filled cell is alone, spans the row, or starts it with nothing but blanks after it. */
function isAcross(row: GridRow): boolean {
  const [cell] = filledOf(row);
  return cell !== undefined && (row.cells.length === 1 || row.cells[0] === cell);
}
