/** The zip files of office documents that are attached: read as a whole, and written anew. */
import { crc32, deflateRawSync } from 'node:zlib';
import { firstDay, openZip, ZipFault } from '../import/zip.ts';
import { AttachmentRefusal, damaged } from './examined.ts';
import { maxParts } from './limits.ts';
import { checkSizes } from './zip-sizes.ts';

/** Files of a package by their names, in the order of its directory. */
export type Parts = ReadonlyMap<string, Uint8Array>;

export interface WholeZip {
  readonly parts: Parts;
  /** What the container itself says or hides besides its files, in words. */
  readonly extras: readonly string[];
}

/** @throws AttachmentRefusal when it is no whole zip file, has names that lead elsewhere or unpacks to too much */
export function readZip(bytes: Uint8Array): WholeZip {
  try {
    const { entries, hasExtras } = openZip(bytes);
    if (entries.length > maxParts)
      throw new AttachmentRefusal(`文件由超过 ${maxParts} 个部分组成。`, '请核对文件，拆分后再作附件。');
    checkSizes(entries);
    const parts = new Map(entries.map(({ name, unpack }) => [name, unpack()]));
    return { parts, extras: hasExtras ? ['压缩时间和附加数据'] : [] };
  } catch (error) {
    throw error instanceof ZipFault ? refusalOf(error) : error;
  }
}

function refusalOf({ what, isLocked }: ZipFault): AttachmentRefusal {
  return isLocked
    ? new AttachmentRefusal(`${what}。`, '请取消密码，另存为新文件后再作附件。')
    : damaged(what);
}

/** Names are in UTF-8. */
const utf8Names = 0x0800;
const endBytes = 22;

/** The same parts always give the same bytes. */
export function writeZip(parts: Parts): Uint8Array {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of parts) {
    const name = Buffer.from(path, 'utf8');
    const packed = deflateRawSync(content, { level: 9 });
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(utf8Names, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt16LE(firstDay, 8);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    local.push(Buffer.from('PK\x03\x04', 'latin1'), facts, name, packed);
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), facts, tail, name);
    offset += 4 + facts.length + name.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(endBytes);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.size, 8);
  end.writeUInt16LE(parts.size, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...local, list, end]));
}
