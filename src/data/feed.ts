/**
 * Feeds of newly published reports, as Atom and as JSON Feed.
 *
 * The id of an entry is made from the report's id alone, so that it stays the same when the site moves. Dates
 * are those of publication, never of the build. Where the site's own address is not known, links start at
 * the root of the host; readers resolve them against the address of the feed.
 */
import { createHash } from 'node:crypto';
import { Feed } from 'feed';
import { beijingTime } from './dcat.ts';

export interface FeedEntry {
  /** Id of the report. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** Path from the root of the host. */
  readonly path: string;
  /** `YYYY-MM-DD HH:MM`, China time. */
  readonly publishedAt: string;
}

export interface FeedFacts {
  /** Name of the feed among the feeds of the site. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Who publishes it; the site's name where no owner is stated. */
  readonly author: string;
  /** Paths from the root of the host: of the page that the feed is about, and of the feed. */
  readonly pagePath: string;
  readonly feedPath: string;
  /** The site's own address; undefined when it is not known. */
  readonly site: string | undefined;
}

/** Entries of a feed; older reports are in the lists and in the data. */
export const mostEntries = 100;

export function atomFeed(facts: FeedFacts, entries: readonly FeedEntry[]): string {
  return withoutStandIn(facts, `${feedOf(facts, entries, escaped).atom1()}\n`);
}

export function jsonFeed(facts: FeedFacts, entries: readonly FeedEntry[]): string {
  return withoutStandIn(facts, `${feedOf(facts, entries, (text) => text).json1()}\n`);
}

/** The library takes whole addresses only. */
const standIn = 'http://localhost:1';

function withoutStandIn({ site }: FeedFacts, text: string): string {
  return site === undefined ? text.replaceAll(standIn, '') : text;
}

function feedOf(facts: FeedFacts, entries: readonly FeedEntry[], titleText: (text: string) => string): Feed {
  const absolute = (path: string): string => new URL(path, facts.site ?? standIn).href;
  const shown = newestFirst(entries).slice(0, mostEntries);
  const latest = shown[0];
  const feed = new Feed({
    id: urnOf(`feed ${facts.id}`),
    title: facts.title,
    description: facts.description,
    language: 'zh-CN',
    link: absolute(facts.pagePath),
    feed: absolute(facts.feedPath),
    feedLinks: { json: absolute(facts.feedPath) },
    author: { name: facts.author },
    generator: false,
    updated: new Date(latest === undefined ? 0 : beijingTime(latest.publishedAt)),
  });
  for (const { id, title, summary, path, publishedAt } of shown) {
    const date = new Date(beijingTime(publishedAt));
    feed.addItem({
      id: urnOf(`report ${id}`),
      title: titleText(title),
      description: escaped(summary),
      link: absolute(path),
      date,
      published: date,
    });
  }
  return feed;
}

function newestFirst(entries: readonly FeedEntry[]): FeedEntry[] {
  return [...entries].sort((a, b) => compareTexts(b.publishedAt, a.publishedAt) || compareTexts(a.id, b.id));
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Titles and summaries of Atom, and summaries of JSON Feed, are HTML. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A UUID made from a name (RFC 9562, version 8): the same name gives the same id everywhere. */
function urnOf(name: string): string {
  const digits = createHash('sha256').update(`mingzhang ${name}`).digest('hex').slice(0, 32).split('');
  digits[12] = '8';
  digits[16] = '89ab'[Number.parseInt(digits[16] ?? '0', 16) % 4] ?? '8';
  const hex = digits.join('');
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}`;
}
