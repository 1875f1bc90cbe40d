/** Every page of the site with its name: what the site map shows, to people and to machines. */
import { codePages, fixedPages } from './addresses/fixed-pages.ts';
import type { Catalog, CatalogReport } from './catalog.ts';
import { allComparePages, partName } from './compare/compare-pages.ts';
import { findingsPages } from './findings/finding-pages.ts';
import {
  dataRegionPath,
  dataYearPath,
  kindPath,
  organizationPath,
  projectPath,
  regionOrganizationsPath,
  regionPath,
  regionProjectsPath,
  reportPath,
  yearPath,
} from './links.ts';
import { oncePer } from './once.ts';
import { pageTitle } from './paging.ts';
import { organizationLists, projectLists } from './region-lists.ts';

export interface SitePath {
  readonly path: string;
  readonly name: string;
  readonly group: string;
  /** Time of publication of a report; null for pages made of many. */
  readonly publishedAt: string | null;
  /** Year of a report; null for pages made of many. */
  readonly year: number | null;
}

/** A kind of document with its reports. */
export interface KindWithReports {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly reports: readonly CatalogReport[];
}

/** Kinds that have reports, in the order of the register: no page is empty. */
export function kindsWithReports({ registers, byKind }: Catalog): KindWithReports[] {
  return [...registers.kinds.values()]
    .map(({ id, name, description }) => ({ id, name, description, reports: byKind.get(id) ?? [] }))
    .filter((kind) => kind.reports.length > 0);
}

export const sitePaths: (catalog: Catalog) => readonly SitePath[] = oncePer((catalog) => {
  const { frame, reports, years, regionIds, registers, projects, organizations } = catalog;
  const page = (path: string, name: string, group: string): SitePath => ({
    path,
    name,
    group,
    publishedAt: null,
    year: null,
  });
  return [
    ...fixedPages.map(({ path, name, group }) => page(path, name, group)),
    ...frame.pages.map(({ id, title }) => page(`${id}/`, title, '栏目')),
    ...years.map((year) => page(yearPath(year), `${year} 年度`, '年度')),
    ...years.map((year) => page(dataYearPath(year), `${year} 年度数据`, '数据下载')),
    ...regionIds.map((id) =>
      page(dataRegionPath(id), `${registers.regions.get(id)?.name ?? id}数据`, '数据下载'),
    ),
    ...regionIds.map((id) => page(regionPath(id), registers.regions.get(id)?.name ?? id, '地区')),
    ...kindsWithReports(catalog).map(({ id, name }) => page(kindPath(id), name, '种类')),
    ...projects.map(({ id, name }) => page(projectPath(id), name, '项目')),
    ...organizations.map(({ id, name }) => page(organizationPath(id), name, '单位')),
    ...projectLists(catalog).apart.map(({ regionId, regionName }) =>
      page(regionProjectsPath(regionId), `${regionName}的项目`, '地区'),
    ),
    ...organizationLists(catalog).apart.map(({ regionId, regionName }) =>
      page(regionOrganizationsPath(regionId), `${regionName}的单位`, '地区'),
    ),
    ...allComparePages(catalog).map((placed) => {
      const part = partName(placed);
      const { name } = placed.page.measure;
      return page(placed.page.path, part === '' ? name : `${name}：${part}`, '比较');
    }),
    ...findingsPages(catalog)
      .filter(({ year }) => year !== null)
      .map(({ path, year, currentPage }) =>
        page(path, pageTitle(`${year ?? ''} 年度复核差异`, { currentPage }), '复核差异'),
      ),
    ...codePages().map(({ path, name, group }) => page(path, name, group)),
    ...reports.map(({ id, title, regionName, fiscalYear, publishedAt }) => ({
      path: reportPath(id),
      name: `${regionName} ${fiscalYear} ${title}`,
      group: '报告',
      publishedAt,
      year: fiscalYear,
    })),
  ];
});
