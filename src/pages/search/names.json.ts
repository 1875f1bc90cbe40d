import { readCatalog, type Catalog } from '../../catalog.ts';
import { href, organizationPath, projectPath, regionPath } from '../../links.ts';
import { indexNames, namesJson, type NamedPage } from '../../search/names.ts';

/** Names of regions, projects and organizations, which the search page fetches when there is a query. Titles of reports stand in the parts of the full-text index. */
export function GET(): Response {
  return new Response(namesJson(indexNames(namedPages(readCatalog()))), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}

function namedPages({ registers, regionIds, byRegion, projects, organizations }: Catalog): NamedPage[] {
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
  ];
}
