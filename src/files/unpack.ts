/** Unpacking what was packed as one: of what comes behind its end, some readers take notice and others do not. */
import { pipeline, type Readable, type Transform } from 'node:stream';
import {
  brotliDecompressSync,
  createBrotliDecompress,
  createGunzip,
  createInflate,
  createZstdDecompress,
  gunzipSync,
} from 'node:zlib';
import { firstFrame } from './zstd-frame.ts';

/** Of a second member of gzip too, which browsers leave out. */
const nothingBehind = { rejectGarbageAfterEnd: true };
const behindCode = 'ERR_TRAILING_JUNK_AFTER_STREAM_END';
const behindFault = (): Error => Object.assign(new Error('Something follows.'), { code: behindCode });

const unpackers: Readonly<Record<string, () => readonly [Transform, ...Transform[]]>> = {
  gzip: () => [createGunzip(nothingBehind)],
  'x-gzip': () => [createGunzip(nothingBehind)],
  deflate: () => [createInflate(nothingBehind)],
  br: () => [createBrotliDecompress(nothingBehind)],
  zstd: () => [createZstdDecompress(), firstFrame(behindFault)],
};

/** The unpacked stream; null for a packing that is not known. Where `isUnpackFault` says so, the bytes were wrong. */
export function unpackedStream(packed: Readable, packing: string): AsyncIterable<unknown> | null {
  const unpacker = Object.hasOwn(unpackers, packing) ? unpackers[packing] : undefined;
  if (unpacker === undefined) return null;
  const [last, ...before] = unpacker();
  pipeline([packed, ...before, last], () => {
    // The reader of the unpacked stream is told.
  });
  return last;
}

/** Whether the bytes were at fault, and not the way on which they came. */
export function isUnpackFault(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === behindCode || /^(?:Z_|ZSTD_|ERR__ERROR_)/.test(code);
}

/** The content of a packed file by the ending of its name. @throws where it was not packed as one. */
export function unpackedFile(name: string, content: Buffer): Buffer {
  const unpack = name.endsWith('.br') ? brotliDecompressSync : gunzipSync;
  return unpack(content, nothingBehind);
}
