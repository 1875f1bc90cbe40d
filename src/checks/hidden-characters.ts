/**
 * The one rule on characters that no reader can see, that turn the order of others round, that are drawn over others,
 * or that mean nothing outside one font. By Unicode's properties, not by a list: the next of them is refused as well.
 */
import { drawnOver, selectors } from './drawn-over.ts';
import { codeOf, nameWithCode } from './hidden-character-names.ts';
import { beforeFigure } from './right-to-left.ts';

/** Drawn as nothing, though Unicode counts them among the signs that are drawn. */
const drawnAsNothing = String.raw`\u2800\uFFA0\uFFFC\u{16FE4}\u{1D159}`;

const properties = [
  'Default_Ignorable_Code_Point',
  'Bidi_Control',
  'Noncharacter_Code_Point',
  // Controls, formats, private use, halves of pairs, and the two separators of lines and of paragraphs.
  'Cc',
  'Cf',
  'Co',
  'Cs',
  'Zl',
  'Zp',
]
  .map((name) => String.raw`\p{${name}}`)
  .join('');

const pattern =
  String.raw`[[${properties}${drawnAsNothing}]--[\t\n\r${selectors}]]` +
  String.raw`|(?<!\p{Script=Han})[${selectors}]|\r(?!\n|$)|${drawnOver}|${beforeFigure}`;

const eachHidden = new RegExp(pattern, 'gv');

/** Whatever is no ordinary sign: nearly no text has more, and properties take six times as long to look up. */
const unusual =
  /[^\t\n\r -~\xAE-\u02FF\u2010-\u2027\u2030-\u205E\u2100-\u27FF\u3000-\u3029\u3030-\u3098\u309B-\u3163\u3190-\u9FFF\uFF01-\uFF9F]|\r(?!\n|$)/;

export interface HiddenCharacter {
  /** Where it stands in the text. */
  readonly index: number;
  readonly codePoint: number;
}

export function hasHiddenCharacter(text: string): boolean {
  return unusual.test(text) && text.search(eachHidden) >= 0;
}

/** All of a text, in their order. */
export function hiddenCharacters(text: string): HiddenCharacter[] {
  if (!unusual.test(text)) return [];
  return Array.from(text.matchAll(eachHidden), ({ index, 0: sign }) => ({
    index,
    codePoint: sign.codePointAt(0) ?? 0,
  }));
}

/** The text of a file without the mark at its start that says that it is UTF-8; every other character at its place. */
export function withoutByteOrderMark(text: string): string {
  return text.startsWith('\uFEFF') ? ` ${text.slice(1)}` : text;
}

/** A character that no text editor leaves behind and YAML does not allow; the others come with what is pasted. */
export function isControl(codePoint: number): boolean {
  return /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u.test(String.fromCodePoint(codePoint));
}

/** Whether it is drawn where its font is: it stands for something, so that nobody but a person can replace it. */
export function isPrivateUse(codePoint: number): boolean {
  return /\p{Co}/u.test(String.fromCodePoint(codePoint));
}

/** Each character of a text that has it, with how often it stands there: `零宽空格（U+200B）2 处`. */
export function countHidden(found: readonly HiddenCharacter[]): string {
  const byCode = Map.groupBy(found, ({ codePoint }) => codePoint);
  return [...byCode].map(([code, all]) => `${nameWithCode(code)}${all.length} 处`).join('、');
}

/** The text with `〔U+2067〕` in place of each: for a text that cannot be changed any more. */
export function showHidden(text: string): string {
  return replaceHidden(text, (code) => `〔${codeOf(code)}〕`);
}

/** The text with another one in place of each hidden character. */
export function replaceHidden(text: string, replacementOf: (codePoint: number) => string): string {
  return unusual.test(text)
    ? text.replace(eachHidden, (sign) => replacementOf(sign.codePointAt(0) ?? 0))
    : text;
}
