/** What a PDF says about its making, and what is left of earlier versions of it. */
import {
  type PDFDict,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  type PDFContext,
} from '@cantoo/pdf-lib';
import { AttachmentRefusal } from './examined.ts';
import { cleanJpeg, type CleanJpeg } from './jpeg.ts';
import { has, objectsOf, type PdfDictionary, type PdfObjects } from './pdf-objects.ts';
import type { UnpackedStreams } from './pdf-streams.ts';

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
export function pdfMetadata(objects: PdfObjects, unpacked: UnpackedStreams, isPlain: boolean): string[] {
  const { context, dictionaries } = objects;
  const found = Object.entries(keys).filter(([key]) => dictionaries.some(({ dict }) => has(dict, key)));
  return [
    ...(context.trailerInfo.Info !== undefined ||
    dictionaries.some(({ dict }) => propertiesOf(dict).length > 0)
      ? ['作者、程序、时间等文档属性']
      : []),
    ...(context.trailerInfo.ID === undefined ? [] : ['文件编号']),
    ...found.map(([, name]) => name),
    ...(dictionaries.some((one) => (pictureIn(one, unpacked)?.metadata.length ?? 0) > 0)
      ? ['图片的拍摄信息']
      : []),
    ...(isPlain ? [] : ['没有用到的内容或旧版本']),
  ];
}

/** Takes it out of the objects themselves, with every object that the document does not lead to any more. */
export function cleanObjects({ context, dictionaries }: PdfObjects, unpacked: UnpackedStreams): PDFContext {
  for (const one of dictionaries) {
    const { dict, stream, ref } = one;
    for (const key of [...Object.keys(keys).map((name) => PDFName.of(name)), ...propertiesOf(dict)])
      dict.delete(key);
    // It is written anew; as an object of its own the former one would be left over.
    if (stream !== null) dict.delete(PDFName.of('Length'));
    const picture = pictureIn(one, unpacked);
    if (picture === null || ref === null) continue;
    for (const key of ['F', 'DP', 'DecodeParms']) dict.delete(PDFName.of(key));
    dict.set(PDFName.of('Filter'), PDFName.of('DCTDecode'));
    context.assign(ref, PDFRawStream.of(dict, picture.bytes));
  }
  delete context.trailerInfo.Info;
  delete context.trailerInfo.ID;
  const kept = objectsOf(context)?.reached ?? new Set();
  for (const [ref] of context.enumerateIndirectObjects()) if (!kept.has(ref)) context.delete(ref);
  // It is written as the size of the table.
  context.largestObjectNumber = context.enumerateIndirectObjects().at(-1)?.[0].objectNumber ?? 0;
  return context;
}

/** The JPEG picture that a stream is; null for other streams. @throws AttachmentRefusal when it cannot be read */
function pictureIn({ stream }: PdfDictionary, unpacked: UnpackedStreams): CleanJpeg | null {
  const { bytes, codec } = (stream instanceof PDFRawStream ? unpacked.get(stream) : undefined) ?? {};
  // Its boxes and the remarks in its data may hold anything.
  if (codec === 'JPXDecode') {
    throw new AttachmentRefusal(
      'PDF 里有 JPEG 2000 格式的图片，其中的信息不能核对。',
      '请重新打印成 PDF，再作附件。',
    );
  }
  return codec === 'DCTDecode' && bytes !== undefined ? cleanJpeg(bytes) : null;
}
