/** Names and addresses of people, found by the labels and words beside which they stand. */
import { isApartName } from './apart-name.ts';
import { birthTraces } from './birth-dates.ts';
import { countedTraces } from './counted-names.ts';
import { freeTraces } from './free-names.ts';
import { handledTraces } from './handled-names.ts';
import { labelLineTraces } from './label-lines.ts';
import { listedTraces } from './listed-names.ts';
import { labelBefore, looseBefore, nameEnd, title, wordsBefore } from './name-surroundings.ts';
import { numberedTraces } from './numbered-names.ts';
import { isFilledIn, isNameLike, isPlain, isSurnamed, nameShape, surnamedName } from './person-name.ts';
import { addressTraces, flatTraces, isOfficeAddress } from './personal-address.ts';
import { cellTraces } from './personal-cells.ts';
import { personalColumnTraces } from './personal-columns.ts';
import { personRole, signatureNote } from './personal-labels.ts';
import type { PersonalTrace } from './personal-trace.ts';
import { proseTraces } from './prose-names.ts';
import { titledTraces } from './titled-names.ts';
import { unitTraces } from './unit-names.ts';

/** Names, addresses and postcodes in a text whose signs are folded. */
export function labelledTraces(text: string): PersonalTrace[] {
  const traces = [
    ...cellTraces(text),
    ...afterColon(text),
    ...spelledTraces(text),
    ...proseTraces(text),
    ...titledTraces(text),
    ...listedTraces(text),
    ...countedTraces(text),
    ...numberedTraces(text),
    ...unitTraces(text),
    ...handledTraces(text),
    ...freeTraces(text),
    ...inlineTraces(text),
    ...labelLineTraces(text),
    ...addressTraces(text),
    ...birthTraces(text),
    ...personalColumnTraces(text),
    ...postcodeTraces(text),
  ];
  return [...traces, ...flatTraces(text, traces)];
}

/** `填报人：某甲某`. Found from the colon, because labels are long and colons few. */
function afterColon(text: string): PersonalTrace[] {
  return [...text.matchAll(namesAfterColon)].flatMap(
    ({ index, 1: sign = '', 2: role = '', 3: name = '' }) => {
      const before = wordsBefore(text, index);
      const label = labelBefore.exec(before)?.[1];
      if (label === undefined && !looseBefore.test(before) && !(isWordOfPeople(before) && isPlain(name)))
        return [];
      // Of these, running text often says what they do: 责任人：统筹推进.
      const isDuty = label !== undefined && /责任人|组长|组员|成员|领导|^负责人|收款|领取|访/.test(label);
      const isName = label === undefined || role !== '' ? isFilledIn : isDuty ? isSurnamed : isNameLike;
      return isName(name) && (role === '' || /[\s,/·-]$/.test(role) || isPlain(name) || titled.test(role))
        ? [named('姓名', index + sign.length + role.length, name.length)]
        : [];
    },
  );
}

/** Whether words before a colon may be about a person: no place, unit or thing. */
function isWordOfPeople(before: string): boolean {
  return (
    /\p{Script=Han}{2}$/u.test(before) &&
    !/(?:地[点址区段]|产地|单位|名称|项目|品[种牌]|来源|机构|公司|作物|树种|范围|位置|路线|[起终]点|区域|所在|标题|键词|内容|科目|类型|村镇|例如|包括|如下|材料|货物)$/.test(
      before,
    )
  );
}

/** A post before a name, with what sets it apart. */
const post = String.raw`(?:${title}|支书|[镇乡县市区村组队班处会事]长|主席|总监|总工|专员|干事|科员|出纳|会计|讲师|研究员) {0,3}`;
const titled = new RegExp(`${post}$`);

/** The end of a unit before a name, with what sets it apart. */
const unit =
  '[室科股处局部院心站所办队司学校府厅会社厂馆园场镇乡村道委会组][ ,/·-]{1,3}(?:\\p{Script=Han}{2,5} {1,3})?|[室科股]';

const namesAfterColon = new RegExp(
  String.raw`((?::|=>?|-{1,3}>?|→) *\n? {0,8}["'「“【]?)((?:\p{Script=Han}{2,12}(?:${post}|${unit}))?)(${nameShape})${nameEnd}`,
  'gmu',
);

const spelledLabel = /(?:人员|[a-z]-by)$/;

/** `联系人：Zhang San`. */
function spelledTraces(text: string): PersonalTrace[] {
  const spelled = /(: {0,8})([A-Z][a-z]{1,8} [A-Z][a-z]{1,12})(?![\w-]| [A-Z])/g;
  return [...text.matchAll(spelled)]
    .filter(
      ({ index }) =>
        spelledLabel.test(wordsBefore(text, index)) || labelBefore.test(wordsBefore(text, index)),
    )
    .map(({ index, 1: sign = '', 2: name = '' }) => named('姓名', index + sign.length, name.length));
}

interface Inline {
  /** Words without which the pattern is not tried. */
  readonly hint: RegExp;
  /** The first group is what stands before the name, the second the name. */
  readonly pattern: RegExp;
  readonly isName: (text: string) => boolean;
}

const inline: readonly Inline[] = [
  {
    // A line for a signature has no colon: 评价工作组组长（签字并单位盖章） 某甲某.
    hint: /\([^()]{0,12}[签章]/,
    pattern: new RegExp(String.raw`(${personRole} *${signatureNote}[ \t]*)(${nameShape})${nameEnd}`, 'gu'),
    isName: isSurnamed,
  },
  {
    hint: /role:/,
    pattern: new RegExp(String.raw`(^[ \t-]*role: *["']?)(${nameShape})(?=["']? *$)`, 'gmu'),
    isName: isSurnamed,
  },
  {
    hint: /同志/,
    pattern: new RegExp(
      String.raw`((?:由|与|请|和|及|向|经|[,。;、:(\s]|^))(${surnamedName})(?=同志(?!们))`,
      'gmu',
    ),
    isName: isSurnamed,
  },
  {
    // More words stand before it in titles, and behind those other words too: 为离退同志.
    hint: /同志/,
    pattern: new RegExp(
      String.raw`((?:关于|对于|[授给]予|追授|批准|同意|[为对给据按让]))(${surnamedName})(?=同志(?!们))`,
      'gmu',
    ),
    isName: isApartName,
  },
  {
    hint: /由/,
    pattern: new RegExp(String.raw`(由)(${surnamedName})(?=(?:具体|全权)?(?:负责|牵头))`, 'gmu'),
    isName: (text) => text.length > 2 && isSurnamed(text),
  },
];

function inlineTraces(text: string): PersonalTrace[] {
  return inline
    .filter(({ hint }) => hint.test(text))
    .flatMap(({ pattern, isName }) =>
      [...text.matchAll(pattern)]
        .filter(({ 2: name = '' }) => isName(name))
        .map(({ index, 1: before = '', 2: name = '' }) => named('姓名', index + before.length, name.length)),
    );
}

/** A postcode behind its label, where somebody or an address is near. */
function postcodeTraces(text: string): PersonalTrace[] {
  const postcode = /((?:邮编|邮政编码)\s{0,4}:?\s{0,4})\d{6}(?!\d)/g;
  if (!text.includes('邮')) return [];
  return [...text.matchAll(postcode)]
    .filter(({ index }) => isBesideAddress(text.slice(Math.max(0, index - 80), index)))
    .map(({ index, 0: whole, 1: label = '' }) =>
      named('邮政编码', index + label.length, whole.length - label.length),
    );
}

/** A postcode alone is that of a whole town, and an office has it published. */
function isBesideAddress(before: string): boolean {
  if (/联系人|收件|姓名|户主|住址/.test(before)) return true;
  return /地址|[路街巷弄村组号室][^\n]*$/.test(before) && !isOfficeAddress(before);
}

function named(name: PersonalTrace['name'], index: number, length: number): PersonalTrace {
  return { name, index, length };
}
