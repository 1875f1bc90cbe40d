/** The full-text search: what a part of the index finds, and what is shown of it. */
import { findWord, type FoundTerm, type Occurrence } from './find-word.ts';
import { toHit, type Hit } from './literal.ts';
import type { IndexFiles } from './load-index.ts';
import { noPostings, readPostings, type Postings } from './postings.ts';
import { rankPages, type FoundPage } from './rank.ts';
import type { ShardListing, TermDirectory } from './shard.ts';
import { termsOf, type TermKey, type WordTerm } from './terms.ts';

/** A page that was found, with the part of the index that it stands in. */
export interface ShardPage extends FoundPage {
  readonly shard: string;
}

/**
 * The pages of a part of the index that have a word of the query, the most relevant first. `absent` are pieces
 * that other parts did not have: a word with one of them is probably nowhere, so that the rest of it is looked
 * for only where the piece is found. Pieces that this part does not have are added.
 */
export async function askShard(
  files: IndexFiles,
  shard: ShardListing,
  words: readonly string[],
  absent: Set<TermKey> = new Set(),
): Promise<ShardPage[]> {
  const terms = words.map(termsOf);
  const isProbable = terms.some((own) => !own.some(({ key }) => absent.has(key)));
  const directory = await files.termDirectory(shard);
  const [pages, ...found] = await Promise.all([
    isProbable ? files.pageDirectory(shard) : null,
    ...terms.map((own) => findTerms(own, absent, (key) => postingsOf(files, shard.name, directory, key))),
  ]);
  if (found.every(({ size }) => size === 0)) return [];
  return rankPages(pages ?? (await files.pageDirectory(shard)), found).map((page) => ({
    ...page,
    shard: shard.name,
  }));
}

async function findTerms(
  terms: readonly WordTerm[],
  absent: Set<TermKey>,
  postings: (key: TermKey) => Promise<Postings>,
): Promise<Map<number, Occurrence>> {
  const doubtful = terms.find(({ key }) => absent.has(key));
  const others = terms.filter((term) => term !== doubtful);
  const found: FoundTerm[] = [];
  for (const some of doubtful === undefined ? [others] : [[doubtful], others]) {
    found.push(
      ...(await Promise.all(some.map(async (term) => ({ ...term, postings: await postings(term.key) })))),
    );
    const missing = found.filter((term) => term.postings.pages.length === 0);
    for (const { key } of missing) absent.add(key);
    if (missing.length > 0) return new Map();
  }
  return findWord(found);
}

async function postingsOf(
  files: IndexFiles,
  shard: string,
  directory: TermDirectory,
  key: TermKey,
): Promise<Postings> {
  const file = directory.files[directory.firstKeys.filter((first) => first <= key).length - 1];
  return file === undefined ? noPostings : readPostings(await files.terms(shard, file), key);
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
