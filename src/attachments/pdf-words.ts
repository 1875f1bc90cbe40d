/** Words in the content streams of a PDF that a page does not show: what programs read out or copy in their place. */
import { PDFArray, PDFHexString, PDFName, PDFRawStream, PDFString, type PDFObject } from '@cantoo/pdf-lib';
import { dictAt, has, nameAt, textOf, type PdfDictionary, type PdfObjects } from './pdf-objects.ts';
import { contentTokens } from './pdf-content-tokens.ts';
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

/** Strings that stand behind a name, and comments. Strings that are shown stand behind none. */
function wordsIn(content: string): string[] {
  const words: string[] = [];
  let isNamed = false;
  for (const { kind, start, end } of contentTokens(content)) {
    const inner = content.slice(start + 1, kind === 'comment' ? end : end - 1);
    if (kind === 'comment') words.push(Buffer.from(inner, 'latin1').toString('utf8'));
    else if (isNamed && kind === 'string') words.push(textOf(PDFString.of(inner)));
    else if (isNamed && kind === 'digits') words.push(textOf(PDFHexString.of(inner.replace(/\s/g, ''))));
    if (kind !== 'comment') isNamed = kind === 'name';
  }
  return words;
}
