/** Pagefind in the browser: what it offers, and how it fetches. */
import { keptByName } from './kept.ts';
import { engineFolder, engineScript, engineWasm } from './shard.ts';

/** The module `pagefind.js`, as far as it is used. */
export interface Engine {
  readonly createInstance: (options: EngineOptions) => EngineInstance;
}

export interface EngineOptions {
  /** Folder of a part of the index. */
  readonly basePath: string;
  readonly baseUrl: string;
  /** Whether it searches on the page itself: only there can it be seen what does not load. */
  readonly noWorker: true;
}

export interface EngineInstance {
  readonly search: (
    query: string | null,
    options?: { readonly filters: Readonly<Record<string, readonly string[]>> },
  ) => Promise<{ readonly results: readonly EngineResult[] }>;
}

export interface EngineResult {
  readonly id: string;
  /** Places of the first occurrence, one for each code of the phrase. */
  readonly words: readonly number[];
  /** Fetches the fragment of the page. */
  readonly data: () => Promise<unknown>;
}

/** How Pagefind is had. */
export interface EngineAccess {
  readonly load: () => Promise<Engine>;
  /** Says what a JSON file holds, so that it is not fetched. */
  readonly know: (address: string, content: unknown) => void;
  /** How often something of the index did not load so far. */
  readonly failures: () => number;
}

/** Pagefind as the site publishes it. `base` is the base path, with its slash at the end. */
export function browserEngine(base: string): EngineAccess {
  const { know, failures, loadWasm } = watchFetches(base);
  return {
    load: async () => {
      // It is needed as soon as the script is there, and not fetched before by itself.
      loadWasm().catch(() => undefined);
      return (await import(/* @vite-ignore */ `${base}${engineFolder}${engineScript}`)) as Engine;
    },
    know,
    failures,
  };
}

interface WatchedFetches extends Pick<EngineAccess, 'know' | 'failures'> {
  readonly loadWasm: () => Promise<ArrayBuffer>;
}

/**
 * Watches what Pagefind fetches below the base path. A part of the index that does not load is an empty one to
 * Pagefind, so that it would answer with fewer pages than there are. The WebAssembly, for which it looks in the
 * folder of each part, is fetched once from the common one.
 */
function watchFetches(base: string): WatchedFetches {
  const plainFetch = globalThis.fetch;
  const folder = base + engineFolder;
  let failures = 0;
  const load = async (address: string): Promise<ArrayBuffer> => {
    try {
      const response = await plainFetch(address);
      if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
      return await unpacked(await response.arrayBuffer());
    } catch (error) {
      failures += 1;
      throw error;
    }
  };
  const known = new Map<string, unknown>();
  const kept = keptByName<ArrayBuffer>();
  const loadWasm = () => kept.get(engineWasm, () => load(folder + engineWasm));
  globalThis.fetch = async (input, init) => {
    if (typeof input !== 'string' || !input.startsWith(folder)) return plainFetch(input, init);
    // Pagefind puts the time behind it, against caches.
    const content = known.get(input.replace(/\?ts=\d+$/, ''));
    if (content !== undefined) return new Response(JSON.stringify(content));
    return new Response(await (input.endsWith(`/${engineWasm}`) ? loadWasm() : load(input)));
  };
  return {
    know: (address, content) => {
      known.set(address, content);
    },
    failures: () => failures,
    loadWasm,
  };
}

/** The first byte of what gzip has packed; an unpacked file begins with the name of Pagefind. */
const gzipMark = 0x1f;

/** The browser unpacks faster than the script of Pagefind, which takes files that are unpacked as well. */
async function unpacked(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  const isPacked = new Uint8Array(bytes)[0] === gzipMark;
  if (!isPacked || !('DecompressionStream' in globalThis)) return bytes;
  const { readable, writable } = new DecompressionStream('gzip');
  const writer = writable.getWriter();
  // What fails here fails where it is read.
  writer.write(bytes).catch(() => undefined);
  writer.close().catch(() => undefined);
  return new Response(readable).arrayBuffer();
}
