/** Packed streams of a PDF, before any reader unpacks them without a limit. */
import { inflateSync } from 'node:zlib';
import { AttachmentRefusal } from './examined.ts';
import { maxUnpackedBytes } from './limits.ts';

/**
 * Unpacks every stream as far as the limit, and throws the result away.
 * @throws AttachmentRefusal when one of them unpacks to more
 */
export function checkStreams(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const from = startOfData(file, at + 'stream'.length);
    if (from !== null && isTooMuch(file.subarray(from))) {
      throw new AttachmentRefusal('PDF 里有解压后太大的内容。', '请缩小图片，重新打印成 PDF 后再作附件。');
    }
  }
}

/** Where the data of a stream begin that zlib has packed (RFC 1950); null for others. */
function startOfData(file: Buffer, after: number): number | null {
  const from = file[after] === 0x0d && file[after + 1] === 0x0a ? after + 2 : after + 1;
  const isLineEnd = file[after] === 0x0d || file[after] === 0x0a;
  const [method = 0, flags = 0] = file.subarray(from, from + 2);
  return isLineEnd && (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0 ? from : null;
}

function isTooMuch(packed: Buffer): boolean {
  try {
    inflateSync(packed, { maxOutputLength: maxUnpackedBytes });
    return false;
  } catch (error) {
    // Streams that are damaged or packed otherwise are the reader's to judge.
    return error instanceof RangeError;
  }
}
