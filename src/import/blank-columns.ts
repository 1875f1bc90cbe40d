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
  const headings = new Set(grid.rows.filter(isHeading).flatMap(({ own }) => own));
  const blank = blankBelow(grid, isUsed);
  return grid.cells
    .filter((cell) => cell.text !== '' && headings.has(cell) && !expectedBlank.test(labelOf(cell.text)))
    .filter((cell) => (blank.get(cell) ?? 0) >= fewest)
    .map(({ text, place }) => ({ head: text, place }));
}

/** How many cells stand below a cell in its column, where all of them are blank. */
function blankBelow({ cells }: Grid, isUsed: (place: Place) => boolean): ReadonlyMap<GridCell, number> {
  const counts = new Map<GridCell, number>();
  for (const column of Map.groupBy(cells, (cell) => cell.column).values()) {
    let count = 0;
    for (const cell of column.toSorted((a, b) => b.row - a.row)) {
      counts.set(cell, count);
      if (cell.text !== '' || isUsed(cell.place)) break;
      count += 1;
    }
  }
  return counts;
}

/** A row of short words. */
function isHeading({ own }: Grid['rows'][number]): boolean {
  const filled = own.filter((cell) => cell.text !== '');
  return filled.length >= 3 && filled.every((cell) => cell.text.length <= 20 && !/\d/.test(cell.text));
}
