/** Everything that a page of a measure shows, as plain data: where it is the same, so is the page. */
import type { Catalog, Frame } from './catalog.ts';
import { allComparePages, comparePages, partName, rowsOf, type PlacedPage } from './compare/compare-pages.ts';
import type { Measure } from './compare/measures.ts';
import type { OverviewGroup } from './compare/overview.ts';
import { oncePer } from './once.ts';

export interface CompareContext {
  readonly frame: Frame;
  /** Which part of the measure the page has, in words, and of the page above; empty for its first page. */
  readonly name: string;
  readonly ownName: string;
  readonly measure: Pick<Measure, 'name' | 'unit' | 'definition' | 'caution'>;
  /** Reports that the page is made from, and how many of them give a figure. */
  readonly reports: number;
  readonly known: number;
  /** The figures one by one, or those of many reports in short and the pages on which they stand. */
  readonly shown:
    | { readonly kind: 'table'; readonly measure: Measure }
    | {
        readonly kind: 'overview';
        readonly groups: readonly OverviewGroup[];
        readonly parts: readonly Part[];
      };
  /** The pages above, the first one of the measure first. */
  readonly above: readonly Way[];
  /** The parts of the page above, of which this is one. */
  readonly siblings: readonly Way[];
  /** All measures, each by its page of the same part where it has one. */
  readonly measures: readonly Way[];
}

/** A page that leads on. */
export interface Way {
  /** Empty for the first page of a measure. */
  readonly name: string;
  /** Below the base path. */
  readonly path: string;
  readonly isThis: boolean;
}

export interface Part extends Way {
  readonly reports: number;
}

export function compareContext(catalog: Catalog, placed: PlacedPage): CompareContext {
  const { page, above } = placed;
  const { measure, overview, parts } = page;
  const first = above[0] ?? page;
  const rest = page.path.slice(first.path.length);
  const wayTo = ({ name, path }: PlacedPage['page']): Way => ({ name, path, isThis: path === page.path });
  const { name, unit, definition, caution } = measure;
  const reports = rowsOf(measure).length;
  return {
    frame: catalog.frame,
    name: partName(placed),
    ownName: page.name,
    measure: { name, unit, definition, caution },
    reports,
    known: reports - measure.missing.length,
    shown:
      overview === null
        ? { kind: 'table', measure }
        : {
            kind: 'overview',
            groups: overview,
            parts: parts.map((part) => ({ ...wayTo(part), reports: rowsOf(part.measure).length })),
          },
    above: above.map(wayTo),
    siblings: (above.at(-1)?.parts ?? []).map(wayTo),
    measures: comparePages(catalog).map((other) => ({
      name: other.measure.name,
      path: pathsOf(catalog).has(other.path + rest) ? other.path + rest : other.path,
      isThis: other === first,
    })),
  };
}

const pathsOf = oncePer((catalog: Catalog) => new Set(allComparePages(catalog).map(({ page }) => page.path)));
