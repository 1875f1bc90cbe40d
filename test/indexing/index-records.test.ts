import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { indexRecords } from '../../src/indexing/index-records.ts';
import { endPagefind, readFragment } from '../../src/indexing/pagefind-files.ts';
import { packed, wordsOf } from '../../src/search/literal.ts';
import { indexTexts, openShard, record, urlsFor } from '../support/search-index.ts';

/** The truth that the index is held against: looking through the texts. */
function pagesWith(texts: readonly string[], query: string): string[] {
  const words = wordsOf(query);
  return texts.flatMap((text, page) =>
    words.every((word) => packed(text).includes(word)) ? [`reports/${page}/`] : [],
  );
}

afterAll(endPagefind);

describe('the index finds what a search through the texts would find, no page less and no page more', async () => {
  const texts = [
    '预算执行率为 98.5%，网站挂标率 100%。',
    '网站的标识；执行预算的比率。预算 执行',
    '行率执行预算算执行率，预执算行率',
    '中文域名续费 ＩＰｖ６ 改造',
    '域名 中文，名域文中',
    '',
    '的',
    '满意度满意度满意度',
    '𠮷野家与𠮷',
  ];

  const shard = await indexTexts(texts);
  const index = await openShard(shard);

  it.each([
    '预算',
    '预算执行率',
    '网站挂标',
    '中文域名',
    '98.5%',
    '9',
    '的',
    '率',
    '满意度满意度',
    '度满',
    'ipv6',
    'IPv6改造',
    '𠮷野',
    '中文 域名',
    '没有这些',
    '鳜',
    '预算执行率为98.5%，网站挂标率100%。',
  ])('%j', async (query) => {
    expect((await urlsFor(index, shard, query)).literal.toSorted()).toEqual(pagesWith(texts, query));
  });

  it('every piece of one to twelve characters of every text', async () => {
    for (const text of texts.map(packed)) {
      for (let from = 0; from < text.length; from += 1) {
        for (let to = from + 1; to <= Math.min(text.length, from + 12); to += 1) {
          const piece = text.slice(from, to);
          const found = await urlsFor(index, shard, piece);
          expect(found.literal.toSorted(), piece).toEqual(pagesWith(texts, piece));
        }
      }
    }
  });

  it('whatever the texts and the words', async () => {
    const text = fc.string({
      unit: fc.constantFrom('预', '算', '执', '行', '率', ' ', '的', '0', '.', 'A'),
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), text, async (some, query) => {
        const words = wordsOf(query);
        fc.pre(words.length > 0 && some.some((one) => packed(one) !== ''));
        const one = await indexTexts(some);
        const { literal, partial } = await urlsFor(await openShard(one), one, query);
        expect(literal.toSorted()).toEqual(pagesWith(some, query));
        const any = [...new Set(words.flatMap((word) => pagesWith(some, word)))];
        expect([...literal, ...partial].toSorted()).toEqual(any.toSorted());
      }),
      { numRuns: 60 },
    );
  });
});

describe('the order of the pages', () => {
  it.each([
    ['a title, with which the text begins, counts most', ['开头四字域名', '域名的报告', '没有'], ['1', '0']],
    ['two words together', ['甲甲域名甲甲资金', '域名甲资金', '资金'], ['1', '0', '2']],
    ['equal pages go by their address', ['标题之后域名', '标题之后域名'], ['0', '1']],
  ])('%s', async (name, texts, expected) => {
    const shard = await indexTexts(texts);
    const query = name === 'two words together' ? '域名 资金' : '域名';
    const { literal, partial } = await urlsFor(await openShard(shard), shard, query);
    expect([...literal, ...partial].map((url) => url.split('/')[1])).toEqual(expected);
  });
});

describe('the files', () => {
  const records = ['预算执行率', '网站挂标', '中文域名'].map((text, page) =>
    record(`reports/${page}/`, text, { year: '2024', ...(page === 1 ? {} : { grade: '优' }) }),
  );

  it('are the same for the same pages in any order', async () => {
    const one = await indexRecords('2024', 2024, records);
    const two = await indexRecords('2024', 2024, records.toReversed());
    expect(two.listing).toEqual(one.listing);
    const hex = (files: ReadonlyMap<string, Uint8Array>): string[] =>
      [...files].map(([path, bytes]) => `${path} ${Buffer.from(bytes).toString('hex')}`).sort();
    expect(hex(two.files)).toEqual(hex(one.files));
  });

  it('have the pages as printed, under another name when a page prints otherwise', async () => {
    const printed = { ...records[2], text: '中文 域\n名', headings: [{ id: 'a', title: '域名', at: 3 }] };
    const [one, two] = await Promise.all(
      [records, [...records.slice(0, 2), printed as (typeof records)[number]]].map((some) =>
        indexRecords('2024', 2024, some),
      ),
    );
    const fragments = (shard: typeof one): string[] =>
      [...(shard?.files.keys() ?? [])].filter((path) => path.startsWith('fragment/')).sort();
    const changed = fragments(two).filter((path) => !fragments(one).includes(path));
    expect(changed).toHaveLength(1);
    expect(two?.listing.entry).not.toEqual(one?.listing.entry);
    const entry = Buffer.from(one?.files.get('pagefind-entry.json') ?? []).toString();
    expect(one?.listing.entry).toEqual(JSON.parse(entry));
    expect(readFragment(two?.files.get(changed[0] ?? '') ?? new Uint8Array())).toMatchObject({
      url: '/reports/2/',
      content: '中文 域\n名',
      meta: { title: '中文域名' },
      anchors: [{ id: 'a', text: '域名', location: 3 }],
    });
  });

  it('are those that a search reads, and no other', async () => {
    const { files } = await indexRecords('2024', 2024, records);
    const kinds = [...files.keys()].map((path) => path.replace(/^pagefind\.\w+|\w+_?\w*\.|[\da-f]{12}/, ''));
    expect([...new Set(kinds)].sort()).toMatchInlineSnapshot(`
      [
        ".pf_meta",
        "filter/pf_filter",
        "fragment/pf_fragment",
        "index/pf_index",
        "json",
        "pagefind-json",
      ]
    `);
  });

  it('say of each page what it can be narrowed by', async () => {
    const shard = await indexRecords('2024', 2024, records);
    expect(shard.listing).toMatchObject({
      name: '2024',
      year: 2024,
      pages: 3,
      facets: { year: ['2024'], grade: ['优'] },
    });
    const index = await openShard(shard);
    const filters = [...(await index.filters(shard.listing)).values()];
    expect(filters.toSorted((a, b) => Object.keys(a).length - Object.keys(b).length)).toEqual([
      { year: ['2024'] },
      { year: ['2024'], grade: ['优'] },
      { year: ['2024'], grade: ['优'] },
    ]);
  });

  it('have the titles of reports with their initials, and none of other pages', async () => {
    const { listing, files } = await indexRecords('2024', 2024, records);
    const titles = JSON.parse(Buffer.from(files.get(listing.titles ?? '') ?? []).toString('utf8')) as unknown;
    expect(titles).toMatchObject([{ initials: 'yszx' }, { initials: 'wzgb' }, { initials: 'zwym' }]);
    expect((await indexRecords('pages', null, records)).listing.titles).toBeNull();
  });

  it('are none where there are no pages', async () => {
    const { listing, files } = await indexRecords('2024', 2024, []);
    expect([listing.pages, files.size]).toEqual([0, 0]);
  });

  it('have no page without text', async () => {
    const { listing, files } = await indexRecords('2024', 2024, [record('reports/0/', ''), ...records]);
    expect(listing.pages).toBe(3);
    expect([...files.keys()].filter((path) => path.startsWith('fragment/'))).toHaveLength(3);
    expect((await indexRecords('2024', 2024, [record('reports/0/', '')])).files.size).toBe(0);
  });
});
