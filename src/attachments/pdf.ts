/**
 * PDF documents (ISO 32000). The objects themselves are walked, so that packed object streams and names written
 * with escapes are seen, and everything that the document does not lead to is left out of the cleaned file.
 */
import { PDFParser, PDFWriter, type PDFContext } from '@cantoo/pdf-lib';
import { getDocumentProxy } from 'unpdf';
import { AttachmentRefusal, damaged, type Examined, type TextPart } from './examined.ts';
import { objectsOf, textValues, type PdfObjects } from './pdf-objects.ts';
import { pdfContentFaults } from './pdf-content.ts';
import { cleanObjects, pdfMetadata } from './pdf-metadata.ts';
import { unseenWords } from './pdf-words.ts';
import { checkStreams } from './pdf-streams.ts';

const maxPages = 3_000;

/** @throws AttachmentRefusal when it is no whole document, or a locked one */
export async function examinePdf(bytes: Uint8Array): Promise<Examined> {
  checkEnds(bytes);
  checkStreams(bytes);
  const objects = await readObjects(bytes);
  const pages = await readPages(bytes);
  return {
    faults: pdfContentFaults(objects),
    metadata: pdfMetadata(objects, bytes),
    parts: [
      ...pages,
      { place: '书签、链接等处', text: [...textValues(objects), ...unseenWords(objects)].join('\n') },
    ],
    // A scanned page and a page of text cannot be told apart by their objects.
    hasPictures: true,
    clean: async () => write(cleanObjects(await readObjects(bytes))),
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
    context = await PDFParser.forBytesWithOptions(bytes, Infinity, true).parseDocument();
  } catch {
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

/** The words of each page. */
async function readPages(bytes: Uint8Array): Promise<TextPart[]> {
  try {
    // The reader takes its bytes over, so that it gets its own.
    const document = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
    if (document.numPages > maxPages) throw new AttachmentRefusal('PDF 的页数太多。', '请拆分后再作附件。');
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
