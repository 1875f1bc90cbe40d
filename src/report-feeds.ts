/** The feeds of newly published reports: of all, and of each region. */
import type { Catalog, CatalogReport } from './catalog.ts';
import { feedPath } from './data/address.ts';
import { atomFeed, jsonFeed, type FeedEntry, type FeedFacts } from './data/feed.ts';
import { href, regionPath, reportPath } from './links.ts';

/** A feed as text; `region` is null for the feed of all reports. */
export function reportFeed(
  catalog: Catalog,
  site: URL | undefined,
  region: string | null,
  format: 'atom' | 'json',
): string {
  const reports = region === null ? catalog.reports : (catalog.byRegion.get(region) ?? []);
  const entries = reports.flatMap(entryOf).sort((a, b) => (a.id < b.id ? -1 : 1));
  const facts = factsOf(catalog, site, region, format);
  return format === 'atom' ? atomFeed(facts, entries) : jsonFeed(facts, entries);
}

/** Drafts have no time of publication, and withdrawn reports are no news. */
function entryOf({
  id,
  title,
  summary,
  regionName,
  status,
  publishedAt,
  fiscalYear,
}: CatalogReport): FeedEntry[] {
  if (status !== 'published' || publishedAt === null) return [];
  const fullTitle = `${regionName} ${fiscalYear} 年度：${title}`;
  return [{ id: `report ${id}`, title: fullTitle, summary, path: href(reportPath(id)), publishedAt }];
}

function factsOf(
  { frame: { site: facts }, registers }: Catalog,
  site: URL | undefined,
  region: string | null,
  format: 'atom' | 'json',
): FeedFacts {
  const name = region === null ? '' : (registers.regions.get(region)?.name ?? region);
  return {
    id: region === null ? 'reports' : `regions/${region}`,
    title: `${facts.name}：${name}新公开的报告`,
    description: facts.column.description,
    author: facts.owner ?? facts.name,
    pagePath: href(region === null ? '' : regionPath(region)),
    feedPath: href(feedPath(region, format)),
    site: site?.href,
  };
}
