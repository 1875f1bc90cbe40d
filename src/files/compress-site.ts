/** Packed copies (`.gz`, `.br`) beside the files of a site, for servers that send them as they are. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { copyFile, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { pathsBelow } from './hash-folder.ts';

/** Files of text; pictures and the search index are packed already. */
const packable = /\.(?:html|css|js|json|xml|svg|txt|csv|atom|sha256)$/;

/** Below this a packed copy saves less than its headers take. */
export const leastBytes = 1024;

const formats = ['gz', 'br'] as const;
type Format = (typeof formats)[number];

export interface Compressed {
  /** Files with packed copies, and how many copies were made anew or taken from the store. */
  readonly files: number;
  readonly made: number;
  readonly reused: number;
  readonly bytes: number;
  readonly packedBytes: Readonly<Record<Format, number>>;
}

/**
 * Packs every text of a folder. `store` keeps packed copies by the content they were made from; what this
 * run had no use for is removed from it. The work runs on the threads of Node.js, as many as `atOnce`.
 */
export async function compressSite(folder: string, store: string, atOnce: number): Promise<Compressed> {
  mkdirSync(store, { recursive: true });
  const known = new Set(readdirSync(store));
  const used = new Set<string>();
  const total = { files: 0, made: 0, reused: 0, bytes: 0, packedBytes: { gz: 0, br: 0 } };
  const waiting = pathsBelow(folder)
    .filter((path) => packable.test(path))
    .values();
  const packNext = async (): Promise<void> => {
    for (const path of waiting) {
      const file = join(folder, path);
      const content = await readFile(file);
      if (content.length < leastBytes) continue;
      total.files += 1;
      total.bytes += content.length;
      const digest = createHash('sha256').update(content).digest('hex');
      for (const format of formats) {
        const name = `${digest}.${format}`;
        const isKnown = known.has(name) || used.has(name);
        if (!isKnown) await writeWhole(join(store, name), await pack(content, format));
        used.add(name);
        total[isKnown ? 'reused' : 'made'] += 1;
        const size = await place(join(store, name), `${file}.${format}`);
        total.packedBytes[format] += size;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, packNext));
  for (const name of known) if (!used.has(name)) await rm(join(store, name), { force: true });
  return total;
}

const [gzipped, brotlied] = [promisify(gzip), promisify(brotliCompress)];

/** The same bytes on every machine. */
async function pack(content: Buffer, format: Format): Promise<Buffer> {
  if (format === 'br') {
    return brotlied(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    });
  }
  const packed = await gzipped(content, { level: constants.Z_BEST_COMPRESSION });
  // Byte 9 names the operating system; 255 says that it is not known (RFC 1952).
  packed[9] = 255;
  return packed;
}

/** Copies a packed file beside its original and gives its size. */
async function place(stored: string, target: string): Promise<number> {
  const draft = `${target}.part`;
  await copyFile(stored, draft);
  await rename(draft, target);
  return (await stat(target)).size;
}

/** A file that is there is whole. */
async function writeWhole(file: string, content: Buffer): Promise<void> {
  const draft = `${file}.${process.pid}.part`;
  await writeFile(draft, content);
  await rename(draft, file);
}
