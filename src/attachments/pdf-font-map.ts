/**
 * What a map of a font says its codes stand for (Adobe technical note 5014): a range of a few bytes may stand for
 * millions of signs, and one code for a whole text. Sections are followed as the reader of the pages follows them,
 * which leaves one at the first token that does not belong there.
 */
import { damaged } from './examined.ts';
import { checkLength, nextToken, type Token } from './pdf-tokens.ts';

export interface FontMap {
  /** Signs that all codes together stand for. */
  readonly signs: number;
  /** Signs that one code stands for, at most. */
  readonly longest: number;
}

interface Section {
  /** Codes that stand before what they mean: one, or the first and the last of a range. */
  readonly codes: 1 | 2;
  /** Whether it gives texts, and not numbers of glyphs. */
  readonly hasTexts: boolean;
}

/** What one code means, in signs, and where that ends. */
interface Meaning {
  readonly length: number;
  readonly end: number;
}

/** @throws AttachmentRefusal for a map that is not written as programs write it */
export function readFontMap(map: string): FontMap {
  let [signs, longest] = [0, 1];
  let section: Section | null = null;
  let codes: number[] = [];
  let at = 0;
  for (let token = nextToken(map, at); token !== null; token = nextToken(map, at)) {
    checkLength(token);
    at = token.end;
    if (token.kind === 'comment') continue;
    if (section === null || token.kind === 'word') {
      section = section === null ? sectionAt(map, token) : null;
      codes = [];
    } else if (codes.length < section.codes) {
      const code = codeAt(map, token);
      if (code === null) section = null;
      else codes.push(code);
    } else {
      const meaning = meaningAt(map, token, section);
      const [first = 0, last = first] = codes;
      signs += Math.max(0, last - first + 1) * (meaning?.length ?? 0);
      longest = Math.max(longest, meaning?.length ?? 0);
      if (meaning === null) section = null;
      at = meaning?.end ?? at;
      codes = [];
    }
  }
  return { signs, longest };
}

function sectionAt(map: string, { kind, start, end }: Token): Section | null {
  if (kind !== 'word') return null;
  const [, what, codes] = /^begin(bf|cid|notdef)(range|char)$/.exec(map.slice(start, end)) ?? [];
  return what === undefined ? null : { codes: codes === 'range' ? 2 : 1, hasTexts: what === 'bf' };
}

/** Null for a token that is no code. */
function codeAt(map: string, token: Token): number | null {
  if (token.kind === 'string') throw unusual();
  if (token.kind !== 'digits') return null;
  const digits = digitsAt(map, token);
  return parseInt(digits.padEnd(digits.length + (digits.length % 2), '0').slice(-8) || '0', 16);
}

/** Null for a token that does not belong there. */
function meaningAt(map: string, token: Token, { codes, hasTexts }: Section): Meaning | null {
  const { kind, start, end } = token;
  if (kind === 'string') throw unusual();
  if (kind === 'digits') return hasTexts ? { length: lengthOf(digitsAt(map, token)), end } : null;
  if (kind === 'number' && !/^\d+$/.test(map.slice(start, end))) throw unusual();
  if (kind === 'number') return hasTexts && codes === 1 ? null : { length: 1, end };
  return hasTexts && codes === 2 && map[start] === '[' ? listAt(map, end) : null;
}

/** A meaning for each code of a range; the longest counts for all of them. */
function listAt(map: string, from: number): Meaning {
  let length = 1;
  let at = from;
  for (let token = nextToken(map, at); token !== null; token = nextToken(map, at)) {
    checkLength(token);
    at = token.end;
    if (map[token.start] === ']') break;
    if (token.kind === 'digits') length = Math.max(length, lengthOf(digitsAt(map, token)));
    else if (token.kind !== 'name' && token.kind !== 'comment') throw unusual();
  }
  return { length, end: at };
}

function digitsAt(map: string, { start, end }: Token): string {
  return map.slice(start, end).replace(/[^\da-f]/gi, '');
}

/** Four digits for a sign. */
function lengthOf(digits: string): number {
  return Math.max(1, Math.ceil(digits.length / 4));
}

function unusual() {
  return damaged('PDF 里有字体的编码表写法不对');
}
