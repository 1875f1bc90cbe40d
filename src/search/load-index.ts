/** Fetching parts of the full-text index. Nothing is fetched twice while a page is open. */
import type { PageDirectory, PageText, ShardList, ShardListing, TermDirectory } from './shard.ts';
import { indexFolder, shardListPath } from './shard.ts';

/** The files of the index; `base` is the base path of the site, with its slash at the end. */
export interface IndexFiles {
  readonly list: () => Promise<ShardList>;
  readonly termDirectory: (shard: ShardListing) => Promise<TermDirectory>;
  readonly pageDirectory: (shard: ShardListing) => Promise<PageDirectory>;
  readonly terms: (shard: string, file: string) => Promise<Uint8Array>;
  readonly text: (shard: string, file: string) => Promise<PageText>;
}

/** Without it the browser cannot unpack the index. */
export function canSearchFullText(): boolean {
  return 'DecompressionStream' in globalThis;
}

export function indexFiles(base: string): IndexFiles {
  const fetched = new Map<string, Promise<Uint8Array>>();
  const unpacked = (path: string): Promise<Uint8Array> => {
    const known = fetched.get(path);
    if (known !== undefined) return known;
    const loading = fetchPacked(`${base}${indexFolder}${path}`);
    fetched.set(path, loading);
    // A line that breaks once must not fail for as long as the page is open.
    loading.catch(() => fetched.delete(path));
    return loading;
  };
  const json = async <T>(path: string): Promise<T> =>
    JSON.parse(new TextDecoder().decode(await unpacked(path))) as T;
  return {
    list: async () => (await (await fetchFile(`${base}${shardListPath}`)).json()) as ShardList,
    termDirectory: ({ name, termDirectory }) => json<TermDirectory>(`${name}/${termDirectory}`),
    pageDirectory: ({ name, pageDirectory }) => json<PageDirectory>(`${name}/${pageDirectory}`),
    terms: (shard, file) => unpacked(`${shard}/terms/${file}`),
    text: (shard, file) => json<PageText>(`${shard}/texts/${file}`),
  };
}

async function fetchPacked(address: string): Promise<Uint8Array> {
  const { body } = await fetchFile(address);
  if (body === null) throw new Error(`${address} is empty.`);
  const unpacked = body.pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

async function fetchFile(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return response;
}
