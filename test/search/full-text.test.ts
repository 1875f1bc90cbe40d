import { describe, expect, it } from 'vitest';
import { indexRecords } from '../../src/indexing/index-records.ts';
import { askShard } from '../../src/search/full-text.ts';
import type { TermKey } from '../../src/search/terms.ts';
import { filesOf, record } from '../support/search-index.ts';

const shard = indexRecords('2024', 2024, [
  record('reports/0/', '中文域名续费'),
  record('reports/1/', '鳜鱼养殖补贴，域名'),
]);

/** What is found, and which files were asked for. */
async function ask(words: readonly string[], absent: Set<TermKey>, of = shard) {
  const files = filesOf(of);
  const asked = { terms: 0, pages: 0 };
  const pages = await askShard(
    {
      ...files,
      terms: (name, file) => {
        asked.terms += 1;
        return files.terms(name, file);
      },
      pageDirectory: (listing) => {
        asked.pages += 1;
        return files.pageDirectory(listing);
      },
    },
    of.listing,
    words,
    absent,
  );
  return { found: pages.length, ...asked };
}

describe('a word that is nowhere', () => {
  it('is looked for by the piece that other parts of the index do not have', async () => {
    const absent = new Set<TermKey>();
    expect(await ask(['域名饲料续费'], absent)).toEqual({ found: 0, terms: 3, pages: 1 });
    expect(absent.size).toBe(1);
    expect(await ask(['域名饲料续费'], absent)).toEqual({ found: 0, terms: 1, pages: 0 });
  });

  it('is found where a later part has the piece', async () => {
    const absent = new Set<TermKey>();
    const other = indexRecords('2023', 2023, [record('reports/2/', '鱼塘')]);
    expect((await ask(['鳜鱼养殖补贴'], absent, other)).found).toBe(0);
    expect(absent.size).toBeGreaterThan(0);
    expect(await ask(['鳜鱼养殖补贴'], absent)).toEqual({ found: 1, terms: 3, pages: 1 });
  });

  it('does not hide the other words', async () => {
    const absent = new Set<TermKey>();
    await ask(['没有'], absent);
    expect((await ask(['没有', '域名'], absent)).found).toBe(2);
  });
});
