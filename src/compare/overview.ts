/** Many figures of a measure in short: of each place and year how many there are, and the one in the middle. */
import { add, decimal, divide, fromText, roundHalfUp, toText } from '../domain/decimal.ts';
import type { ComparePage } from './compare-pages.ts';
import type { CompareRow, Measure } from './measures.ts';

/** Figures of one basis. Paths are below the base path. */
export interface OverviewGroup {
  readonly basis: string;
  readonly columns: readonly { readonly name: string; readonly path: string | null }[];
  readonly rows: readonly OverviewRow[];
}

export interface OverviewRow {
  readonly name: string;
  readonly path: string | null;
  /** One for each column; null where there is no figure. */
  readonly cells: readonly (OverviewCell | null)[];
}

export interface OverviewCell {
  readonly count: number;
  /** 中位数, at most two decimals, plain notation. */
  readonly median: string;
  /** The page with these figures. */
  readonly path: string | null;
}

/** With more places a table of all of them says nothing at a glance; then they are told together only. */
const mostPlaces = 60;

/** A column for each year, a row for each place. */
export function overviewByYear({ groups }: Measure, years: readonly ComparePage[]): OverviewGroup[] {
  const columns = years.map(({ name, path }) => ({ name, path }));
  return groups.map(({ basis, rows }) => {
    const ofYears = years.map((year) => ({ year, rows: rowsOfBasis(year, basis) }));
    const places = [...new Map(rows.map(({ regionId, regionName }) => [regionId, regionName]))].sort(
      ([a], [b]) => (a < b ? -1 : 1),
    );
    const byPlace = ofYears.map((one) => Map.groupBy(one.rows, ({ regionId }) => regionId));
    const all = ofYears.map(({ year, rows: own }) => cellOf(own, year.path));
    const single = (places.length > mostPlaces || places.length === 1 ? [] : places).map(([id, name]) => ({
      name,
      path: null,
      cells: ofYears.map(({ year }, index) => cellOf(byPlace[index]?.get(id) ?? [], placePath(year, id))),
    }));
    return { basis, columns, rows: [{ name: '全部', path: null, cells: all }, ...single] };
  });
}

/** A row for each page of a place. */
export function overviewByPlace({ groups }: Measure, places: readonly ComparePage[]): OverviewGroup[] {
  return groups.map(({ basis, rows }) => ({
    basis,
    columns: [{ name: '中位数', path: null }],
    rows: [
      { name: '全部', path: null, cells: [cellOf(rows, null)] },
      ...places.flatMap((place) => {
        const cell = cellOf(rowsOfBasis(place, basis), null);
        return cell === null ? [] : [{ name: place.name, path: place.path, cells: [cell] }];
      }),
    ],
  }));
}

/** The table of a year can be narrowed to a place; where it is divided, the place has a page of its own. */
function placePath({ path, overview }: ComparePage, regionId: string): string {
  return overview === null ? `${path}?region=${regionId}` : `${path}${regionId}/`;
}

function rowsOfBasis({ measure }: ComparePage, basis: string): readonly CompareRow[] {
  return measure.groups.find((group) => group.basis === basis)?.rows ?? [];
}

function cellOf(rows: readonly CompareRow[], path: string | null): OverviewCell | null {
  const median = medianOf(rows.flatMap(({ value }) => value ?? []));
  return median === null ? null : { count: rows.length, median, path };
}

/** The value in the middle of a sorted list, or half way between the two in the middle; null of none. */
export function medianOf(sorted: readonly string[]): string | null {
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) return null;
  return toText(roundHalfUp(divide(add(fromText(low), fromText(high)), decimal('2')), 2));
}
