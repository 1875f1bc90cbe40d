/** What a PDF says about its making, and what is left of earlier versions of it. */
import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  type PDFDict,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  type PDFStream,
  type PDFContext,
} from '@cantoo/pdf-lib';
import { AttachmentRefusal } from './examined.ts';
import { cleanJpeg, type CleanJpeg } from './jpeg.ts';
import { has, listAt, nameAt, objectsOf, type PdfDictionary, type PdfObjects } from './pdf-objects.ts';

/** Keys that no viewer needs, whatever they stand in. */
const keys: Readonly<Record<string, string>> = {
  Metadata: '文件信息（XMP）',
  PieceInfo: '制作程序的数据',
  LastModified: '修改时间',
  Thumb: '缩略图',
};

/**
 * Keys of the document properties that programs also write elsewhere. Only as texts: a role of the structure may be
 * called `Author`.
 */
const properties = [
  'Author',
  'Creator',
  'Producer',
  'CreationDate',
  'ModDate',
  'SourceModified',
  'Keywords',
  'Company',
  'Manager',
];

/** What a dictionary says about its making, besides {@link keys}: properties, and the files that TeX put in. */
function propertiesOf(dict: PDFDict): PDFName[] {
  return dict.entries().flatMap(([key, value]) => {
    const name = key.decodeText();
    const target = dict.context.lookup(value);
    const isText = target instanceof PDFString || target instanceof PDFHexString;
    return name.startsWith('PTEX.') || (isText && properties.includes(name)) ? [key] : [];
  });
}

/** In words; empty once {@link cleanObjects} was there. */
export function pdfMetadata(objects: PdfObjects, bytes: Uint8Array): string[] {
  const { context, dictionaries } = objects;
  const found = Object.entries(keys).filter(([key]) => dictionaries.some(({ dict }) => has(dict, key)));
  return [
    ...(context.trailerInfo.Info !== undefined ||
    dictionaries.some(({ dict }) => propertiesOf(dict).length > 0)
      ? ['作者、程序、时间等文档属性']
      : []),
    ...(context.trailerInfo.ID === undefined ? [] : ['文件编号']),
    ...found.map(([, name]) => name),
    ...(dictionaries.some((one) => (pictureIn(one)?.metadata.length ?? 0) > 0) ? ['图片的拍摄信息'] : []),
    ...(isPlain(objects, bytes) ? [] : ['没有用到的内容或旧版本']),
  ];
}

/** Takes it out of the objects themselves, with every object that the document does not lead to any more. */
export function cleanObjects({ context, dictionaries }: PdfObjects): PDFContext {
  for (const one of dictionaries) {
    const { dict, stream, ref } = one;
    for (const key of [...Object.keys(keys).map((name) => PDFName.of(name)), ...propertiesOf(dict)])
      dict.delete(key);
    // It is written anew; as an object of its own the former one would be left over.
    if (stream !== null) dict.delete(PDFName.of('Length'));
    const picture = pictureIn(one);
    if (picture === null || ref === null) continue;
    dict.set(PDFName.of('Filter'), PDFName.of('DCTDecode'));
    context.assign(ref, PDFRawStream.of(dict, picture.bytes));
  }
  delete context.trailerInfo.Info;
  delete context.trailerInfo.ID;
  const kept = objectsOf(context)?.reached ?? new Set();
  for (const [ref] of context.enumerateIndirectObjects()) if (!kept.has(ref)) context.delete(ref);
  // It is written as the size of the table.
  context.largestObjectNumber = Math.max(
    ...context.enumerateIndirectObjects().map(([{ objectNumber }]) => objectNumber),
  );
  return context;
}

/** The JPEG picture that a stream is; null for other streams. @throws AttachmentRefusal when it cannot be read */
function pictureIn({ dict, stream }: PdfDictionary): CleanJpeg | null {
  if (!(stream instanceof PDFRawStream)) return null;
  const filters = filtersOf(stream);
  // Its boxes and the remarks in its data may hold anything.
  if (filters.includes('JPXDecode')) throw unreadable('PDF 里有 JPEG 2000 格式的图片，其中的信息不能核对。');
  if (filters.at(-1) !== 'DCTDecode') return null;
  if (filters.length === 1) return cleanJpeg(stream.contents);
  if (filters.length === 2 && filters[0] === 'FlateDecode' && !has(dict, 'DecodeParms'))
    return cleanJpeg(inflateSync(stream.contents));
  throw unreadable('PDF 里有不能核对的图片。');
}

function unreadable(message: string): AttachmentRefusal {
  return new AttachmentRefusal(message, '请重新打印成 PDF，再作附件。');
}

function filtersOf({ dict }: PDFStream): (string | null)[] {
  const value = dict.lookup(PDFName.of('Filter'));
  if (!(value instanceof PDFArray)) return [nameAt(dict, 'Filter')];
  return listAt(dict, 'Filter').map((one) => (one instanceof PDFName ? one.decodeText() : null));
}

/**
 * Whether the file is one list of objects with one table of where they stand, all of them in use and nothing
 * between them: then every reader sees the same document, and no earlier version is left.
 */
function isPlain({ context, reached }: PdfObjects, bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const all = context.enumerateIndirectObjects();
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(file.slice(-1024))?.[1];
  const table = start === undefined ? null : tableAt(file, Number(start));
  if (table === null || all.some(([ref]) => !reached.has(ref)) || table.size !== all.length) return false;
  const places = [...table.values()].sort((a, b) => a - b);
  const head = file.slice(0, places[0] ?? 0);
  return (
    /^%PDF-\d\.\d\s+(?:%[^\r\n]{0,16}\s+)?$/.test(head) &&
    all.every(([ref]) => {
      const place = table.get(`${ref.objectNumber} ${ref.generationNumber}`);
      return place !== undefined && file.startsWith(`${ref.objectNumber} ${ref.generationNumber} obj`, place);
    }) &&
    places.every((place, index) =>
      /\bendobj\s*$/.test(file.slice(place, places[index + 1] ?? Number(start)).slice(-20)),
    )
  );
}

/** The objects in use by their numbers, with their places; null where the table is of another form. */
function tableAt(file: string, start: number): Map<string, number> | null {
  const end = file.indexOf('trailer', start);
  if (end < 0 || !file.startsWith('xref', start)) return null;
  const places = new Map<string, number>();
  let number = 0;
  for (const line of file.slice(start + 4, end).split(/[\r\n]+/)) {
    const [, first, second, use] = /^\s*(\d+)\s+(\d+)(?:\s+([nf]))?\s*$/.exec(line) ?? [];
    if (first === undefined || second === undefined) continue;
    if (use === undefined) {
      number = Number(first);
      continue;
    }
    if (use === 'n') places.set(`${number} ${Number(second)}`, Number(first));
    number += 1;
  }
  return places;
}
