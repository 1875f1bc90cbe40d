/** What a row of a table is called, so that a clerk finds it in Word, where rows have no numbers. */
import { readQuantity } from '../domain/quantity.ts';
import type { Place } from './document.ts';
import type { Grid, GridRow } from './grid.ts';

/** The names of rows by the places of their cells. */
export function rowNames(grids: readonly Grid[]): ReadonlyMap<Place, string> {
  return new Map(
    grids.flatMap(({ rows }) =>
      rows.flatMap((row) => {
        const name = nameOf(row);
        return name === null ? [] : row.own.map(({ place }): [Place, string] => [place, name]);
      }),
    ),
  );
}

/** The last words before the first figure, where a form has the most special label. */
function nameOf({ own }: GridRow): string | null {
  const firstFigure = own.findIndex(({ text }) => text !== '' && readQuantity(text).state === 'number');
  const before = (firstFigure > 0 ? own.slice(0, firstFigure) : own.slice(0, 1)).filter(
    ({ text }) => text !== '' && text.length <= 40,
  );
  return before.at(-1)?.text ?? null;
}

/** `第 1 个表格第 14 行（“工作人员满意度”）第 4 列`; a place of another shape has the name at its end. */
export function placeWithName(place: Place, name: string | undefined): string {
  if (name === undefined) return place;
  const [, row, rest] = /^(.*第 \d+ 行)(第 \d+ [列格].*)$/.exec(place) ?? [];
  return row === undefined ? `${place}（“${name}”一行）` : `${row}（“${name}”）${rest ?? ''}`;
}
