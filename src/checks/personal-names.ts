/** Names and addresses of people, found by the labels of the forms in which they stand. */
import { isNameLike, isSurnamed, nameShape, surnamedName } from './person-name.ts';
import { isPersonalHeading, personalKindOf, personRole, signatureNote } from './personal-labels.ts';
import type { PersonalTrace } from './personal-trace.ts';
import { cellRowsOf, type TextCell } from './text-cells.ts';

/** Names, addresses and postcodes in a text whose signs are folded. */
export function labelledTraces(text: string): PersonalTrace[] {
  return [...cellTraces(text), ...afterColon(text), ...inlineTraces(text), ...addressTraces(text)];
}

function cellTraces(text: string): PersonalTrace[] {
  if (!/[人员长导名址编]/.test(text)) return [];
  const rows = cellRowsOf(text);
  return rows.flatMap((row, index) =>
    row.flatMap((cell, column) => {
      if (cell.text.length > longestLabel) return [];
      const label = labelOf(cell.text);
      const kind = personalKindOf(label);
      if (kind === '邮编')
        return besideOf(row, column).flatMap((one) => traceOf('邮政编码', one, isPostcode));
      if (kind === '地址') return besideOf(row, column).flatMap((one) => traceOf('地址', one, isAddress));
      if (kind !== '姓名') return [];
      const beside = besideOf(row, column).flatMap((one) => traceOf('姓名', one, isNameCell));
      if (beside.length > 0) return beside;
      const below = () => columnBelow(rows.slice(index + 1), column);
      if (isColumnHeading(row)) return below().flatMap((one) => traceOf('姓名', one, isNameCell));
      return label.endsWith('姓名') ? below().flatMap((one) => traceOf('姓名', one, isSurnamed)) : [];
    }),
  );
}

/** The cell that a label is filled in with: the next one that is not blank, unless it is a label too. */
function besideOf(row: readonly TextCell[], column: number): TextCell[] {
  const right = row.slice(column + 1).find((one) => one.text.trim() !== '');
  return right === undefined || isPersonalHeading(labelOf(right.text)) ? [] : [right];
}

function traceOf(
  name: PersonalTrace['name'],
  { text, index }: TextCell,
  isMeant: (text: string) => boolean,
): PersonalTrace[] {
  const start = text.length - text.trimStart().length;
  return isMeant(text) ? [named(name, index + start, text.trim().length)] : [];
}

/** A heading of a column has headings beside it, of which one is no label of a person: 职务, 评审日期. */
function isColumnHeading(row: readonly TextCell[]): boolean {
  const labels = row.map(({ text }) => labelOf(text)).filter((label) => label !== '');
  return labels.every(isPersonalHeading) && labels.some((label) => personalKindOf(label) === null);
}

/** The cells below a heading, up to the next heading or the sum. */
function columnBelow(rows: readonly (readonly TextCell[])[], column: number): TextCell[] {
  const below: TextCell[] = [];
  for (const row of rows) {
    const cell = row[column];
    if (cell === undefined || row.length < 2 || /^(?:合计|总计|平均|小计)/.test(labelOf(row[0]?.text ?? '')))
      break;
    if (cell.text.trim() !== '' && isPersonalHeading(labelOf(cell.text))) break;
    below.push(cell);
  }
  return below;
}

/** Without a signature's label in brackets and without telephone numbers. */
function isNameCell(text: string): boolean {
  return text
    .replace(/\([^)]*\)/g, '')
    .replace(/[\d -]{5,}$/, '')
    .split(/[、,/;]| {5,}/)
    .some(isNameLike);
}

function isPostcode(text: string): boolean {
  return /^\d{6}$/.test(text.trim());
}

/** A place with a street and a number, or a unit of administration and a street. */
function isAddress(text: string): boolean {
  return (
    /(?:[路街巷道村组弄园]|小区|大厦|社区|办公区).{0,12}\d+ ?(?:号|栋|幢|楼|室|单元|层)?/.test(text) ||
    /[省市县区镇乡].{1,12}(?:[路街巷村]|小区|大道|大厦|社区|大院)/.test(text)
  );
}

const end = String.raw`(?=$|[\s,。.;、()|/"'\d〔]|联系|电话|手机|填报|日期|(?:单位|项目)负责人|(?:审核|制表|复核)人|分管领导)`;
const suffix = String.raw`(?:及(?:联系)?(?:电话|方式))?(?:${signatureNote})?`;

/** The label that ends just before a colon. */
const labelBefore = new RegExp(String.raw`(${personRole}|姓名)${suffix} *$`);
const longestLabel = 24;

/** `填报人：某甲某`. Found from the colon, because labels are long and colons few. */
function afterColon(text: string): PersonalTrace[] {
  return [...text.matchAll(namesAfterColon)].flatMap(({ index, 1: sign = '', 2: name = '' }) => {
    const label = labelBefore.exec(text.slice(Math.max(0, index - longestLabel), index))?.[1];
    if (label === undefined) return [];
    // Of these, running text often says what they do: 责任人：统筹推进.
    const isDuty = /责任人|组长|组员|成员|领导|^负责人/.test(label);
    return (isDuty ? isSurnamed(name) : isNameLike(name))
      ? [named('姓名', index + sign.length, name.length)]
      : [];
  });
}

const namesAfterColon = new RegExp(String.raw`(?<=[\p{Script=Han}) ])(: *)(${nameShape})${end}`, 'gmu');

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
    hint: /\([^()]*[签章]/,
    pattern: new RegExp(String.raw`(${personRole} *${signatureNote}[ \t]*)(${nameShape})${end}`, 'gu'),
    isName: isSurnamed,
  },
  {
    // The front matter's way of keeping a label and its cell.
    hint: new RegExp(String.raw`label: *["']?(?:${personRole}|姓名)`),
    pattern: new RegExp(
      String.raw`(^[ \t-]*label: *["']?(?:${personRole}|姓名)${suffix}["']? *\r?\n[ \t]*text: *["']?)(${nameShape})(?=["']? *$)`,
      'gmu',
    ),
    isName: isNameLike,
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

/** An address after its label and a colon at the start of a line, with a street and a number; a postcode. */
function addressTraces(text: string): PersonalTrace[] {
  const address =
    /(^[ \t]*(?:通讯|通信|单位|联系|办公|家庭|居住|户籍)?(?:地址|住址) *: *)[^\n。]{0,30}(?:[路街巷道村]|小区).{0,12}\d+ ?(?:号|栋|幢|室|单元)/gm;
  const postcode = /((?:邮编|邮政编码)\s{0,4}:?\s{0,4})\d{6}(?!\d)/g;
  return [
    ...(/[地住]址 *:/.test(text) ? [...text.matchAll(address)] : []).map(
      ({ index, 0: whole, 1: label = '' }) =>
        named('地址', index + label.length, whole.length - label.length),
    ),
    ...(text.includes('邮') ? [...text.matchAll(postcode)] : []).map(({ index, 0: whole, 1: label = '' }) =>
      named('邮政编码', index + label.length, whole.length - label.length),
    ),
  ];
}

function named(name: PersonalTrace['name'], index: number, length: number): PersonalTrace {
  return { name, index, length };
}

/** A heading without white space and its colon. */
function labelOf(text: string): string {
  return text.replace(/\s+/g, '').replace(/:$/, '');
}
