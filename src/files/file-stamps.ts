/** Knowing from the file system that a file has not been touched, without reading it. */
import { lstatSync, type BigIntStats } from 'node:fs';
import { readJson, writeJson } from './kept-json.ts';

/** The digest of a file, which holds as long as the file has the same stamp. */
export interface StampedDigest {
  readonly stamp: string;
  readonly digest: string;
}

/** By path. */
export type StampedDigests = ReadonlyMap<string, StampedDigest>;

export interface FileStamp {
  /** What differs once the file has been written. */
  readonly stamp: string;
  /** When it was last written or moved, in milliseconds. */
  readonly changedAt: number;
  /** The same without what differs when another link to the file comes or goes. */
  readonly written: Pick<FileStamp, 'stamp' | 'changedAt'>;
  readonly bytes: number;
}

/** Null for a file that is not there. */
export function fileStamp(path: string): FileStamp | null {
  const stat = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? null : toStamp(stat);
}

function toStamp({ mtimeNs, ctimeNs, mtimeMs, ctimeMs, size, ino }: BigIntStats): FileStamp {
  const changedAt = Number(mtimeMs > ctimeMs ? mtimeMs : ctimeMs);
  return {
    stamp: [mtimeNs, ctimeNs, size, ino].join(),
    changedAt,
    written: { stamp: [mtimeNs, size, ino].join(), changedAt: Number(mtimeMs) },
    bytes: Number(size),
  };
}

/** File systems count time in steps of up to two seconds; within one a file can be written twice. */
const quietMilliseconds = 3000;

/** Whether a file that is written after `now` is sure to get another stamp. */
export function isQuiet({ changedAt }: Pick<FileStamp, 'changedAt'>, now: number): boolean {
  return changedAt < now - quietMilliseconds;
}

/** What an earlier run has kept; nothing where it cannot be read. */
export function readStampedDigests(file: string): StampedDigests {
  const kept = readJson(file) as Readonly<Record<string, StampedDigest>> | null;
  return new Map(Object.entries(kept ?? {}));
}

export function writeStampedDigests(file: string, digests: StampedDigests): void {
  writeJson(file, Object.fromEntries(digests));
}
