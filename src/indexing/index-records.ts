/** A part of the full-text index as files, from the records of its pages. The same records make the same files. */
import { tmpdir } from 'node:os';
import { initialsOf } from '../search/initials.ts';
import type { NameEntry } from '../search/match-names.ts';
import { namesJson } from '../search/names.ts';
import { entryFile, type ShardListing } from '../search/shard.ts';
import { contentName } from './content-name.ts';
import type { PageRecord } from './page-record.ts';
import { pagefindFiles, type Files } from './pagefind-files.ts';
import { pagesPart } from './plan-shards.ts';

/** What the list of parts says of this one, and its files by their path below its folder. */
export interface IndexedShard {
  readonly listing: ShardListing;
  readonly files: Files;
}

export async function indexRecords(
  name: string,
  year: number | null,
  unsorted: readonly PageRecord[],
  scratchDir = tmpdir(),
): Promise<IndexedShard> {
  // Without text there is nothing to find, and Pagefind has no index of nothing.
  const records = unsorted.filter(({ text }) => text !== '').sort((a, b) => (a.url < b.url ? -1 : 1));
  // A year without a searchable page leaves nothing behind.
  const files = new Map(records.length === 0 ? [] : await pagefindFiles(records, scratchDir));
  let titles: string | null = null;
  if (name !== pagesPart && records.length > 0) {
    const bytes = Buffer.from(namesJson(records.map(titleOf)));
    titles = `${contentName(bytes)}.json`;
    files.set(titles, bytes);
  }
  const entry = entryOf(files);
  return {
    listing: { name, year, pages: records.length, entry, titles, facets: facetsOf(records) },
    files,
  };
}

/** Null where there is nothing to search. */
function entryOf(files: Files): unknown {
  const bytes = files.get(entryFile);
  return bytes === undefined ? null : JSON.parse(Buffer.from(bytes).toString('utf8'));
}

/** The title of a report as a name; its address is given below the base path. */
function titleOf({ title, url, facets }: PageRecord): NameEntry {
  const { region = '', year = '', kind = '' } = facets;
  return {
    kind: 'report',
    name: title,
    detail: `${region} · ${year} 年度 · ${kind}`,
    url,
    initials: initialsOf(title),
  };
}

/** The values that pages have for each facet. */
function facetsOf(records: readonly PageRecord[]): ShardListing['facets'] {
  const names = [...new Set(records.flatMap(({ facets }) => Object.keys(facets)))].sort();
  return Object.fromEntries(
    names.map((name) => [name, [...new Set(records.flatMap(({ facets }) => facets[name] ?? []))].sort()]),
  );
}
