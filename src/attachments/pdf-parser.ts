/** Reading the objects of a PDF, of which the parser gets only what was measured. */
import {
  PDFArray,
  PDFName,
  PDFParser,
  PDFRawStream,
  type PDFContext,
  type PDFObject,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { AttachmentRefusal } from './examined.ts';
import { maxObjectBytes, maxObjects } from './limits.ts';
import { nameAt } from './pdf-objects.ts';
import { unpackStream, type Budget } from './pdf-streams.ts';

export interface ObjectLimits {
  readonly bytes: number;
  readonly objects: number;
}

/**
 * The objects of a document, packed ones too.
 * @throws AttachmentRefusal beyond the limits, and another error where the file cannot be read
 */
export async function parsePdf(
  bytes: Uint8Array,
  limits: ObjectLimits = { bytes: maxObjectBytes, objects: maxObjects },
): Promise<PDFContext> {
  const parser = new MeasuredParser(bytes, limits);
  try {
    return await parser.parseDocument();
  } catch (error) {
    throw parser.refusal ?? error;
  }
}

/** The parser unpacks streams of objects and of cross references by itself: it gets them unpacked. */
class MeasuredParser extends PDFParser {
  /** The parser gives another error for one that is thrown inside. */
  refusal: AttachmentRefusal | null = null;
  readonly #packed: Budget;
  readonly #mostObjects: number;
  #objects = 0;

  constructor(bytes: Uint8Array, { bytes: most, objects }: ObjectLimits) {
    super(bytes, Infinity, true);
    this.#packed = { most, given: 0 };
    this.#mostObjects = objects;
  }

  override parseObject(ref?: PDFRef): PDFObject {
    this.#count(1);
    const object = super.parseObject(ref);
    if (!(object instanceof PDFRawStream)) return object;
    const type = nameAt(object.dict, 'Type');
    if (type === 'XRef') return withoutReferences(object);
    return type === 'ObjStm' ? this.#unpacked(object) : object;
  }

  #unpacked(stream: PDFRawStream): PDFRawStream {
    try {
      const { bytes } = unpackStream(stream, this.#packed);
      this.#count(objectsIn(bytes));
      return PDFRawStream.of(withoutFilters(stream), bytes);
    } catch (error) {
      if (this.#packed.given > this.#packed.most && error instanceof AttachmentRefusal)
        this.refusal ??= error;
      throw error;
    }
  }

  #count(objects: number): void {
    this.#objects += objects;
    if (this.#objects <= this.#mostObjects) return;
    this.refusal ??= new AttachmentRefusal(
      `PDF 由超过 ${this.#mostObjects} 个对象组成。`,
      '请拆分文件，重新打印成 PDF 后再作附件。',
    );
    throw this.refusal;
  }
}

/** Where objects stand is found by reading all of the file; a table may announce any number of them. */
function withoutReferences(stream: PDFRawStream): PDFRawStream {
  const dict = withoutFilters(stream);
  dict.set(PDFName.of('Index'), PDFArray.withContext(dict.context));
  return PDFRawStream.of(dict, new Uint8Array(0));
}

/** The dictionary of a stream whose data are not packed. */
export function withoutFilters({ dict }: PDFRawStream): PDFRawStream['dict'] {
  const plain = dict.clone(dict.context);
  for (const key of ['Filter', 'DecodeParms', 'F', 'FFilter', 'FDecodeParms', 'DP', 'Length'])
    plain.delete(PDFName.of(key));
  return plain;
}

/** At most so many objects: each begins behind white space or with a sign of its own. */
function objectsIn(bytes: Uint8Array): number {
  let count = 0;
  let isSpace = true;
  for (const byte of bytes) {
    const isBlank = byte <= 0x20;
    // The signs that open a text, a dictionary, a list and a name.
    if (byte === 0x28 || byte === 0x3c || byte === 0x5b || byte === 0x2f || (isSpace && !isBlank)) count += 1;
    isSpace = isBlank || byte === 0x5d || byte === 0x3e || byte === 0x29;
  }
  return count;
}
