import { describe, expect, it } from 'vitest';
import { facetsOf, fits, isNarrowed, openFacets } from '../../src/search/facets.ts';
import { countWords, moreWords, nameCountWords, type Count } from '../../src/search/words.ts';

const hits = [
  { filters: { year: ['2021'], region: ['海口市'] } },
  { filters: { year: ['2021'], region: ['襄阳市'] } },
  { filters: { year: ['2024'], region: ['襄阳市'] } },
  { filters: {} },
];

function shown(search: string): number[] {
  const chosen = new URLSearchParams(search);
  return hits.flatMap((hit, index) => (fits(hit, chosen) ? [index] : []));
}

function options(search: string): Record<string, string[]> {
  return Object.fromEntries(
    facetsOf(hits, new URLSearchParams(search)).map((facet) => [
      facet.name,
      facet.options.map(({ value, count }) => `${value} ${count}`),
    ]),
  );
}

describe('narrowing', () => {
  it.each([
    ['q=域名', [0, 1, 2, 3], false],
    ['year=2021', [0, 1], true],
    ['year=2021&region=襄阳市', [1], true],
    ['year=', [0, 1, 2, 3], false],
    ['year=1999', [], true],
    ['unknown=1', [0, 1, 2, 3], false],
  ])('%s', (search, expected, narrowed) => {
    expect(shown(search)).toEqual(expected);
    expect(isNarrowed(new URLSearchParams(search))).toBe(narrowed);
  });

  it('counts what each value would leave under the other choices', () => {
    expect(options('')).toEqual({ year: ['2024 1', '2021 2'], region: ['襄阳市 2', '海口市 1'] });
    expect(options('year=2021')).toEqual({
      year: ['2024 1', '2021 2'],
      region: ['襄阳市 1', '海口市 1'],
    });
  });

  it('lists values in the given order, the others after them', () => {
    const values = [['差'], ['优'], ['良'], ['其他']].map((grade) => ({ filters: { grade } }));
    const [facet] = facetsOf(values, new URLSearchParams(), ['优', '良', '中', '差']);
    expect(facet?.options.map(({ value }) => value)).toEqual(['优', '良', '差', '其他']);
  });

  it('has all values without a count while not everything was searched', () => {
    const shards = [
      { facets: { year: ['2024'], grade: ['良', '优'] } },
      { facets: { year: ['2023'], grade: ['优'] } },
      { facets: {} },
    ];
    expect(openFacets(shards, new URLSearchParams('grade=优'), ['优', '良'])).toEqual([
      {
        name: 'year',
        label: '年度',
        value: '',
        options: [
          { value: '2024', count: null },
          { value: '2023', count: null },
        ],
      },
      {
        name: 'grade',
        label: '等次',
        value: '优',
        options: [
          { value: '优', count: null },
          { value: '良', count: null },
        ],
      },
    ]);
  });

  it('keeps a choice on offer that no page has', () => {
    const [facet] = openFacets([{ facets: { year: ['2024'] } }], new URLSearchParams('year=1999'));
    expect(facet?.options.map(({ value }) => value)).toEqual(['2024', '1999']);
  });

  it('keeps a choice on offer that leaves nothing', () => {
    expect(options('year=1999')).toEqual({ year: ['2024 1', '2021 2', '1999 0'] });
  });
});

describe('the announced count', () => {
  const none: Count = { query: '域名', literal: 0, others: 0, names: 0, isNarrowed: false, scope: null };

  it.each<[Partial<Count>, string]>([
    [{ literal: 2 }, '含有“域名”的页面 2 个。'],
    [{ literal: 2, others: 3 }, '含有“域名”的页面 2 个，另有 3 个页面含有其中部分字词。'],
    [{ literal: 2, names: 1 }, '含有“域名”的页面 2 个。名称相符的 1 个，列在前面。'],
    [{ literal: 1, isNarrowed: true }, '所选范围内，含有“域名”的页面 1 个。'],
    [{ isNarrowed: true }, '所选范围内，没有找到含有“域名”的页面，可以放宽范围。'],
    [{ names: 1 }, '没有找到含有“域名”的页面。名称相符的 1 个，列在下面。'],
    [{}, '没有找到含有“域名”的页面。可以换一个词。'],
  ])('%j', (count, expected) => {
    expect(countWords({ ...none, ...count })).toBe(expected);
  });

  const scope = { asked: 1000, all: 10_007, years: [2024] };
  const part = '全部 10007 个页面中，已检索最近的 1000 个（2024 年度）';
  it.each<[Partial<Count>, string]>([
    [{ literal: 2, scope }, `${part}：含有“域名”的 2 个。`],
    [{ literal: 2, others: 3, scope }, `${part}：含有“域名”的 2 个，另有 3 个含有其中部分字词。`],
    [{ literal: 2, names: 1, scope }, `${part}：含有“域名”的 2 个。名称相符的 1 个，列在前面。`],
    [{ names: 1, scope }, `${part}：含有“域名”的 0 个。名称相符的 1 个，列在下面。`],
    [
      { literal: 2, scope: { asked: 2000, all: 10_007, years: [2024, 2023] } },
      '全部 10007 个页面中，已检索最近的 2000 个（2024、2023 年度）：含有“域名”的 2 个。',
    ],
  ])('of a part: %j', (count, expected) => {
    expect(countWords({ ...none, ...count })).toBe(expected);
  });

  it('of names', () => {
    expect(nameCountWords('域名', 3)).toBe('找到 3 个。');
    expect(nameCountWords('域名', 0)).toBe('没有找到名称含有“域名”的内容。可以换一个词。');
  });

  it('of what a button shows', () => {
    expect(moreWords(20, 63)).toBe('显示后面 20 条（共 63 条）');
  });
});
