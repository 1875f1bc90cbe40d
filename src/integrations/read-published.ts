/** All files of a built site with what is needed of them, read only where that is not known already. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { pathsBelow } from '../files/hash-folder.ts';
import { manifestPath, sumsPath } from '../integrity/manifest.ts';
import { countOne, countTakenOver, enterStage } from '../progress/current-clock.ts';
import { readKeptFiles, writeKeptFiles, type KeptFile } from './known-files.ts';
import { traceSettingsOf, type Published } from './published-facts.ts';
import type { AskedFile, PublishedFile } from './published-file.ts';
import { readFiles } from './read-files.ts';

export interface KnownFiles {
  /** Where facts are kept from build to build; null to keep none. */
  readonly store: { readonly file: string; readonly edition: string } | null;
  /**
   * SHA-256 of files by path, by whoever has just written them or made sure of them. What is known of a file with
   * this digest holds; only its length is looked at again.
   */
  readonly taken: ReadonlyMap<string, string>;
}

const nothingKnown: KnownFiles = { store: null, taken: new Map() };

/** By path, in its order. */
export async function readPublished(
  outDir: string,
  published: Published,
  { store, taken }: KnownFiles = nothingKnown,
): Promise<ReadonlyMap<string, PublishedFile>> {
  const settings = traceSettingsOf(published);
  const kept =
    store === null ? new Map<string, KeptFile>() : readKeptFiles(store.file, store.edition, settings);
  const asked = filesToRead(outDir, published).map((one) => withKnown(one, kept));
  enterStage('verify', asked.length);
  const isTaken = ({ path, known }: AskedFile): boolean =>
    known !== undefined &&
    taken.get(path) === known &&
    statSync(join(outDir, path)).size === kept.get(path)?.bytes;
  const unread = asked.filter((one) => !isTaken(one));
  for (let left = asked.length - unread.length; left > 0; left -= 1) countTakenOver();
  const read = await readFiles({ outDir, settings }, unread, { onFile: countOne });
  const byPath = new Map(read.map((file) => [file.path, file]));
  const files = asked.map(({ path, firstWords }): KeptFile => {
    const file = byPath.get(path);
    const before = kept.get(path);
    if (file !== undefined && !('isKnown' in file))
      return firstWords === undefined ? file : { ...file, firstWords };
    if (before === undefined) throw new Error(`${path} was not read.`);
    return before;
  });
  const isSame = files.length === kept.size && files.every((file) => kept.get(file.path) === file);
  if (store !== null && !isSame) writeKeptFiles(store.file, store.edition, settings, files);
  return new Map(files.map((file) => [file.path, file]));
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
