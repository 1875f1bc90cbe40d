/** Feeds of new reports: what a reader program sees. */
import { describe, expect, it } from 'vitest';
import { atomFeed, jsonFeed, mostEntries, type FeedEntry, type FeedFacts } from '../../src/data/feed.ts';
import { reportFeed } from '../../src/report-feeds.ts';
import { copyContent, replacing } from '../support/content-copy.ts';
import { elementsOf, textsOf } from '../support/feed-xml.ts';
import { openDataOfFolder } from '../support/open-data.ts';

const facts: FeedFacts = {
  id: 'reports',
  title: '新公开的报告',
  description: '说明',
  author: '某市财政局',
  pagePath: '/',
  feedPath: '/feeds/reports.atom',
  site: 'https://example.invalid/',
};
const entry: FeedEntry = {
  id: 'a/2024/b/c',
  title: '甲 < 乙 & "丙" ]]> 丁',
  summary: '得分 <8 分',
  path: '/reports/a/2024/b/c/',
  publishedAt: '2026-03-28 00:30',
};

interface JsonFeed {
  readonly feed_url: string;
  readonly items: readonly {
    readonly id: string;
    readonly url: string;
    readonly title: string;
    readonly content_html: string;
    readonly date_published: string;
    readonly date_modified: string;
  }[];
}

describe('Atom', () => {
  it('has the time of publication, in China time, and never that of the build', () => {
    const xml = atomFeed(facts, [entry]);
    expect(textsOf(xml, 'updated')).toEqual(['2026-03-27T16:30:00.000Z', '2026-03-27T16:30:00.000Z']);
    expect(textsOf(xml, 'published')).toEqual(['2026-03-27T16:30:00.000Z']);
    expect(atomFeed(facts, [])).toContain('<updated>1970-01-01T00:00:00.000Z</updated>');
  });

  it('holds any title as text', () => {
    const [, title] = textsOf(atomFeed(facts, [entry]), 'title');
    expect(title).toBe('甲 &lt; 乙 &amp; "丙" ]]&gt; 丁');
  });

  it('has ids that stay when the site moves, and differ from report to report', () => {
    const other = { ...entry, id: 'a/2024/b/d' };
    const ids = textsOf(atomFeed(facts, [entry, other]), 'id');
    expect(new Set(ids).size).toBe(3);
    for (const id of ids)
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(textsOf(atomFeed({ ...facts, site: 'https://moved.invalid/' }, [entry, other]), 'id')).toEqual(
      ids,
    );
  });

  it('links from the root of the host where the site does not know its own address', () => {
    const links = (site: string | undefined): (string | undefined)[] =>
      elementsOf(atomFeed({ ...facts, site }, [entry]))
        .filter(({ name }) => name === 'link')
        .map(({ attributes }) => attributes['href']);
    expect(links(undefined)).toEqual(['/', '/feeds/reports.atom', '/reports/a/2024/b/c/']);
    expect(links('https://example.invalid/')[2]).toBe('https://example.invalid/reports/a/2024/b/c/');
  });
});

describe('JSON Feed', () => {
  it('has the same entries', () => {
    const feed = JSON.parse(jsonFeed({ ...facts, feedPath: '/feeds/reports.json' }, [entry])) as JsonFeed;
    expect(feed.feed_url).toBe('https://example.invalid/feeds/reports.json');
    expect(feed.items).toEqual([
      {
        id: textsOf(atomFeed(facts, [entry]), 'id')[1],
        url: 'https://example.invalid/reports/a/2024/b/c/',
        title: entry.title,
        content_html: '得分 &lt;8 分',
        date_modified: '2026-03-27T16:30:00.000Z',
        date_published: '2026-03-27T16:30:00.000Z',
      },
    ]);
  });
});

describe('the entries', () => {
  it('come newest first, and no more than a feed carries', () => {
    const many = Array.from({ length: mostEntries + 1 }, (_, index) => ({
      ...entry,
      id: `a/2024/b/${index}`,
      publishedAt: `2026-03-${String(1 + (index % 28)).padStart(2, '0')} 09:00`,
    }));
    const dates = textsOf(atomFeed(facts, many), 'published');
    expect(dates).toHaveLength(mostEntries);
    expect(dates).toEqual([...dates].sort().reverse());
  });

  it('are not all: the description says so', () => {
    const entries = Array.from({ length: mostEntries + 1 }, (_, index) => ({
      ...entry,
      id: `a/2024/b/${index}`,
    }));
    const descriptionOf = (list: readonly FeedEntry[]) =>
      (JSON.parse(jsonFeed(facts, list)) as { description: string }).description;
    expect(descriptionOf(entries.slice(1))).toBe(facts.description);
    expect(descriptionOf(entries)).toBe(`${facts.description}（只列最新的 100 条，全部见网站。）`);
  });

  it('are the published reports; a withdrawn one is no news', () => {
    const seeds = openDataOfFolder().catalog;
    expect(textsOf(reportFeed(seeds, undefined, null, 'atom'), 'published')).toHaveLength(5);
    expect(textsOf(reportFeed(seeds, undefined, 'haikou', 'atom'), 'published')).toHaveLength(1);
    const folder = copyContent({
      'reports/unstated/2021/chinese-domain-names/self-evaluation.md': replacing(
        'status: published',
        'status: withdrawn\nwithdrawal: { date: 2026-12-01, reason: 有误 }',
      ),
    });
    const { catalog } = openDataOfFolder(folder);
    expect(textsOf(reportFeed(catalog, undefined, null, 'atom'), 'published')).toHaveLength(4);
  });
});
