/** Writing files piece by piece, each with its size and digest, or taking over those that were written before. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  openSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf } from './swap-folder.ts';

export interface FileToWrite {
  readonly path: string;
  /** What the file is made of: the same gives the same bytes. */
  readonly inputs: string;
  readonly pieces: () => Iterable<Uint8Array>;
}

/** A file, and whether it was taken over. */
export interface Writing {
  readonly written: WrittenFile;
  readonly isTakenOver: boolean;
}

/** A file as it was written, plain data that can be kept for the next run. */
export interface WrittenFile {
  readonly path: string;
  readonly inputs: string;
  readonly bytes: number;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
  /** When it was last changed, in milliseconds: one that was changed since then is not taken over. */
  readonly modified: number;
}

/** Files that were written before, and where they stand. */
export interface FormerFiles {
  readonly folder: string;
  readonly files: ReadonlyMap<string, WrittenFile>;
}

/** Writes one file below a folder. A file with the same inputs is taken over from the former ones, as a link. */
export function writeFile(folder: string, file: FileToWrite, former: FormerFiles | null): Writing {
  const target = join(folder, file.path);
  return inPlace(target, () => {
    const taken = former === null ? null : takeOver(target, file, former);
    return { written: taken ?? write(target, file), isTakenOver: taken !== null };
  });
}

/** Makes room for a file where it is wanted: mostly there is. */
function inPlace<T>(target: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') mkdirSync(dirname(target), { recursive: true });
    else if (code === 'EEXIST') rmSync(target);
    else throw error;
    return make();
  }
}

function takeOver(
  target: string,
  { path, inputs }: FileToWrite,
  { folder, files }: FormerFiles,
): WrittenFile | null {
  const known = files.get(path);
  if (known?.inputs !== inputs) return null;
  const source = join(folder, path);
  const found = statSync(source, { throwIfNoEntry: false });
  if (found?.size !== known.bytes || found.mtimeMs !== known.modified) return null;
  linkOrCopy(source, target, found.mtimeMs);
  return { ...known, modified: statSync(target).mtimeMs };
}

/** A copy where the disks differ, or know no links. */
function linkOrCopy(source: string, target: string, modified: number): void {
  try {
    linkSync(source, target);
  } catch (error) {
    if (!['EXDEV', 'EPERM', 'ENOTSUP', 'EMLINK'].includes(codeOf(error) ?? '')) throw error;
    copyFileSync(source, target, constants.COPYFILE_EXCL);
    utimesSync(target, modified / 1000, modified / 1000);
  }
}

function write(target: string, { path, inputs, pieces }: FileToWrite): WrittenFile {
  const hash = createHash('sha256');
  let bytes = 0;
  const descriptor = openSync(target, 'wx');
  try {
    for (const piece of pieces()) {
      hash.update(piece);
      bytes += piece.length;
      writeWhole(descriptor, piece);
    }
  } finally {
    closeSync(descriptor);
  }
  return { path, inputs, bytes, sha256: hash.digest('hex'), modified: statSync(target).mtimeMs };
}

function writeWhole(descriptor: number, piece: Uint8Array): void {
  for (let at = 0; at < piece.length; at += writeSync(descriptor, piece, at));
}
