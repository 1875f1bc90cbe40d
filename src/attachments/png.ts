/**
 * PNG pictures (ISO/IEC 15948). Only the chunks that say how the picture looks are kept; texts, times and
 * Exif are metadata, and so is everything that no viewer of the standard shows.
 */
import { crc32, createInflate } from 'node:zlib';
import { countInflated } from './count-inflated.ts';
import {
  AttachmentRefusal,
  damaged,
  examinedPicture,
  tooManyParts,
  type CleanPicture,
  type Examined,
} from './examined.ts';
import { maxPictureParts, maxPixels, maxProfileBytes } from './limits.ts';

export const pngSignature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
  /** The chunk as it stands in the file. */
  readonly whole: Uint8Array;
}

const critical = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND']);
const looks = new Set(['tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs', 'cICP']);

const names: Readonly<Record<string, string>> = {
  tEXt: '文字说明',
  zTXt: '文字说明',
  iTXt: '文字说明',
  eXIf: '拍摄信息（Exif）',
  tIME: '修改时间',
};

export async function examinePng(bytes: Uint8Array): Promise<Examined> {
  return examinedPicture(await cleanPng(bytes));
}

/** A picture without its metadata. @throws AttachmentRefusal when it is no whole picture */
export async function cleanPng(bytes: Uint8Array): Promise<CleanPicture> {
  const { chunks, end } = chunksOf(bytes);
  checkOrder(chunks);
  await checkPixels(chunks);
  await checkPacked(chunks);
  const kept = chunks.filter(({ type }) => critical.has(type) || looks.has(type));
  const dropped = chunks.filter((chunk) => !kept.includes(chunk));
  const metadata = [
    ...new Set(dropped.map(({ type }) => names[type] ?? `附加数据（${type}）`)),
    ...(end < bytes.length ? ['图片之后的附加数据'] : []),
  ];
  return {
    bytes: new Uint8Array(Buffer.concat([pngSignature, ...kept.map(({ whole }) => whole)])),
    metadata,
  };
}

function chunksOf(bytes: Uint8Array): { readonly chunks: readonly Chunk[]; readonly end: number } {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const chunks: Chunk[] = [];
  let at = pngSignature.length;
  while (at + 12 <= file.length) {
    const length = file.readUInt32BE(at);
    const type = file.toString('latin1', at + 4, at + 8);
    const end = at + 12 + length;
    if (end > file.length || !/^[A-Za-z]{4}$/.test(type)) break;
    if (file.readUInt32BE(end - 4) !== crc32(file.subarray(at + 4, end - 4))) throw damaged('校验值不对');
    if (chunks.length === maxPictureParts) throw tooManyParts();
    chunks.push({ type, data: file.subarray(at + 8, end - 4), whole: file.subarray(at, end) });
    at = end;
    if (type === 'IEND') return { chunks, end };
  }
  throw damaged('图片没有结尾');
}

/** What a viewer cannot do without: one head, one row of image data, and nothing critical besides. */
function checkOrder(chunks: readonly Chunk[]): void {
  const types = chunks.map(({ type }) => type);
  const data = types.flatMap((type, index) => (type === 'IDAT' ? [index] : []));
  const isInOne = data.length > 0 && (data.at(-1) ?? 0) - (data[0] ?? 0) === data.length - 1;
  const isStrange = types.some((type) => /^[A-Z]/.test(type) && !critical.has(type));
  const isOnce = ['IHDR', 'PLTE', 'IEND'].every((type) => types.indexOf(type) === types.lastIndexOf(type));
  if (types[0] !== 'IHDR' || !isInOne || isStrange || !isOnce) throw damaged('图片的各部分不合规范');
}

const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Whether the image data unpack to the very picture that the head announces. */
async function checkPixels(chunks: readonly Chunk[]): Promise<void> {
  const head = Buffer.from(chunks[0]?.data ?? []);
  if (head.length !== 13) throw damaged('图片的开头不合规范');
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const [depth, colour, , , interlace] = head.subarray(8);
  const bits = (depth ?? 0) * (channels[colour ?? -1] ?? 0);
  if (width === 0 || height === 0 || bits === 0 || (interlace ?? 2) > 1) throw damaged('图片的开头不合规范');
  if (width * height > maxPixels) {
    throw new AttachmentRefusal(
      `图片有 ${width}×${height} 点，超过 ${maxPixels / 1_000_000} 百万点。`,
      '请缩小图片后再作附件。',
    );
  }
  const expected = interlace === 0 ? passBytes(width, height, bits) : interlacedBytes(width, height, bits);
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data));
  const found = await unpackedLength(packed, expected);
  if (found === null) throw damaged('图像数据读不出来');
  if (found !== expected) throw damaged('图像数据与图片的大小不符');
}

/**
 * Viewers unpack the colour profile, which is one, and some unpack texts. Both have one limit.
 */
async function checkPacked(chunks: readonly Chunk[]): Promise<void> {
  if (chunks.filter(({ type }) => type === 'iCCP').length > 1) throw damaged('图片有多份颜色配置');
  let given = 0;
  for (const { type, data } of chunks) {
    const packed = packedIn(type, data);
    if (packed === null) continue;
    const length = await unpackedLength(packed, maxProfileBytes - given);
    if (length === null) {
      throw new AttachmentRefusal(
        `图片的颜色配置和文字说明读不出来，或解压后一共超过 ${maxProfileBytes / 1_000_000} MB。`,
        '请用看图程序打开，另存为新文件后再作附件。',
      );
    }
    given += length;
  }
}

/** The data of a chunk that zlib has packed; null where there are none. */
function packedIn(type: string, data: Uint8Array): Uint8Array | null {
  const name = data.indexOf(0);
  if (type === 'iCCP' || type === 'zTXt') return data.subarray(name + 2);
  if (type !== 'iTXt' || data[name + 1] !== 1) return null;
  const language = data.indexOf(0, name + 3);
  const translated = data.indexOf(0, language + 1);
  return data.subarray(translated + 1);
}

/** How much packed data hold; null when they cannot be read or hold more. */
async function unpackedLength(packed: Uint8Array, most: number): Promise<number | null> {
  let length = 0;
  try {
    await countInflated(packed, createInflate(), (bytes) => {
      length += bytes;
      if (length > most) throw new RangeError('More than was announced.');
    });
    return length;
  } catch {
    return null;
  }
}

function passBytes(width: number, height: number, bits: number): number {
  return width === 0 ? 0 : height * (1 + Math.ceil((width * bits) / 8));
}

/** Adam7: start and step of the seven passes. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

function interlacedBytes(width: number, height: number, bits: number): number {
  const count = (size: number, start: number, step: number): number =>
    Math.max(0, Math.ceil((size - start) / step));
  return passes.reduce(
    (sum, [x, y, stepX, stepY]) => sum + passBytes(count(width, x, stepX), count(height, y, stepY), bits),
    0,
  );
}
