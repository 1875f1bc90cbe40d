/**
 * Names behind a title in running text: 局长张三主持会议. A title begins many other words, and the words behind it
 * often begin with a character that is a family name too; only what somebody does behind the name tells it.
 */
import { compoundSurnames, ordinaryWords, plainSurnames } from './name-words.ts';
import {
  beginsWords,
  isCompound,
  isListed,
  isOfNoWord,
  isOfWords,
  isParticle,
  isPlain,
  isSurnamed,
  isTelling,
  isWordBefore,
} from './person-name.ts';
import type { PersonalTrace } from './personal-trace.ts';

/** Titles, with a note in brackets and what sets the name apart. */
const titles =
  /(?:[局科处股校院所站省县市区镇乡村州部厅司会社署行园队组馆台团庭班书事察]长|主任|书记|支书|经理|主席|委员|总监|总工|专员|干事|科员|调研员|工程师|经济师|会计|出纳|教授|研究员|讲师|医师|护士|律师|老板|技术员|辅导员|班主任)(?:\((?:[兼代正副]|分管|主持|挂职|试用|时任|常务)[^()\n]{0,8}\))?[ ("“]{0,3}(?=\p{Script=Han})/gu;
/** Titles behind which a river is as likely as a person: 县长江段. */
const placeTitle = /[省县市区镇乡村州]长$/;

/** What somebody with a title does, and hardly any thing. */
const act =
  '主持|召开|召集|出席|列席|到会|带队|率队|率领|带领|率|亲自|讲话|致辞|发言|强调|指出|要求|宣布|宣读|传达|部署|汇报|通报|介绍|调研|视察|考察|督查|督导|督办|走访|慰问|看望|审阅|审签|审批|签批|签发|签署|签字|签名|批示|批准|同意|核准|审定|圈阅|阅示|负责|牵头|分管|主管|主抓|兼任|兼|任|担任|为[组成副总]|作[了为]|作(?:动员|工作|专题|总结|重要)|一行|陪同|会同|约谈|听取|同志(?!们)|先生|女士|表示|认为|说(?!明)';
const acts = new RegExp(`^(?:${act})`);
/** Other words that go on behind a name, and behind other words too. */
const goesOn = new RegExp(
  `^(?:${act}|就|到|赴|前往|深入|来到|组织|检查|检验|参加|参与|参会|协管|协调|现场|全程|安排|代表|受|[,。;、)"”\\s]|$|和|与|及|等)`,
);

/** Family names that begin many words, of which only an act behind tells a name. */
const otherSurnames = '高马方石白龙史毛严武孔康牛温伍兰焦甘祝符梅童涂翁乔洪赖阎蔺傅';
/** Those that are adverbs or questions as well: 局长曾先后主持. */
const adverbs = /^[曾何许]/;
/** Those that make a word of another one: 高起点, 严要求. */
const adjectives = /^[高石白严毛温甘]/;
/** What is said of people only. */
const addressed = /^(?:同志|先生|女士)/;

/** What sets a name apart, the name, and the start of a title behind it. */
const namedBefore = new RegExp(
  String.raw`(?:[^\p{Script=Han}]|[由与请和及向经对给为是致报])((?:${compoundSurnames})\p{Script=Han}{1,2}|[${plainSurnames}]\p{Script=Han}{2})((?:常务)?[副代]|[总董理监秘检]|)$`,
  'u',
);

export function titledTraces(text: string): PersonalTrace[] {
  return [...text.matchAll(titles)].flatMap(({ 0: title, index }): PersonalTrace[] => {
    const start = index + title.length;
    const behind = text.slice(start, start + longest);
    const length = lengthsOf(behind).find((one) => isNamed(title, behind.slice(0, one), behind.slice(one)));
    if (length !== undefined) return [{ name: '姓名', index: start, length }];
    return acts.test(behind) ? nameBefore(text, index) : [];
  });
}

/** 张小三副县长主持会议. Of two characters, and with 家 in it, it may be a place: 王家坪镇长. */
function nameBefore(text: string, end: number): PersonalTrace[] {
  const [, name = '', rank = ''] = namedBefore.exec(`\n${text.slice(Math.max(0, end - longest), end)}`) ?? [];
  return isTelling(name) && !isOfWords(name) && name[1] !== '家'
    ? [{ name: '姓名', index: end - rank.length - name.length, length: name.length }]
    : [];
}

const longest = 16;

/** How long a name at the start of a text could be, the longest first; two characters may stand apart. */
function lengthsOf(text: string): number[] {
  const whole = /^\p{Script=Han}{2,4}/u.exec(text)?.[0].length ?? 0;
  const apart = /^\p{Script=Han} {1,4}\p{Script=Han}(?!\p{Script=Han})/u.exec(text)?.[0].length ?? 0;
  return apart > 0 ? [apart] : [4, 3, 2].filter((length) => length <= whole);
}

function isNamed(title: string, name: string, after: string): boolean {
  const behind = after.trimStart();
  if (addressed.test(behind)) return isTelling(name) || isWithOtherSurname(name);
  if (isCompound(name)) return isTelling(name) && goesOn.test(after);
  const isPlainName = isTelling(name) && isPlain(name);
  // A word that a dictionary has is one, whatever it begins with: 局长陆续到岗.
  if (adverbs.test(name) || isOfWords(name)) return isPlainName && acts.test(behind);
  if (isPlainName) return goesOn.test(after);
  if (isListed(name) && isWordBefore(name, after) && goesOn.test(after))
    return !beginsWords(name) || (isOfNoWord(name) && !isParticle(name));
  return acts.test(behind) && (isTelling(name) ? isNoRiver(title, name) : isWithOtherSurname(name, 3));
}

function isNoRiver(title: string, name: string): boolean {
  return !placeTitle.test(title) || !name.startsWith('江');
}

/** Of two characters, a word is more likely than a name. */
function isWithOtherSurname(name: string, least = 2): boolean {
  return (
    name.length >= least &&
    otherSurnames.includes(name[0] ?? '') &&
    isSurnamed(name) &&
    !ordinaryWords.test(name.slice(0, 2)) &&
    !(adjectives.test(name) && isOfWords(name.slice(1)))
  );
}
