/** An index in memory, asked by Pagefind itself as a browser asks one on a server. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { engineFiles, type Files } from '../../src/indexing/pagefind-files.ts';
import { indexRecords, type IndexedShard } from '../../src/indexing/index-records.ts';
import type { PageRecord } from '../../src/indexing/page-record.ts';
import type { Engine } from '../../src/search/engine.ts';
import { askShard, showPage } from '../../src/search/full-text.ts';
import { wordsOf } from '../../src/search/literal.ts';
import { openIndex, type SearchIndex } from '../../src/search/load-index.ts';
import { indexFolder } from '../../src/search/shard.ts';

export function record(url: string, text: string, facets: Readonly<Record<string, string>> = {}): PageRecord {
  return { url, title: text.slice(0, 4), status: null, text, headings: [], facets };
}

/** Parts of the index as reports of one year, with the texts as their pages. */
export function indexTexts(texts: readonly string[]): Promise<IndexedShard> {
  return indexRecords(
    '2024',
    2024,
    texts.map((text, page) => record(`reports/${page}/`, text)),
  );
}

/** What is served below each base path. */
const served = new Map<string, Files>();
const plainFetch = globalThis.fetch;

globalThis.fetch = (input, init) => {
  if (typeof input !== 'string' || !input.startsWith('/')) return plainFetch(input, init);
  const [base] = /^\/\d+\//.exec(input) ?? [''];
  const path = input.slice(base.length).replace(/\?.*/, '');
  const bytes = served.get(base)?.get(path);
  return Promise.resolve(new Response(bytes?.slice(), { status: bytes === undefined ? 404 : 200 }));
};

let engine: Promise<{ readonly module: Engine; readonly files: Files }> | null = null;

async function loadEngine(): Promise<{ readonly module: Engine; readonly files: Files }> {
  const files = await engineFiles();
  const script = join(mkdtempSync(join(tmpdir(), 'pagefind-')), 'pagefind.mjs');
  writeFileSync(script, files.get('pagefind.js') ?? '');
  return { module: (await import(pathToFileURL(script).href)) as Engine, files };
}

/** The index of one part. */
export function openShard(shard: IndexedShard): Promise<SearchIndex> {
  return openShards([shard]);
}

export async function openShards(shards: readonly IndexedShard[]): Promise<SearchIndex> {
  engine ??= loadEngine();
  const { module, files: common } = await engine;
  const base = `/${served.size}/`;
  const placed = shards.flatMap(({ listing, files }) =>
    [...common, ...files].map(([path, bytes]) => [`${indexFolder}${listing.name}/${path}`, bytes] as const),
  );
  served.set(base, new Map(placed));
  return openIndex(base, {
    load: () => Promise.resolve(module),
    know: () => undefined,
    failures: () => 0,
  });
}

export interface FoundUrls {
  /** Addresses of the pages in which all words stand, where they stand first coming first. */
  readonly literal: readonly string[];
  readonly partial: readonly string[];
}

export async function urlsFor(index: SearchIndex, shard: IndexedShard, query: string): Promise<FoundUrls> {
  const words = wordsOf(query);
  const pages = await askShard(index, shard.listing, words);
  const urls = await Promise.all(
    pages.map(async (page) => ({ isLiteral: page.isLiteral, url: (await showPage(page, words, '')).url })),
  );
  return {
    literal: urls.filter(({ isLiteral }) => isLiteral).map(({ url }) => url),
    partial: urls.filter(({ isLiteral }) => !isLiteral).map(({ url }) => url),
  };
}
