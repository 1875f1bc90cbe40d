/**
 * A content folder whose reports and source texts are read when somebody asks for them. Their digests are known
 * from the run before, as long as nobody has touched the files since.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { SourceFile } from '../checks/content.ts';
import { maxRegisterBytes } from '../checks/size-limits.ts';
import { countOne, inStage } from '../progress/current-clock.ts';
import {
  fileStamp,
  isQuiet,
  readStampedDigests,
  writeStampedDigests,
  type FileStamp,
  type StampedDigests,
} from './file-stamps.ts';
import { readStart } from './read-start.ts';
import { contentPlaces, readContentFiles, type ContentPlace } from './read-content-folder.ts';

export interface ContentFiles {
  /** Sorted by path. */
  readonly files: readonly SourceFile[];
  /** Says which state of a file was read elsewhere. */
  readonly tellDigest: (path: string, digest: string) => void;
  /** Keeps the digests for the next run. */
  readonly save: () => void;
}

/** `stampsFile` is what the run before has saved. */
export function openContentFiles(folder: string, stampsFile: string): ContentFiles {
  const now = Date.now();
  const before = readStampedDigests(stampsFile);
  const places = contentPlaces(folder);
  const others = places.filter((place) => !isReadLater(place));
  const read = inStage('load', others.length, () => readContentFiles(folder, others, countOne));
  const later = new Map<string, LaterFile>();
  for (const place of places.filter(isReadLater)) {
    const stamp = fileStamp(join(folder, place.path));
    // One that is gone between the two looks is left out.
    if (stamp !== null) later.set(place.path, laterFile(folder, place.path, stamp, before));
  }
  const files = new Map(read.map((file) => [file.path, file]));
  return {
    files: places.flatMap(({ path }) => files.get(path) ?? later.get(path)?.file ?? []),
    tellDigest: (path, digest) => later.get(path)?.tellDigest(digest),
    save: () => {
      saveDigests(stampsFile, before, later, now);
    },
  };
}

/** What there are thousands of. */
function isReadLater({ path, isLink }: ContentPlace): boolean {
  return !isLink && /^(?:reports|sources)\//.test(path);
}

interface LaterFile {
  readonly file: SourceFile;
  readonly stamp: FileStamp;
  readonly tellDigest: (digest: string) => void;
  readonly knownDigest: () => string | null;
}

function laterFile(folder: string, path: string, stamp: FileStamp, before: StampedDigests): LaterFile {
  const kept = before.get(path);
  let known = kept?.stamp === stamp.stamp ? kept.digest : null;
  const tellDigest = (digest: string): void => {
    // What a run says of a file it says of one state of it.
    if (known !== null && known !== digest) throw new Error(`${path} 在检查时有改动，请重新运行。`);
    known = digest;
  };
  const read = () => {
    const found = readText(folder, path);
    tellDigest(found.digest);
    return found;
  };
  const file: SourceFile = {
    path,
    get text() {
      return read().text;
    },
    get digest() {
      return known ?? read().digest;
    },
  };
  return { file, stamp, tellDigest, knownDigest: () => known };
}

/** The text of a content file and the digest of its bytes. */
export function readText(folder: string, path: string): { readonly text: string; readonly digest: string } {
  const bytes = readStart(join(folder, path), maxRegisterBytes);
  return { text: bytes.toString('utf8'), digest: createHash('sha256').update(bytes).digest('base64') };
}

function saveDigests(
  stampsFile: string,
  before: StampedDigests,
  later: ReadonlyMap<string, LaterFile>,
  now: number,
): void {
  const after = new Map(
    [...later].flatMap(([path, { stamp, knownDigest }]) => {
      const digest = knownDigest();
      return digest === null || !isQuiet(stamp, now) ? [] : [[path, { stamp: stamp.stamp, digest }]];
    }),
  );
  const isSame =
    after.size === before.size && [...after].every(([path, { stamp }]) => before.get(path)?.stamp === stamp);
  if (!isSame) writeStampedDigests(stampsFile, after);
}
