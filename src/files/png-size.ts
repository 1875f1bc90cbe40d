/** The size of a picture that stands in `public/`. */
import { closeSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';

export interface PictureSize {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

const signature = '\x89PNG\r\n\x1A\n';

/** From the head of a PNG file; null where there is none at this address of the site. */
export function pngSizeAt(address: string): PictureSize | null {
  const head = headOf(join('public', address));
  if (head?.toString('latin1', 0, signature.length) !== signature) return null;
  const [width, height] = [head.readUInt32BE(16), head.readUInt32BE(20)];
  return width === 0 || height === 0 ? null : { width, height };
}

/** The first bytes, as far as there are any. */
function headOf(file: string): Buffer | null {
  try {
    const opened = openSync(file, 'r');
    try {
      const head = Buffer.alloc(24);
      return readSync(opened, head) < head.length ? null : head;
    } finally {
      closeSync(opened);
    }
  } catch {
    // Missing, or a folder.
    return null;
  }
}
