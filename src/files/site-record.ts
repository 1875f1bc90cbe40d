/** Whether a site still stands as the last build left it, made from the same: then there is nothing to build. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileStamp, isQuiet, type FileStamp } from './file-stamps.ts';
import { pathsBelow } from './hash-folder.ts';
import { readJson, writeJson } from './kept-json.ts';

interface RecordedFile {
  readonly stamp: string;
  /** Where the stamp alone does not say that nobody has written the file since. */
  readonly sha256?: string;
}

interface SiteRecord {
  /** Says everything that the site was made from. */
  readonly key: string;
  /** By path below the site. */
  readonly files: Readonly<Record<string, RecordedFile>>;
}

/**
 * Writes down how the site stands now. `paths` are those of all its files: with one left out it would never stand.
 * `digests` are the SHA-256 of files that were looked at just before.
 */
export function recordSite(
  file: string,
  outDir: string,
  key: string,
  paths: readonly string[],
  digests: ReadonlyMap<string, string> = new Map(),
): void {
  const now = Date.now();
  const files = paths.map((path) => [path, recordOf(join(outDir, path), now, digests.get(path))] as const);
  writeJson(file, { key, files: Object.fromEntries(files) } satisfies SiteRecord);
}

/** Whether the site is the recorded one, file by file; packed copies that stand beside files are no part of it. */
export function isStanding(file: string, outDir: string, key: string): boolean {
  const record = readJson(file) as SiteRecord | null;
  if (record?.key !== key || !existsSync(outDir)) return false;
  const paths = pathsBelow(outDir).filter((path) => !isPackedCopy(path, record));
  return (
    paths.length === Object.keys(record.files).length &&
    paths.every((path) => isSame(join(outDir, path), record.files[path]))
  );
}

function recordOf(file: string, now: number, known: string | undefined): RecordedFile {
  const found = writtenStamp(file);
  if (found === null) throw new Error(`${file} is gone.`);
  return isQuiet(found, now)
    ? { stamp: found.stamp }
    : { stamp: found.stamp, sha256: known ?? digestOf(file) };
}

/** Files are links to those that builds keep, and to the former site, which may still be on its way out. */
function writtenStamp(file: string): FileStamp['written'] | null {
  return fileStamp(file)?.written ?? null;
}

function isPackedCopy(path: string, { files }: SiteRecord): boolean {
  const packed = /^(.*)\.(?:gz|br)$/.exec(path)?.[1];
  return packed !== undefined && !Object.hasOwn(files, path) && Object.hasOwn(files, packed);
}

function isSame(file: string, known: RecordedFile | undefined): boolean {
  if (known === undefined || writtenStamp(file)?.stamp !== known.stamp) return false;
  return known.sha256 === undefined || digestOf(file) === known.sha256;
}

function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
