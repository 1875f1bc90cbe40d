/** Where a reader may go on from a report: the same project, place and year. */
import type { Catalog, CatalogReport } from './catalog.ts';
import { projectPath, regionPath, yearPath } from './links.ts';
import { oncePer } from './once.ts';

export interface NeighbourGroup {
  readonly name: string;
  /** The page with all reports of the group, below the base path, and its name. */
  readonly path: string;
  readonly pathName: string;
  readonly reports: readonly Neighbour[];
  /** How many more there are than are listed. */
  readonly moreCount: number;
}

export type Neighbour = Pick<CatalogReport, 'id' | 'regionName' | 'fiscalYear' | 'projectName' | 'kindName'>;

/** What a group lists; the page that it leads to has the rest. */
const mostListed = 6;

export function neighboursOf(catalog: Catalog, report: CatalogReport): NeighbourGroup[] {
  const { regionId, projectId, fiscalYear, regionName } = report;
  const { ofProject, countOfRegionAndProject, countOfYearAndRegion } = indexOf(catalog);
  const inProject = ofProject.get(projectId) ?? [];
  const inRegion = catalog.byRegion.get(regionId) ?? [];
  const inYear = catalog.byYear.get(fiscalYear) ?? [];
  return [
    {
      name: '同一项目',
      path: projectPath(projectId),
      pathName: '项目页',
      ...listed(inProject, inProject.length - 1, (other) => other.id !== report.id),
    },
    {
      name: '同一地区',
      path: regionPath(regionId),
      pathName: regionName,
      ...listed(
        inRegion,
        inRegion.length - (countOfRegionAndProject.get(`${regionId} ${projectId}`) ?? 0),
        (other) => other.projectId !== projectId,
      ),
    },
    {
      name: '同一年度',
      path: yearPath(fiscalYear),
      pathName: `${fiscalYear} 年度`,
      ...listed(
        inYear,
        inYear.length - (countOfYearAndRegion.get(`${fiscalYear} ${regionId}`) ?? 0),
        (other) => other.regionId !== regionId,
      ),
    },
  ];
}

/** The first ones of a group; `count` says how many there are, so that a long list is not gone through. */
function listed(
  reports: readonly CatalogReport[],
  count: number,
  isOwn: (report: CatalogReport) => boolean,
): Pick<NeighbourGroup, 'reports' | 'moreCount'> {
  const first: Neighbour[] = [];
  for (const report of reports) {
    if (first.length === Math.min(count, mostListed)) break;
    if (!isOwn(report)) continue;
    const { id, regionName, fiscalYear, projectName, kindName } = report;
    first.push({ id, regionName, fiscalYear, projectName, kindName });
  }
  return { reports: first, moreCount: count - first.length };
}

const indexOf = oncePer(({ reports }: Catalog) => ({
  ofProject: Map.groupBy(reports, ({ projectId }) => projectId),
  countOfRegionAndProject: countsBy(reports, ({ regionId, projectId }) => `${regionId} ${projectId}`),
  countOfYearAndRegion: countsBy(reports, ({ fiscalYear, regionId }) => `${fiscalYear} ${regionId}`),
}));

function countsBy(
  reports: readonly CatalogReport[],
  keyOf: (report: CatalogReport) => string,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const report of reports) counts.set(keyOf(report), (counts.get(keyOf(report)) ?? 0) + 1);
  return counts;
}
