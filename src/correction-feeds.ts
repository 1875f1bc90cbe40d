/** The feeds of corrections: of all reports, and of those of each region. */
import type { Catalog, CatalogReport } from './catalog.ts';
import { correctionTrail, trailOfReport, type CorrectionTrail } from './correction-trail.ts';
import { correctionFeedPath } from './data/address.ts';
import { correctionEntries } from './data/correction-entries.ts';
import { atomFeed, jsonFeed, type FeedEntry, type FeedFacts } from './data/feed.ts';
import { historyNotes } from './i18n/corrections.ts';
import { href, regionPath, reportPath } from './links.ts';

/** A feed as text; `region` is null for the feed of all reports. */
export function correctionFeed(
  catalog: Catalog,
  site: URL | undefined,
  region: string | null,
  format: 'atom' | 'json',
  trail: CorrectionTrail = correctionTrail(catalog),
): string {
  const reports = region === null ? catalog.reports : (catalog.byRegion.get(region) ?? []);
  const entries = reports.flatMap((report) => entriesOf(report, trail));
  const facts = factsOf(catalog, site, region, format, trail);
  return format === 'atom' ? atomFeed(facts, entries) : jsonFeed(facts, entries);
}

/** Withdrawn reports have their pages, and their corrections on them; drafts were never public. */
function entriesOf(report: CatalogReport, trail: CorrectionTrail): FeedEntry[] {
  const { id, title, regionName, fiscalYear, status } = report;
  if (status === 'draft') return [];
  const name = `${regionName} ${fiscalYear} 年度：${title}`;
  return correctionEntries(
    { ...report, trail: trailOfReport(trail, id) },
    name,
    href(`${reportPath(id)}#corrections`),
  );
}

function factsOf(
  { frame: { site: facts }, registers }: Catalog,
  site: URL | undefined,
  region: string | null,
  format: 'atom' | 'json',
  { state }: CorrectionTrail,
): FeedFacts {
  const name = region === null ? '' : (registers.regions.get(region)?.name ?? region);
  return {
    id: region === null ? 'corrections' : `corrections/${region}`,
    title: `${facts.name}：${name}更正`,
    description: `公开以后的更正、改动和删去内容的记录。${historyNotes[state]}`,
    author: facts.owner ?? facts.name,
    pagePath: href(region === null ? '' : regionPath(region)),
    feedPath: href(correctionFeedPath(region, format)),
    site: site?.href,
  };
}
