import { readCatalog, type Catalog } from '../../catalog.ts';
import { href, organizationPath, projectPath, regionPath, reportPath } from '../../links.ts';
import { indexNames, namesJson, type NamedPage } from '../../search/names.ts';

/** The index of names, which the search page fetches when there is a query. */
export function GET(): Response {
  return new Response(namesJson(indexNames(namedPages(readCatalog()))), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}

function namedPages({
  registers,
  regionIds,
  reports,
  byRegion,
  projects,
  organizations,
}: Catalog): NamedPage[] {
  return [
    ...regionIds.map((id) => {
      const count = byRegion.get(id)?.length ?? 0;
      const name = registers.regions.get(id)?.name ?? id;
      return { kind: 'region' as const, name, detail: `地区 · ${count} 份报告`, url: href(regionPath(id)) };
    }),
    ...projects.map(({ id, name, regionName, reports: own }) => ({
      kind: 'project' as const,
      name,
      detail: `项目 · ${regionName} · ${own.length} 份报告`,
      url: href(projectPath(id)),
    })),
    ...organizations.map(({ id, name, regionName, reports: own }) => ({
      kind: 'organization' as const,
      name,
      detail: `单位 · ${regionName} · ${own.length} 份报告`,
      url: href(organizationPath(id)),
    })),
    ...reports.map(({ id, title, regionName, kindName, fiscalYear }) => ({
      kind: 'report' as const,
      name: title,
      detail: `${regionName} · ${fiscalYear} 年度 · ${kindName}`,
      url: href(reportPath(id)),
    })),
  ];
}
