/** People in tables: beside the label of a form, or below the heading of a column. */
import { isApartName } from './apart-name.ts';
import { isLabelledIdentity } from './identity-number.ts';
import { isAddress } from './personal-address.ts';
import { isFilledIn, isNameLike, isSurnamed, isTelling } from './person-name.ts';
import { isLooseHeading, isPersonalHeading, personalKindOf, type PersonalKind } from './personal-labels.ts';
import type { PersonalTrace, PersonalTraceName } from './personal-trace.ts';
import { cellRowsOf, type TextCell } from './text-cells.ts';

const longestLabel = 24;
/** Most cells hold figures, and few words end like a label. */
const endsLikeLabel =
  /[人员长导名主理表法者)址地编码机号话式真证字章箱件户师生家工核办报单作练委部志属偶亲象机警医记l][\s:]*$/;

/** Names, addresses and numbers in the tables of a text whose signs are folded. */
export function cellTraces(text: string): PersonalTrace[] {
  if (!/[人员长导名址编主理代话机证号账帐码户师生家民者工核办报表地]/.test(text)) return [];
  const rows = cellRowsOf(text);
  return rows.flatMap((row, index) => {
    const kinds = onceFor(() => rowKinds(rows, index));
    return row.flatMap((cell, column): PersonalTrace[] => {
      if (cell.text.length > longestLabel || !endsLikeLabel.test(cell.text)) return [];
      const label = labelOf(cell.text);
      const kind = personalKindOf(label) ?? personalKindOf(label.replace(/\([^()]*\)$/, ''));
      const place = { rows, index, row, column, kinds };
      if (kind !== null) return tracesOf(kind, place);
      if (!isLooseHeading(label)) return [];
      return [...besideOf(place), ...columnBelow(place)].flatMap((one) =>
        traceOf('姓名', one, isFilledInCell),
      );
    });
  });
}

interface LabelCell {
  readonly rows: readonly (readonly TextCell[])[];
  readonly index: number;
  readonly row: readonly TextCell[];
  readonly column: number;
  readonly kinds: () => RowKinds;
}

/** What a row could be besides a row of labels and values. */
interface RowKinds {
  /** Its cells are as many as those below and hold no digits: what is beside a label may be a heading. */
  readonly mayBeHeadings: boolean;
  /** It has headings only, of which one is no label of a person: 职务, 评审日期. */
  readonly isHeadings: boolean;
  /** The line that ends the head of a Markdown table is below it. */
  readonly isHead: boolean;
}

function rowKinds(rows: LabelCell['rows'], index: number): RowKinds {
  const row = rows[index] ?? [];
  const labels = row.map(({ text }) => labelOf(text)).filter((label) => label !== '');
  return {
    mayBeHeadings:
      rows[index + 1]?.length === row.length &&
      !labels.some((label) => /\d/.test(label)) &&
      (labels.length > 2 || /^\s*[\d.,]+\s*$/.test(rows[index + 1]?.at(-1)?.text ?? '')),
    isHead: rows[index + 1]?.every(({ text }) => /^[\s:-]*$/.test(text)) === true,
    isHeadings: labels.every(isPersonalHeading) && labels.some((label) => personalKindOf(label) === null),
  };
}

function onceFor<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function tracesOf(kind: PersonalKind, cell: LabelCell): PersonalTrace[] {
  switch (kind) {
    case '姓名':
      return nameTraces(cell);
    case '地址':
      return addressTraces(cell);
    case '邮编':
      return postcodeTraces(cell);
    case '电话':
      return columnBelow(cell).flatMap((one) =>
        traceOf('电话号码', one, (text) => /^(?:0\d{2,3}[- ]?)?[2-9]\d{6,7}$/.test(text.trim())),
      );
    case '身份证号':
      return columnBelow(cell).flatMap((one) =>
        traceOf('身份证号码', one, (text) => isLabelledIdentity(text.replace(/[ -]/g, ''))),
      );
    case '账号':
      return columnBelow(cell).flatMap((one) =>
        traceOf('银行账号', one, (text) => /^\d{10,21}$/.test(text.replace(/[ -]/g, ''))),
      );
    case '证件号':
      return columnBelow(cell).flatMap((one) =>
        traceOf('证件号码', one, (text) => /^[A-Za-z]{0,2}\d{7,20}[Xx]?$/.test(text.replace(/[ -]/g, ''))),
      );
    case '签字':
    case '邮箱':
      // A signature is no text, and an address of mail is found by itself.
      return [];
  }
}

/** Below a heading only where the row is about people: a table of projects has addresses as well. */
function addressTraces(cell: LabelCell): PersonalTrace[] {
  const beside = besideOf(cell).flatMap((one) => traceOf('地址', one, isAddress));
  if (beside.length > 0) return beside;
  const isOfPeople =
    /[住户家]/.test(cell.row[cell.column]?.text ?? '') ||
    cell.row.some(({ text }) => /姓 *名|户 *主/.test(text.slice(0, 2 * longestLabel)));
  return isOfPeople ? columnBelow(cell).flatMap((one) => traceOf('地址', one, isAddress)) : [];
}

/** A postcode alone is that of a whole town. */
function postcodeTraces(cell: LabelCell): PersonalTrace[] {
  const near = cell.rows.slice(Math.max(0, cell.index - 2), cell.index + 1).flat();
  return near.some(({ text }) => addressed.test(text.slice(0, 2 * longestLabel)))
    ? besideOf(cell).flatMap((one) => traceOf('邮政编码', one, (text) => /^\d{6}$/.test(text.trim())))
    : [];
}

const addressed = /[地住] *址|姓 *名|联 *系 *人|户 *主/;

function nameTraces(cell: LabelCell): PersonalTrace[] {
  const { row, column } = cell;
  const { mayBeHeadings, isHeadings, isHead } = cell.kinds();
  const isLoose = row[column]?.isLoose === true;
  const beside = besideOf(cell).flatMap((one) =>
    traceOf(
      '姓名',
      one,
      isHead ? isShortCell : mayBeHeadings ? isTellingCell : isLoose ? isListedCell : isNameCell,
    ),
  );
  if (beside.length > 0) return beside;
  const label = labelOf(row[column]?.text ?? '');
  const isName = isHeadings || label.endsWith('姓名') ? isSurnamed : isFilledInCell;
  return columnBelow(cell).flatMap((one) => traceOf('姓名', one, isName));
}

/** The cell that a label is filled in with: the next one that is not blank, unless it is a label too. */
function besideOf({ row, column }: LabelCell): TextCell[] {
  let at = column + 1;
  while (row[at]?.text.trim() === '') at += 1;
  const right = row[at];
  return right === undefined || isPersonalHeading(labelOf(right.text)) ? [] : [right];
}

function traceOf(
  name: PersonalTraceName,
  { text, index }: TextCell,
  isMeant: (text: string) => boolean,
): PersonalTrace[] {
  const start = text.length - text.trimStart().length;
  if (!isMeant(text)) return [];
  const isCertain = name === '身份证号码' || name === '银行账号';
  return [{ name, index: index + start, length: text.trim().length, ...(isCertain && { isCertain }) }];
}

/** The cells below a heading, up to the next heading or the sum. */
function columnBelow({ rows, index, column }: LabelCell): TextCell[] {
  const below: TextCell[] = [];
  for (let at = index + 1; at < rows.length; at += 1) {
    const row = rows[at] ?? [];
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
  return partsOf(text).some(isNameLike);
}

function isShortCell(text: string): boolean {
  return partsOf(text).some(
    (part) => isSurnamed(part) && (part.trim().length < 4 || /[\s·]/.test(part.trim())),
  );
}

function isTellingCell(text: string): boolean {
  return partsOf(text).some(isTelling);
}

/** Between spaces, sums look like names as well: 应发数. */
function isListedCell(text: string): boolean {
  return partsOf(text).some((part) => isTelling(part) || isApartName(part.trim()));
}

function isFilledInCell(text: string): boolean {
  return partsOf(text).some(isFilledIn);
}

function partsOf(text: string): string[] {
  return text
    .slice(0, 200)
    .replace(/\([^()]*\)/g, '')
    .replace(/[\d -]{5,60}$/, '')
    .split(/[、,/;\v]| {5,}/);
}

/** A heading without white space and its colon; of a longer text only what shows that it is none. */
function labelOf(text: string): string {
  return text
    .slice(0, 2 * longestLabel)
    .replace(/\s+/g, '')
    .replace(/:$/, '');
}
