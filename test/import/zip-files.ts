/** Zip files that are not as their directory says. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface EntryFacts {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly bytes: number;
  readonly crc: number;
  /** Where it is said to stand; its bytes stand elsewhere, then. */
  readonly offset?: number;
}

/** A package whose directory says what it is told. */
export function packageOf(entries: readonly EntryFacts[]): Uint8Array {
  const local: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, packed, bytes, crc, offset } of entries) {
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc, 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(bytes, 18);
    facts.writeUInt16LE(name.length, 22);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset ?? at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), facts, tail, Buffer.from(name));
    const whole =
      offset === undefined ? [Buffer.from('PK\x03\x04', 'latin1'), facts, Buffer.from(name), packed] : [];
    local.push(...whole);
    at += whole.reduce((sum, one) => sum + one.length, 0);
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...local, list, end]));
}

/** The facts of a part as they are. */
export function entryOf(name: string, text: string): EntryFacts {
  const content = Buffer.from(text);
  const packed = new Uint8Array(deflateRawSync(content, { level: 9 }));
  return { name, packed, bytes: content.length, crc: crc32(content) };
}
