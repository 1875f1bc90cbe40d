/** What Pagefind makes of the records of pages. The same records make the same files. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { codesOf } from '../search/codes.ts';
import { packed } from '../search/literal.ts';
import { engineScript, entryFile, toFragment } from '../search/shard.ts';
import { contentName } from './content-name.ts';
import type { PageRecord } from './page-record.ts';

/** Files by their path. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** A language that Pagefind neither cuts nor stems: the texts are codes. */
const language = 'unknown';

/** The index of the records, without what all indexes share. Pagefind writes it below `scratchDir` first. */
export async function pagefindFiles(records: readonly PageRecord[], scratchDir: string): Promise<Files> {
  const byAddress = new Map(records.map((record) => [indexedAddress(record), record]));
  return inIndex(async (index) => {
    await addRecords(index, byAddress);
    return inFolder(scratchDir, async (folder) => {
      const { errors } = await index.writeFiles({ outputPath: folder });
      if (errors.length > 0) throw new Error(`Pagefind could not write: ${errors.join('; ')}`);
      const own = ownPaths(folder).map((path) => [path, readFileSync(join(folder, path))] as const);
      return new Map(
        own.map(([path, bytes]) => [
          path,
          path.startsWith('fragment/') ? printedFragment(bytes, byAddress) : bytes,
        ]),
      );
    });
  });
}

/** So many pages are on their way to Pagefind at once: as codes, each takes ten times its place. */
const mostUnderWay = 8;

async function addRecords(index: PagefindIndex, byAddress: ReadonlyMap<string, PageRecord>): Promise<void> {
  const waiting = byAddress.entries();
  const lane = async (): Promise<void> => {
    for (const [url, record] of waiting) await addRecord(index, url, record);
  };
  await Promise.all(Array.from({ length: mostUnderWay }, lane));
}

/** Files of the index below its folder that are not those of all indexes. */
function ownPaths(folder: string): string[] {
  return ['', 'fragment/', 'index/', 'filter/']
    .filter((below) => existsSync(join(folder, below)))
    .flatMap((below) => readdirSync(join(folder, below)).map((file) => `${below}${file}`))
    .filter((path) => path.includes('/') || path.endsWith('.pf_meta') || path === entryFile);
}

async function inFolder<T>(scratchDir: string, work: (folder: string) => Promise<T>): Promise<T> {
  mkdirSync(scratchDir, { recursive: true });
  const folder = mkdtempSync(join(scratchDir, 'index-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What all indexes share: the script and the WebAssembly. The search boxes that come along have no use here. */
export async function engineFiles(): Promise<Files> {
  const files = await inIndex(async (index) => {
    await index.addCustomRecord({ url: '/', content: codesOf('a'), language });
    return filesOf(index);
  });
  return new Map([...files].filter(([path]) => path === engineScript || path.startsWith('wasm.')));
}

/** Ends the process in which Pagefind works; without that the one that started it does not end. */
export async function endPagefind(): Promise<void> {
  await close();
}

async function inIndex<T>(work: (index: PagefindIndex) => Promise<T>): Promise<T> {
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    return await work(index);
  } finally {
    await index.deleteIndex();
  }
}

async function addRecord(index: PagefindIndex, url: string, { text, facets }: PageRecord): Promise<void> {
  const { errors } = await index.addCustomRecord({
    url,
    language,
    content: codesOf(packed(text)),
    filters: Object.fromEntries(Object.entries(facets).map(([name, value]) => [name, [value]])),
  });
  if (errors.length > 0) throw new Error(`Pagefind could not index ${url}: ${errors.join('; ')}`);
}

async function filesOf(index: PagefindIndex): Promise<Files> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(`Pagefind could not write: ${errors.join('; ')}`);
  return new Map(files.map(({ path, content }) => [path, content]));
}

/** Pagefind names a fragment by what it was given: with the digest in it, the name changes with the text as printed. */
function indexedAddress(record: PageRecord): string {
  return `${record.url}#${contentName(Buffer.from(JSON.stringify(record)))}`;
}

/** What stands before the JSON of a fragment. */
const signature = 'pagefind_dcd';

/** The fragment with the page as it is shown, in place of codes. */
function printedFragment(bytes: Uint8Array, byAddress: ReadonlyMap<string, PageRecord>): Uint8Array {
  const fragment = readFragment(bytes) as { readonly url: string };
  const record = byAddress.get(fragment.url);
  if (record === undefined) throw new Error(`Pagefind wrote an unknown page ${fragment.url}.`);
  return gzipSync(signature + JSON.stringify({ ...fragment, ...toFragment(record) }), { level: 9 });
}

/** The JSON of a file of Pagefind. @throws when it is none. */
export function readFragment(bytes: Uint8Array): unknown {
  const text = gunzipSync(bytes).toString('utf8');
  if (!text.startsWith(signature)) throw new Error('A fragment of Pagefind has another form.');
  return JSON.parse(text.slice(signature.length));
}
