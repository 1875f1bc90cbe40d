import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexRecords } from '../../src/indexing/index-records.ts';
import { packed, wordsOf } from '../../src/search/literal.ts';
import { record, urlsFor } from '../support/search-index.ts';

/** The truth that the index is held against: looking through the texts. */
function pagesWith(texts: readonly string[], query: string): string[] {
  const words = wordsOf(query);
  return texts.flatMap((text, page) =>
    words.every((word) => packed(text).includes(word)) ? [`reports/${page}/`] : [],
  );
}

function indexed(texts: readonly string[]) {
  return indexRecords(
    '2024',
    2024,
    texts.map((text, page) => record(`reports/${page}/`, text)),
  );
}

describe('the index finds what a search through the texts would find, no page less and no page more', () => {
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
  const shard = indexed(texts);

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
    expect((await urlsFor(shard, query)).literal.toSorted()).toEqual(pagesWith(texts, query));
  });

  it('every piece of one to twelve characters of every text', async () => {
    for (const text of texts.map(packed)) {
      for (let from = 0; from < text.length; from += 1) {
        for (let to = from + 1; to <= Math.min(text.length, from + 12); to += 1) {
          const piece = text.slice(from, to);
          const found = await urlsFor(shard, piece);
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
        fc.pre(words.length > 0);
        const { literal, partial } = await urlsFor(indexed(some), query);
        expect(literal.toSorted()).toEqual(pagesWith(some, query));
        const any = [...new Set(words.flatMap((word) => pagesWith(some, word)))];
        expect([...literal, ...partial].toSorted()).toEqual(any.toSorted());
      }),
      { numRuns: 300 },
    );
  });
});

describe('the order of the pages', () => {
  it.each([
    ['a title counts most', ['开头四字域名域名域名域名', '标题域名的报告', '没有'], ['1', '0']],
    ['more occurrences count for more', ['标题之后域名', '标题之后域名域名'], ['1', '0']],
    ['a short page counts for more', [`标题之后域名${'长'.repeat(500)}`, '标题之后域名'], ['1', '0']],
    ['equal pages go by their address', ['标题之后域名', '标题之后域名'], ['0', '1']],
  ])('%s', async (_name, texts, expected) => {
    const titled = texts.map((text, page) => ({
      ...record(`reports/${page}/`, text),
      title: text.slice(0, 4),
    }));
    const { literal } = await urlsFor(indexRecords('2024', 2024, titled), '域名');
    expect(literal.map((url) => url.split('/')[1])).toEqual(expected);
  });
});

describe('the files', () => {
  const records = ['预算执行率', '网站挂标', '中文域名'].map((text, page) =>
    record(`reports/${page}/`, text, { year: '2024', ...(page === 1 ? {} : { grade: '优' }) }),
  );

  it('are the same for the same pages in any order', () => {
    const [one, two] = [records, records.toReversed()].map((some) => indexRecords('2024', 2024, some));
    expect(two?.listing).toEqual(one?.listing);
    expect([...(two?.files ?? [])]).toEqual([...(one?.files ?? [])]);
  });

  it('say of each page what it can be narrowed by', () => {
    const { listing, files } = indexRecords('2024', 2024, records);
    expect(listing).toMatchObject({
      name: '2024',
      year: 2024,
      pages: 3,
      facets: { year: ['2024'], grade: ['优'] },
    });
    const directory = JSON.parse(
      inflateSync(files.get(listing.pageDirectory) ?? new Uint8Array()).toString('utf8'),
    ) as unknown;
    expect(directory).toMatchObject({ facets: { grade: { values: ['优'], of: [0, -1, 0] } } });
  });

  it('have the titles of reports with their initials, and none of other pages', () => {
    const { listing, files } = indexRecords('2024', 2024, records);
    const titles = JSON.parse(Buffer.from(files.get(listing.titles ?? '') ?? []).toString('utf8')) as unknown;
    expect(titles).toMatchObject([{ initials: 'yszx' }, { initials: 'wzgb' }, { initials: 'zwym' }]);
    expect(indexRecords('pages', null, records).listing.titles).toBeNull();
  });

  it('are none where there are no pages', () => {
    const { listing, files } = indexRecords('2024', 2024, []);
    expect([listing.pages, files.size]).toEqual([0, 0]);
  });
});
