/** The full-text search: what a part of the index finds, and what is shown of it. */
import type { Filters } from './facets.ts';
import { toHit, type Hit } from './literal.ts';
import type { FoundRecord, SearchIndex } from './load-index.ts';
import { rankPages, type FoundPage } from './rank.ts';
import type { ShardListing } from './shard.ts';

/** A page that was found, with the part of the index that it stands in. */
export interface ShardPage extends FoundPage {
  readonly shard: string;
}

/** A page that was found, with its values for the facets. */
export interface FacetedPage extends ShardPage {
  readonly filters: Filters;
}

/**
 * The pages of a part of the index that have a word of the query. `absent` are characters that other parts did
 * not have: a word with one of them is probably nowhere, so that the rest of it is looked for only where the
 * character is found. Characters that this part does not have are added.
 */
export async function askShard(
  index: SearchIndex,
  shard: ShardListing,
  words: readonly string[],
  absent: Set<string> = new Set(),
): Promise<ShardPage[]> {
  const found = await Promise.all(words.map((word) => findWord(index, shard, word, absent)));
  return rankPages(found).map((page) => ({ ...page, shard: shard.name }));
}

async function findWord(
  index: SearchIndex,
  shard: ShardListing,
  word: string,
  absent: Set<string>,
): Promise<readonly FoundRecord[]> {
  const characters = Array.from({ length: word.length }, (_, at) => word.charAt(at));
  const doubtful = characters.find((character) => absent.has(character));
  if (doubtful !== undefined && (await index.find(shard, doubtful)).length === 0) return [];
  const found = await index.find(shard, word);
  if (found.length > 0) return found;
  // What is asked here was fetched for the word.
  for (const character of new Set(characters)) {
    if ((await index.find(shard, character)).length === 0) absent.add(character);
  }
  return [];
}

/** The pages with their values for the facets, from the parts of the index that they stand in. */
export async function withFilters(
  index: SearchIndex,
  shards: readonly ShardListing[],
  pages: readonly ShardPage[],
): Promise<FacetedPage[]> {
  const names = new Set(pages.map(({ shard }) => shard));
  const filters = new Map(
    await Promise.all(
      shards
        .filter(({ name }) => names.has(name))
        .map(async (shard) => [shard.name, await index.filters(shard)] as const),
    ),
  );
  return pages.map((page) => ({ ...page, filters: filters.get(page.shard)?.get(page.id) ?? {} }));
}

/** What is shown of a page. */
export async function showPage({ read }: FoundPage, words: readonly string[], base: string): Promise<Hit> {
  return toHit(await read(), words, base);
}
