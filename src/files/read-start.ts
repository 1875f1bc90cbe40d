/** Reading a file whose length nobody has bounded. */
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';

/** All bytes of a file, or so many and one more of a longer one, so that whoever looks at its size finds it too long. */
export function readStart(file: string, most: number): Buffer {
  const descriptor = openSync(file, 'r');
  try {
    if (fstatSync(descriptor).size <= most) return readFileSync(descriptor);
    const start = Buffer.alloc(most + 1);
    return start.subarray(0, readSync(descriptor, start, 0, start.length, 0));
  } finally {
    closeSync(descriptor);
  }
}
