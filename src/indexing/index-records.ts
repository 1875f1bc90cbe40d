/** A part of the full-text index as files, from the records of its pages. The same records make the same files. */
import { deflateSync } from 'node:zlib';
import { initialsOf } from '../search/initials.ts';
import { packed } from '../search/literal.ts';
import type { NameEntry } from '../search/match-names.ts';
import { namesJson } from '../search/names.ts';
import type { PageDirectory, PageText, ShardListing, TermDirectory } from '../search/shard.ts';
import { contentName } from './content-name.ts';
import type { PageRecord } from './page-record.ts';
import { termFiles } from './term-files.ts';

/** What the list of parts says of this one, and its files by their path below its folder. */
export interface IndexedShard {
  readonly listing: ShardListing;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export function indexRecords(
  name: string,
  year: number | null,
  unsorted: readonly PageRecord[],
): IndexedShard {
  const records = [...unsorted].sort((a, b) => (a.url < b.url ? -1 : 1));
  const texts = records.map(({ text }) => packed(text));
  const files = new Map<string, Uint8Array>();
  const put = (folder: string, ending: string, bytes: Uint8Array): string => {
    const file = `${contentName(bytes)}.${ending}`;
    files.set(folder + file, bytes);
    return file;
  };
  const terms = termFiles(texts).map(({ firstKey, bytes }) => ({
    firstKey,
    file: put('terms/', 'bin', deflateSync(bytes)),
  }));
  const termDirectory: TermDirectory = {
    firstKeys: terms.map(({ firstKey }) => firstKey),
    files: terms.map(({ file }) => file),
  };
  const pageDirectory: PageDirectory = {
    textFiles: records.map((record) => put('texts/', 'bin', deflateSync(JSON.stringify(textOf(record))))),
    lengths: texts.map(({ length }) => length),
    titleLengths: records.map(({ title }) => packed(title).length),
    facets: facetsOf(records),
  };
  const listing: ShardListing = {
    name,
    year,
    pages: records.length,
    termDirectory: put('', 'bin', deflateSync(JSON.stringify(termDirectory))),
    pageDirectory: put('', 'bin', deflateSync(JSON.stringify(pageDirectory))),
    titles: year === null ? null : put('', 'json', Buffer.from(namesJson(records.map(titleOf)))),
    facets: Object.fromEntries(
      Object.entries(pageDirectory.facets).map(([facet, { values }]) => [facet, values]),
    ),
  };
  // A year without a searchable page leaves nothing behind.
  return { listing, files: records.length === 0 ? new Map() : files };
}

function textOf({ url, title, status, text, headings }: PageRecord): PageText {
  return { url, title, status, text, headings };
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

function facetsOf(records: readonly PageRecord[]): PageDirectory['facets'] {
  const names = [...new Set(records.flatMap(({ facets }) => Object.keys(facets)))].sort();
  return Object.fromEntries(
    names.map((name) => {
      const values = [...new Set(records.flatMap(({ facets }) => facets[name] ?? []))].sort();
      return [name, { values, of: records.map(({ facets }) => values.indexOf(facets[name] ?? '')) }];
    }),
  );
}
