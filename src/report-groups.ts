/** Reports in the groups that lists and charts show, each with the address of its own page. */
import type { Catalog, CatalogReport } from './catalog.ts';
import { href, regionPath, yearPath } from './links.ts';

export interface ReportGroup {
  readonly label: string;
  readonly href: string;
  readonly reports: readonly CatalogReport[];
}

/** The earliest year first, as time runs; years without a report are not there. */
export function groupByYear(reports: readonly CatalogReport[]): ReportGroup[] {
  const years = [...new Set(reports.map(({ scored }) => scored.report.fiscalYear))].sort((a, b) => a - b);
  return years.map((year) => ({
    label: `${year} 年度`,
    href: href(yearPath(year)),
    reports: reports.filter(({ scored }) => scored.report.fiscalYear === year),
  }));
}

/** In the order of the register; places without a report are not there. */
export function groupByRegion(
  reports: readonly CatalogReport[],
  registers: Catalog['registers'],
  regionIds: readonly string[],
): ReportGroup[] {
  return regionIds
    .map((id) => ({
      label: registers.regions.get(id)?.name ?? id,
      href: href(regionPath(id)),
      reports: reports.filter(({ scored }) => scored.report.regionId === id),
    }))
    .filter((group) => group.reports.length > 0);
}
