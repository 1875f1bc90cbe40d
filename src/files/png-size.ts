/** The size of a picture, read from the head of its file. */
import { closeSync, openSync, readSync } from 'node:fs';

/** Width and height in pixels. @throws when the file is missing or no PNG. */
export function pngSize(file: string): { readonly width: number; readonly height: number } {
  const head = Buffer.alloc(24);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, head, 0, head.length, 0);
  } finally {
    closeSync(handle);
  }
  if (head.toString('latin1', 1, 4) !== 'PNG') throw new Error(`${file} is no PNG file.`);
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
}
