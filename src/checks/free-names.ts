/**
 * Names of three characters in running text, where no label or title stands beside them: 经查，某甲某名下的合作社.
 * The characters of the name and what stands on both sides are weighed together; neither tells a name alone.
 */
import { frequentCharacters, typicalCharacters } from './given-names.ts';
import { ordinaryStarts, plainSurnames, tellingSurnames } from './name-words.ts';
import { isOfSentence, wordStarts } from './person-name.ts';
import type { PersonalTrace } from './personal-trace.ts';

/** Family names of which many words begin, and which only clear surroundings tell: 高, 方, 金 of 金元宝. */
const otherSurnames =
  '萧高马方石金白龙史毛严武孔康牛伍温焦祝梅童涂翁乔洪赖阎蔺傅任于余付万安邢齐关兰左甘包宁尚施路游谷佘';

const candidates = new RegExp(
  `(?=([${tellingSurnames}${otherSurnames}][${typicalCharacters}${frequentCharacters}]{2}))`,
  'g',
);

interface Side {
  readonly weight: number;
  readonly pattern: RegExp;
}

/** What stands before a name; the first that fits counts. */
const sidesBefore: readonly Side[] = [
  { weight: 3, pattern: /(?:人|姓名|签[字名章])(?:一?栏)?[为是系]$/ },
  { weight: 3, pattern: /(?:经办|承办|负责|填报|填表|制表|评审|复核|审核|联系|经手|签收|领取|验收)人$/ },
  { weight: 3, pattern: /(?:[表告书]|清单|记录|证明)\($/ },
  { weight: 2, pattern: /(?:^|[,;。、(\s])(?:经|由|向|系|给|对|与|和|欠|尚欠|选派|委托|按照)$/ },
  { weight: 2, pattern: /(?:选派|聘请|慰问|走访|约谈|询问|尚欠|拖欠|欠付|成员还?有|成员为|专家|[科股室])$/ },
  { weight: 1, pattern: /(?:^|[,;。:、("“\s]|由|向|给|系|经|与|和|及|对)$/ },
];

const sidesBehind: readonly Side[] = [
  // A signature in a line of its own, and its day below.
  { weight: 5, pattern: /^\n(?:19|20)\d\d[年./-]\d/ },
  {
    weight: 3,
    pattern: /^(?:名下|家的|老人|大[爷娘妈]|同志|注册会计师|项目经理|\(\p{Script=Han}{0,4}[男女])/u,
  },
  { weight: 3, pattern: /^\)?填[写报]/ },
  {
    weight: 2,
    pattern:
      /^(?:退休|离[岗职任]|调[离走]|去世|病故|住院|签[订署]|退[回还]|归还|代签|代办|[多少]领|个人账户|本人|回收|整理|[说称](?!明)|经手|负责|参加|介绍|告诉|反映|讲述|承包|经营|领取|垫付|代领|冒领|缴纳|提供|主持|组织|牵头|现场|一家|家[中里]|的手写|的签|的(?:家|电话|账户|意见|讲解)|工程尾?款|尾款|工资|货款|劳务费|[支]付|等\d{1,4}[人名户位]|[、和与及]|分别)/,
  },
  { weight: 1, pattern: /^(?:$|[,;。、)"”\s]|[和与及等的]|从|在|将|于)/ },
];

/** Places, units and works that are called after people, or like them. */
const place =
  /^(?:[省市县区镇乡村屯组路街巷桥河江湖山寺庙塔馆店站矿厂库渠港岛峰陵园墓水]|大[街道桥学厦]|集团|公司|故居|社区|流域|[上中下]游|沿岸|两岸|精神|思想|理论|[奖杯式]|[一两三]?号|\p{Script=Han}{0,2}(?:[小中]学|学校|医院|纪念|基金|水库|街道|灌区|[林农]场))/u;
/** People of history and of the country, of whom reports speak by name. */
const known =
  /^(?:邓小平|毛泽东|江泽民|胡锦涛|习近平|周恩来|孙中山|焦裕禄|孔繁森|张桂梅|黄文秀|黄大年|王进喜|赵一曼|赵尚志|刘胡兰|董存瑞|黄继光|邱少云|杨靖宇|杨善洲|王继才|李四光|袁隆平|钱学森|邓稼先)/;
/** A family name with a title is not yet a person. */
const titled = /先生$/;

const longest = 12;
/** Of what the family name, the given name and both sides weigh together. */
const least = 5;
/** One sign alone also stands beside the end of a longer word: 米其林浩悦，. */
const leastBeside = 2;

export function freeTraces(text: string): PersonalTrace[] {
  return [...text.matchAll(candidates)].flatMap(({ index, 1: name = '' }): PersonalTrace[] => {
    // The start of the text separates like the start of a line.
    const left = `\n${text.slice(Math.max(0, index - longest), index)}`.slice(index > longest ? 1 : 0);
    const right = text.slice(index + 3, index + 3 + longest);
    return isName(name, left, right) ? [{ name: '姓名', index, length: 3 }] : [];
  });
}

function isName(name: string, left: string, right: string): boolean {
  const beside = weightOf(sidesBefore, left) + weightOf(sidesBehind, right);
  if (beside < leastBeside || weightOfName(name) + beside < least || isOther(name, right)) return false;
  const parts = partsOf(name, left, right);
  return parts !== null && weightOfName(name) + beside - lessFor(name, parts) >= least;
}

function weightOf(sides: readonly Side[], text: string): number {
  return sides.find(({ pattern }) => pattern.test(text))?.weight ?? 0;
}

/** Two for each typical character, one for each frequent one; family names differ in how telling they are. */
function weightOfName(name: string): number {
  const [family = '', ...given] = Array.from(name);
  const ofFamily = plainSurnames.includes(family) ? 1 : isTellingFamily(name) ? 0 : -2;
  return given.reduce((sum, one) => sum + (typicalCharacters.includes(one) ? 2 : 1), ofFamily);
}

function isTellingFamily(name: string): boolean {
  return tellingSurnames.includes(name[0] ?? '');
}

function isOther(name: string, right: string): boolean {
  return (
    place.test(right) ||
    titled.test(name) ||
    known.test(name) ||
    ordinaryStarts.test(name) ||
    isOfSentence(name)
  );
}

/** What makes a name less likely: hills and rivers end like it, and a plant may be called 白玉兰. */
function lessFor(name: string, { isGivenWord }: Parts): number {
  return (landscape.test(name) ? 2 : 0) + (isGivenWord ? (isTellingFamily(name) ? 1 : 2) : 0);
}

const landscape = /[山江川河湖海泉岩峰岭渠洋]$/;

interface Parts {
  /** Whether the given name is one word of the dictionary. */
  readonly isGivenWord: boolean;
}

const context = 6;

/** Null if a word of the dictionary reaches over the borders of the name, or is the name or its beginning. */
function partsOf(name: string, left: string, right: string): Parts | null {
  const start = Math.min(left.length, context);
  const whole = left.slice(left.length - start) + name + right.slice(0, context);
  const found = new Set(wordStarts(whole).map((index) => index - start));
  // The dictionary takes rare family names for the end of what stands before: 向谷.
  const isStart = found.has(0) || (found.has(-1) && found.has(1) && /[由向给经]$/.test(left));
  // Some names of towns are of two characters: 周文.
  const isApart =
    found.has(1) || (found.has(2) && isTellingFamily(name) && typicalCharacters.includes(name[2] ?? ''));
  const isEnd = found.has(3) || right === '' || right.startsWith('的');
  return isStart && isApart && isEnd ? { isGivenWord: !found.has(2) } : null;
}
