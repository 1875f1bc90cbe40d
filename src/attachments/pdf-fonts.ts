/** What the fonts of a PDF say their signs mean: a range of a few bytes may stand for millions of signs. */
import { PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { AttachmentRefusal } from './examined.ts';
import { maxMappedSigns } from './limits.ts';
import type { PdfObjects } from './pdf-objects.ts';
import type { UnpackedStreams } from './pdf-streams.ts';

/** @throws AttachmentRefusal when the ranges of all fonts together have too many signs */
export function checkFontMaps(
  { dictionaries }: PdfObjects,
  unpacked: UnpackedStreams,
  most = maxMappedSigns,
): void {
  const maps = new Set(
    dictionaries.flatMap(({ dict }) => ['ToUnicode', 'Encoding'].map((key) => dict.lookup(PDFName.of(key)))),
  );
  let signs = 0;
  for (const map of maps) {
    if (!(map instanceof PDFRawStream)) continue;
    for (const length of rangesIn(Buffer.from(unpacked.get(map)?.bytes ?? []).toString('latin1'))) {
      signs += length;
      if (signs > most) {
        throw new AttachmentRefusal(
          `PDF 的字体一共给超过 ${most} 个字符定了编码。`,
          '请重新打印成 PDF，再作附件。',
        );
      }
    }
  }
}

/** First and last code of a range, and what the first one means (Adobe technical note 5014). */
const range = /<\s*([\da-f]{1,8})\s*>\s*<\s*([\da-f]{1,8})\s*>\s*(?:<[^>]*>|\[|\d+)/gi;

function* rangesIn(map: string): Generator<number> {
  for (const section of map.matchAll(/begin(?:bf|cid|notdef)range([\s\S]*?)(?:end(?:bf|cid|notdef)range|$)/g))
    for (const [, first = '', last = ''] of (section[1] ?? '').matchAll(range))
      yield Math.max(0, parseInt(last, 16) - parseInt(first, 16) + 1);
}
