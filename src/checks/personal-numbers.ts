/** Numbers and electronic addresses of people: identity, telephone, bank, plate, passport, electronic mail. */
import { accountPatterns } from './account-patterns.ts';
import { figureCells, isFigure } from './figure-context.ts';
import { isIdentityNumber, isLabelledIdentity, isMistypedIdentity } from './identity-number.ts';
import { isAllOfLine, isBesideFigures, isOfRoundFigures } from './lone-number.ts';
import { mailAddresses } from './mail-address.ts';
import { gap, type Around, type NumberPattern } from './number-pattern.ts';
import type { PersonalTrace } from './personal-trace.ts';

export interface NumberTrace extends PersonalTrace {
  /** Whether the number and its label have what {@link numberHint} looks for. */
  readonly isHinted: boolean;
}

const phoneLabel = String.raw`(?:电 {0,4}话|联系方式|手 {0,4}机|座 {0,4}机|联系人|传 {0,4}真|(?<![A-Za-z])(?:tel|phone|mobile|fax|Tel|Phone|Mobile|TEL|Fax|FAX)\.?|(?<=[?&])(?:sjh?|shouji(?:hao)?|lxdh|(?:mobile|phone)(?:No|Number)?|telephone|cell)(?==))(?:号码?)?`;
const country = String.raw`(?:\(?(?:\+|00) ?86\)?|\(86\)|(?<!\d)86(?=[- ]))[- ]{0,3}`;
/** No digit and no letter stands beside it; a point may end the sentence. */
const from = String.raw`(?<![\dA-Za-z]|\d\.)`;
const to = String.raw`(?![\dA-Za-z]|\.[\dA-Za-z])`;

/** Between groups of digits, wider than within most numbers. */
const farApart = String.raw`(?: {0,12}\t[ \t]{0,12}| {4,12})`;

const patterns: readonly NumberPattern[] = [
  {
    // In groups or with letters beside it, only the check digit tells it from other numbers. Every place
    // where one could begin is looked at, whatever number stands before it.
    name: '身份证号码',
    pattern: /()(?<!\d)(?=(?<number>\d(?:[ .·_/-]{0,2}\d){16}[ .·_/-]{0,2}[\dXx])(?!\d))/g,
    isMeant: isIdentityNumber,
  },
  {
    name: '身份证号码',
    pattern: new RegExp(String.raw`()(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])`, 'g'),
    isMeant: (digits, around) => isMistypedIdentity(digits) && !isFigure(around.text, around.index, 18),
  },
  {
    name: '身份证号码',
    pattern: new RegExp(
      String.raw`((?:身份证(?:件)?|公民身份(?:证)?|证件)(?:号码?)?${gap})(?:\d(?:[ -]?\d){16}[ -]?[\dXx]|\d(?:[ -]?\d){14})(?![\dA-Za-z])`,
      'g',
    ),
    isMeant: isLabelledIdentity,
  },
  {
    // Its parts stand below one another.
    name: '身份证号码',
    pattern:
      /((?:身份证(?:件)?|公民身份(?:证)?)(?:号码?)?[: \n]{1,6})\d(?:[\s-]{0,12}\d){16}[\s-]{0,12}[\dXx](?![\dA-Za-z])/g,
    isMeant: (digits) => isIdentityNumber(digits.replace(/\s/g, '')),
  },
  {
    name: '身份证号码',
    pattern:
      /(持有? ?(?=\d{15} ?号)|(?:[一老旧]代?证(?:件?号码?)?|15位(?:老|旧)?(?:证?号码?)?) ?[:为是]? ?)\d{15}(?!\d)/g,
    isMeant: isLabelledIdentity,
  },
  {
    name: '手机号码',
    pattern: new RegExp(
      String.raw`()${from}(?:1[3-9]\d[- ]?\d{4}[- ]?\d{4}|1[3-9]\d([ -])\d{3}\2\d{5}|1[3-9]\d{3}[ -]\d{6}|1[3-9]\d{5}-\d{4}|1[3-9]\d([.·•_/,]| ?[-~] ?| {2,3})\d{4}\3\d{4}|\(1[3-9]\d\)[- ]?\d{4}[- ]?\d{4}|1([ .·-])[3-9](?:\4\d){9}(?!\4\d))${to}`,
      'g',
    ),
    isMeant: isNoFigure,
  },
  {
    // Columns of figures stand apart like this as well, unless the number is all that its line has.
    name: '手机号码',
    pattern: new RegExp(String.raw`()${from}1[3-9]\d${farApart}\d{4}${farApart}\d{4}${to}`, 'g'),
    isMeant: (digits, { text, index, length }) =>
      !isOfRoundFigures(digits) && isAllOfLine(text, index, length) && !isBesideFigures(text, index, length),
  },
  {
    name: '手机号码',
    pattern: new RegExp(
      String.raw`((?:${phoneLabel})${gap})1[3-9]\d(?:[ \t]{1,12}\d{4}[ \t]{0,12}|\d{4}[ \t]{1,12})\d{4}(?![ \t]{0,12}[|\t]?[ \t]{0,12}\d)`,
      'g',
    ),
  },
  {
    name: '手机号码',
    pattern: new RegExp(String.raw`(${country})1[3-9](?:[ -]{0,2}\d){9}(?!\d)`, 'g'),
    isMeant: (_digits, { text, index, length }) => !isFigure(text, index, length) || text[index - 1] === '-',
  },
  {
    name: '手机号码',
    pattern: new RegExp(
      String.raw`((?:${phoneLabel}|微信号?)${gap}(?:\(?(?:\+|00)? ?86\)?[ -]{0,3})?)1[3-9](?:[ -]{0,2}\d){9}(?!\d)`,
      'g',
    ),
  },
  {
    name: '电话号码',
    pattern: new RegExp(
      String.raw`(${phoneLabel}${gap}(?:\+?86[ -]?)?)(?:(?:\(0\d{2,3}\)[- ]{0,2}|0\d{2,3}[- /]{0,3})?\d{7,8}|(?:\(0\d{2,3}\)|0\d{2,3}) ?-? ?\d{3,4}[- ]\d{4})(?![\d.]\d|\d)`,
      'g',
    ),
    isMeant: (digits, { text, index }) => !isDay(digits) || text[index - 1] === ':',
  },
  {
    name: '电话号码',
    pattern:
      /()(?<![\d.-]|\d )(?:(?:0\d{2,3}-|\(0\d{2,3}\)[- ]{0,2}|0\d{2,3} - |0\d{2,3}\/|0\d{2,3} {1,2})\d{7,8}|(?:0\d{2,3}-|\(0\d{2,3}\)[- ]{0,2}|0(?:10|2\d|[3-9]\d\d) )\d{3,4}[- ]\d{4})(?:-\d{1,4})?(?![\d-])/g,
    isMeant: (digits, { text, index, length }) =>
      !isDay(digits.replace(/^0\d\d\d?(?=20\d{6}$)/, '')) && !isFigure(text, index, length),
  },
  {
    name: '电话号码',
    pattern:
      /()(?:\+|(?<!\d)00)86[- )]{1,3}(?!1[3-9]\d[- ]?\d{4})\(?0?\d{2,3}\)?[- ]{1,3}\d{3,4}[- ]?\d{4}(?!\d)/g,
  },
  {
    name: '电话号码',
    pattern: /()(?<![\dA-Za-z])\+(?!86)\d{2,3}[- ]?\(?\d{2,4}\)?[- ]?\d{3,4}[- ]?\d{3,4}(?!\d|[.,]\d)/g,
    isMeant: (_digits, { text, index, length }) => !isFigure(text, index, length),
  },
  {
    name: '银行账号',
    pattern: new RegExp(String.raw`()${from}62\d{2}(?:[ -]{0,2}\d){12,15}${to}`, 'g'),
    isMeant: isCardNumber,
  },
  {
    name: '银行账号',
    pattern: new RegExp(
      String.raw`((?:[账帐][号户]|卡号|银行卡|存折|一卡通|惠农卡|社保卡)(?:号码?)?${gap})\d(?:[ -]{0,2}\d){9,21}(?!\d|\.\d)`,
      'g',
    ),
    isMeant: (_digits, { text, index, length }) =>
      !unitOfMoney.test(text.slice(index + length, index + length + 4)),
  },
  { name: '银行账号', pattern: /([账帐]号[^\d\n。;]{0,20})\d(?:[ -]?\d){11,21}(?!\d|\.\d| ?[万亿]?元)/g },
  { name: '银行账号', pattern: /(开户(?:银)?行[^\d\n]{0,40})\d(?:[ -]?\d){9,21}(?!\d)/g },
  {
    name: '车牌号码',
    pattern:
      /()(?<![\p{Script=Han}A-Za-z\d](?<![车牌号辆为是驾乘开坐由用购租约的驶轿卡货客皮]))[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼] ?[A-HJ-NP-Za-hj-np-z][·•. -]?(?=[A-HJ-NP-Z\d]{0,3}\d{2})(?:[A-HJ-NP-Z\d]{5,6}|[A-HJ-NP-Z\d]{4}[挂学警港澳领])(?![A-Za-z\d]|-\d|号文)/gu,
  },
  ...accountPatterns,
];

const unitOfMoney = /^ ?[万亿]?元/;

/** What every pattern needs that is looked for on published pages too; see `number-hint.ts`. */
const numberHint = /\d{7}|\d[ -]\d{3}|\)[ -]{0,2}\d{4}|[Qq]{2}|微信|@/;

/** The same for the others; nearly no text has it, so that most are read only once. */
const moreHint =
  /\d{3}(?: {0,12}\t[ \t]{0,12}| {4,12})\d{4}|\d{3}(?:[.·•_/,]| ?[-~] ?| {2,3})\d{4}|\d[ .·-]\d[ .·-]\d[ .·-]\d|[([{<【「] ?(?:at|a t|AT|艾特|圈a) ?[)\]}>】」]| at [\w-]|\w ?(?:[#*☆★◎●△○&$]|[([]a[)\]]|-at-) ?\w|VX|加[V薇威]|WeChat|扣扣|Q Q|[V薇威]信|微 信|\p{Script=Han} ?[A-HJ-NP-Z][·•. -]?[A-HJ-NP-Z\d]{4}/iu;

/** Numbers in a text whose signs are folded; electronic mail where it is not meant for readers. */
export function numberTraces(text: string, isMailAllowed: boolean): NumberTrace[] {
  if (!numberHint.test(text) && !moreHint.test(text)) return [];
  const isFigureCell = figureCells(text);
  const numbers = patterns.flatMap(({ name, pattern, isMeant }) =>
    [...text.matchAll(pattern)].flatMap((match): NumberTrace[] => {
      const label = match[1] ?? '';
      const number = match.groups?.['number'] ?? match[0].slice(label.length);
      const index = match.index + label.length;
      const digits = number.replace(/[ \t.·_/-]/g, '');
      if (isMeant?.(digits, { text, index, length: number.length, isFigureCell }) === false) return [];
      const isCertain =
        name === '银行账号' ||
        (name === '身份证号码' && (label.includes('身份') || isIdentityNumber(digits)));
      return [{ name, index, length: number.length, isCertain, isHinted: numberHint.test(label + number) }];
    }),
  );
  return isMailAllowed ? numbers : [...numbers, ...mailTraces(text)];
}

function mailTraces(text: string): NumberTrace[] {
  return mailAddresses(text).map(({ index, length }) => ({
    name: '电子邮箱',
    index,
    length,
    isHinted: text.slice(index, index + length).includes('@'),
  }));
}

/** Eleven digits may also be an amount, an area or a part of a code. */
function isNoFigure(_digits: string, { text, index, length, isFigureCell }: Around): boolean {
  if (isFigure(text, index, length) || isFigureCell(index)) return false;
  const isApart = text.slice(index, index + length).includes('  ');
  return !isApart || !isAllOfLine(text, index, length) || !isBesideFigures(text, index, length);
}

/** Eight digits that say a day: `20240501`. */
function isDay(digits: string): boolean {
  return /^20[0-4]\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(digits);
}

/** A card of a Chinese bank: its first digits, and the check digit of ISO/IEC 7812 (Luhn). */
function isCardNumber(digits: string): boolean {
  if (!/^62[1-8]\d{13,16}$/.test(digits)) return false;
  const sum = Array.from(digits, Number)
    .reverse()
    .reduce((total, digit, place) => {
      const value = place % 2 === 0 ? digit : digit * 2;
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}
