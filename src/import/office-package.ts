/** The zip package of a .docx or .xlsx file. */
import { maxUnpackedBytes } from './limits.ts';
import { ImportRefusal, TooMuch } from './refusal.ts';
import { allowNodes, formNodes, parseXml, type XmlElement } from './xml.ts';
import { openZip, ZipFault, type ZipEntry } from './zip.ts';

/** The parts of a package, unpacked and parsed each time they are asked for. */
export type OfficePackage = (part: string) => XmlElement | undefined;

/**
 * Opens a package. Only what is asked for is unpacked, and only so much that a zip bomb does not fill the memory; a
 * part counts as often as it is asked for.
 * @throws ImportRefusal when the file is no zip or is damaged; the package, when a part is damaged or too large
 */
export function openPackage(bytes: Uint8Array): OfficePackage {
  const entries = new Map(whole(() => openZip(bytes).entries).map((entry) => [entry.name, entry]));
  const allowance = allowNodes(formNodes);
  let unpacked = 0;
  return (part) => {
    const entry = entries.get(part);
    if (entry === undefined) return undefined;
    unpacked += entry.bytes;
    if (unpacked > maxUnpackedBytes) {
      throw new TooMuch(
        `文件解压后太大，超过 ${maxUnpackedBytes / 1_000_000} MB。`,
        '请核对文件，删去无关的内容后再导入。',
      );
    }
    return parseXml(textOf(entry), allowance);
  };
}

function textOf({ unpack }: ZipEntry): string {
  return new TextDecoder().decode(whole(unpack));
}

/** What a zip file gives, where it is whole. @throws ImportRefusal */
function whole<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    throw new ImportRefusal(
      error.isLocked
        ? `${error.what}，无法打开。请用 WPS 或 Word、Excel 取消密码，另存为新文件后再导入。`
        : `文件已损坏或不是 Office 文件（${error.what}），无法打开。请用 WPS 或 Word、Excel 打开后另存为新文件。`,
    );
  }
}
