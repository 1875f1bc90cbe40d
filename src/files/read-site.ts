/** Reading a published site, from a folder or by its address, to hold it against its manifest. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { sha256Of } from '../integrity/manifest.ts';
import { addressOf, type FileDigest } from '../integrity/site-file.ts';
import { hashFiles, pathsBelow } from './hash-folder.ts';

/** A published copy that could be read. */
export interface PublishedSite {
  readonly files: readonly FileDigest[];
  /** Packed copies that do not unpack to the file beside them, or have none beside them. */
  readonly wrongPacked: readonly string[];
}

const packed = /\.(?:gz|br)$/;

/** Every file below a folder. A packed copy (`.gz`, `.br`) belongs to the file beside it. */
export function readSiteFolder(folder: string): PublishedSite {
  const paths = pathsBelow(folder);
  const all = new Set(paths);
  const companions = paths.filter((path) => packed.test(path) && all.has(path.replace(packed, '')));
  const isCompanion = new Set(companions);
  const files = hashFiles(
    folder,
    paths.filter((path) => !isCompanion.has(path)),
  );
  const digests = new Map(files.map(({ path, sha256 }) => [path, sha256]));
  return {
    files,
    wrongPacked: companions.filter(
      (path) => unpackedDigest(join(folder, path)) !== digests.get(path.replace(packed, '')),
    ),
  };
}

/** Null when the file is damaged. */
function unpackedDigest(file: string): string | null {
  try {
    const content = readFileSync(file);
    return sha256Of(file.endsWith('.br') ? brotliDecompressSync(content) : gunzipSync(content));
  } catch {
    return null;
  }
}

/** A server has all files of a manifest, asked for as readers do. What it has besides is not known. */
export async function readSiteAt(address: string, paths: readonly string[]): Promise<PublishedSite> {
  const files: FileDigest[] = [];
  const waiting = paths.values();
  const fetchNext = async (): Promise<void> => {
    for (const path of waiting) {
      // Where something has moved or was withdrawn, a server says so at the address of the page; its file lies there.
      const content =
        (await fetchFile(addressBelow(address, addressOf(path)), path.endsWith('index.html'))) ??
        (await fetchFile(addressBelow(address, path)));
      if (content !== null) files.push({ path, bytes: content.length, sha256: sha256Of(content) });
    }
  };
  // Enough to be quick, too few to be a burden for a small server.
  await Promise.all(Array.from({ length: 8 }, fetchNext));
  return { files, wrongPacked: [] };
}

/** An address or a file's text; null when there is none. @throws when a server cannot be asked. */
export async function readAddressOrFile(source: string): Promise<string | null> {
  if (isAddress(source)) return (await fetchFile(source))?.toString('utf8') ?? null;
  return existsSync(source) ? readFileSync(source, 'utf8') : null;
}

export function isAddress(source: string): boolean {
  return /^https?:\/\//i.test(source);
}

/** The address of a file of a site, whose path may hold any letters. */
export function addressBelow(address: string, path: string): string {
  const folder = new URL(address);
  folder.search = '';
  folder.hash = '';
  if (!folder.pathname.endsWith('/')) folder.pathname += '/';
  return new URL(path.split('/').map(encodeURIComponent).join('/'), folder).href;
}

const timeoutMilliseconds = 30_000;

/** Null when the server says that it has no such file, or where only the very address counts, leads elsewhere. */
async function fetchFile(address: string, isExact = false): Promise<Buffer | null> {
  const answer = await fetch(address, {
    signal: AbortSignal.timeout(timeoutMilliseconds),
    // What is between may have an older copy.
    cache: 'no-store',
  });
  if (answer.status === 404 || answer.status === 410) return null;
  if (isExact && answer.redirected && new URL(answer.url).pathname !== new URL(address).pathname) return null;
  if (!answer.ok) throw new Error(`${address}: HTTP ${answer.status}`);
  return Buffer.from(await answer.arrayBuffer());
}
