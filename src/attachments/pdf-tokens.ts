/**
 * The tokens that pages and character maps of a PDF are written in (ISO 32000-1, 7.2), cut as the reader of the
 * pages cuts them, also where a file does not keep to the standard: what is counted must be what is read.
 */
import { AttachmentRefusal } from './examined.ts';
import { maxTokenBytes } from './limits.ts';

export interface Token {
  readonly kind: 'string' | 'digits' | 'name' | 'comment' | 'mark' | 'number' | 'word';
  readonly start: number;
  readonly end: number;
}

/** Words that end where another sign would make them none of these: `qq` is two words. */
type KnownWords = Pick<ReadonlyMap<string, unknown>, 'has'>;

const noWords: KnownWords = new Map();

const blanks = /[\0\t\n\f\r ]*/y;
const line = /[^\r\n]*/y;
const name = /\/[^\0\t\n\f\r ()<>[\]{}/%]*/y;
const digits = /<[^>]*>?/y;
/** A minus in the middle is passed over. */
const number = /(?:(?:--?|\+)[\r\n]*)?(?:\.(?:\d[\d-]*)?|\d[\d-]*(?:\.[\d-]*)?)?/y;
/** Readers cut longer ones. */
const word = /[^\0\t\n\f\r ()<>[\]{}/%]{0,128}/y;

/** The token at or behind a place; null at the end. */
export function nextToken(content: string, from: number, known = noWords): Token | null {
  const start = endOf(blanks, content, from);
  switch (content[start]) {
    case undefined:
      return null;
    case '%':
      return { kind: 'comment', start, end: endOf(line, content, start) };
    case '(':
      return { kind: 'string', start, end: endOfString(content, start) };
    case '/':
      return { kind: 'name', start, end: endOf(name, content, start) };
    case '<':
      return content[start + 1] === '<'
        ? { kind: 'mark', start, end: start + 2 }
        : { kind: 'digits', start, end: endOf(digits, content, start) };
    case '>':
      return { kind: 'mark', start, end: start + (content[start + 1] === '>' ? 2 : 1) };
    case '[':
    case ']':
    case '{':
    case '}':
    case ')':
      return { kind: 'mark', start, end: start + 1 };
  }
  return /[-+.\d]/.test(content.charAt(start))
    ? { kind: 'number', start, end: endOf(number, content, start) }
    : { kind: 'word', start, end: endOfWord(content, start, known) };
}

/** Where the match of a sticky pattern ends that may be empty. */
function endOf(pattern: RegExp, content: string, from: number): number {
  pattern.lastIndex = from;
  pattern.test(content);
  return pattern.lastIndex;
}

/** Behind the bracket that closes a string; brackets inside it come in pairs or behind a backslash. */
function endOfString(content: string, start: number): number {
  const sign = /[()\\]/g;
  sign.lastIndex = start;
  for (let depth = 0; sign.test(content);) {
    const found = content[sign.lastIndex - 1];
    if (found === '\\') sign.lastIndex += 1;
    else depth += found === '(' ? 1 : -1;
    if (depth === 0) return sign.lastIndex;
  }
  return content.length;
}

function endOfWord(content: string, start: number, known: KnownWords): number {
  const isPlain = (at: number): boolean => content.charCodeAt(at) >= 0x20 && content.charCodeAt(at) <= 0x7f;
  if (!isPlain(start) && isPlain(start + 1)) return start + 1;
  const most = endOf(word, content, start);
  let isKnown = known.has(content.charAt(start));
  for (let at = start + 1; at < most; at += 1) {
    const isNext = known.has(content.slice(start, at + 1));
    if (isKnown && !isNext) return at;
    isKnown = isNext;
  }
  return most;
}

/** The name that stands behind a stroke, without its escapes. */
export function decodedName(name: string): string {
  return name.replace(/#([\da-f]{2})/gi, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}

/** @throws AttachmentRefusal for a token that is longer than programs write them */
export function checkLength({ start, end }: Token): void {
  if (end - start <= maxTokenBytes) return;
  throw new AttachmentRefusal(
    `PDF 的页面或字体里有一段文字、名称或注释超过 ${maxTokenBytes} 字节。`,
    '请重新打印成 PDF，再作附件。',
  );
}
