/** What the fonts of a PDF cost a reader, who takes up what fonts share for each of them. */
import { PDFName, PDFRawStream, type PDFDict } from '@cantoo/pdf-lib';
import { AttachmentRefusal } from './examined.ts';
import { maxMappedSigns, maxPdfBytes, maxShownSigns } from './limits.ts';
import { readFontMap, type FontMap } from './pdf-font-map.ts';
import { dictAt, dictsAt, type PdfObjects } from './pdf-objects.ts';
import type { UnpackedStreams } from './pdf-streams.ts';

/**
 * The signs that one code stands for, at most.
 * @throws AttachmentRefusal when the codes of all fonts together stand for too many signs, or have too many data
 */
export function checkFontMaps(
  { dictionaries }: PdfObjects,
  unpacked: UnpackedStreams,
  most = maxMappedSigns,
): number {
  const known = new Map<PDFRawStream, FontMap>();
  let [signs, bytes, longest] = [0, 0, 1];
  for (const { dict } of dictionaries) {
    const maps = streamsAt(dict, ['ToUnicode', 'Encoding']);
    for (const map of maps) {
      const read = known.get(map) ?? readFontMap(textOf(map, unpacked));
      known.set(map, read);
      signs += read.signs;
      longest = Math.max(longest, read.longest);
      if (signs > most) throw tooManySigns(most);
    }
    for (const stream of [...maps, ...filesOf(dict)]) bytes += unpacked.get(stream)?.bytes.length ?? 0;
    if (bytes > maxPdfBytes) throw tooManyBytes();
  }
  return longest;
}

/** @throws AttachmentRefusal when strings of so many bytes may stand for too many signs */
export function checkShownSigns(shownBytes: number, longest: number): void {
  if (shownBytes * longest <= maxShownSigns) return;
  throw new AttachmentRefusal(
    `PDF 的页面按字体的编码表可能显示超过 ${maxShownSigns} 个字（一个编码最多代表 ${longest} 个字）。`,
    '请拆分文件，重新打印成 PDF 后再作附件。',
  );
}

/** The streams at keys of a font or of those that it is put together from. */
function streamsAt(dict: PDFDict, keys: readonly string[]): PDFRawStream[] {
  return [dict, ...dictsAt(dict, 'DescendantFonts')]
    .flatMap((one) => keys.map((key) => one.lookup(PDFName.of(key))))
    .filter((one) => one instanceof PDFRawStream);
}

function filesOf(font: PDFDict): PDFRawStream[] {
  return [font, ...dictsAt(font, 'DescendantFonts')].flatMap((one) => {
    const descriptor = dictAt(one, 'FontDescriptor');
    return descriptor === null ? [] : streamsAt(descriptor, ['FontFile', 'FontFile2', 'FontFile3']);
  });
}

function textOf(stream: PDFRawStream, unpacked: UnpackedStreams): string {
  return Buffer.from(unpacked.get(stream)?.bytes ?? []).toString('latin1');
}

function tooManySigns(most: number): AttachmentRefusal {
  return new AttachmentRefusal(
    `PDF 的字体一共给超过 ${most} 个字符定了编码。`,
    '请重新打印成 PDF，再作附件。',
  );
}

function tooManyBytes(): AttachmentRefusal {
  return new AttachmentRefusal(
    `PDF 的字体（几种字体共用的重复计）一共超过 ${maxPdfBytes / 1_000_000} MB。`,
    '请重新打印成 PDF，再作附件。',
  );
}
