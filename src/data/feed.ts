/**
 * Feeds of newly published reports and of corrections, as Atom and as JSON Feed.
 *
 * The id of an entry is made from ids of the content alone, so that it stays the same when the site moves. Dates
 * are those of the content, never of the build. Where the site's own address is not known, links start at
 * the root of the host; readers resolve them against the address of the feed.
 */
import { createHash } from 'node:crypto';
import { Feed } from 'feed';
import { beijingTime } from './dcat.ts';

export interface FeedEntry {
  /** Its name among all entries of the site, which never changes: `report a/2024/b/c`. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** The whole entry as HTML, where there is more than the summary. */
  readonly html?: string;
  /** Path from the root of the host. */
  readonly path: string;
  /** `YYYY-MM-DD HH:MM`, China time. */
  readonly publishedAt: string;
  /** When something of it last changed; the time of publication where nothing did. */
  readonly updatedAt?: string;
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

/** Entries of a feed; older ones are in the lists and in the data. */
export const mostEntries = 100;

export function atomFeed(facts: FeedFacts, entries: readonly FeedEntry[]): string {
  return withoutStandIn(facts, `${feedOf(facts, entries, escaped).atom1()}\n`).replace(notInXml, '');
}

/** Characters that XML 1.0 cannot hold in any way; the note of a commit may have them. */
const notInXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

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
    description:
      entries.length > mostEntries
        ? `${facts.description}（只列最新的 ${mostEntries} 条，全部见网站。）`
        : facts.description,
    language: 'zh-CN',
    link: absolute(facts.pagePath),
    feed: absolute(facts.feedPath),
    feedLinks: { json: absolute(facts.feedPath) },
    author: { name: facts.author },
    generator: false,
    updated: new Date(latest === undefined ? 0 : beijingTime(updateOf(latest))),
  });
  for (const entry of shown) {
    const { id, title, summary, html, path, publishedAt } = entry;
    feed.addItem({
      id: urnOf(id),
      title: titleText(title),
      // Beside a content of its own, the summary of JSON Feed is plain text.
      ...(html === undefined
        ? { description: escaped(summary) }
        : { description: titleText(summary), content: html }),
      link: absolute(path),
      date: new Date(beijingTime(updateOf(entry))),
      published: new Date(beijingTime(publishedAt)),
    });
  }
  return feed;
}

function updateOf({ publishedAt, updatedAt = publishedAt }: FeedEntry): string {
  return updatedAt;
}

/** By the time of the last change; those of one time in the order in which they come. */
function newestFirst(entries: readonly FeedEntry[]): FeedEntry[] {
  return [...entries].sort((a, b) => compareTexts(updateOf(b), updateOf(a)));
}

function compareTexts(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** Titles and summaries of Atom, and summaries that are the content of JSON Feed, are HTML. */
export function escaped(text: string): string {
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
