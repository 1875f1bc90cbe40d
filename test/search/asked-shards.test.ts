import { describe, expect, it } from 'vitest';
import {
  foundPages,
  isSmall,
  leadingShards,
  nextShards,
  shardsOfYear,
} from '../../src/search/asked-shards.ts';
import type { ShardPage } from '../../src/search/full-text.ts';
import type { ShardListing } from '../../src/search/shard.ts';

function listing(name: string, year: number | null, pages: number): ShardListing {
  return { name, year, pages, entry: null, titles: null, facets: {} };
}

function page(shard: string, score: number): ShardPage {
  return { shard, score, id: `${shard}:${score}`, isLiteral: true, read: () => Promise.reject(new Error()) };
}

const shards = ['2024-1', '2024-2', '2023', '2022', '2021', '2020', '2019'].map((name) =>
  listing(name, Number(name.slice(0, 4)), 1000),
);
const all = [...shards, listing('pages', null, 3)];
const names = (some: readonly ShardListing[]): string[] => some.map(({ name }) => name);

describe('a site', () => {
  const pages = listing('pages', null, 1);

  it.each([
    ['reports in one part', [listing('reports', null, 9), pages], true],
    ['a part for the only year', [listing('2024', 2024, 9), pages], false],
    ['no reports', [pages], true],
  ])('with %s', (_name, own, expected) => {
    expect(isSmall({ shards: own })).toBe(expected);
  });
});

describe('the parts of a year', () => {
  it.each([
    ['', names(all)],
    ['2024', ['2024-1', '2024-2']],
    ['2023', ['2023']],
    ['1999', []],
  ])('%j', (year, expected) => {
    expect(names(shardsOfYear({ shards: all }, year))).toEqual(expected);
  });
});

describe('what is asked next', () => {
  it('is twice as much each time', () => {
    const steps: string[][] = [];
    const asked = new Map<string, readonly ShardPage[]>();
    for (;;) {
      const next = nextShards(all, asked, false);
      if (next.length === 0) break;
      steps.push(names(next));
      for (const { name } of next) asked.set(name, []);
    }
    expect(steps).toEqual([['2024-1'], ['2024-2'], ['2023', '2022'], ['2021', '2020', '2019', 'pages']]);
  });

  it('is all that is left where all is wanted', () => {
    const next = nextShards(all, new Map([['2023', []]]), true);
    expect(names(next)).toEqual(names(all.filter(({ name }) => name !== '2023')));
  });
});

describe('what can be shown', () => {
  it.each([
    [[], []],
    [['2023'], []],
    [['2024-1', '2023'], ['2024-1']],
    [
      ['2023', '2024-2', '2024-1'],
      ['2024-1', '2024-2', '2023'],
    ],
    [names(all), names(all)],
  ])('after %j is %j', (asked, expected) => {
    const known = new Map(asked.map((name) => [name, []]));
    expect(names(leadingShards(all, known))).toEqual(expected);
  });
});

describe('what was found', () => {
  const asked = new Map([
    ['2023', [page('2023', 9), page('2023', 3)]],
    ['2024-1', [page('2024-1', 2)]],
    ['2024-2', [page('2024-2', 5)]],
  ]);

  it('of a large site has the latest year first, and in it where words stand first', () => {
    const found = foundPages({ shards: all }, asked).map(({ id }) => id);
    expect(found).toEqual(['2024-2:5', '2024-1:2', '2023:9', '2023:3']);
  });

  it('is that of the given parts', () => {
    const found = foundPages({ shards: all }, asked, shards.slice(0, 1)).map(({ id }) => id);
    expect(found).toEqual(['2024-1:2']);
  });

  it('of a small site has what stands first', () => {
    const list = { shards: all.map((shard) => ({ ...shard, year: null })) };
    const found = foundPages(list, asked).map(({ id }) => id);
    expect(found).toEqual(['2023:9', '2024-2:5', '2023:3', '2024-1:2']);
  });
});
