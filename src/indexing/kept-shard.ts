/** A part of the index as one run keeps it for the next: with the same pages it is taken over as it is. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { placeFile } from '../files/place-file.ts';
import { indexFolder, type ShardListing } from '../search/shard.ts';
import type { Files } from './pagefind-files.ts';
import type { ShardPlan } from './plan-shards.ts';

export interface ShardJob {
  readonly plan: ShardPlan;
  readonly outDir: string;
  /** Folder in which one run keeps its index for the next. */
  readonly keepDir: string;
  /** See {@link shardKey}. */
  readonly key: string;
}

export interface ShardResult {
  readonly listing: ShardListing;
  readonly files: readonly ShardFile[];
  /** Whether it was taken over, and nothing was indexed. */
  readonly isTakenOver: boolean;
}

export interface ShardFile {
  /** Below the folder of the part. */
  readonly path: string;
  readonly sha256: string;
}

interface Kept extends Pick<ShardResult, 'listing' | 'files'> {
  readonly key: string;
}

export interface ShardSource {
  readonly outDir: string;
  /** Which program this is: only the very same one may take over what was kept. */
  readonly edition: string;
  /** SHA-256 of pages by whoever has just written or read them; undefined where the page is to be read. */
  readonly digestOf: (address: string) => string | undefined;
}

/** Digest of the program and of all pages of a part: what its files are made of. */
export function shardKey({ paths }: ShardPlan, { outDir, edition, digestOf }: ShardSource): string {
  const all = createHash('sha256').update(edition);
  for (const path of paths.toSorted()) {
    all.update(`\n${path}\n${digestOf(path) ?? sha256Of(readPage(outDir, path))}`);
  }
  return all.digest('hex');
}

export function readPage(outDir: string, address: string): Buffer {
  return readFileSync(join(outDir, address, 'index.html'));
}

/** Puts what was kept of a part into the site; null where the pages are others, or a file is not as it was. */
export function takeOverShard({ plan, outDir, keepDir, key }: ShardJob): ShardResult | null {
  const keep = join(keepDir, plan.name);
  const kept = readKept(keep);
  if (kept?.key !== key) return null;
  const { listing, files } = kept;
  try {
    if (!files.every(({ path, sha256 }) => sha256 === sha256Of(readFileSync(join(keep, path))))) return null;
    placeAll(keep, join(outDir, indexFolder, plan.name), files);
    return { listing, files, isTakenOver: true };
  } catch {
    return null;
  }
}

const keptFile = 'kept.json';

function readKept(keep: string): Kept | null {
  try {
    return JSON.parse(readFileSync(join(keep, keptFile), 'utf8')) as Kept;
  } catch {
    return null;
  }
}

/**
 * Writes the files of a part into the site and keeps them. A folder that cannot be written to costs the next run
 * its time, not this one its result.
 */
export function writeShard(
  { plan, outDir, keepDir, key }: ShardJob,
  listing: ShardListing,
  made: Files,
): ShardResult {
  const [folder, keep] = [join(outDir, indexFolder, plan.name), join(keepDir, plan.name)];
  // Not into files that stand there: they may be one with those of the site before.
  rmSync(folder, { recursive: true, force: true });
  writeAll(folder, made);
  const files = [...made].map(([path, bytes]) => ({ path, sha256: sha256Of(bytes) }));
  const kept: Kept = { key, listing, files };
  try {
    rmSync(keep, { recursive: true, force: true });
    mkdirSync(keep, { recursive: true });
    placeAll(folder, keep, files);
    // The list comes last and at once: what was interrupted before has none.
    writeFileSync(join(keep, `${keptFile}.next`), JSON.stringify(kept));
    renameSync(join(keep, `${keptFile}.next`), join(keep, keptFile));
  } catch {
    rmSync(keep, { recursive: true, force: true });
  }
  return { listing, files, isTakenOver: false };
}

function placeAll(from: string, to: string, files: readonly ShardFile[]): void {
  for (const { path } of files) placeFile(join(from, path), join(to, path));
}

export function writeAll(folder: string, files: Files): void {
  for (const path of new Set([...files.keys()].map((file) => dirname(join(folder, file))))) {
    mkdirSync(path, { recursive: true });
  }
  for (const [path, bytes] of files) writeFileSync(join(folder, path), bytes);
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
