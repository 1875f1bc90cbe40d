/** Reading a published site, from a folder or by its address, to hold it against its manifest. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from '../integrity/manifest.ts';
import type { FileDigest } from '../integrity/site-file.ts';
import { plainWay, serverAsker } from './ask-server.ts';
import { hashFiles, pathsBelow } from './hash-folder.ts';
import { unpackedFile } from './unpack.ts';

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

/** Null when the file is damaged or something stands behind its end. */
function unpackedDigest(file: string): string | null {
  try {
    return sha256Of(unpackedFile(file, readFileSync(file)));
  } catch {
    return null;
  }
}

/** An address or a file's text; null when there is none. @throws when a server cannot be asked. */
export async function readAddressOrFile(source: string): Promise<string | null> {
  if (isAddress(source)) return await fetchText(source);
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

/** A list of the files of the largest sites. */
const mostBytes = 2 ** 27;

/** Null when the server says that it has no such file. It is asked at the very address, and followed nowhere. */
async function fetchText(address: string): Promise<string | null> {
  const server = serverAsker(1);
  const chunks: Buffer[] = [];
  const onChunk = (chunk: Buffer): void => void chunks.push(chunk);
  try {
    const { status, headers, sha256 } = await server.ask(address, { way: plainWay, mostBytes, onChunk });
    if (status === 404 || status === 410) return null;
    const location = headers.get('location')?.[0];
    if (location !== undefined && status >= 300 && status < 400)
      throw new Error(`${address} 转到了 ${shown(location)}，请改用最终的网址`);
    if (status !== 200) throw new Error(`${address}: HTTP ${status}`);
    if (sha256 === null) throw new Error(`${address} 的内容读不出来，或者太长`);
    return Buffer.concat(chunks).toString('utf8');
  } finally {
    server.close();
  }
}

/** What a server says, without signs that do something to the terminal. */
function shown(text: string): string {
  return text.replace(/\p{C}/gu, '·').slice(0, 200);
}
