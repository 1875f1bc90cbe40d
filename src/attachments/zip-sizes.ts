/** How much the parts of a package may unpack to, by what its directory says; unpacking holds each of them to that. */
import { AttachmentRefusal } from './examined.ts';
import { maxUnpackedBytes, maxXmlBytes, maxXmlPartBytes } from './limits.ts';
import { isXml } from './office-parts.ts';

interface Sized {
  readonly name: string;
  readonly bytes: number;
}

/** @throws AttachmentRefusal before anything is unpacked */
export function checkSizes(entries: readonly Sized[]): void {
  if (sumOf(entries) > maxUnpackedBytes) {
    throw new AttachmentRefusal(
      `文件解压后超过 ${maxUnpackedBytes / 1_000_000} MB。`,
      '请核对文件；图片太大的，请缩小后再作附件。',
    );
  }
  const xml = entries.filter(({ name }) => isXml(name));
  const large = xml.find(({ bytes }) => bytes > maxXmlPartBytes);
  if (large !== undefined) throw tooMuch(`（${shown(large.name)}）解压后`, large.bytes, maxXmlPartBytes);
  const total = sumOf(xml);
  if (total > maxXmlBytes) throw tooMuch('解压后一共', total, maxXmlBytes);
}

function sumOf(entries: readonly Sized[]): number {
  return entries.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** The name of a part as far as a person needs it. */
function shown(name: string): string {
  return name.replace(/[^\w./ -]/g, '').slice(-40);
}

function tooMuch(what: string, bytes: number, most: number): AttachmentRefusal {
  const megabytes = (Math.ceil(bytes / 100_000) / 10).toFixed(1);
  return new AttachmentRefusal(
    `文档里的文字和格式${what}有 ${megabytes} MB，超过 ${most / 1_000_000} MB。`,
    '请核对文件，删去无关的内容、空白的行列和多余的格式，或拆分成几个文件后再作附件。',
  );
}
