/** Walking the objects of a PDF from its catalogue. */
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFStream,
  PDFString,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';

export interface PdfObjects {
  readonly context: PDFContext;
  /** Every dictionary that the catalogue leads to, the catalogue first; of a stream its own. */
  readonly dictionaries: readonly PdfDictionary[];
  readonly reached: ReadonlySet<PDFRef>;
  readonly strings: readonly string[];
}

export interface PdfDictionary {
  readonly dict: PDFDict;
  readonly stream: PDFStream | null;
  /** Where the dictionary is an object of its own. */
  readonly ref: PDFRef | null;
}

interface Step {
  readonly value: PDFObject;
  readonly ref: PDFRef | null;
}

/** Null when there is no catalogue. */
export function objectsOf(context: PDFContext): PdfObjects | null {
  const root = context.trailerInfo.Root;
  if (root === undefined || !(context.lookup(root) instanceof PDFDict)) return null;
  const dictionaries: PdfDictionary[] = [];
  const reached = new Set<PDFRef>();
  const strings: string[] = [];
  const seen = new Set<PDFObject>();
  const waiting: Step[] = [{ value: root, ref: null }];
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    const { value } = step;
    if (value instanceof PDFRef) {
      const target = context.lookup(value);
      if (target !== undefined && !reached.has(value)) waiting.push({ value: target, ref: value });
      reached.add(value);
    } else if (value instanceof PDFString || value instanceof PDFHexString) {
      strings.push(textOf(value));
    } else if (!seen.has(value)) {
      seen.add(value);
      const dict = value instanceof PDFStream ? value.dict : value;
      if (dict instanceof PDFDict)
        dictionaries.push({ dict, stream: value instanceof PDFStream ? value : null, ref: step.ref });
      for (const child of childrenOf(dict)) waiting.push({ value: child, ref: null });
    }
  }
  return { context, dictionaries, reached, strings };
}

function childrenOf(value: PDFObject): readonly PDFObject[] {
  if (value instanceof PDFDict) return value.values();
  return value instanceof PDFArray ? value.asArray() : [];
}

/** Empty where its bytes are no text. */
export function textOf(value: PDFString | PDFHexString): string {
  try {
    return value.decodeText();
  } catch {
    return '';
  }
}

/** Titles, addresses of links, descriptions of pictures: every text of the objects that may be words. */
export function textValues({ strings }: PdfObjects): readonly string[] {
  return strings.filter((text) => text.length > 3 || /\p{Script=Han}/u.test(text));
}

/** The name that a dictionary has at a key, over any reference: `/S /URI` gives `URI`. */
export function nameAt(dict: PDFDict, key: string): string | null {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : null;
}

export function textAt(dict: PDFDict, key: string): string | null {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFString || value instanceof PDFHexString ? textOf(value) : null;
}

export function dictAt(dict: PDFDict, key: string): PDFDict | null {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFDict ? value : null;
}

/** The members of an array at a key, over any references; empty where there is none. */
export function listAt(dict: PDFDict, key: string): readonly PDFObject[] {
  const value = dict.lookup(PDFName.of(key));
  if (!(value instanceof PDFArray)) return [];
  return value.asArray().flatMap((one) => dict.context.lookup(one) ?? []);
}

/** The dictionary at a key, or those of an array there. */
export function dictsAt(dict: PDFDict, key: string): readonly PDFDict[] {
  const one = dictAt(dict, key);
  return one === null ? listAt(dict, key).filter((value) => value instanceof PDFDict) : [one];
}

export function has(dict: PDFDict, key: string): boolean {
  return dict.has(PDFName.of(key));
}
