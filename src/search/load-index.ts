/** Asking the parts of the full-text index. Nothing is fetched twice while a page is open. */
import { phraseOf } from './codes.ts';
import { browserEngine, type EngineAccess, type EngineInstance } from './engine.ts';
import type { Filters } from './facets.ts';
import { keptByName } from './kept.ts';
import {
  entryFile,
  fromFragment,
  indexFolder,
  shardListPath,
  type PageFragment,
  type PageText,
  type ShardList,
  type ShardListing,
} from './shard.ts';

/** A page in which a word stands. */
export interface FoundRecord {
  /** Its name within its part of the index. */
  readonly id: string;
  /** How many characters stand before the word, without spaces. */
  readonly first: number;
  readonly read: () => Promise<PageText>;
}

/** The index; where something of it cannot be had, the answer is an error and never a shorter list. */
export interface SearchIndex {
  readonly list: () => Promise<ShardList>;
  /** All pages of a part in which the word stands as it is. */
  readonly find: (shard: ShardListing, word: string) => Promise<readonly FoundRecord[]>;
  /** The values of all pages of a part for each facet, by the name of the page. */
  readonly filters: (shard: ShardListing) => Promise<ReadonlyMap<string, Filters>>;
}

/** Without it the browser cannot run Pagefind. */
export function canSearchFullText(): boolean {
  return 'WebAssembly' in globalThis;
}

/** `base` is the base path of the site, with its slash at the end. */
export function openIndex(base: string, engine: EngineAccess = browserEngine(base)): SearchIndex {
  // The script comes while the list of parts does; whoever asks a part is told when it does not.
  if (canSearchFullText()) engine.load().catch(() => undefined);
  const instances = keptByName<EngineInstance>();
  const create = firstAlone<EngineInstance>(whenReady);
  const filters = keptByName<ReadonlyMap<string, Filters>>();
  const ask = async <T>(
    shard: ShardListing,
    question: (instance: EngineInstance) => Promise<T>,
  ): Promise<T> => {
    const { createInstance } = await engine.load();
    const before = engine.failures();
    const basePath = `${base}${indexFolder}${shard.name}/`;
    engine.know(basePath + entryFile, shard.entry);
    const options = { basePath, baseUrl: base, noWorker: true } as const;
    try {
      const answer = await question(
        await instances.get(shard.name, () => create(() => createInstance(options))),
      );
      if (engine.failures() > before) throw new Error(`A part of the index ${shard.name} did not load.`);
      return answer;
    } catch (error) {
      // Pagefind does not recover when its first files did not load.
      instances.forget(shard.name);
      throw error;
    }
  };
  return {
    list: async () => {
      // A list of before would lead to files that are gone.
      const response = await fetch(`${base}${shardListPath}`, { cache: 'no-cache' });
      if (!response.ok) throw new Error(`${shardListPath} answered ${response.status}.`);
      return (await response.json()) as ShardList;
    },
    find: (shard, word) =>
      ask(shard, async (instance) => {
        const { results } = await instance.search(phraseOf(word));
        return results.map(({ id, words, data }) => ({
          id,
          first: words[0] ?? 0,
          read: async () => readFragment(await data()),
        }));
      }),
    filters: (shard) =>
      filters.get(shard.name, () => ask(shard, (instance) => filtersOf(instance, shard.facets))),
  };
}

function readFragment(data: unknown): PageText {
  const { raw_url, ...fragment } = data as PageFragment & { readonly raw_url: string };
  return fromFragment({ ...fragment, url: raw_url });
}

/** Pagefind counts values, but not of pages of which one word stands here and the other there. */
async function filtersOf(
  instance: EngineInstance,
  facets: ShardListing['facets'],
): Promise<ReadonlyMap<string, Filters>> {
  const pages = new Map<string, Record<string, readonly string[]>>();
  const pairs = Object.entries(facets).flatMap(([name, values]) =>
    values.map((value) => [name, value] as const),
  );
  for (const [name, value] of pairs) {
    const { results } = await instance.search(null, { filters: { [name]: [value] } });
    for (const { id } of results) {
      const page = pages.get(id) ?? {};
      page[name] = [value];
      pages.set(id, page);
    }
  }
  return pages;
}

/**
 * Makes the first alone and the others when it is ready: instances of Pagefind share one WebAssembly, and those
 * that come while there is none would each put their own in its place. Each is given out when it is ready.
 */
function firstAlone<T>(isReady: (made: T) => Promise<unknown>): (make: () => T) => Promise<T> {
  let first: Promise<unknown> | null = null;
  return async (make) => {
    const isFirst = first === null;
    if (!isFirst) await first;
    const made = make();
    const ready = isReady(made);
    if (isFirst) {
      first = ready;
      first.catch(() => {
        first = null;
      });
    }
    await ready;
    return made;
  };
}

/** Milliseconds after which an instance that was asked too early looks again, and between two questions to it. */
const [looksAgainAfter, askedEvery] = [50, 10];

/**
 * An instance that is asked too early keeps looking, but seldom; asked when it is ready, it answers at once. A few
 * questions one after the other look often together, and are no more than a few however long it takes.
 */
async function whenReady(instance: EngineInstance): Promise<void> {
  const answers: Promise<true>[] = [];
  for (let at = 0; at < looksAgainAfter; at += askedEvery) {
    answers.push(answered(instance));
    if (await Promise.race([...answers, notYet()])) return;
  }
  await Promise.race(answers);
}

async function answered(instance: EngineInstance): Promise<true> {
  await instance.search('');
  return true;
}

function notYet(): Promise<false> {
  return new Promise((done) => {
    setTimeout(done, askedEvery, false);
  });
}
