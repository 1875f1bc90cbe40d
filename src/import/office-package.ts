/** The zip package of a .docx or .xlsx file. */
import { strFromU8, unzipSync } from 'fflate';
import { maxUnpackedBytes } from './limits.ts';
import { ImportRefusal, TooMuch } from './refusal.ts';
import { allowNodes, formNodes, parseXml, type XmlElement } from './xml.ts';

/** The XML parts of a package, parsed when they are asked for. */
export type OfficePackage = (part: string) => XmlElement | undefined;

/**
 * Opens a package. Only XML is unpacked, and only so much that a zip bomb does not fill the memory.
 * @throws ImportRefusal when the file is no zip, is damaged or unpacks to too much
 */
export function openPackage(bytes: Uint8Array): OfficePackage {
  let unpacked = 0;
  let parts: Readonly<Record<string, Uint8Array>>;
  try {
    parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(?:xml|rels)$/.test(name)) return false;
        unpacked += originalSize;
        if (unpacked > maxUnpackedBytes) {
          throw new TooMuch(
            `文件解压后太大，超过 ${maxUnpackedBytes / 1_000_000} MB。`,
            '请核对文件，删去无关的内容后再导入。',
          );
        }
        return true;
      },
    });
  } catch (error) {
    if (error instanceof ImportRefusal) throw error;
    throw new ImportRefusal(
      '文件已损坏或不是 Office 文件，无法打开。请用 WPS 或 Word、Excel 打开后另存为新文件。',
    );
  }
  const allowance = allowNodes(formNodes);
  return (part) => {
    const content = parts[part];
    return content === undefined ? undefined : parseXml(strFromU8(content), allowance);
  };
}
