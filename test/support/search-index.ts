/** An index in memory, asked as a browser asks one on a server. */
import { inflateSync } from 'node:zlib';
import type { IndexedShard } from '../../src/indexing/index-records.ts';
import type { PageRecord } from '../../src/indexing/page-record.ts';
import { askShard, showPage } from '../../src/search/full-text.ts';
import { wordsOf } from '../../src/search/literal.ts';
import type { IndexFiles } from '../../src/search/load-index.ts';
import type { PageDirectory, PageText, TermDirectory } from '../../src/search/shard.ts';

export function record(url: string, text: string, facets: Readonly<Record<string, string>> = {}): PageRecord {
  return { url, title: text.slice(0, 4), status: null, text, headings: [], facets };
}

/** The files of one part as {@link IndexFiles}. */
export function filesOf({ listing, files }: IndexedShard): IndexFiles {
  const unpacked = (path: string): Buffer => inflateSync(files.get(path) ?? new Uint8Array());
  const json = (path: string): unknown => JSON.parse(unpacked(path).toString('utf8'));
  return {
    list: () => Promise.resolve({ shards: [listing] }),
    termDirectory: (shard) => Promise.resolve(json(shard.termDirectory) as TermDirectory),
    pageDirectory: (shard) => Promise.resolve(json(shard.pageDirectory) as PageDirectory),
    terms: (_shard, file) => Promise.resolve(unpacked(`terms/${file}`)),
    text: (_shard, file) => Promise.resolve(json(`texts/${file}`) as PageText),
  };
}

export interface FoundUrls {
  /** Addresses of the pages in which all words stand, the most relevant first. */
  readonly literal: readonly string[];
  readonly partial: readonly string[];
}

export async function urlsFor(shard: IndexedShard, query: string): Promise<FoundUrls> {
  const files = filesOf(shard);
  const words = wordsOf(query);
  const pages = await askShard(files, shard.listing, words);
  const urls = await Promise.all(
    pages.map(async (page) => ({
      isLiteral: page.isLiteral,
      url: (await showPage(files, page, words, '')).url,
    })),
  );
  return {
    literal: urls.filter(({ isLiteral }) => isLiteral).map(({ url }) => url),
    partial: urls.filter(({ isLiteral }) => !isLiteral).map(({ url }) => url),
  };
}
