import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { pathsBelow } from '../../src/files/hash-folder.ts';
import { endPagefind } from '../../src/indexing/pagefind-files.ts';
import { packed, wordsOf } from '../../src/search/literal.ts';
import { indexTexts, openShard, urlsFor } from '../support/search-index.ts';

const folders = ['content/sources', 'test/published/content'];
const texts = folders.flatMap((folder) =>
  pathsBelow(folder)
    .filter((path) => /\.(?:txt|md)$/.test(path))
    .map((path) => readFileSync(join(folder, path), 'utf8')),
);
const shard = await indexTexts(texts);
const index = await openShard(shard);
const searched = texts.map(packed);

afterAll(endPagefind);

/** Pieces of the texts, spread evenly over them. */
function pieces(length: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const text = searched[index % searched.length] ?? '';
    const from = Math.floor(((text.length - length) * index) / count);
    return text.slice(from, from + length);
  });
}

it.each([1, 2, 3, 4, 5, 6, 9])(
  'pieces of %i characters of what real reports print are found in every text that has them, and in no other',
  async (length) => {
    for (const piece of pieces(length, 200)) {
      // A quotation mark is a mark of the query and not looked for.
      if (wordsOf(piece)[0] !== piece) continue;
      const truth = searched.flatMap((text, page) => (text.includes(piece) ? [`reports/${page}/`] : []));
      const { literal, partial } = await urlsFor(index, shard, piece);
      expect([literal.toSorted(), partial], piece).toEqual([truth.toSorted(), []]);
    }
  },
);
