/**
 * Whether a text could be a person's name. A form that was filled in right has a role, a unit or
 * 〔姓名略〕 in such a place; whatever has a word of an office, a unit or a form in it is no name, and
 * 张某某 names nobody.
 */
import {
  compoundSurnames,
  officeEnd,
  officeWords,
  ordinaryStarts,
  ordinaryWords,
  placeEnd,
  plainSurnames,
  surnames,
  tellingSurnames,
} from './name-words.ts';
import { isForeignName, rareCompoundSurnames, rareSurnames, rareSurnameWords } from './rare-names.ts';

const surname = String.raw`(?:${compoundSurnames}|[${surnames}])`;
const allSurnames = surnames + rareSurnames;
const allCompoundSurnames = `${compoundSurnames}|${rareCompoundSurnames}`;
const surnamedPattern = new RegExp(
  String.raw`^(?:(?:${allCompoundSurnames})\p{Script=Han}{1,2}|[${allSurnames}]\p{Script=Han}{1,2}|[${allSurnames}]{2}\p{Script=Han}{2})$`,
  'u',
);
const compoundPattern = new RegExp(`^(?:${allCompoundSurnames})`);
const tellingPattern = new RegExp(
  String.raw`^(?:(?:${compoundSurnames})\p{Script=Han}{1,2}|[${tellingSurnames}]\p{Script=Han}{1,2})$`,
  'u',
);
const shortPattern = /^\p{Script=Han}{2,4}$/u;
const dottedPattern = /^\p{Script=Han}{1,8}(?:[·•・]\p{Script=Han}{1,8})+$/u;

/** The source of a pattern for a family name with one or two more characters. */
export const surnamedName = String.raw`${surname}\p{Script=Han}{1,2}`;

/** The source of a pattern for what {@link isNameLike} may accept, with white space that fills out the characters. */
export const nameShape = String.raw`(?:\p{Script=Han}{1,8}(?:[·•・]\p{Script=Han}{1,8})+|\p{Script=Han}{2,4}|\p{Script=Han} {1,4}\p{Script=Han}(?: {1,4}\p{Script=Han})?|\p{Script=Han}{5,8})`;

/** Two to four Chinese characters that are no word of an office, or parts joined by `·`. */
export function isNameLike(text: string): boolean {
  const name = joined(text);
  return (
    (shortPattern.test(name) || dottedPattern.test(name) || isForeignName(name)) &&
    !noFirst.test(name) &&
    !isOrdinary(name) &&
    (isShortSurnamed(name) || isForeignName(name) || !isOfWords(name)) &&
    !isOfficeWord(name) &&
    !isMasked(name)
  );
}

/** The same, beginning with a family name: for places where other words are common too. */
export function isSurnamed(text: string): boolean {
  const name = joined(text);
  return (
    (isShortSurnamed(name) ||
      (surnamedPattern.test(name) && !isOfWords(name)) ||
      dottedPattern.test(name) ||
      isForeignName(name)) &&
    !isOrdinary(name) &&
    !isOfficeWord(name) &&
    !isMasked(name)
  );
}

/** The same, for places where any word may stand: a family name that begins few others, and none of those. */
export function isTelling(text: string): boolean {
  const name = joined(text);
  if (dottedPattern.test(name)) return isSurnamed(name);
  return tellingPattern.test(name) && isSurnamed(name) && !ordinaryStarts.test(name) && !placeEnd.test(name);
}

/** What no name begins with: 见附表, 同前, 一名. */
const noFirst =
  /^[见参如按无另暂已未待由以即为各本该每及或且需须请可不统均具专固在拟将随同一二两三四五六七八九十]/;

/** Whether a name that {@link isTelling} accepts begins as hardly any other word does. */
export function isPlain(name: string): boolean {
  return plainSurnames.includes(name[0] ?? '') || /[·•・]/.test(name);
}

/** Whether a name begins with a family name of two characters. */
export function isCompound(name: string): boolean {
  return compoundPattern.test(name);
}

function joined(text: string): string {
  const name = text.trim();
  // Characters are set apart so that two are as wide as three; 年 月 日 of a blank date is not meant.
  return /^[^年月日](?: {1,4}[^年月日]){1,2}$/.test(name) ? name.replace(/ +/g, '') : name;
}

/** Of four characters, two words are more likely than two family names. */
function isShortSurnamed(name: string): boolean {
  return surnamedPattern.test(name) && (name.length < 4 || isCompound(name));
}

function isOrdinary(name: string): boolean {
  if (rareSurnameWords.test(name)) return true;
  return ordinaryWords.test(name) || (name.length === 4 && ordinaryWords.test(name.slice(0, 2)));
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Whether a text is made of words that a dictionary has: 统一部署. A foreign name falls into its characters. */
export function isOfWords(text: string): boolean {
  return [...segmenter.segment(text)].every(({ segment }) => segment.length > 1 && segment.length < 4);
}

function isOfficeWord(name: string): boolean {
  return officeWords.test(name) || officeEnd.test(name);
}

/** A family name alone is left: 张某某, 李某. */
function isMasked(name: string): boolean {
  return /^[^某]{1,2}某/.test(name) || /^某{2,}$/.test(name);
}
