/** A zip file, piece by piece: whatever its size, only one piece of it is in memory. */
import { constants, crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  /** ASCII. */
  readonly name: string;
  /** Its text, in pieces of any length. */
  readonly text: Iterable<string>;
}

interface Written {
  readonly name: Buffer;
  readonly crc: number;
  readonly packed: number;
  readonly bytes: number;
  readonly at: number;
}

/** What a number of four bytes can say; a larger file would need another format. */
const mostBytes = 0xffff_ffff;

/**
 * The same entries give the same bytes, in whatever pieces their texts come. Sizes stand behind each entry,
 * as they are not known before, and every date is the earliest that the format can hold.
 */
export function* zipOf(entries: Iterable<ZipEntry>): Generator<Buffer> {
  const written: Written[] = [];
  let at = 0;
  for (const { name, text } of entries) {
    const entry = { name: Buffer.from(name, 'latin1'), crc: 0, packed: 0, bytes: 0, at };
    const head = Buffer.concat([localHead(entry.name), entry.name]);
    yield head;
    for (const block of blocksOf(text)) {
      const packed = deflateRawSync(block.bytes, block.isLast ? last : inner);
      entry.crc = crc32(block.bytes, entry.crc);
      entry.bytes += block.bytes.length;
      entry.packed += packed.length;
      yield packed;
    }
    yield sizesOf(entry);
    at += head.length + entry.packed + sizesLength;
    if (entry.bytes > mostBytes || at > mostBytes) throw new Error(`${name} is too large for a zip file.`);
    written.push(entry);
  }
  const directory = Buffer.concat(written.map(directoryEntry));
  yield directory;
  yield endOf(written.length, directory.length, at);
}

const level = 2;
/** A block that ends on a whole byte, so that the next one can follow; each is packed by itself. */
const inner = { level, finishFlush: constants.Z_FULL_FLUSH };
const last = { level, finishFlush: constants.Z_FINISH };

/** Characters that are packed together. */
const blockLength = 1 << 20;

interface Block {
  readonly bytes: Buffer;
  readonly isLast: boolean;
}

/** The text in blocks of the same length, however it comes. */
function* blocksOf(text: Iterable<string>): Generator<Block> {
  let waiting = '';
  for (const piece of text) {
    waiting += piece;
    let from = 0;
    while (waiting.length - from > blockLength) {
      const to = from + blockLength - (isHalf(waiting.charCodeAt(from + blockLength - 1)) ? 1 : 0);
      yield { bytes: Buffer.from(waiting.slice(from, to)), isLast: false };
      from = to;
    }
    if (from > 0) waiting = waiting.slice(from);
  }
  yield { bytes: Buffer.from(waiting), isLast: true };
}

/** Whether a character is written with the one after it. */
function isHalf(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

const signatures = { local: 0x04034b50, sizes: 0x08074b50, directory: 0x02014b50, end: 0x06054b50 } as const;
/** Of the version 2.0 of the format; packed; sizes behind the entry; 1980-01-01 00:00. */
const facts = { version: 20, flags: 8, method: 8, time: 0, date: 0x21 } as const;

function localHead(name: Buffer): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(signatures.local, 0);
  writeFacts(head, 4);
  head.writeUInt16LE(name.length, 26);
  return head;
}

function writeFacts(into: Buffer, at: number): void {
  into.writeUInt16LE(facts.version, at);
  into.writeUInt16LE(facts.flags, at + 2);
  into.writeUInt16LE(facts.method, at + 4);
  into.writeUInt16LE(facts.time, at + 6);
  into.writeUInt16LE(facts.date, at + 8);
}

const sizesLength = 16;

function sizesOf(entry: Written): Buffer {
  const sizes = Buffer.alloc(sizesLength);
  sizes.writeUInt32LE(signatures.sizes, 0);
  writeSizes(sizes, 4, entry);
  return sizes;
}

function writeSizes(into: Buffer, at: number, { crc, packed, bytes }: Written): void {
  into.writeUInt32LE(crc, at);
  into.writeUInt32LE(packed % (mostBytes + 1), at + 4);
  into.writeUInt32LE(bytes % (mostBytes + 1), at + 8);
}

function directoryEntry(entry: Written): Buffer {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(signatures.directory, 0);
  head.writeUInt16LE(facts.version, 4);
  writeFacts(head, 6);
  writeSizes(head, 16, entry);
  head.writeUInt16LE(entry.name.length, 28);
  head.writeUInt32LE(entry.at, 42);
  return Buffer.concat([head, entry.name]);
}

function endOf(count: number, directoryLength: number, directoryAt: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(signatures.end, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(directoryLength, 12);
  end.writeUInt32LE(directoryAt, 16);
  return end;
}
