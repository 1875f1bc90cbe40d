/** Packed parts of the open data in a folder, each by its name: made once, read as often as is wanted. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

/** Bytes that are read where they are wanted. */
export interface KeptBytes {
  readonly length: number;
  readonly read: (at: number, length: number) => Buffer;
}

export interface PartStore {
  /** Below the folder. */
  readonly fileName: (name: string) => string;
  /** Null when there is none. */
  readonly find: (name: string) => KeptBytes | null;
  readonly keep: (name: string, bytes: Uint8Array) => void;
  /** Takes away all others. */
  readonly keepOnly: (names: ReadonlySet<string>) => void;
}

/** `edition` is that of the program: what another one made is not found, and goes with {@link PartStore.keepOnly}. */
export function partStore(folder: string, edition: string): PartStore {
  // An edition may be written with any characters; the name of a file may not.
  const ending = `.${createHash('sha256').update(edition).digest('hex').slice(0, 16)}.part`;
  const fileName = (name: string): string => `${name}${ending}`;
  const fileOf = (name: string): string => join(folder, fileName(name));
  return {
    fileName,
    find: (name) => {
      const file = fileOf(name);
      const length = lengthOf(file);
      return length === null ? null : { length, read: (at, count) => readAt(file, at, count) };
    },
    keep: (name, bytes) => {
      mkdirSync(folder, { recursive: true });
      const file = fileOf(name);
      const next = `${file}.${process.pid}`;
      writeFileSync(next, bytes);
      renameSync(next, file);
    },
    keepOnly: (names) => {
      for (const file of filesIn(folder)) {
        if (!file.endsWith(ending) || !names.has(file.slice(0, -ending.length))) rmSync(join(folder, file));
      }
    },
  };
}

function lengthOf(file: string): number | null {
  try {
    return withFile(file, (descriptor) => fstatSync(descriptor).size);
  } catch {
    return null;
  }
}

function readAt(file: string, at: number, length: number): Buffer {
  return withFile(file, (descriptor) => {
    const bytes = Buffer.allocUnsafe(length);
    const read = readSync(descriptor, bytes, 0, length, at);
    if (read !== length) throw new Error(`${file} is shorter than it was.`);
    return bytes;
  });
}

function withFile<T>(file: string, use: (descriptor: number) => T): T {
  const descriptor = openSync(file, 'r');
  try {
    return use(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
