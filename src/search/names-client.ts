/** Fetching the names of the site; only a page with a query asks for them. */
import type { NameEntry } from './match-names.ts';
import { indexFolder, type ShardListing } from './shard.ts';

/** Regions, projects and organizations. `base` is the base path of the site, with its slash at the end. */
export async function loadNames(base: string): Promise<readonly NameEntry[]> {
  return loadEntries(`${base}search/names.json`);
}

/** Titles of the reports of parts of the index. */
export async function loadTitles(
  shards: readonly ShardListing[],
  base: string,
): Promise<readonly NameEntry[]> {
  const lists = await Promise.all(
    shards.map(async ({ name, titles }) =>
      titles === null ? [] : loadEntries(`${base}${indexFolder}${name}/${titles}`),
    ),
  );
  return lists.flat().map((entry) => ({ ...entry, url: base + entry.url }));
}

async function loadEntries(address: string): Promise<readonly NameEntry[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return (await response.json()) as readonly NameEntry[];
}
