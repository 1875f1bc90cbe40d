/**
 * Names in running text whose family name is any of the list. Many words begin with those, so that one is only
 * looked for beside what people are called: 低保户某甲某, 某甲某研究员, 按某甲某的意见.
 */
import {
  anySurname,
  beginsWords,
  isListed,
  isNameLike,
  isOfNoWord,
  isParticle,
  isPlain,
  isTelling,
  isWordBefore,
  isWordBorder,
} from './person-name.ts';
import { labelBefore, looseBefore, wordsBefore } from './name-surroundings.ts';
import { called } from './personal-labels.ts';
import { isForeignName } from './rare-names.ts';
import type { PersonalTrace } from './personal-trace.ts';
import { goesOn } from './prose-names.ts';

const longest = 16;

/** Where what people are called may end, and a name begin. */
const afterCalled = new RegExp(
  String.raw`(?<=[师员练家委问部长表人民生者户众童军象机警医会计纳任记理东法编志属偶亲女母父偶主工)])[ :"“(]{0,3}(?=\p{Script=Han}{2})`,
  'gu',
);
const endsCalled = new RegExp(String.raw`(?<!企)${called}(?:代表)?(?:\([^()\n]{1,8}\))?$`);
/** Where a name ends for certain. */
const sign = /^(?:[,。;、()”"|\s]|$|等|因|[二两三四五六七八九十几\d]{1,2} ?[人户名位]|同志|说|反映)/;

/** What is said of somebody who gets something. */
const suffers = /^(?:领取|代领|获得|收到|反映|申请|表示|住院|去世|死亡|家[中里的庭]|的(?:家|户|电话))/;
/** Where running text goes on behind somebody with such a name. */
const goesOnMore =
  /^(?:由|一[行家案事]|[补少多]?发放|[补少多]发|垫付|报销|退还|纳入|牵头|监护|住院|治疗|享受|符合|参加|自述|认为|缴纳|患[有上]|[所等]|家)/;

const titles =
  '(?:[副代])?(?:同志(?!们)|教授|研究员|讲师|医师|医生|护士|老师|校长|院长|所长|局长|科长|处长|股长|站长|厂长|镇长|乡长|村长|县长|区长|市长|队长|组长|社长|会长|园长|馆长|主任(?!务)|主席|书记|支书|经理|总监|会计(?!师)|出纳|工程师|律师|科员|干事|专员|委员(?!会)|师傅|老板|阿姨|大爷|大娘|先生|女士)';
const namedBefore = new RegExp(
  String.raw`(?<=[^\p{Script=Han}]|^|[由与请和及向经对给为是致报据按谢让找局科院室处股办部所站校司镇村县市区厅会社队])(${anySurname}\p{Script=Han}{2})(?=\(?${titles})`,
  'gu',
);
/** 沈工（沈某某）: the family name with a title, then the whole name. */
const repeated = new RegExp(
  String.raw`(([${anySurname.replace(/^.*\[|\]\)$/g, '')}])(?:工|总|师傅|老师|医生|大夫|阿[婆公姨嫂]|大[爷娘妈叔伯婶]|奶奶|爷爷|叔|婶|嫂|姐|哥|[局处科股所院校站队镇乡村厂县市]长|[局处科股所]|主任|书记|经理|教授|老板|会计|出纳|专员)\()(\2\p{Script=Han}{1,2})(?=\))`,
  'gu',
);
const doing = new RegExp(
  String.raw`(?<=[由经请与和向按据给让被同找是])(${anySurname}\p{Script=Han}{2})(?=(?:的(?:意见|建议|说法|要求|电话|身份证|账号|手机|口径)|[发送寄交转拿带]来|提供的?|[签写填改说办给]的|具体负责|全权负责|牵头|代签|代领|经手|核对|整理|录入))`,
  'gu',
);
/** A signature in running text: 属实，某甲某，3月2日. */
const signed = new RegExp(
  String.raw`(?<=[,。;] ?)(${anySurname}\p{Script=Han}{2})(?=[, ] ?(?:\d{4}[年./-])?\d{1,2}[月./-]\d{1,2})`,
  'gu',
);

/** A list behind a colon whose parts are short. */
const listed = /: ?([^\n:。;、,]{1,12}(?:[、,][^\n:。;、,]{1,12}){1,12})(?=$|[\n。;])/gm;
/** Whose home it is: （某甲某家）. */
const home = new RegExp(String.raw`(?<=\()(${anySurname}\p{Script=Han}{1,2})(?=家\))`, 'gu');

/** What somebody is, in brackets behind the name: 某甲某（户主）. */
const noted = new RegExp(String.raw`(?<!\p{Script=Han})(\p{Script=Han}{3,6})(?=\(${called}[,)])`, 'gu');

export function listedTraces(text: string): PersonalTrace[] {
  return [
    ...behindCalled(text),
    ...found(text, namedBefore, 1, isBeforeTitle),
    ...found(text, repeated, 3, isListed),
    ...found(text, doing, 1, isListed),
    ...furtherInList(text),
    ...found(text, home, 1, isListed),
    ...found(text, noted, 1, (name) => isListed(name) && !isParticle(name)),
    ...found(text, signed, 1, (name) => isApartName(name) && !beginsWords(name)),
  ];
}

/** Names behind others that were left out: 评审专家：〔姓名略〕、某甲某. */
function furtherInList(text: string): PersonalTrace[] {
  return [...text.matchAll(listed)].flatMap(({ index, 0: whole, 1: list = '' }): PersonalTrace[] => {
    const label = wordsBefore(text, index);
    if (!labelBefore.test(label) && !looseBefore.test(label)) return [];
    const names = list.split(/[、,]/).map((one) => one.replace(/\(.*$/, ''));
    const name = isNameLike(names[0]?.trim() ?? '') ? undefined : names.slice(1).find(isListed);
    if (name === undefined) return [];
    return [{ name: '姓名', index: index + whole.lastIndexOf(name), length: name.length }];
  });
}

function behindCalled(text: string): PersonalTrace[] {
  return [...text.matchAll(afterCalled)].flatMap(({ 0: between, index }): PersonalTrace[] => {
    if (!endsCalled.test(text.slice(Math.max(0, index - longest), index))) return [];
    const start = index + between.length;
    if (between === '' && !isWordBorder(text, start)) return [];
    const behind = text.slice(start, start + longest);
    const longestName = /^\p{Script=Han}{2,6}/u.exec(behind)?.[0].length ?? 0;
    const length = [6, 5, 4, 3, 2].find(
      (one) => one <= longestName && isCalled(behind.slice(0, one), behind.slice(one)),
    );
    return length === undefined ? [] : [{ name: '姓名', index: start, length }];
  });
}

function isCalled(name: string, after: string): boolean {
  if (!isListed(name) || isParticle(name)) return false;
  const isGoingOn = goesOn.test(after) || goesOnMore.test(after) || suffers.test(after);
  // Of several parts, and in no dictionary: where it ends is only told by what goes on.
  if (isForeignName(name)) return isGoingOn;
  if (!isWordBefore(name, after)) return /^.[老阿小]./.test(name) && /^家/.test(after);
  if (name.length === 2 || beginsWords(name))
    return sign.test(after) || (isOfNoWord(name) && (name.length === 3 ? isGoingOn : suffers.test(after)));
  return isOfNoWord(name) || isGoingOn;
}

function isBeforeTitle(name: string): boolean {
  return (
    (isApartName(name) || (isTelling(name) && isPlain(name))) && name[1] !== '家' && !/[副代总正]$/.test(name)
  );
}

function isApartName(name: string): boolean {
  return isListed(name) && !isParticle(name);
}

function found(
  text: string,
  pattern: RegExp,
  group: number,
  isName: (name: string) => boolean,
): PersonalTrace[] {
  return [...text.matchAll(pattern)].flatMap((match): PersonalTrace[] => {
    const name = match[group] ?? '';
    const before = group === 1 ? 0 : match[0].length - name.length;
    return isName(name) ? [{ name: '姓名', index: match.index + before, length: name.length }] : [];
  });
}
