/**
 * JPEG pictures (ITU-T T.81). What the decoder needs is kept, with the colour profile and Adobe's marker, which
 * change how the picture looks. Exif, XMP, comments, previews and everything after the picture go.
 */
import {
  AttachmentRefusal,
  damaged,
  examinedPicture,
  tooManyParts,
  type CleanPicture,
  type Examined,
} from './examined.ts';
import { maxPictureParts, maxPixels, maxScans } from './limits.ts';

interface Segment {
  readonly marker: number;
  readonly data: Uint8Array;
  /** The segment as it stands in the file, with its scan data where it begins a scan. */
  readonly whole: Uint8Array;
}

const startOfImage = 0xd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;
const comment = 0xfe;

/** @throws AttachmentRefusal when it is no whole picture, or one that viewers turn by its Exif */
export function examineJpeg(bytes: Uint8Array): Examined {
  const picture = cleanJpeg(bytes);
  if (picture.orientation > 1) {
    throw new AttachmentRefusal(
      '照片的方向写在拍摄信息里，删去拍摄信息后照片会转向。',
      '请用看图程序把照片转正，另存为新文件后再作附件。',
    );
  }
  return examinedPicture(picture);
}

export interface CleanJpeg extends CleanPicture {
  /** As Exif says; 1, upright, where it says nothing. */
  readonly orientation: number;
}

/** A picture without its metadata. @throws AttachmentRefusal when it is no whole picture */
export function cleanJpeg(bytes: Uint8Array): CleanJpeg {
  const { segments, end } = segmentsOf(bytes);
  checkSize(segments);
  const metadata = new Set<string>();
  const kept = segments.map((segment) => {
    const replaced = keptOf(segment);
    if (replaced !== segment.whole) metadata.add(nameOf(segment));
    return replaced;
  });
  if (end < bytes.length) metadata.add('图片之后的附加数据');
  const parts = [Uint8Array.of(0xff, startOfImage), ...kept, Uint8Array.of(0xff, endOfImage)];
  return {
    bytes: new Uint8Array(Buffer.concat(parts)),
    metadata: [...metadata],
    orientation: segments.map(orientationOf).find((one) => one !== null) ?? 1,
  };
}

/** The segments after the start of the image, and where the picture ends. */
function segmentsOf(bytes: Uint8Array): { readonly segments: readonly Segment[]; readonly end: number } {
  if (bytes[0] !== 0xff || bytes[1] !== startOfImage) throw damaged('图片不是 PNG 或 JPEG 格式');
  const segments: Segment[] = [];
  let at = 2;
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) throw damaged('图片的各部分不合规范');
    // Bytes of filling may stand before a marker.
    if (bytes[at + 1] === 0xff) {
      at += 1;
      continue;
    }
    const marker = bytes[at + 1] ?? 0;
    if (marker === endOfImage) {
      if (!segments.some((one) => one.marker === startOfScan)) throw damaged('没有图像数据');
      return { segments, end: at + 2 };
    }
    if (marker === 0 || marker === 1 || (marker >= 0xd0 && marker <= startOfImage))
      throw damaged('图片的各部分不合规范');
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const dataEnd = at + 2 + length;
    if (length < 2 || dataEnd > bytes.length) break;
    const end = marker === startOfScan ? endOfScan(bytes, dataEnd) : dataEnd;
    if (segments.length === maxPictureParts) throw tooManyParts();
    segments.push({ marker, data: bytes.subarray(at + 4, dataEnd), whole: bytes.subarray(at, end) });
    at = end;
  }
  throw damaged('图片没有结尾');
}

/** The next marker after the data of a scan, in which a byte FF stands before 00 or a restart marker. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at < 0) throw damaged('图片没有结尾');
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && !(next >= 0xd0 && next <= 0xd7) && next !== 0xff) return at;
    at += next === 0xff ? 1 : 2;
  }
}

/** Frame headers; C4, C8 and CC are tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function checkSize(segments: readonly Segment[]): void {
  const frames = segments.filter(({ marker }) => isFrame(marker));
  const data = frames[0]?.data;
  if (frames.length !== 1 || data === undefined || data.length < 6) throw damaged('图片的开头不合规范');
  const height = ((data[1] ?? 0) << 8) | (data[2] ?? 0);
  const width = ((data[3] ?? 0) << 8) | (data[4] ?? 0);
  if (segments.filter(({ marker }) => marker === startOfScan).length > maxScans) {
    throw new AttachmentRefusal(
      `图片分成超过 ${maxScans} 遍显示。`,
      '请用看图程序打开，另存为普通的 JPEG 图片后再作附件。',
    );
  }
  if (width * height === 0) throw damaged('图片的开头不合规范');
  if (width * height > maxPixels) {
    throw new AttachmentRefusal(
      `图片有 ${width}×${height} 点，超过 ${maxPixels / 1_000_000} 百万点。`,
      '请缩小图片后再作附件。',
    );
  }
}

const nothing = new Uint8Array(0);

/** What is left of a segment; the very same bytes where nothing is taken out. */
function keptOf({ marker, data, whole }: Segment): Uint8Array {
  if (marker === comment) return nothing;
  if (marker < 0xe0 || marker > 0xef) return whole;
  if (marker === 0xe0 && isNamed(data, 'JFIF\0')) return data.length === 14 ? whole : withoutPreview(data);
  if (marker === 0xe2 && isNamed(data, 'ICC_PROFILE\0')) return whole;
  if (marker === 0xee && isNamed(data, 'Adobe') && data.length === 12) return whole;
  return nothing;
}

/** The head of JFIF with a preview of 0×0. */
function withoutPreview(data: Uint8Array): Uint8Array {
  if (data.length < 14) throw damaged('图片的开头不合规范');
  return Uint8Array.of(0xff, 0xe0, 0, 16, ...data.subarray(0, 12), 0, 0);
}

function nameOf({ marker, data }: Segment): string {
  if (marker === comment) return '文字说明';
  if (isNamed(data, 'Exif\0')) return '拍摄信息（Exif）';
  if (isNamed(data, 'http://')) return '文件信息（XMP）';
  if (isNamed(data, 'Photoshop')) return '文件信息（IPTC）';
  if (marker === 0xe0) return '缩略图';
  return `附加数据（APP${marker - 0xe0}）`;
}

function isNamed(data: Uint8Array, name: string): boolean {
  return Buffer.from(data.subarray(0, name.length)).toString('latin1') === name;
}

/** How a viewer turns the picture, by the first directory of Exif; null where it is not said. */
function orientationOf({ marker, data }: Segment): number | null {
  if (marker !== 0xe1 || !isNamed(data, 'Exif\0') || data.length < 14) return null;
  const tiff = Buffer.from(data.subarray(6));
  const isLittle = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number =>
    at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const count = Math.min(short(directory), 500);
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12;
    if (short(entry) === 0x0112) return short(entry + 8);
  }
  return null;
}
