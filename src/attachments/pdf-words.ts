/** Words in the content streams of a PDF that a page does not show: what programs read out or copy in their place. */
import {
  decodePDFRawStream,
  PDFArray,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { dictAt, has, nameAt, textOf, type PdfDictionary, type PdfObjects } from './pdf-objects.ts';

/** Texts in the properties of marked content (ISO 32000-1, 14.6 and 14.9), such as `/ActualText`, and comments. */
export function unseenWords({ dictionaries }: PdfObjects): string[] {
  const streams = new Set(dictionaries.flatMap(contentStreamsOf));
  return [...streams].flatMap((stream) => wordsIn(contentOf(stream)));
}

/** Content of pages, forms, patterns and of fonts whose signs are drawn. */
function contentStreamsOf({ dict, stream }: PdfDictionary): PDFRawStream[] {
  const found: (PDFObject | undefined)[] = [dict.lookup(PDFName.of('Contents'))];
  if (stream !== null && (nameAt(dict, 'Subtype') === 'Form' || has(dict, 'PatternType'))) found.push(stream);
  if (nameAt(dict, 'Subtype') === 'Type3') found.push(...(dictAt(dict, 'CharProcs')?.values() ?? []));
  return found
    .flatMap((one) => (one instanceof PDFArray ? one.asArray() : [one]))
    .map((one) => (one === undefined ? undefined : dict.context.lookup(one)))
    .filter((one) => one instanceof PDFRawStream);
}

function contentOf(stream: PDFRawStream): string {
  try {
    return Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
  } catch {
    // Packed in a way that no viewer unpacks either, or damaged: its page has been read before.
    return '';
  }
}

function wordsIn(content: string): string[] {
  const named = [...content.matchAll(/\/[^\s()<>[\]{}/%]+\s*(?=[(<])/g)].map((match) =>
    stringAt(content, match.index + match[0].length),
  );
  const comments = [...content.matchAll(/%([^\r\n]*)/g)].map(([, words = '']) =>
    Buffer.from(words, 'latin1').toString('utf8'),
  );
  return [...named, ...comments].filter((words) => words !== '');
}

/** The string that begins at a place of a content stream; empty where another thing does. */
function stringAt(content: string, start: number): string {
  if (content[start] === '<') {
    const digits = /^<([\s0-9A-Fa-f]*)>/.exec(content.slice(start, start + longest))?.[1];
    return digits === undefined ? '' : textOf(PDFHexString.of(digits.replace(/\s/g, '')));
  }
  const end = endOfString(content, start);
  return end === null ? '' : textOf(PDFString.of(content.slice(start + 1, end)));
}

const longest = 100_000;

/** Where the bracket that closes a string stands; brackets inside it come in pairs or behind a backslash. */
function endOfString(content: string, start: number): number | null {
  let depth = 0;
  for (let at = start; at < Math.min(content.length, start + longest); at += 1) {
    if (content[at] === '\\') at += 1;
    else if (content[at] === '(') depth += 1;
    else if (content[at] === ')' && (depth -= 1) === 0) return at;
  }
  return null;
}
