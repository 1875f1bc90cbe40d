/**
 * The zip files of office documents (APPNOTE 6.3). They are read by their directory, and nothing beside what it
 * names is taken: no bytes before, between or behind the entries survive, and no name leads out of the file.
 */
import { crc32, inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  /** Of the content, as the directory says; {@link ZipEntry.unpack} gives as many, or refuses. */
  readonly bytes: number;
  /** @throws ZipFault when the content is not as the directory says */
  readonly unpack: () => Uint8Array;
}

export interface Zip {
  /** In the order of the directory, without folders. */
  readonly entries: readonly ZipEntry[];
  /** Whether there are times, comments or bytes that no entry accounts for. */
  readonly hasExtras: boolean;
}

/** A file that is no whole zip file, or has what office programs never write. */
export class ZipFault extends Error {
  /** What is wrong with it, in Chinese. */
  readonly what: string;
  readonly isLocked: boolean;

  constructor(what: string, isLocked = false) {
    super(what);
    this.name = 'ZipFault';
    this.what = what;
    this.isLocked = isLocked;
  }
}

interface Entry {
  readonly name: string;
  readonly bytes: number;
  readonly method: number;
  readonly crc: number;
  readonly packedBytes: number;
  readonly offset: number;
  readonly isPlain: boolean;
}

const endBytes = 22;
const headBytes = 30;
const directoryBytes = 46;
/** 1980-01-01, the first day that the format can say. */
export const firstDay = 0x21;

/**
 * Reads the directory; nothing is unpacked yet.
 * @throws ZipFault when it is no whole zip file, has names that lead elsewhere, or parts twice or over each other
 */
export function openZip(bytes: Uint8Array): Zip {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = endOf(file);
  const entries = directoryOf(file, end);
  checkPlaces(file, entries);
  return {
    entries: entries.map((entry) => ({
      name: entry.name,
      bytes: entry.bytes,
      unpack: () => unpack(file, entry),
    })),
    hasExtras: hasExtras(file, entries, end),
  };
}

/** Whether the bytes end as a zip file, so that a program would open them as one. */
export function endsAsZip(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = file.length - endBytes; at >= Math.max(0, file.length - endBytes - 0xffff); at -= 1) {
    if (file.readUInt32LE(at) === 0x06054b50) return true;
  }
  return false;
}

interface End {
  readonly at: number;
  readonly directory: number;
  readonly count: number;
}

function endOf(file: Buffer): End {
  for (let at = file.length - endBytes; at >= Math.max(0, file.length - endBytes - 0xffff); at -= 1) {
    if (file.readUInt32LE(at) !== 0x06054b50 || at + endBytes + file.readUInt16LE(at + 20) !== file.length)
      continue;
    const count = file.readUInt16LE(at + 10);
    const [size, directory] = [file.readUInt32LE(at + 12), file.readUInt32LE(at + 16)];
    const isWhole = file.readUInt16LE(at + 4) === 0 && file.readUInt16LE(at + 8) === count;
    if (!isWhole || directory + size !== at) throw new ZipFault('压缩目录不合规范');
    return { at, directory, count };
  }
  throw new ZipFault('压缩目录缺失');
}

function directoryOf(file: Buffer, { at: end, directory, count }: End): Entry[] {
  const entries: Entry[] = [];
  let at = directory;
  while (entries.length < count) {
    if (at + directoryBytes > end || file.readUInt32LE(at) !== 0x02014b50)
      throw new ZipFault('压缩目录不合规范');
    const entry = entryAt(file, at);
    entries.push(entry);
    at = entry.next;
  }
  if (at !== end) throw new ZipFault('压缩目录不合规范');
  const names = entries.map(({ name }) => name.toLowerCase());
  if (new Set(names).size !== names.length) throw new ZipFault('压缩目录里有重复的名称');
  return entries.filter(({ name }) => !name.endsWith('/'));
}

function entryAt(file: Buffer, at: number): Entry & { readonly next: number } {
  const flags = file.readUInt16LE(at + 8);
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
    file.readUInt16LE(at + offset),
  ) as [number, number, number];
  const name = file.toString('utf8', at + directoryBytes, at + directoryBytes + nameLength);
  if ((flags & 0x41) !== 0) throw new ZipFault('文件加了密', true);
  if (!isSafe(name)) throw new ZipFault('压缩目录里有不允许的名称');
  const time = file.readUInt16LE(at + 12);
  const day = file.readUInt16LE(at + 14);
  return {
    name,
    method: file.readUInt16LE(at + 10),
    crc: file.readUInt32LE(at + 16),
    packedBytes: file.readUInt32LE(at + 20),
    bytes: file.readUInt32LE(at + 24),
    offset: file.readUInt32LE(at + 42),
    isPlain: time === 0 && day === firstDay && extraLength === 0 && commentLength === 0,
    next: at + directoryBytes + nameLength + extraLength + commentLength,
  };
}

/** Names as the package format allows them: no way up, no other disk, nothing that is not seen. */
function isSafe(name: string): boolean {
  const parts = name.replace(/\/$/, '').split('/');
  return (
    name !== '' &&
    !/[\\:\p{Cc}\uFFFD]/u.test(name) &&
    parts.every((part) => part !== '' && part !== '.' && part !== '..')
  );
}

/** No two entries may be made of the same bytes: each would be unpacked by itself. */
function checkPlaces(file: Buffer, entries: readonly Entry[]): void {
  let end = 0;
  for (const { offset, packedBytes } of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (offset < end) throw new ZipFault('压缩目录里有互相重叠的部分');
    if (offset + headBytes > file.length) throw new ZipFault('压缩目录不合规范');
    end = dataAt(file, offset) + packedBytes;
  }
}

function unpack(file: Buffer, { name, method, crc, packedBytes, bytes, offset }: Entry): Uint8Array {
  if (offset + headBytes > file.length || file.readUInt32LE(offset) !== 0x04034b50)
    throw new ZipFault('压缩目录不合规范');
  const from = dataAt(file, offset);
  const packed = file.subarray(from, from + packedBytes);
  if (file.toString('utf8', offset + headBytes, offset + headBytes + Buffer.byteLength(name)) !== name)
    throw new ZipFault('压缩目录与内容不符');
  const content = contentOf(packed, method, bytes);
  if (packed.length !== packedBytes || content.length !== bytes || crc32(content) !== crc)
    throw new ZipFault('校验值不对');
  return new Uint8Array(content);
}

function contentOf(packed: Buffer, method: number, bytes: number): Buffer {
  if (method === 0) return packed;
  if (method !== 8) throw new ZipFault('压缩方式不合规范');
  try {
    return inflateRawSync(packed, { maxOutputLength: bytes + 1 });
  } catch {
    throw new ZipFault('压缩的内容读不出来');
  }
}

function dataAt(file: Buffer, offset: number): number {
  return offset + headBytes + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
}

function hasExtras(file: Buffer, entries: readonly Entry[], { at, directory }: End): boolean {
  const sorted = [...entries].sort((a, b) => a.offset - b.offset);
  let next = 0;
  let isTight = true;
  for (const { offset, packedBytes, name } of sorted) {
    const from = dataAt(file, offset);
    isTight &&= offset === next && from === offset + headBytes + Buffer.byteLength(name);
    isTight &&= file.readUInt32LE(offset + 10) === firstDay << 16;
    next = from + packedBytes;
  }
  const isBare = at + endBytes === file.length && next === directory;
  return !(entries.every(({ isPlain }) => isPlain) && isTight && isBare);
}
