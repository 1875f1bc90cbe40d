/** The pages of all findings: one where they are few; else a page that counts them, and pages for each year. */
import type { Catalog, CatalogReport } from '../catalog.ts';
import type { Severity } from '../checks/finding.ts';
import { severities } from '../facts/gravest.ts';
import type { ListedFinding } from '../facts/listed-finding.ts';
import { findingsPath, findingsYearPath } from '../links.ts';
import { oncePer } from '../once.ts';

/** A finding with its report. */
export interface FoundPlace {
  readonly report: CatalogReport;
  readonly finding: ListedFinding;
}

export interface FindingsPage {
  /** Below the base path. */
  readonly path: string;
  /** Null for the page of all years. */
  readonly year: number | null;
  readonly currentPage: number;
  readonly lastPage: number;
  /** All findings that it is about, the gravest first; those of other pages of its year too. */
  readonly places: readonly FoundPlace[];
  /** Those that it lists; none where it only counts them. */
  readonly listed: readonly FoundPlace[];
}

/** How many findings of each severity there are, in the order of `severities`. */
export type SeverityCounts = readonly number[];

/** A page lists so many. */
export const findingsPerPage = 300;

export const findingsPages: (catalog: Catalog) => readonly FindingsPage[] = oncePer(({ reports, years }) => {
  const places = foundPlaces(reports);
  const first = { path: findingsPath, year: null, currentPage: 1, lastPage: 1, places };
  if (places.length <= findingsPerPage) return [{ ...first, listed: places }];
  const byYear = Map.groupBy(places, ({ report }) => report.fiscalYear);
  return [{ ...first, listed: [] }, ...years.flatMap((year) => yearPages(year, byYear.get(year) ?? []))];
});

function yearPages(year: number, places: readonly FoundPlace[]): FindingsPage[] {
  const lastPage = Math.ceil(places.length / findingsPerPage);
  return Array.from({ length: lastPage }, (_, index) => ({
    path: findingsYearPath(year, index + 1),
    year,
    currentPage: index + 1,
    lastPage,
    places,
    listed: places.slice(index * findingsPerPage, (index + 1) * findingsPerPage),
  }));
}

/** The gravest first; within a severity in the order of the reports. */
function foundPlaces(reports: readonly CatalogReport[]): FoundPlace[] {
  const places = reports.flatMap((report) => report.findings.map((finding) => ({ report, finding })));
  return severities.flatMap((severity) => places.filter(({ finding }) => finding.severity === severity));
}

export function countsOf(places: readonly FoundPlace[]): SeverityCounts {
  return severities.map((severity) => countOf(places, severity));
}

function countOf(places: readonly FoundPlace[], severity: Severity): number {
  return places.filter(({ finding }) => finding.severity === severity).length;
}

/**
 * Reports with contradictions first, those with most of them at the top; reports with notices only are left to the
 * list.
 */
export function countsByReport(
  places: readonly FoundPlace[],
): { readonly report: CatalogReport; readonly counts: SeverityCounts }[] {
  return [...Map.groupBy(places, ({ report }) => report)]
    .sort(([a], [b]) => (a.id < b.id ? -1 : 1))
    .map(([report, own]) => ({ report, counts: countsOf(own) }))
    .filter(({ counts: [contradictions = 0, questions = 0] }) => contradictions + questions > 0)
    .sort((a, b) => (b.counts[0] ?? 0) - (a.counts[0] ?? 0) || (b.counts[1] ?? 0) - (a.counts[1] ?? 0));
}
