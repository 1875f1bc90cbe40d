/** The full-text search: what a part of the index finds, and what is shown of it. */
import { findWord } from './find-word.ts';
import { toHit, type Hit } from './literal.ts';
import type { IndexFiles } from './load-index.ts';
import { readPostings } from './postings.ts';
import { rankPages, type FoundPage } from './rank.ts';
import type { ShardDirectory, ShardListing } from './shard.ts';
import { termsOf, type TermKey } from './terms.ts';

/** A page that was found, with the part of the index that it stands in. */
export interface ShardPage extends FoundPage {
  readonly shard: string;
}

/** The pages of a part of the index that have a word of the query, the most relevant first. */
export async function askShard(
  files: IndexFiles,
  shard: ShardListing,
  words: readonly string[],
): Promise<ShardPage[]> {
  const directory = await files.directory(shard.name, shard.directory);
  const found = await Promise.all(
    words.map(async (word) =>
      findWord(
        await Promise.all(
          termsOf(word).map(async (term) => ({
            ...term,
            postings: await postingsOf(files, shard.name, directory, term.key),
          })),
        ),
      ),
    ),
  );
  return rankPages(directory, found).map((page) => ({ ...page, shard: shard.name }));
}

async function postingsOf(
  files: IndexFiles,
  shard: string,
  { firstKeys, termFiles }: ShardDirectory,
  key: TermKey,
) {
  const file = termFiles[firstKeys.findLastIndex((first) => first <= key)];
  return readPostings(file === undefined ? new Uint8Array() : await files.terms(shard, file), key);
}

/** What is shown of a page. */
export async function showPage(
  files: IndexFiles,
  { shard, textFile }: ShardPage,
  words: readonly string[],
  base: string,
): Promise<Hit> {
  return toHit(await files.text(shard, textFile), words, base);
}
