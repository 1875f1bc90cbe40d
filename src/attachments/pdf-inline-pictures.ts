/**
 * Where the data of a picture end that stands in the middle of page content (ISO 32000-1, 8.9.7). They have no
 * length, so that the end is found as the reader of the pages finds it: by the filter, or by what follows.
 */
import { damaged } from './examined.ts';
import { operators } from './pdf-operators.ts';
import { nextToken } from './pdf-tokens.ts';

export interface PictureEnd {
  readonly end: number;
  /** Places that were looked at and not taken for the end. */
  readonly tries: number;
}

/** @throws AttachmentRefusal where the data have no end that can be told */
export function endOfPicture(content: string, start: number, filter: string | null): PictureEnd {
  const find = endsByFilter.get(filter ?? '');
  if (find === undefined) return endByWhatFollows(content, start);
  const dataEnd = find(content, start);
  // Looking for another end from here would read the rest of the page again for every picture.
  if (dataEnd === null) throw endless();
  return { end: behindMark(content, dataEnd), tries: 0 };
}

const endsByFilter = new Map([
  ['DCT', endOfJpeg],
  ['DCTDecode', endOfJpeg],
  ['A85', endOfAscii85],
  ['ASCII85Decode', endOfAscii85],
  ['AHx', endOfDigits],
  ['ASCIIHexDecode', endOfDigits],
]);

/** Segments that say how long they are. */
const hasLength = (marker: number): boolean =>
  (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) ||
  (marker >= 0xda && marker <= 0xef) ||
  marker === 0xfe;

function endOfJpeg(content: string, start: number): number | null {
  for (let at = content.indexOf('\xff', start); at >= 0;) {
    const marker = content.charCodeAt(at + 1);
    if (marker === 0xd9) return at + 2;
    const length = content.charCodeAt(at + 2) * 256 + content.charCodeAt(at + 3);
    const next = marker === 0xff ? at + 1 : hasLength(marker) && length > 2 ? at + 2 + length : at + 2;
    at = content.indexOf('\xff', next);
  }
  return null;
}

function endOfAscii85(content: string, start: number): number | null {
  const sign = /~(?:[\t\n\r ]*>|[\t\n\r ]+(?=EI))/g;
  sign.lastIndex = start;
  return sign.test(content) ? sign.lastIndex : null;
}

function endOfDigits(content: string, start: number): number | null {
  const at = content.indexOf('>', start);
  return at < 0 ? null : at + 1;
}

/** Behind the next `EI` and the sign after it. */
function behindMark(content: string, start: number): number {
  const at = markFrom(content, start);
  return at === null ? content.length : Math.min(content.length, at + 3);
}

/** The next `EI` of which the first sign is not the second of a pair. */
function markFrom(content: string, start: number): number | null {
  for (let at = content.indexOf('E', start); at >= 0; at = content.indexOf('E', at + 2))
    if (content[at + 1] === 'I') return at;
  return null;
}

/** Data hold an `EI` between blanks by chance about once in ten megabytes. */
const mostTries = 100;

function endByWhatFollows(content: string, start: number): PictureEnd {
  let last = content.length;
  let tries = 0;
  for (let at = markFrom(content, start); at !== null; at = markFrom(content, at + 3)) {
    if (![' ', '\n', '\r'].includes(content.charAt(at + 2))) continue;
    if (isFollowedByContent(content, at + 3)) return { end: at + 3, tries };
    last = at + 3;
    tries += 1;
    if (tries > mostTries) throw endless();
  }
  return { end: last, tries };
}

const signsLookedAt = 15;
const bytesLookedAt = 75;

/** Whether there are signs and then an operator with as many operands as it takes. */
function isFollowedByContent(content: string, at: number): boolean {
  if (at === content.length) return true;
  // Zeros alone stand between contents that were put together.
  if (/[^\n\r\x20-\x7f\0]|\0\0/.test(content.slice(at, at + signsLookedAt))) return false;
  const rest = content.slice(at, at + bytesLookedAt);
  let operands = 0;
  for (
    let token = nextToken(rest, 0, operators);
    token !== null;
    token = nextToken(rest, token.end, operators)
  ) {
    const word = rest.slice(token.start, token.end);
    if (token.kind === 'mark') return false;
    if (token.kind === 'word' && !['true', 'false', 'null'].includes(word)) {
      const known = operators.get(word) ?? null;
      if (known === null) return false;
      if (known.isMost ? operands <= known.count : operands === known.count) return true;
      operands = 0;
    } else if (token.kind !== 'comment') operands += 1;
  }
  return false;
}

function endless() {
  return damaged('PDF 页面里有图片没有结尾');
}
