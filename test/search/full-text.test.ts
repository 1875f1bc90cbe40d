import { afterAll, describe, expect, it } from 'vitest';
import { endPagefind } from '../../src/indexing/pagefind-files.ts';
import { askShard, withFilters } from '../../src/search/full-text.ts';
import { indexTexts, openShard, record } from '../support/search-index.ts';
import { indexRecords } from '../../src/indexing/index-records.ts';

afterAll(endPagefind);

const shard = await indexTexts(['中文域名续费', '鳜鱼养殖补贴，域名']);

/** How many pages are found, and what Pagefind was asked for. */
async function ask(words: readonly string[], absent: Set<string>, of = shard) {
  const index = await openShard(of);
  const asked: string[] = [];
  const find = (...[listing, word]: Parameters<typeof index.find>): ReturnType<typeof index.find> => {
    asked.push(word);
    return index.find(listing, word);
  };
  const pages = await askShard({ ...index, find }, of.listing, words, absent);
  return { found: pages.length, asked };
}

describe('a word that is nowhere', () => {
  it('is looked for by the character that other parts of the index do not have', async () => {
    const absent = new Set<string>();
    const first = await ask(['域名饲续'], absent);
    expect(first).toEqual({ found: 0, asked: ['域名饲续', '域', '名', '饲', '续'] });
    expect([...absent]).toEqual(['饲']);
    expect(await ask(['域名饲续'], absent)).toEqual({ found: 0, asked: ['饲'] });
  });

  it('is found where a later part has the character', async () => {
    const absent = new Set<string>();
    const other = await indexTexts(['鱼塘']);
    expect((await ask(['鳜鱼养殖补贴'], absent, other)).found).toBe(0);
    expect(absent.has('鳜')).toBe(true);
    expect(await ask(['鳜鱼养殖补贴'], absent)).toEqual({ found: 1, asked: ['鳜', '鳜鱼养殖补贴'] });
  });

  it('does not hide the other words', async () => {
    const absent = new Set<string>();
    await ask(['没有'], absent);
    expect((await ask(['没有', '域名'], absent)).found).toBe(2);
  });
});

it('pages that miss a word have their values for the facets as well', async () => {
  const some = await indexRecords('2023', 2023, [
    record('reports/0/', '域名', { year: '2023', grade: '优' }),
    record('reports/1/', '域名资金', { year: '2023' }),
  ]);
  const index = await openShard(some);
  const pages = await askShard(index, some.listing, ['域名', '资金']);
  const faceted = await withFilters(index, [some.listing], pages);
  expect(faceted.map(({ isLiteral, filters }) => ({ isLiteral, filters }))).toEqual([
    { isLiteral: true, filters: { year: ['2023'] } },
    { isLiteral: false, filters: { year: ['2023'], grade: ['优'] } },
  ]);
});

it('an index of which something does not load is an error, and no shorter answer', async () => {
  const lost = { ...shard, files: new Map([...shard.files].filter(([path]) => !path.endsWith('.pf_meta'))) };
  await expect(ask(['域名'], new Set(), lost)).rejects.toThrow();
});
