/** Columns that a form prints with a heading and leaves blank throughout: 备注. */
import { labelOf } from './cell-text.ts';
import type { Place } from './document.ts';
import type { Grid, GridCell } from './grid.ts';

export interface BlankColumn {
  readonly head: string;
  readonly place: Place;
}

/** Fewer blank cells below a heading may be one answer that is missing. */
const fewest = 3;

/** Columns for a tick or a hand: a blank one says nothing. */
const expectedBlank = /^(?:优|良|中|差|优秀|良好|合格|不合格|是|否|签字|签名|签章|盖章)$/;

/** Columns of which no cell stands in the draft; `isUsed` tells which do. */
export function blankColumns(grid: Grid, isUsed: (place: Place) => boolean): BlankColumn[] {
  const byColumn = Map.groupBy(grid.cells, ({ column }) => column);
  const lastFilled = new Map<number, number>();
  for (const { column, row, text, place } of grid.cells) {
    if (text !== '' || isUsed(place)) lastFilled.set(column, Math.max(row, lastFilled.get(column) ?? row));
  }
  return grid.cells.flatMap((head) => {
    const from = head.row + head.rowSpan;
    if ((lastFilled.get(head.column) ?? -1) >= from) return [];
    if (!isHeading(head, grid) || expectedBlank.test(labelOf(head.text))) return [];
    const below = (byColumn.get(head.column) ?? []).filter(({ row }) => row >= from);
    return below.length >= fewest ? [{ head: head.text, place: head.place }] : [];
  });
}

/** A short word in a row of short words. */
function isHeading({ text, row }: GridCell, { rows }: Grid): boolean {
  const own = rows[row]?.own ?? [];
  const filled = own.filter((cell) => cell.text !== '');
  return (
    text !== '' &&
    filled.length >= 3 &&
    filled.every((cell) => cell.text.length <= 20 && !/\d/.test(cell.text))
  );
}
