/** The order in which pages are rendered: the pages of one report follow each other, year by year. */

/** What a page of a report is about. */
interface ReportPage {
  readonly id: string;
  readonly year: string;
}

/** `/reports/<place>/<year>/…/` and `/versions/<place>/<year>/…/<day>-r<revision>/`; null for another page. */
export function reportOfPage(pathname: string): ReportPage | null {
  const match = /^\/?(?:reports|versions)\/([^/]+\/([^/]+)\/[^/]+\/[^/]+)/.exec(pathname);
  return match?.[1] === undefined || match[2] === undefined ? null : { id: match[1], year: match[2] };
}

/**
 * The latest year first, and the pages of each report together, so that a report that is read for one of them is at
 * hand for the others. Pages made of many reports come last: while they are rendered the last years are indexed.
 */
export function inPageOrder<P extends { readonly pathname: string }>(paths: readonly P[]): P[] {
  const placed = paths.map((path) => ({ path, of: reportOfPage(path.pathname) }));
  return placed.sort((a, b) => comparePages(a.of, b.of)).map(({ path }) => path);
}

function comparePages(a: ReportPage | null, b: ReportPage | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareTexts(b.year, a.year) || compareTexts(a.id, b.id);
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
