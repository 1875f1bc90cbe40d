/** Where people live: behind a label for it, on its line or the next. */
import { dwelling } from './personal-labels.ts';
import type { PersonalTrace } from './personal-trace.ts';

const number = String.raw`(?:[\d一二三四五六七八九十]+|[A-Z]\d*)`;
/** What a place in a village or a town ends with. */
const place =
  '(?:[路街巷道村组弄园里庄屯湾社旗乡镇]|小区|大厦|社区|嘎查|苏木|胡同|公寓|家园|花园|大院|新村|苑)';
const house = `${number}(?:(?:[-#]${number}){1,3}|[ -]?(?:号|栋|幢|楼|室|单元|层|组|社|队|屯|门|弄))`;
const words = String.raw`[^\n。;:]`;
const label = String.raw`(?:^[ \t>#*-]*(?:通讯|通信|联系)?地址|${dwelling}) *(?::\s{0,8}|为|是| {1,8}|\n[\s>]{0,8})`;

/** What no address has in it, and a sentence about many of them does. */
const inside = String.raw`(?!的|位于|共|[,、和与])${words}`;
/** Words that 住 begins, or that go on behind 户籍 or 常住 without saying where. */
const otherWord =
  '(?![宅房院建户宿所校保持处址区进人口数证比率者派登管迁本簿册警政民居制窗室科股业改信资档变身性类关农非]|公租|公寓|一楼|二楼|[、,和与及或])';
/** Who lives somewhere: 王某, a person's sex or age, 该户, 申请人. */
const somebody =
  '(?:某{1,2}|(?<=[,、 (])[男女]|族|\\d岁|该户|户主|(?:申请|受助|当事|投[保诉]|领取|受益|参保|继承|被告|举报|信访|来访)人|本人|[原被]告|先生|女士|其)';
const lives = String.raw`(?:家 {0,4}住|(?<=[,(])住|(?<![部队组司局处院站校厂])(?:现|暂|常|租|原)住|(?<=${somebody}[,、 ]{0,2}(?:均|都|原)?)住|(?<=[者户人民婆公爷娘嫂姨叔伯])住在|居住[在于]|(?:户 {0,2}[籍口](?:所?在地)?|户籍地|籍贯)(?:[在为系是:]| {1,4}|))[在于]? {0,4}${otherWord}`;
/** A number of people or households, of whom the sentence speaks. */
const many = String.raw`(?!的?(?:共|计|约|有|近)*\d+余?[户人名])`;

/** A flat in a house where people live: works are done on houses, not in flats. */
const flat =
  /(?:小区|家属院|公寓|花园|宿舍|新村|家园|[一-龥]{2}苑)\d{1,3} ?(?:号楼|栋|幢|座|号)(?:[一二三四五六七八九\d]{1,2} ?单元)? ?\d{3,4} ?(?:室|(?!\d|[户套平元万名人]))/g;

const patterns = [
  new RegExp(`(${label})${words}{0,30}?${place}${words}{0,12}?${house}${many}`, 'gm'),
  new RegExp(`(${lives})(?:${inside}){0,30}?${place}(?:${inside}){0,12}?${house}${many}`, 'gm'),
];

/** An address behind its label, or behind a word for living, with a street or a village and a number. */
export function addressTraces(text: string): PersonalTrace[] {
  if (!/[地住]址|[在籍]地|住|户 {0,2}[籍口]|籍贯/.test(text)) return [];
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)]
      .filter((found) => !isOfOffice(text, found))
      .map(({ index, 0: whole, 1: before = '' }): PersonalTrace => ({
        name: '地址',
        index: index + before.length,
        length: whole.length - before.length,
      })),
  );
}

/** Whether a plain 地址 goes on with an office; where somebody lives may be beside one. */
function isOfOffice(text: string, { index, 0: whole, 1: label = '' }: RegExpExecArray): boolean {
  const line = text.slice(index + label.length, index + whole.length + 30).split('\n', 1)[0] ?? '';
  return /^[\s>#*+-]*(?:通讯|通信|联系)?地址/.test(label) && office.test(line);
}

/** Whether a text ends with the address of an office. */
export function isOfficeAddress(text: string): boolean {
  const [, label = '', address = ''] = /(\p{Script=Han}{0,4})地址([^\n]*)$/u.exec(text) ?? [];
  return /单位|办公|机构|公司|注册|学校/.test(label) || office.test(address);
}

const office = /[局厅委院]\d|政府|中心|公司|办公|大厅|大楼|机关|法院|财政局|委员会|服务站|学校|事务所|银行/;

/** Flats in a text; one behind its label belongs to the address there. */
export function flatTraces(text: string, known: readonly PersonalTrace[]): PersonalTrace[] {
  const addresses = known.filter(({ name }) => name === '地址');
  return [...text.matchAll(flat)]
    .filter(({ index }) => !addresses.some((one) => one.index <= index && index < one.index + one.length))
    .map(({ index, 0: { length } }): PersonalTrace => ({ name: '地址', index, length }));
}

/** A place with a street and a number, or a unit of administration and a street. */
export function isAddress(text: string): boolean {
  const start = text.slice(0, 200);
  return (
    /(?:[路街巷道村组弄园庄屯]|小区|大厦|社区|办公区|嘎查|家园|公寓).{0,12}(?:\d+ ?(?:号|栋|幢|楼|室|单元|层)?|[一二三四五六七八九十]+(?:号|组|社|队))/.test(
      start,
    ) || /[省市县区镇乡旗].{1,12}(?:[路街巷村屯]|小区|大道|大厦|社区|大院|嘎查|家园|公寓)/.test(start)
  );
}
