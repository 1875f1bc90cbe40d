/** Text files as Chinese offices save them: UTF-8, UTF-16 with its mark, or GB18030. */
import { ImportRefusal } from './refusal.ts';

/**
 * The text of a file, without a byte-order mark.
 * @throws ImportRefusal when it is no text in any of the three encodings
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decodeAs('utf-16le', bytes) ?? refuse();
  if (first === 0xfe && second === 0xff) return decodeAs('utf-16be', bytes) ?? refuse();
  if (bytes.includes(0)) return refuse();
  return decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes) ?? refuse();
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function refuse(): never {
  throw new ImportRefusal(
    '这个文件不是文本，或者编码无法识别。请用原来的程序另存为 UTF-8 编码的文本后再导入。',
  );
}
