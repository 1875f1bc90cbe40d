/** The site map: all addresses for people, on as many pages as it takes, and for search engines. */
import type { Catalog } from './catalog.ts';
import { sitemapPath } from './links.ts';
import { oncePer } from './once.ts';
import { sitePaths, type SitePath } from './site-paths.ts';

/** A page of the site map for people. */
export interface SiteMapPage {
  /** Below the base path. */
  readonly path: string;
  /** What of the site it lists; empty for the first page. */
  readonly name: string;
  readonly groups: readonly SiteMapGroup[];
}

export interface SiteMapGroup {
  readonly name: string;
  readonly entries: readonly SitePath[];
  /** The pages that list the entries of a long group. */
  readonly parts: readonly SiteMapPage[];
}

/** Of a longer group, the first page only says where it stands. */
export const mostOfGroup = 500;
/** What another page lists. */
export const mostOfPage = 2000;

/** The first page first. */
export const siteMapPages: (catalog: Catalog) => readonly SiteMapPage[] = oncePer((catalog) => {
  const groups = [...Map.groupBy(sitePaths(catalog), ({ group }) => group)].map(([name, entries]) =>
    entries.length <= mostOfGroup
      ? { name, entries, parts: [] }
      : { name, entries: [], parts: partsOf(name, entries) },
  );
  return [{ path: sitemapPath, name: '', groups }, ...groups.flatMap(({ parts }) => parts)];
});

/** Reports by year, the latest first; other groups as they are. */
function partsOf(group: string, entries: readonly SitePath[]): SiteMapPage[] {
  const years = [...Map.groupBy(entries, ({ year }) => year)].sort(([a], [b]) => (b ?? 0) - (a ?? 0));
  return years.flatMap(([year, own]) => {
    const name = year === null ? group : `${year} 年度${group}`;
    const path = `${sitemapPath}${year ?? own[0]?.path.split('/')[0] ?? ''}/`;
    return chunks(own, mostOfPage).map((part, index) => ({
      path: index === 0 ? path : `${path}${index + 1}/`,
      name: index === 0 ? name : `${name}（第 ${index + 1} 页）`,
      groups: [{ name: group, entries: part, parts: [] }],
    }));
  });
}

/** A file of the site map for search engines. */
export interface SiteMapFile {
  /** Below the base path. */
  readonly path: string;
  readonly entries: readonly SitePath[];
}

/** More addresses than this are shared among several files; the standard allows 50,000 in one. */
export const mostInFile = 10_000;

/** One file; or one for the reports of each year and one for all other pages, which `sitemap.xml` names. */
export const siteMapFiles: (catalog: Catalog) => readonly SiteMapFile[] = oncePer((catalog) => {
  const entries = sitePaths(catalog);
  if (entries.length <= mostInFile) return [{ path: 'sitemap.xml', entries }];
  const byYear = Map.groupBy(entries, ({ year }) => (year === null ? 'pages' : String(year)));
  return [...byYear]
    .sort(([a], [b]) => (a > b ? -1 : 1))
    .flatMap(([name, own]) =>
      chunks(own, mostInFile).map((part, index) => ({
        path: `${siteMapFolder}${name}${index === 0 ? '' : `-${index + 1}`}.xml`,
        entries: part,
      })),
    );
});

export const siteMapFolder = 'sitemaps/';

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
