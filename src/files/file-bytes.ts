/** Reading many files one after the other, each into the same memory, and long ones part by part. */
import { createHash, hash } from 'node:crypto';
import { closeSync, openSync, readSync } from 'node:fs';

/** Files up to this length are read whole. */
export const wholeBytes = 8 * 1024 * 1024;

/** A file that has been read. */
export interface FileBytes {
  readonly bytes: number;
  /** SHA-256, in small hexadecimal digits. */
  readonly sha256: string;
  /** All of it, to be used before the next file is read; null for a long one. */
  readonly whole: Buffer | null;
}

export interface FileReader {
  /** `see` is given the parts of a long file, each to be used before the next. */
  readonly read: (file: string, see?: (part: Buffer) => void) => FileBytes;
}

export function fileReader(capacity = wholeBytes): FileReader {
  // One byte more than a whole file has, so that its end is seen.
  const memory = Buffer.allocUnsafeSlow(capacity + 1);
  const fill = (descriptor: number): Buffer => {
    let length = 0;
    for (;;) {
      const more = readSync(descriptor, memory, length, memory.length - length, null);
      length += more;
      if (more === 0 || length === memory.length) return memory.subarray(0, length);
    }
  };
  const readLong = (descriptor: number, first: Buffer, see: (part: Buffer) => void): FileBytes => {
    const digest = createHash('sha256');
    let bytes = 0;
    for (let part = first; part.length > 0; part = fill(descriptor)) {
      digest.update(part);
      see(part);
      bytes += part.length;
    }
    return { bytes, sha256: digest.digest('hex'), whole: null };
  };
  const read: FileReader['read'] = (file, see = () => undefined) => {
    const descriptor = openSync(file, 'r');
    try {
      const first = fill(descriptor);
      if (first.length > capacity) return readLong(descriptor, first, see);
      return { bytes: first.length, sha256: hash('sha256', first), whole: first };
    } finally {
      closeSync(descriptor);
    }
  };
  return { read };
}
