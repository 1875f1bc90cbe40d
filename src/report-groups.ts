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
  return [...Map.groupBy(reports, ({ fiscalYear }) => fiscalYear)]
    .sort(([a], [b]) => a - b)
    .map(([year, ofYear]) => ({ label: `${year} 年度`, href: href(yearPath(year)), reports: ofYear }));
}

/** In the order of the register; places without a report are not there. */
export function groupByRegion(
  reports: readonly CatalogReport[],
  registers: Catalog['registers'],
  regionIds: readonly string[],
): ReportGroup[] {
  const byRegion = Map.groupBy(reports, ({ regionId }) => regionId);
  return regionIds
    .map((id) => ({
      label: registers.regions.get(id)?.name ?? id,
      href: href(regionPath(id)),
      reports: byRegion.get(id) ?? [],
    }))
    .filter((group) => group.reports.length > 0);
}
