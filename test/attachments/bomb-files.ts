/** Small files that are made to fill the memory of who unpacks them, and looking at what becomes of them. */
import { PDFName } from '@cantoo/pdf-lib';
import { deflateSync } from 'node:zlib';
import { AttachmentRefusal } from '../../src/attachments/examined.ts';
import { objectsOf, type PdfObjects } from '../../src/attachments/pdf-objects.ts';
import { parsePdf } from '../../src/attachments/pdf-parser.ts';
import { bytesOf, joined, pdf } from './files.ts';
import { faultsOf } from './look.ts';

/** The words of a refusal; empty where there is none. */
export async function refusalOf(doing: () => Promise<unknown>): Promise<string> {
  try {
    await doing();
    return '';
  } catch (error) {
    if (error instanceof AttachmentRefusal) return error.fault.message;
    throw error;
  }
}

export const blanks = (count: number): Uint8Array => new Uint8Array(count).fill(0x20);

export const flate = (data: Uint8Array): Uint8Array => new Uint8Array(deflateSync(data, { level: 9 }));

// PDF

export type Entries = Readonly<Record<string, unknown>>;

/** A document whose only page has packed content, and one that leads to packed data. */
export const withContent = (data: Uint8Array, entries: Entries): Promise<Uint8Array> =>
  pdf('Roads', (document) => {
    const stream = document.context.stream(data, entries as never);
    document.getPage(0).node.set(PDFName.of('Contents'), document.context.register(stream));
  });

export const withStreams = (...streams: readonly (readonly [data: Uint8Array, entries: Entries])[]) =>
  pdf('Roads', (document) => {
    for (const [index, [data, entries]] of streams.entries()) {
      const stream = document.context.stream(data, entries as never);
      document.catalog.set(PDFName.of(`Example${index}`), document.context.register(stream));
    }
  });

export async function objectsIn(file: Uint8Array): Promise<PdfObjects> {
  const objects = objectsOf(await parsePdf(file));
  if (objects === null) throw new Error('The test wrote no document');
  return objects;
}

/** A document of objects as they are written here, without a table of where they stand. */
export function written(...objects: readonly (string | Uint8Array)[]): Uint8Array {
  return joined(
    bytesOf('%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n'),
    bytesOf('2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n'),
    bytesOf('3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>\nendobj\n'),
    ...objects.map((one) => (typeof one === 'string' ? bytesOf(one) : one)),
    bytesOf('\ntrailer\n<</Root 1 0 R/Size 99>>\nstartxref\n0\n%%EOF\n'),
  );
}

/** A document of so many pages with one content between them, and objects from 10 on that it may draw. */
export function drawing(pages: number, content: string, objects: readonly string[] = []): Uint8Array {
  const packed = flate(bytesOf(content));
  const kids = Array.from({ length: pages }, (_, index) => 1_000 + index);
  return joined(
    bytesOf('%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n'),
    bytesOf(`2 0 obj\n<</Type/Pages/Kids[${kids.map((kid) => `${kid} 0 R`).join(' ')}]/Count ${pages}`),
    bytesOf(
      '/Resources<</XObject<</A 10 0 R>>/Pattern<</P 10 0 R>>/ExtGState<</G 9 0 R>>/Font<</T 8 0 R>>>>',
    ),
    bytesOf(`>>\nendobj\n4 0 obj\n<</Filter/FlateDecode/Length ${packed.length}>>\nstream\n`),
    packed,
    bytesOf('\nendstream\nendobj\n9 0 obj\n<</SMask<</S/Alpha/G 10 0 R>>>>\nendobj\n'),
    ...objects.map((one, index) => bytesOf(`${10 + index} 0 obj\n${one}\nendobj\n`)),
    ...kids.map((kid) =>
      bytesOf(`${kid} 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>\nendobj\n`),
    ),
    bytesOf('\ntrailer\n<</Root 1 0 R/Size 9999>>\nstartxref\n0\n%%EOF\n'),
  );
}

/** A form whose name `A` stands for the object after it; null for one without resources. */
export const formOf = (content: string, next: number | null): string =>
  `<</Type/XObject/Subtype/Form/BBox[0 0 9 9]${next === null ? '' : `/Resources<</XObject<</A ${next} 0 R>>>>`}` +
  `/Length ${content.length}>>\nstream\n${content}\nendstream`;

export const refusalsOf = async (file: Uint8Array): Promise<string[]> =>
  (await faultsOf(file, 'pdf')).filter((words) => words.startsWith('refused'));
