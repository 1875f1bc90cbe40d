/**
 * The pages of a measure. Few figures stand on one page; many are told there in short, and stand on a page for
 * each year, or for each place of a year.
 */
import type { Catalog } from '../catalog.ts';
import { comparePath } from '../links.ts';
import { oncePer } from '../once.ts';
import { compareMeasures } from './catalog-measures.ts';
import type { CompareRow, Measure } from './measures.ts';
import { overviewByPlace, overviewByYear, type OverviewGroup } from './overview.ts';

export interface ComparePage {
  /** Below the base path. */
  readonly path: string;
  /** Which part of the page above it has: `2024 年度`, `甲市`; empty for the first page of a measure. */
  readonly name: string;
  /** The measure with the rows of this part only. */
  readonly measure: Measure;
  /** The figures in short where the rows stand on pages of their own; null where they stand here. */
  readonly overview: readonly OverviewGroup[] | null;
  /** The pages that this one is divided into. */
  readonly parts: readonly ComparePage[];
}

/** What a table of all places and years may have. */
export const mostAtOnce = 500;
/** What the table of one year or of one place may have: some 600 KB of page. */
export const mostOfPart = 1200;

/** The first page of every measure. */
export const comparePages: (catalog: Catalog) => readonly ComparePage[] = oncePer((catalog) =>
  compareMeasures(catalog).map(measurePage),
);

/** Every page of every measure, with the ways from the first page to it. */
export const allComparePages: (catalog: Catalog) => readonly PlacedPage[] = oncePer((catalog) =>
  comparePages(catalog).flatMap((page) => placed(page, [])),
);

/** A page with those that it is a part of, the first page of the measure first. */
export interface PlacedPage {
  readonly page: ComparePage;
  readonly above: readonly ComparePage[];
}

function placed(page: ComparePage, above: readonly ComparePage[]): PlacedPage[] {
  return [{ page, above }, ...page.parts.flatMap((part) => placed(part, [...above, page]))];
}

/** Its place among the pages of its measure, in words: `2024 年度，甲市`. */
export function partName({ page, above }: PlacedPage): string {
  return [...above, page]
    .map(({ name }) => name)
    .filter((name) => name !== '')
    .join('，');
}

export function measurePage(measure: Measure): ComparePage {
  const path = comparePath(measure.id);
  if (rowsOf(measure).length <= mostAtOnce) return tablePage(path, '', measure);
  const years = valuesOf(measure, ({ year }) => year).sort((a, b) => b - a);
  const parts = years.map((year) =>
    yearPage(
      path,
      year,
      restricted(measure, (row) => row.year === year),
    ),
  );
  return { path, name: '', measure, overview: overviewByYear(measure, parts), parts };
}

function yearPage(parent: string, year: number, measure: Measure): ComparePage {
  const [path, name] = [`${parent}${year}/`, `${year} 年度`];
  if (rowsOf(measure).length <= mostOfPart) return tablePage(path, name, measure);
  const parts = valuesOf(measure, ({ regionId }) => regionId)
    .sort()
    .flatMap((id) =>
      placePages(
        `${path}${id}/`,
        restricted(measure, (row) => row.regionId === id),
      ),
    );
  return { path, name, measure, overview: overviewByPlace(measure, parts), parts };
}

/** One page, or several one after the other in the order of the table. */
function placePages(path: string, measure: Measure): ComparePage[] {
  const rows = rowsOf(measure);
  const name = rows[0]?.regionName ?? '';
  return Array.from({ length: Math.ceil(rows.length / mostOfPart) }, (_, index) => {
    const own = new Set(rows.slice(index * mostOfPart, (index + 1) * mostOfPart));
    const part = restricted(measure, (row) => own.has(row));
    return index === 0
      ? tablePage(path, name, part)
      : tablePage(`${path}${index + 1}/`, `${name}（第 ${index + 1} 页）`, part);
  });
}

function tablePage(path: string, name: string, measure: Measure): ComparePage {
  return { path, name, measure, overview: null, parts: [] };
}

function restricted(measure: Measure, isOwn: (row: CompareRow) => boolean): Measure {
  return {
    ...measure,
    groups: measure.groups
      .map(({ basis, rows }) => ({ basis, rows: rows.filter(isOwn) }))
      .filter(({ rows }) => rows.length > 0),
    missing: measure.missing.filter(isOwn),
  };
}

/** All rows in the order of the table, those without a figure last. */
export function rowsOf({ groups, missing }: Measure): CompareRow[] {
  return [...groups.flatMap(({ rows }) => rows), ...missing];
}

function valuesOf<T>(measure: Measure, valueOf: (row: CompareRow) => T): T[] {
  return [...new Set(rowsOf(measure).map(valueOf))];
}
