/** Numbers and electronic addresses of people: identity, telephone, bank, electronic mail. */
import type { PersonalTrace, PersonalTraceName } from './personal-trace.ts';

interface NumberPattern {
  readonly name: PersonalTraceName;
  /** A first group is the label before the number. */
  readonly pattern: RegExp;
  readonly isMeant?: (digits: string) => boolean;
}

const identityShape = String.raw`\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]`;
const identitySpaced = String.raw`\d{6}[ -](?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]\d{3}[\dXx]`;

/** Between a label and its number: signs, white space, the border of a table cell. */
const gap = String.raw`[:：\s|]{0,20}`;
const phoneLabel = String.raw`(?:电话|联系方式|手机|联系人|传真|(?<![A-Za-z])(?:Tel|TEL|tel|Fax|FAX|fax)\.?)(?:号码?)?`;

const patterns: readonly NumberPattern[] = [
  {
    name: '身份证号码',
    pattern: new RegExp(String.raw`()(?<![\dA-Za-z])${identityShape}(?![\dA-Za-z])`, 'g'),
  },
  {
    // In groups or with letters beside it, only the check digit tells it from other numbers.
    name: '身份证号码',
    pattern: new RegExp(String.raw`()(?<!\d)(?:${identityShape}|${identitySpaced})(?!\d)`, 'g'),
    isMeant: hasIdentityCheckDigit,
  },
  {
    name: '身份证号码',
    pattern: /(身份证(?:件)?(?:号码?)?[:\s|]{0,8})(?:\d{17}[\dXx]|\d{15})(?![\dA-Za-z])/g,
  },
  { name: '手机号码', pattern: /()(?<![\dA-Za-z.])1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![\dA-Za-z.])/g },
  { name: '手机号码', pattern: /()(?<![\dA-Za-z.])1[3-9]\d([ -])\d{3}\2\d{5}(?![\dA-Za-z.])/g },
  {
    name: '手机号码',
    pattern: new RegExp(
      String.raw`((?:${phoneLabel}|微信号?)${gap}(?:\+?86[ -]?)?)1[3-9](?:[ -]?\d){9}(?!\d)`,
      'g',
    ),
  },
  {
    name: '电话号码',
    pattern: new RegExp(
      String.raw`(${phoneLabel}${gap}(?:\+?86[ -]?)?)(?:(?:\(0\d{2,3}\)[- ]{0,2}|0\d{2,3}[- ]?)?\d{7,8}|(?:\(0\d{2,3}\)|0\d{2,3}) ?-? ?\d{3,4}[- ]\d{4})(?!\d)`,
      'g',
    ),
  },
  { name: '电话号码', pattern: /()(?<![\d.-])(?:0\d{2,3}-|\(0\d{2,3}\)[- ]?)\d{7,8}(?![\d-])/g },
  { name: '即时通讯账号', pattern: /((?<![A-Za-z])QQ(?:号码?)?[ \t]{0,4}:[\s|]{0,8})\d{5,12}(?!\d)/gi },
  { name: '即时通讯账号', pattern: /((?<![A-Za-z])QQ(?:号码?)?[\s|]{0,8})\d{8,12}(?!\d)/gi },
  { name: '即时通讯账号', pattern: /(微信号?[ \t]{0,4}[:|\t][ \t]{0,4})[A-Za-z][\w-]{5,19}(?![\w-])/g },
  {
    name: '银行账号',
    pattern: /()(?<![\dA-Za-z.])\d{4}(?:[ -]?\d){12,15}(?![\dA-Za-z.])/g,
    isMeant: isCardNumber,
  },
  { name: '银行账号', pattern: /((?:[账帐]号|卡号)[:\s|]{0,8})\d(?:[ -]?\d){9,21}(?!\d)/g },
  { name: '银行账号', pattern: /(开户(?:银)?行[^\d\n]{0,40})\d(?:[ -]?\d){9,21}(?!\d)/g },
];

const mail = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** What every pattern needs; nearly no text has it, so that most are read only once. */
const numberHint = /\d{7}|\d[ -]\d{3}|\)[ -]{0,2}\d{4}|[Qq]{2}|微信|@/;

/** Numbers in a text whose signs are folded; electronic mail where it is not meant for readers. */
export function numberTraces(text: string, isMailAllowed: boolean): PersonalTrace[] {
  if (!numberHint.test(text)) return [];
  return [
    ...patterns.flatMap(({ name, pattern, isMeant }) =>
      [...text.matchAll(pattern)].flatMap((match): PersonalTrace[] => {
        const label = match[1] ?? '';
        const number = match[0].slice(label.length);
        const digits = number.replace(/[ -]/g, '');
        if (isMeant?.(digits) === false) return [];
        const isCertain =
          name === '银行账号' ||
          (name === '身份证号码' && (label.startsWith('身份证') || hasIdentityCheckDigit(digits)));
        return [{ name, index: match.index + label.length, length: number.length, isCertain }];
      }),
    ),
    ...(isMailAllowed || !text.includes('@')
      ? []
      : [...text.matchAll(mail)].map(({ index, 0: { length } }) => ({
          name: '电子邮箱' as const,
          index,
          length,
        }))),
  ];
}

/** GB 11643: the last sign of an identity number follows from the seventeen before it. */
function hasIdentityCheckDigit(digits: string): boolean {
  const sum = Array.from(digits.slice(0, 17), Number).reduce(
    (total, digit, place) => total + digit * (2 ** (17 - place) % 11),
    0,
  );
  return '10X98765432'[sum % 11] === digits.at(-1)?.toUpperCase();
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
