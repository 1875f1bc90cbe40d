/** Indexing a part of the built site, or taking it over from the run before where its pages are the same. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { indexFolder, type ShardListing } from '../search/shard.ts';
import { contentName } from './content-name.ts';
import { indexRecords } from './index-records.ts';
import { readPageRecord, type PageRecord } from './page-record.ts';
import type { Files } from './pagefind-files.ts';
import type { ShardPlan } from './plan-shards.ts';

/** What a process is told to do. */
export interface ShardJob {
  readonly plan: ShardPlan;
  readonly outDir: string;
  /** Folder in which one run keeps its index for the next. */
  readonly keepDir: string;
  /** Which program this is: only the very same one may take over what was kept. */
  readonly edition: string;
}

export interface ShardResult {
  readonly listing: ShardListing;
  /** Whether it was taken over, and nothing was indexed. */
  readonly isTakenOver: boolean;
}

interface Kept {
  /** Digest of the program and of all pages. */
  readonly key: string;
  readonly listing: ShardListing;
  /** Its files below its folder, with their digests. */
  readonly files: readonly { readonly path: string; readonly digest: string }[];
}

/** `mayWrite` is asked before files are written: a build that ended meanwhile wants none. */
export async function indexShard(
  { plan, outDir, keepDir, edition }: ShardJob,
  mayWrite: () => boolean = () => true,
): Promise<ShardResult> {
  const paths = [...plan.paths].sort();
  const key = keyOf(edition, outDir, paths);
  const target = join(outDir, indexFolder, plan.name);
  const keep = join(keepDir, plan.name);
  const kept = readKept(keep);
  if (kept?.key === key && takeOver(kept, keep, target)) return { listing: kept.listing, isTakenOver: true };
  const records = paths.flatMap((path) => readRecord(outDir, path) ?? []);
  const { listing, files } = await indexRecords(plan.name, plan.year, records, keepDir);
  if (!mayWrite()) throw new Error('The build has ended.');
  writeAll(target, files);
  const digests = [...files].map(([path, bytes]) => ({ path, digest: contentName(bytes) }));
  keepShard(keep, files, { key, listing, files: digests });
  return { listing, isTakenOver: false };
}

function keyOf(edition: string, outDir: string, paths: readonly string[]): string {
  const all = createHash('sha256').update(edition);
  for (const path of paths) {
    all.update(`\n${path}\n`).update(createHash('sha256').update(readPage(outDir, path)).digest());
  }
  return all.digest('hex');
}

/** Pages are read twice rather than kept: together they are larger than all that is made of them. */
function readPage(outDir: string, path: string): Buffer {
  return readFileSync(join(outDir, path, 'index.html'));
}

function readRecord(outDir: string, path: string): PageRecord | null {
  const record = readPageRecord(readPage(outDir, path).toString('utf8'), path);
  // A piece of a string keeps the whole of it in memory; a copy does not.
  return JSON.parse(JSON.stringify(record)) as PageRecord | null;
}

const keptFile = 'kept.json';

function readKept(keep: string): Kept | null {
  try {
    return JSON.parse(readFileSync(join(keep, keptFile), 'utf8')) as Kept;
  } catch {
    return null;
  }
}

/** Whether all files are there as they were. */
function takeOver({ files }: Kept, keep: string, target: string): boolean {
  try {
    const read = files.map(({ path, digest }) => ({ path, digest, bytes: readFileSync(join(keep, path)) }));
    if (!read.every(({ digest, bytes }) => digest === contentName(bytes))) return false;
    writeAll(target, new Map(read.map(({ path, bytes }) => [path, bytes])));
    return true;
  } catch {
    return false;
  }
}

export function writeAll(folder: string, files: Files): void {
  for (const path of new Set([...files.keys()].map((file) => dirname(join(folder, file))))) {
    mkdirSync(path, { recursive: true });
  }
  for (const [path, bytes] of files) writeFileSync(join(folder, path), bytes);
}

/** A folder that cannot be written to costs the next run its time, not this one its result. */
function keepShard(keep: string, files: Files, kept: Kept): void {
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
