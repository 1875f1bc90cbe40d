/** Numbers, labels and names that the end of a line, or blanks, take apart. */
import { isIdentityNumber } from './identity-number.ts';
import { isSurnamed } from './person-name.ts';
import type { TextEdit } from './text-edit.ts';

/** The end of a line or of one in a cell, with the marks of a quotation; empty lines with it. */
const lineEnd = /(?:[\n\v][ >]{0,40}){1,3}/g;

/** Before and after the end of a line. Figures below one another stay apart. */
const broken: readonly (readonly [before: RegExp, after: RegExp])[] = [
  // A number that goes on in the next line.
  [/[^\s\d.,%|-][ (+]{0,2}\d[\d -]{0,16}$/, /^\d[\d -]{2,16}(?![\d.,%]|[ \t]*[|\t])/],
  // A label that does.
  [
    /\p{Script=Han}$/u,
    /^(?:[人者员理表主名话机箱号址]|系人|责人|表人|[填报经办审核]{1,2}人|务人|系电话|代表|经理|姓名|份证号码?|责人姓名) ?:/,
  ],
  // An address of mail that does.
  [/[\w.-]@$/, /^[\w-]{1,40}\./],
  [/[\w.-]$/, /^@[\w-]{1,40}\./],
];
/** A name that does. */
const brokenName = [/: ?(\p{Script=Han}{1,2})$/u, /^(\p{Script=Han}{1,2})(?:[\s,。;、()]|$)/u] as const;
/** The colon of a label on a line of its own, as in a list of definitions. */
const colonBelow: readonly [before: RegExp, after: RegExp] = [/[\p{Script=Han})]$/u, /^:(?![:-])/];
const mayGoOn = /[\p{Script=Han}\w@.:) -]/u;

export function brokenLineEdits(text: string): TextEdit[] {
  return [...text.matchAll(lineEnd)].flatMap(({ 0: found, index }): TextEdit[] => {
    const to = index + found.length;
    if (!mayGoOn.test(text[index - 1] ?? '') || !mayGoOn.test(text[to] ?? '')) return [];
    const [before, after] = [text.slice(Math.max(0, index - 32), index), text.slice(to, to + 32)];
    const isOne = /^[\n\v][^\n\v]*$/.test(found);
    if (isIdentityOfBoth(before, after)) return [{ from: index - endBlanks(before), to, text: '' }];
    return fits(colonBelow, before, after) ||
      (isOne &&
        (broken.some((each) => fits(each, before, after)) ||
          isNameOfBoth(before, after) ||
          isNumberOfPerson(before, after)))
      ? [{ from: index, to, text: '' }]
      : [];
  });
}

function fits([ends, goesOn]: readonly [RegExp, RegExp], before: string, after: string): boolean {
  return ends.test(before) && goesOn.test(after);
}

/** Whether a name goes on: two characters are one by themselves, and the next line may say something else. */
function isNameOfBoth(before: string, after: string): boolean {
  const [start, end] = [brokenName[0].exec(before)?.[1], brokenName[1].exec(after)?.[1]];
  if (start === undefined || end === undefined) return false;
  return start.length === 1 || (!isSurnamed(start) && isSurnamed(start + end));
}

/** Whether a number goes on whose check digit tells that both belong together, whatever stands before it. */
function isIdentityOfBoth(before: string, after: string): boolean {
  const tail = /(?<![\dA-Za-z.,%])\d[\d -]{0,24}$/.exec(before)?.[0];
  const head = /^\d[\d -]{0,20}[Xx]?(?![\d.,%A-Za-z])/.exec(after)?.[0];
  return tail !== undefined && head !== undefined && isIdentityNumber((tail + head).replace(/[ -]/g, ''));
}

function endBlanks(text: string): number {
  return text.length - text.trimEnd().length;
}

/** Whether the digits before and after make up a number by which people are known, and no sum of two figures. */
function isNumberOfPerson(before: string, after: string): boolean {
  const tail = /(?:^|[\p{Script=Han}:(|>;。、]|\p{Script=Han},)[ +]{0,4}(\d[\d -]{0,20})$/u.exec(before)?.[1];
  const head = /^\d[\d -]{0,20}[Xx]?(?![\d.,%])/.exec(after)?.[0];
  if (tail === undefined || head === undefined) return false;
  const digits = (tail + head).replace(/[ -]/g, '');
  return (
    /^(?:1[3-9]\d{9}|62\d{14,17})$/.test(digits) || (/^0\d{2,3}-/.test(tail) && /^0\d{9,11}$/.test(digits))
  );
}

const spacedLabels = new RegExp(
  '账号 帐号 卡号 账户 帐户 电话 手机 传真 微信 邮箱 住址 地址 邮编 护照 开户行 开户银行 身份证 身份证号 居住地 通行证 驾驶证'
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .map((word) => Array.from(word).join(' {0,8}'))
    .join('|'),
  'g',
);

/** Blanks in a label that make it as wide as the others: 账　　号. */
export function brokenLabelEdits(text: string): TextEdit[] {
  if (!/\p{Script=Han} {1,8}[号户话机真信箱址编照行份银证住地]/u.test(text)) return [];
  return [...text.matchAll(spacedLabels)].flatMap(({ 0: found, index }) =>
    [...found.matchAll(/ +/g)].map((blanks) => ({
      from: index + blanks.index,
      to: index + blanks.index + blanks[0].length,
      text: '',
    })),
  );
}
