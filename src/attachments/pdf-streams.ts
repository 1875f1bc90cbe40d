/**
 * Packed streams of a PDF. Each is unpacked here, through all its filters, with one limit for all of them together;
 * no other reader is given a packed one.
 */
import { constants, createInflateRaw, inflateRawSync } from 'node:zlib';
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { countInflated } from './count-inflated.ts';
import { AttachmentRefusal, damaged } from './examined.ts';
import { maxDrawnBytes, maxPdfBytes, maxPictureBytes, maxPixels } from './limits.ts';
import { dictAt, listAt, nameAt, type PdfObjects } from './pdf-objects.ts';
import { contentStreamsOf } from './pdf-words.ts';

/** What unpacking has given, and may give. */
export interface Budget {
  readonly most: number;
  given: number;
}

export interface Contents {
  /** Empty for a picture that was only counted. */
  readonly bytes: Uint8Array;
  /** The format of a picture that the bytes are in; null where they are the data themselves. */
  readonly codec: string | null;
}

export type UnpackedStreams = ReadonlyMap<PDFRawStream, Contents>;

/**
 * Unpacks all streams that the document leads to. Data of pictures are counted and thrown away,
 * and what pages draw has a limit of its own.
 * @throws AttachmentRefusal beyond the limits, and for a stream that cannot be unpacked
 */
export async function unpackStreams(
  { dictionaries }: PdfObjects,
  budget: Budget = { most: maxPdfBytes, given: 0 },
  pictures: Budget = { most: maxPictureBytes, given: 0 },
  contents: Budget = { most: maxDrawnBytes, given: 0 },
): Promise<UnpackedStreams> {
  const shown = new Set(dictionaries.flatMap(contentStreamsOf));
  const unpacked = new Map<PDFRawStream, Contents>();
  for (const { dict, stream, ref } of dictionaries) {
    if (stream === null) continue;
    if (ref === null || !(stream instanceof PDFRawStream)) throw damaged('PDF 的内容放在不该放的位置');
    const isPicture = nameAt(dict, 'Subtype') === 'Image' && !shown.has(stream);
    if (isPicture) checkPixels(dict);
    const isCounted = isPicture && filtersOf(dict).join() === 'FlateDecode';
    if (isCounted) await countPicture(stream.contents, pictures);
    const rest = shown.has(stream) ? contents : budget;
    unpacked.set(stream, isCounted ? { bytes: nothing, codec: null } : unpackStream(stream, rest));
  }
  return unpacked;
}

const nothing = new Uint8Array(0);

const pictureCodecs = ['DCTDecode', 'JPXDecode', 'CCITTFaxDecode', 'JBIG2Decode'];

/** Short names that readers take everywhere, though they are meant for pictures inside the content. */
const shortNames: Readonly<Record<string, string>> = {
  Fl: 'FlateDecode',
  LZW: 'LZWDecode',
  A85: 'ASCII85Decode',
  AHx: 'ASCIIHexDecode',
  RL: 'RunLengthDecode',
  CCF: 'CCITTFaxDecode',
  DCT: 'DCTDecode',
};

/** Unpacks one stream as far as the budget goes; what each of its filters gives is counted. */
export function unpackStream({ dict, contents }: PDFRawStream, budget: Budget): Contents {
  let bytes = contents;
  const filters = filtersOf(dict);
  const codec = pictureCodecs.find((name) => name === filters.at(-1)) ?? null;
  for (const [index, filter] of (codec === null ? filters : filters.slice(0, -1)).entries()) {
    const settings = settingsOf(dict, index);
    if ((numberAt(settings, 'Predictor') ?? 1) > 1) throw unusual('预测');
    bytes = filter === 'FlateDecode' ? inflate(bytes, budget) : decode(bytes, filter, dict, settings, budget);
  }
  return { bytes, codec };
}

/** The names of the filters in their order, in full. */
function filtersOf(dict: PDFDict): string[] {
  const value = dict.lookup(PDFName.of('Filter'));
  const list = value instanceof PDFArray ? listAt(dict, 'Filter') : [value];
  return list
    .filter((one) => one !== undefined)
    .map((one: PDFObject) => {
      if (!(one instanceof PDFName)) throw damaged('PDF 的压缩方式写法不对');
      const name = one.decodeText();
      return shortNames[name] ?? name;
    });
}

function settingsOf(dict: PDFDict, index: number): PDFDict | null {
  const one = dictAt(dict, 'DecodeParms');
  const value = one ?? listAt(dict, 'DecodeParms')[index];
  return value instanceof PDFDict ? value : null;
}

function numberAt(dict: PDFDict | null, key: string): number | null {
  const value = dict?.lookup(PDFName.of(key));
  return value instanceof PDFNumber ? value.asNumber() : null;
}

/** Data of zlib (RFC 1950) without their head; their end and check value may be missing. */
function deflatedIn(packed: Uint8Array): Uint8Array {
  const [method = 0, flags = 0] = packed;
  const isZlib = (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0 && (flags & 0x20) === 0;
  if (!isZlib) throw notReadable();
  return packed.subarray(2);
}

function inflate(packed: Uint8Array, budget: Budget): Uint8Array {
  if (packed.length === 0) return packed;
  const deflated = deflatedIn(packed);
  // Zlib stops as soon as it has given more, and the data that it gives are put together afterwards.
  const maxOutputLength = Math.max(1, budget.most - budget.given);
  try {
    const bytes = inflateRawSync(deflated, { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH });
    take(budget, bytes.length);
    return bytes;
  } catch (error) {
    if (error instanceof RangeError) take(budget, maxOutputLength + 1);
    throw error instanceof AttachmentRefusal ? error : notReadable();
  }
}

async function countPicture(packed: Uint8Array, budget: Budget): Promise<void> {
  if (packed.length === 0) return;
  const inflating = createInflateRaw({ finishFlush: constants.Z_SYNC_FLUSH });
  try {
    await countInflated(deflatedIn(packed), inflating, (bytes) => {
      take(budget, bytes);
    });
  } catch (error) {
    throw error instanceof AttachmentRefusal ? error : notReadable();
  }
}

const stepBytes = 65_536;

/** Filters that give their data in small steps. */
const steady = ['LZWDecode', 'ASCII85Decode', 'ASCIIHexDecode', 'RunLengthDecode'];

function decode(
  packed: Uint8Array,
  filter: string,
  { context }: PDFDict,
  settings: PDFDict | null,
  budget: Budget,
): Uint8Array {
  if (!steady.includes(filter)) throw unusual(filter);
  const one = PDFDict.withContext(context);
  one.set(PDFName.of('Filter'), PDFName.of(filter));
  if (settings !== null) one.set(PDFName.of('DecodeParms'), settings);
  try {
    const stream = decodePDFRawStream(PDFRawStream.of(one, packed));
    let length = 0;
    for (let got = stepBytes; got === stepBytes; length += got) {
      got = stream.getBytes(stepBytes).length;
      take(budget, got);
    }
    stream.reset();
    return length === 0 ? nothing : new Uint8Array(stream.getBytes(length));
  } catch (error) {
    throw error instanceof AttachmentRefusal ? error : notReadable();
  }
}

/** Counts what was given, before it goes further. @throws AttachmentRefusal beyond the limit */
export function take(budget: Budget, bytes: number): void {
  budget.given += bytes;
  if (budget.given > budget.most) throw tooMuch(budget);
}

function tooMuch({ most }: Budget): AttachmentRefusal {
  return new AttachmentRefusal(
    `PDF 里的内容解压后一共超过 ${most / 1_000_000} MB。`,
    '请缩小图片或拆分文件，重新打印成 PDF 后再作附件。',
  );
}

function notReadable(): AttachmentRefusal {
  return damaged('PDF 里有解压不了的内容');
}

function unusual(filter: string): AttachmentRefusal {
  const name = filter.replace(/[^A-Za-z0-9\u4e00-\u9fff]/g, '').slice(0, 20);
  return new AttachmentRefusal(
    `PDF 里有不能核对的内容（压缩方式 ${name}）。`,
    '请重新打印成 PDF，再作附件。',
  );
}

/** A picture as large as the file says, however few its data are. */
function checkPixels(dict: PDFDict): void {
  const settings = [0, 1, 2, 3].map((index) => settingsOf(dict, index));
  const sizes = [
    [numberAt(dict, 'Width') ?? numberAt(dict, 'W'), numberAt(dict, 'Height') ?? numberAt(dict, 'H')],
    ...settings.map((one) => [numberAt(one, 'Columns'), numberAt(one, 'Rows')]),
  ];
  for (const [width = 0, height = 0] of sizes) {
    if (Math.abs(width ?? 0) * Math.abs(height ?? 0) > maxPixels || (width ?? 0) > maxPixels) {
      throw new AttachmentRefusal(
        `PDF 里有图片超过 ${maxPixels / 1_000_000} 百万点。`,
        '请缩小图片，重新打印成 PDF 后再作附件。',
      );
    }
  }
}
