/** Words in the content streams of a PDF that a page does not show: what programs read out or copy in their place. */
import { PDFArray, PDFHexString, PDFName, PDFRawStream, PDFString, type PDFObject } from '@cantoo/pdf-lib';
import { dictAt, has, nameAt, textOf, type PdfDictionary, type PdfObjects } from './pdf-objects.ts';
import type { UnpackedStreams } from './pdf-streams.ts';

/** Texts in the properties of marked content (ISO 32000-1, 14.6 and 14.9), such as `/ActualText`, and comments. */
export function unseenWords({ dictionaries }: PdfObjects, unpacked: UnpackedStreams): string[] {
  const streams = new Set(dictionaries.flatMap(contentStreamsOf));
  return [...streams].flatMap((stream) =>
    wordsIn(Buffer.from(unpacked.get(stream)?.bytes ?? []).toString('latin1')),
  );
}

/** Content of pages, forms, patterns and of fonts whose signs are drawn. */
export function contentStreamsOf({ dict, stream }: PdfDictionary): PDFRawStream[] {
  const found: (PDFObject | undefined)[] = [dict.lookup(PDFName.of('Contents'))];
  if (stream !== null && (nameAt(dict, 'Subtype') === 'Form' || has(dict, 'PatternType'))) found.push(stream);
  if (nameAt(dict, 'Subtype') === 'Type3') found.push(...(dictAt(dict, 'CharProcs')?.values() ?? []));
  return found
    .flatMap((one) => (one instanceof PDFArray ? one.asArray() : [one]))
    .map((one) => (one === undefined ? undefined : dict.context.lookup(one)))
    .filter((one) => one instanceof PDFRawStream);
}

/** A string, a comment, a string in digits, a name, or the beginning and the data of a picture. */
const token = /\(|%[^\r\n]*|<[\s0-9A-Fa-f]*>|\/[^\s()<>[\]{}/%]*|(?<![^\s\]>)])(?:BI|ID)(?=\s)/g;

/** Strings that stand behind a name, and comments. Strings that are shown stand behind none. */
function wordsIn(content: string): string[] {
  const words: string[] = [];
  let isPicture = false;
  let nameEnd = -1;
  for (let at = 0; ;) {
    token.lastIndex = at;
    const match = token.exec(content);
    if (match === null) return words;
    const [sign] = match;
    const isNamed = nameEnd >= 0 && content.slice(nameEnd, match.index).trim() === '';
    at = token.lastIndex;
    if (sign === '(') {
      const end = endOfString(content, match.index);
      if (end === null) return words;
      if (isNamed) words.push(textOf(PDFString.of(content.slice(at, end))));
      at = end + 1;
    } else if (sign.startsWith('<')) {
      if (isNamed) words.push(textOf(PDFHexString.of(sign.slice(1, -1).replace(/\s/g, ''))));
    } else if (sign.startsWith('%')) words.push(Buffer.from(sign.slice(1), 'latin1').toString('utf8'));
    else if (sign === 'BI') isPicture = true;
    else if (sign === 'ID' && isPicture) {
      at = endOfPicture(content, at);
      isPicture = false;
    }
    if (sign.startsWith('/') || (sign.startsWith('%') && isNamed)) nameEnd = at;
  }
}

/** Where a string is closed; brackets inside it come in pairs or behind a backslash. Null where it is not. */
function endOfString(content: string, start: number): number | null {
  let depth = 0;
  for (let at = start; at < content.length; at += 1) {
    if (content[at] === '\\') at += 1;
    else if (content[at] === '(') depth += 1;
    else if (content[at] === ')') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return null;
}

/** The data of a picture are no signs. */
function endOfPicture(content: string, start: number): number {
  const end = /\sEI(?=\s|$)/g;
  end.lastIndex = start;
  return end.exec(content) === null ? content.length : end.lastIndex;
}
