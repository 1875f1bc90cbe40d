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
import {
  isForeignName,
  rareCompoundSurnames,
  rareSurnames,
  rareSurnameWords,
  wordSurnames,
} from './rare-names.ts';

const surname = String.raw`(?:${compoundSurnames}|[${surnames}])`;
const allSurnames = surnames + rareSurnames + wordSurnames;
const allCompoundSurnames = `${compoundSurnames}|${rareCompoundSurnames}`;
const surnamedPattern = new RegExp(
  String.raw`^(?:(?:${allCompoundSurnames})\p{Script=Han}{1,2}|[${allSurnames}]\p{Script=Han}{1,2}|[${surnames}]{2}\p{Script=Han}{2})$`,
  'u',
);
const compoundPattern = new RegExp(`^(?:${allCompoundSurnames})`);
const tellingPattern = new RegExp(
  String.raw`^(?:(?:${compoundSurnames})\p{Script=Han}{1,2}|[${tellingSurnames}]\p{Script=Han}{1,2})$`,
  'u',
);
const shortPattern = /^\p{Script=Han}{2,4}$/u;
const dottedPattern = /^\p{Script=Han}{1,8}(?:[·•・]\p{Script=Han}{1,8})+$/u;

/** The source of a pattern for any family name. */
export const anySurname = `(?:${allCompoundSurnames}|[${allSurnames}])`;

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
      (name.length === 4 && surnamedPattern.test(name) && !isOfWords(name)) ||
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

/** The same, for what a form is filled in with behind a word for people: no place, and no word at its start. */
export function isFilledIn(text: string): boolean {
  const name = joined(text);
  if (isTelling(name) || isForeignName(name)) return true;
  if (!isSurnamed(name) || ordinaryStarts.test(name) || placeEnd.test(name) || thing.test(name)) return false;
  if (isCompound(name)) return true;
  return name.length === 2 ? !beginsWords(name) && isOfNoWord(name) : !name.endsWith('委') && isApart(name);
}

/** Sums, goods and other things that a form speaks of: 劳务费, 农产品, 万美元, 全过程. */
const thing = /^[万余].*[元亩米里户名个种公吨千多]|^全[方过流周天程]|^有|[费率性型类]$|产品$/;

/**
 * The same, with the whole list of family names, for places where some other words may stand: behind a family
 * name with which many words begin, no dictionary has the given name.
 */
export function isListed(text: string): boolean {
  const name = joined(text);
  if (!isFilledIn(name)) return false;
  if (isTelling(name) || isCompound(name) || isForeignName(name)) return true;
  return (
    name.length === 3 &&
    !isOfSentence(name) &&
    (!beginsWords(name) || isOfNoWord(name) || nickname.test(name.slice(1)))
  );
}

/** Whether what looks like a name has a word of a sentence or a form in it, or is a part of a document's number. */
export function isOfSentence(name: string): boolean {
  return ofSentence.test(name);
}

const ofSentence =
  /.[的了是把被这那哪怎也吗呢或其且则请每第页列行数额值费卡表栏款项号份缩段标删改印写找查填色与及到从它]|.[于因将被未已和后前]$|.[财农政教民水交卫国信数办][发预绩农社办建字综]$|^[费位额页项]/;

/** Whether a dictionary has no word at all in it. */
export function isOfNoWord(text: string): boolean {
  return wordsIn(text).every((word) => word.length === 1);
}

/** Given names that are no second word: 小兰. */
const nickname = /^[小阿老大](?![组区学时麦型额微企农师年人量户会事])/;

/** Whether a name begins with a family name with which many words begin. */
export function beginsWords(name: string): boolean {
  return beginWords.includes(name[0] ?? '');
}

/** Whether words begin and end where a name does before other words, without a sign between. */
export function isWordBefore(name: string, after: string): boolean {
  let length = 0;
  for (const segment of wordsIn(name + after.slice(0, 8))) {
    length += segment.length;
    if (length >= name.length) break;
  }
  return length === name.length;
}

/** Whether a dictionary has no word that reaches over this place: 乡村民宿 has one at the end of 村民. */
export function isWordBorder(text: string, at: number): boolean {
  const from = Math.max(0, at - 6);
  return wordStarts(text.slice(from, at + 6)).includes(at - from);
}

/** Where the words of a text begin, by the dictionary. */
export function wordStarts(text: string): number[] {
  return Array.from(segmenter.segment(text), ({ index }) => index);
}

/** Family names that so many words begin with that two words in a row are more likely: 高质量, 全覆盖. */
const beginWords = `${wordSurnames}单高马方石金白安常于成平和明相关时应包全计管师文连单农武商任万解严古左简游程华车项房欧司向申查边于艾乌师尚余谈劳元丰封宫庄冷云楼纪费路丛晋`;

/** Family names that are particles and verbs of a sentence. */
const particles = '都从有能应于和相后来益况言扶督归占补养经时全党官随但师向申';

export function isParticle(name: string): boolean {
  return particles.includes(name[0] ?? '');
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
  if (!surnamedPattern.test(name)) return false;
  if (isCompound(name)) return true;
  if (wordSurnames.includes(name[0] ?? '')) return name.length === 3 && isApart(name);
  return name.length < 4 && (!rareSurnames.includes(name[0] ?? '') || isApart(name));
}

/** Whether no dictionary has a word that begins with the first character. */
function isApart(name: string): boolean {
  return wordsIn(name)[0]?.length === 1;
}

function wordsIn(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

function isOrdinary(name: string): boolean {
  if (rareSurnameWords.test(name)) return true;
  return ordinaryWords.test(name) || (name.length === 4 && ordinaryWords.test(name.slice(0, 2)));
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Whether a text is made of words that a dictionary has: 统一部署. A foreign name falls into its characters. */
export function isOfWords(text: string): boolean {
  return wordsIn(text).every((word) => word.length > 1 && word.length < 4);
}

function isOfficeWord(name: string): boolean {
  return officeWords.test(name) || (officeEnd.test(name) && !isGivenEnd(name));
}

/** Given names end like some offices and groups too: 立群, of a family name that begins hardly any other word. */
function isGivenEnd(name: string): boolean {
  return (
    name.length === 3 &&
    isPlain(name) &&
    /[立建志文爱成国永春秀利].$/.test(name) &&
    /[群方理士会]$/.test(name)
  );
}

/** A family name alone is left: 张某某, 李某. */
function isMasked(name: string): boolean {
  return /^[^某]{1,2}某/.test(name) || /^某{2,}$/.test(name);
}
