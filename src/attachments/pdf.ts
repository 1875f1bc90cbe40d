/**
 * PDF documents (ISO 32000). The objects themselves are walked, so that packed object streams and names written
 * with escapes are seen, and everything that the document does not lead to is left out of the cleaned file.
 */
import { PDFContext, PDFRawStream, PDFWriter } from '@cantoo/pdf-lib';
import { getDocumentProxy } from 'unpdf';
import { AttachmentRefusal, damaged, type Examined, type TextPart } from './examined.ts';
import { maxPages } from './limits.ts';
import { objectsOf, textValues, type PdfObjects } from './pdf-objects.ts';
import { pdfContentFaults } from './pdf-content.ts';
import { checkDrawn } from './pdf-drawn.ts';
import { checkFontMaps, checkShownSigns } from './pdf-fonts.ts';
import { cleanObjects, pdfMetadata } from './pdf-metadata.ts';
import { parsePdf, withoutFilters } from './pdf-parser.ts';
import { unpackStreams, type UnpackedStreams } from './pdf-streams.ts';
import { unseenWords } from './pdf-words.ts';

/** @throws AttachmentRefusal when it is no whole document, a locked one, or one that unpacks to too much */
export async function examinePdf(bytes: Uint8Array): Promise<Examined> {
  checkEnds(bytes);
  const objects = await readObjects(bytes);
  const unpacked = await unpackStreams(objects);
  checkShownSigns(checkDrawn(objects, unpacked), checkFontMaps(objects, unpacked));
  const pages = await readPages(await write(plainCopy(objects, unpacked)));
  return {
    faults: pdfContentFaults(objects),
    metadata: pdfMetadata(objects, unpacked, await isPlain(objects, bytes)),
    parts: [
      ...pages,
      {
        place: '书签、链接等处',
        text: [...textValues(objects), ...unseenWords(objects, unpacked)].join('\n'),
      },
    ],
    // A scanned page and a page of text cannot be told apart by their objects.
    hasPictures: true,
    clean: async () => {
      const anew = await readObjects(bytes);
      return write(cleanObjects(anew, await unpackStreams(anew)));
    },
  };
}

function checkEnds(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!/%%EOF\s*$/.test(file.toString('latin1', Math.max(0, file.length - 1024))))
    throw damaged('PDF 没有结尾，或者结尾之后还有别的内容');
}

async function readObjects(bytes: Uint8Array): Promise<PdfObjects> {
  let context: PDFContext;
  try {
    context = await parsePdf(bytes);
  } catch (error) {
    if (error instanceof AttachmentRefusal) throw error;
    // Packed objects of a locked document cannot be read at all.
    throw Buffer.from(bytes).includes('/Encrypt') ? locked() : damaged('PDF 的结构读不出来');
  }
  if (context.trailerInfo.Encrypt !== undefined) throw locked();
  const objects = objectsOf(context);
  if (objects === null) throw damaged('PDF 没有目录');
  return objects;
}

function locked(): AttachmentRefusal {
  return new AttachmentRefusal(
    'PDF 加了密或限制了打印、复制。',
    '请取消密码和限制，另存为新文件后再作附件；也可以重新打印成 PDF。',
  );
}

/**
 * The document as it would be published, with nothing packed in it: the reader of its pages unpacks without a limit.
 * Pictures in formats of their own are left out.
 */
function plainCopy({ context, reached }: PdfObjects, unpacked: UnpackedStreams): PDFContext {
  const copy = PDFContext.create();
  const root = context.trailerInfo.Root;
  copy.header = context.header;
  copy.trailerInfo = root === undefined ? {} : { Root: root };
  for (const ref of reached) {
    const object = context.lookup(ref);
    if (object === undefined) continue;
    const contents = object instanceof PDFRawStream ? unpacked.get(object) : undefined;
    if (contents === undefined || !(object instanceof PDFRawStream)) copy.assign(ref, object);
    else {
      const shown = contents.codec === null ? contents.bytes : new Uint8Array(0);
      copy.assign(ref, PDFRawStream.of(withoutFilters(object), shown));
    }
  }
  return copy;
}

/**
 * Whether the file is what is written of its objects, all of them in use: then every reader sees the same document,
 * and no earlier version is left.
 */
async function isPlain({ context, reached }: PdfObjects, bytes: Uint8Array): Promise<boolean> {
  const isInUse = context.enumerateIndirectObjects().every(([ref]) => reached.has(ref));
  return isInUse && Buffer.compare(await write(context), bytes) === 0;
}

/** The words of each page. */
async function readPages(bytes: Uint8Array): Promise<TextPart[]> {
  try {
    const document = await getDocumentProxy(bytes, { verbosity: 0 });
    if (document.numPages > maxPages)
      throw new AttachmentRefusal(`PDF 超过 ${maxPages} 页。`, '请拆分后再作附件。');
    const parts: TextPart[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent();
      const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : ''));
      parts.push({ place: `第 ${number} 页`, text: text.join('') });
    }
    return parts;
  } catch (error) {
    if (error instanceof AttachmentRefusal) throw error;
    throw damaged('PDF 的页面读不出来');
  }
}

/** Every object by itself and one table of them: nothing is packed away. */
async function write(context: PDFContext): Promise<Uint8Array> {
  return PDFWriter.forContext(context, Infinity).serializeToBuffer();
}
