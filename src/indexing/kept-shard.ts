/** A part of the index as one run keeps it for the next: with the same pages it is taken over as it is. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { indexFolder, type ShardListing } from '../search/shard.ts';
import { contentName } from './content-name.ts';
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
  /** Whether it was taken over, and nothing was indexed. */
  readonly isTakenOver: boolean;
}

interface Kept {
  readonly key: string;
  readonly listing: ShardListing;
  /** Its files below its folder, with their digests. */
  readonly files: readonly { readonly path: string; readonly digest: string }[];
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
    const digest = digestOf(path) ?? createHash('sha256').update(readPage(outDir, path)).digest('hex');
    all.update(`\n${path}\n${digest}`);
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
  try {
    const read = kept.files.map(({ path, digest }) => ({
      path,
      digest,
      bytes: readFileSync(join(keep, path)),
    }));
    if (!read.every(({ digest, bytes }) => digest === contentName(bytes))) return null;
    writeAll(join(outDir, indexFolder, plan.name), new Map(read.map(({ path, bytes }) => [path, bytes])));
    return { listing: kept.listing, isTakenOver: true };
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

/** A folder that cannot be written to costs the next run its time, not this one its result. */
export function keepShard({ plan, keepDir, key }: ShardJob, listing: ShardListing, files: Files): void {
  const keep = join(keepDir, plan.name);
  const digests = [...files].map(([path, bytes]) => ({ path, digest: contentName(bytes) }));
  const kept: Kept = { key, listing, files: digests };
  try {
    rmSync(keep, { recursive: true, force: true });
    writeAll(keep, files);
    // The list comes last and at once: what was interrupted before has none.
    writeFileSync(join(keep, `${keptFile}.next`), JSON.stringify(kept));
    renameSync(join(keep, `${keptFile}.next`), join(keep, keptFile));
  } catch {
    rmSync(keep, { recursive: true, force: true });
  }
}

export function writeAll(folder: string, files: Files): void {
  for (const path of new Set([...files.keys()].map((file) => dirname(join(folder, file))))) {
    mkdirSync(path, { recursive: true });
  }
  for (const [path, bytes] of files) writeFileSync(join(folder, path), bytes);
}
