/** The files of a content folder with their digests; those that nobody has touched are not read again. */
import { join } from 'node:path';
import type { FileDigest } from '../integrity/site-file.ts';
import type { Environment } from './environment.ts';
import {
  fileStamp,
  isQuiet,
  readStampedDigests,
  writeStampedDigests,
  type FileStamp,
  type StampedDigests,
} from './file-stamps.ts';
import { hashFiles } from './hash-folder.ts';
import { contentPaths } from './read-content-folder.ts';

/** Where the builds with one cache keep what they have seen. */
export function contentStampsFile({ cacheDir }: Pick<Environment, 'cacheDir'>): string {
  return join(cacheDir, 'content-digests.json');
}

/** `stampsFile` is where one look keeps what it has seen for the next. */
export function contentDigests(contentDir: string, stampsFile: string): FileDigest[] {
  const now = Date.now();
  const before = readStampedDigests(stampsFile);
  const paths = contentPaths(contentDir);
  const stamps = new Map(paths.map((path) => [path, fileStamp(join(contentDir, path))]));
  const known = new Map(paths.flatMap((path) => knownDigest(path, stamps.get(path) ?? null, before)));
  const read = hashFiles(
    contentDir,
    paths.filter((path) => !known.has(path)),
  );
  const digests = new Map([...known, ...read.map((file) => [file.path, file] as const)]);
  if (read.length > 0 || before.size !== known.size) {
    writeStampedDigests(stampsFile, stampedDigests(digests, stamps, now));
  }
  return paths.flatMap((path) => digests.get(path) ?? []);
}

function knownDigest(
  path: string,
  stamp: FileStamp | null,
  before: StampedDigests,
): (readonly [string, FileDigest])[] {
  const kept = before.get(path);
  if (stamp === null || kept?.stamp !== stamp.stamp) return [];
  return [[path, { path, bytes: stamp.bytes, sha256: kept.digest }]];
}

/** What could still be written without another stamp is not kept. */
function stampedDigests(
  digests: ReadonlyMap<string, FileDigest>,
  stamps: ReadonlyMap<string, FileStamp | null>,
  now: number,
): StampedDigests {
  return new Map(
    [...digests].flatMap(([path, { sha256 }]) => {
      const stamp = stamps.get(path) ?? null;
      return stamp === null || !isQuiet(stamp, now) ? [] : [[path, { stamp: stamp.stamp, digest: sha256 }]];
    }),
  );
}
