/** All files of a built site with what is needed of them, read only where that is not known already. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pathsBelow } from '../files/hash-folder.ts';
import { manifestPath, sumsPath } from '../integrity/manifest.ts';
import { countOne, countTakenOver, enterStage } from '../progress/current-clock.ts';
import { readKeptFiles, writeKeptFiles, type KeptFile, type KeptFiles } from './known-files.ts';
import { traceSettingsOf, type Published } from './published-facts.ts';
import type { AskedFile, PublishedFile } from './published-file.ts';
import type { SeenFile } from './read-back.ts';
import { readFiles } from './read-files.ts';

export interface KnownFiles {
  /** Where facts are kept from build to build; null to keep none. */
  readonly store: FactsStore | null;
  /** What the store says, where it was read while there was nothing else to do. */
  readonly before?: KeptFiles;
  /**
   * SHA-256 of files by path, by whoever has just written them or made sure of them. What is known of a file with
   * this digest holds; only its length is looked at again.
   */
  readonly taken: ReadonlyMap<string, string>;
  /** Files that were read when this build had just written them. One that was changed since is read again. */
  readonly seen: ReadonlyMap<string, SeenFile>;
}

export interface FactsStore {
  readonly file: string;
  readonly edition: string;
}

const nothingKnown: KnownFiles = { store: null, taken: new Map(), seen: new Map() };

/** By path, in its order. */
export async function readPublished(
  outDir: string,
  published: Published,
  { store, before, taken, seen }: KnownFiles = nothingKnown,
): Promise<ReadonlyMap<string, PublishedFile>> {
  const settings = traceSettingsOf(published);
  const kept = before ?? (store === null ? new Map<string, KeptFile>() : readStore(store, published));
  const asked = filesToRead(outDir, published).map((one) => withKnown(one, kept));
  enterStage('verify', asked.length);
  const unread: AskedFile[] = [];
  const settled = new Map<string, KeptFile>();
  for (const one of asked) {
    const file = seenFile(outDir, one, seen) ?? takenFile(outDir, one, taken, kept);
    if (file === null) {
      unread.push(one);
      continue;
    }
    settled.set(one.path, file);
    (file === kept.get(one.path) ? countTakenOver : countOne)();
  }
  const read = await readFiles({ outDir, settings }, unread, { onFile: countOne });
  const byPath = new Map(read.map((file) => [file.path, file]));
  const files = asked.map(({ path, firstWords }): KeptFile => {
    const file = byPath.get(path);
    const known = settled.get(path) ?? kept.get(path);
    if (file !== undefined && !('isKnown' in file))
      return firstWords === undefined ? file : { ...file, firstWords };
    if (known === undefined) throw new Error(`${path} was not read.`);
    return known;
  });
  const isSame = files.length === kept.size && files.every((file) => kept.get(file.path) === file);
  if (store !== null && !isSame) writeKeptFiles(store.file, store.edition, settings, files);
  return new Map(files.map((file) => [file.path, file]));
}

/** What is known of the files of the build before. */
export function readStore({ file, edition }: FactsStore, published: Published): KeptFiles {
  return readKeptFiles(file, edition, traceSettingsOf(published));
}

/** A file that is as it was when it was read after its writing. */
function seenFile(outDir: string, { path }: AskedFile, seen: KnownFiles['seen']): PublishedFile | null {
  const before = seen.get(path);
  if (before === undefined) return null;
  const { size, mtimeMs } = statSync(join(outDir, path));
  return size === before.file.bytes && mtimeMs === before.modified ? before.file : null;
}

/** A file of which the build before knew everything. */
function takenFile(
  outDir: string,
  { path, known }: AskedFile,
  taken: KnownFiles['taken'],
  kept: ReadonlyMap<string, KeptFile>,
): KeptFile | null {
  const before = kept.get(path);
  if (before === undefined || known === undefined || taken.get(path) !== known) return null;
  return statSync(join(outDir, path)).size === before.bytes ? before : null;
}

/** Every file but those that are written last; pages of reports have to hold the words of their narrative. */
function filesToRead(outDir: string, { reports }: Published): AskedFile[] {
  const words = new Map<string, string>(
    reports.flatMap(({ id, firstWords }) =>
      firstWords === null ? [] : [[`reports/${id}/index.html`, firstWords]],
    ),
  );
  return pathsBelow(outDir)
    .filter((path) => path !== manifestPath && path !== sumsPath)
    .map((path) => ({ path, firstWords: words.get(path) }));
}

/** What was kept of a file holds as long as its bytes and what it is asked for are the same. */
function withKnown(asked: AskedFile, kept: ReadonlyMap<string, KeptFile>): AskedFile {
  const before = kept.get(asked.path);
  return before?.firstWords === asked.firstWords ? { ...asked, known: before?.sha256 } : asked;
}
