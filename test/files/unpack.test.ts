/** What was packed as one is unpacked, in whatever parts it comes, and nothing that stands behind it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import {
  brotliCompressSync,
  constants,
  createZstdCompress,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readSiteFolder } from '../../src/files/read-site.ts';
import { isUnpackFault, unpackedStream } from '../../src/files/unpack.ts';
import { temporaryFolder } from '../support/build-folder.ts';

const packers = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync, zstd: zstdCompressSync };

/** Lengths at which buffers and blocks end, and others. */
const lengths = [0, 1, 300, 16_384, 65_536, 131_072, 300_000];
const textOf = (length: number): Buffer => Buffer.alloc(length, '预算绩效');

/** In one part, in one for each piece, and byte by byte where that does not take long. */
function waysToCome(...pieces: readonly Buffer[]): Buffer[][] {
  const whole = Buffer.concat(pieces);
  const bytes = [...whole].map((byte) => Buffer.from([byte]));
  return [[whole], [...pieces], ...(whole.length < 5000 ? [bytes] : [])];
}

function unpack(packing: string, parts: readonly Buffer[]): Promise<Buffer> {
  const stream = unpackedStream(Readable.from(parts.filter(({ length }) => length > 0)), packing);
  return buffer(stream as AsyncIterable<Buffer>);
}

async function faultOf(packing: string, parts: readonly Buffer[]): Promise<boolean> {
  try {
    await unpack(packing, parts);
    return false;
  } catch (error) {
    return isUnpackFault(error);
  }
}

describe.each(Object.entries(packers))('%s', (packing, pack) => {
  it.each(lengths)('gives back %i bytes', async (length) => {
    for (const parts of waysToCome(pack(textOf(length))))
      expect((await unpack(packing, parts)).equals(textOf(length))).toBe(true);
  });

  it.each(lengths)('is refused with anything behind %i bytes', async (length) => {
    const more = [pack(textOf(40)), pack(''), Buffer.from('x'), Buffer.alloc(1), Buffer.alloc(20_000)];
    // An empty frame of zstd changes nothing for anybody.
    for (const behind of packing === 'zstd' ? more.filter((_one, index) => index !== 1) : more)
      for (const parts of waysToCome(pack(textOf(length)), behind))
        expect(await faultOf(packing, parts)).toBe(true);
  });

  it('is refused when cut short, or something else', async () => {
    const packed = pack(textOf(300));
    for (const parts of [[packed.subarray(0, -1)], [packed.subarray(0, 3)], [Buffer.from('<!doctype html>')]])
      expect(await faultOf(packing, parts)).toBe(true);
  });
});

describe('zstd', () => {
  it.each<[string, Record<number, number | boolean>]>([
    ['with a sum of its content', { [constants.ZSTD_c_checksumFlag]: 1 }],
    ['without the size of its content', { [constants.ZSTD_c_contentSizeFlag]: 0 }],
    ['packed slowly', { [constants.ZSTD_c_compressionLevel]: 19 }],
  ])('%s is one frame', async (_name, params) => {
    for (const length of lengths)
      for (const parts of waysToCome(zstdCompressSync(textOf(length), { params })))
        expect((await unpack('zstd', parts)).equals(textOf(length))).toBe(true);
  });

  it('passes with the empty frame that Node.js writes behind a stream', async () => {
    const packed = await buffer(
      Readable.from([Buffer.from('预'), Buffer.from('算')]).pipe(createZstdCompress()),
    );
    for (const parts of waysToCome(packed)) expect((await unpack('zstd', parts)).toString()).toBe('预算');
  });

  it('is refused with part of an empty frame behind it', async () => {
    const packed = zstdCompressSync('x');
    expect(await faultOf('zstd', [packed, zstdCompressSync('').subarray(0, 5)])).toBe(true);
  });
});

describe('a packed copy in a folder', () => {
  const text = textOf(2000);
  const half = text.length / 2;
  it.each([
    ['one member', 'a.txt.gz', gzipSync(text), []],
    [
      'two members',
      'a.txt.gz',
      Buffer.concat([gzipSync(text.subarray(0, half)), gzipSync(text.subarray(half))]),
    ],
    ['zeros behind it', 'a.txt.gz', Buffer.concat([gzipSync(text), Buffer.alloc(8)])],
    ['brotli', 'a.txt.br', brotliCompressSync(text), []],
    ['something behind brotli', 'a.txt.br', Buffer.concat([brotliCompressSync(text), Buffer.from('x')])],
  ])('%s', (_name, file, packed, wrong: readonly string[] = [file]) => {
    const folder = temporaryFolder('packed');
    writeFileSync(join(folder, 'a.txt'), text);
    writeFileSync(join(folder, file), packed);
    expect(readSiteFolder(folder).wrongPacked).toEqual(wrong);
  });
});
