/** Taking people out of a document before anything else reads it. */
import {
  isPersonalHeading,
  personalKindOf,
  personRole,
  signatureNote,
  type PersonalKind,
} from '../checks/personal-labels.ts';
import { foldSigns } from '../checks/fold-signs.ts';
import { numberTraces } from '../checks/personal-numbers.ts';
import type { PersonalTraceName } from '../checks/personal-trace.ts';
import { bareLabelOf, isMasked, labelOf } from './cell-text.ts';
import type { Block, OfficeDocument, Place, Table, TableCell } from './document.ts';
import { nameFinder } from './find-names.ts';

/** What stands between 〔 and 略〕. */
type RemovedKind = PersonalKind | '车牌' | '证件号码' | '即时通讯账号';

/** What was taken out: its kind and place, never the value. */
export interface Removal {
  readonly kind: RemovedKind;
  readonly place: Place;
  /** What it is for a reader: `项目负责人姓名`. */
  readonly what: string;
  /** The words around a name that was found by itself, with the mark: `由专人〔姓名略〕负责`. */
  readonly around?: string;
}

interface Cleaned {
  readonly document: OfficeDocument;
  readonly removals: readonly Removal[];
  /** What the form itself had already left out, in the same words. */
  readonly leftOutBefore: readonly string[];
}

/** What is gathered while a document is cleaned. */
interface Found {
  readonly removals: Removal[];
  readonly names: Set<string>;
  readonly leftOutBefore: Set<string>;
}

const hanName = String.raw`[\p{Script=Han}·]{2,4}`;
/** Words that stand below a role and are no name. */
const noName = '无|签|盖|电话|手机|姓名|职务|单位|日期|联系|意见|及';

/** Names that stand in running text after their label, the first group; the label stays. */
const inlineNames = new RegExp(
  String.raw`((?:${personRole}(?:[ \u3000]*${signatureNote})?(?:\s*[::]\s*|[ \u3000]*\n\s*))|(?:${personRole}[ \u3000]*${signatureNote}[ \u3000\t]*))(?!${noName})${hanName}(?:、${hanName})*(?=$|[\s,。;、()]|联系|电话|手机|填报|单位|日期)`,
  'gu',
);

/** Numbers as the checks find them, by what they are called in a mark. */
const numberKinds: Readonly<Partial<Record<PersonalTraceName, RemovedKind>>> = {
  身份证号码: '身份证号',
  手机号码: '电话',
  电话号码: '电话',
  电子邮箱: '邮箱',
  银行账号: '账号',
  车牌号码: '车牌',
  证件号码: '证件号码',
  即时通讯账号: '即时通讯账号',
};

/** The document with marks such as `〔姓名略〕` in place of people, and what was taken out. */
export function removePersonalData(document: OfficeDocument): Cleaned {
  const found: Found = { removals: [], names: new Set(), leftOutBefore: new Set() };
  const labelled = document.blocks.map((block): Block => {
    if (block.kind === 'table') return withoutPeople(block, found);
    return { ...block, text: maskInline(block.text, block.place, found) };
  });
  const { removals, names, leftOutBefore } = found;
  const blocks = names.size === 0 ? labelled : withoutNames(labelled, names, removals);
  return { document: { ...document, blocks }, removals, leftOutBefore: [...leftOutBefore] };
}

interface Label {
  readonly kind: PersonalKind;
  readonly what: string;
}

function withoutPeople(table: Table, found: Found): Table {
  const byRow = Map.groupBy(table.cells, ({ row }) => row);
  const masked = new Map<TableCell, Label>();
  for (const cell of table.cells) {
    const kind = kindOf(cell.text);
    if (kind === null) continue;
    for (const value of valuesOf(cell, byRow)) {
      if (value.text.trim() !== '' && kindOf(value.text) === null && !isOffice(value.text))
        masked.set(value, { kind, what: whatOf(kind, cell.text) });
    }
  }
  const cells = table.cells.map((cell): TableCell => {
    const label = masked.get(cell);
    if (label === undefined) return { ...cell, text: maskInline(cell.text, cell.place, found) };
    const { kind, what } = label;
    if (isMasked(cell.text)) {
      found.leftOutBefore.add(what);
      return cell;
    }
    found.removals.push({ kind, place: cell.place, what });
    if (kind === '姓名' || kind === '签字') namesIn(cell.text).forEach((name) => found.names.add(name));
    return { ...cell, text: `〔${kind}略〕` };
  });
  return { ...table, cells };
}

/** An office in a column of persons is no person. */
function isOffice(text: string): boolean {
  return /^\p{Script=Han}{2,}(?:办公室|委员会|中心|公司|财政局|财务科|业务科|综合科|综合处|财务处)$/u.test(
    text.trim(),
  );
}

/** `项目负责人（签字）` tells whose name it is; `姓名` alone does not. */
function whatOf(kind: RemovedKind, label: string): string {
  if (kind !== '姓名') return kind;
  const role = bareLabelOf(label).replace(/及(?:联系)?(?:电话|方式)$|姓名$/g, '');
  return role === '' ? '姓名' : `${role}姓名`;
}

/** Names in the cell of a person: `张三、李四`, and `张　三` as forms space short names. */
function namesIn(text: string): string[] {
  return text
    .split(/[、,，;；/\n]+/)
    .map((part) => part.trim())
    .flatMap((part) =>
      /^\p{Script=Han}\s+\p{Script=Han}$/u.test(part) ? [part.replace(/\s+/g, '')] : part.split(/\s+/),
    )
    .filter((part) => /^\p{Script=Han}[\p{Script=Han}·]{1,}$/u.test(part))
    .filter((part) => (part.length <= 4 || part.includes('·')) && !isNoName(part));
}

/** Words that stand in the cell of a person and would be found everywhere. */
function isNoName(word: string): boolean {
  return /^(?:无|没有|同上|空缺|待定|已签|签字|盖章|详见|见)|(?:主任|局长|科长|处长|科员|校长|院长|站长|所长|书记|会计|出纳|经理|工程师|科|处|局|室|办|部|中心|单位|人员|负责|先生|女士)$/.test(
    word,
  );
}

/** Takes names that stood beside a label out of all other words, too, and says where. */
function withoutNames(blocks: readonly Block[], names: ReadonlySet<string>, removals: Removal[]): Block[] {
  const find = nameFinder(names);
  const clean = (text: string, place: Place): string => {
    const found = find(text);
    if (found.length === 0) return text;
    const pieces = [...found, { from: text.length, to: text.length }].map(({ from }, index) =>
      text.slice(found[index - 1]?.to ?? 0, from),
    );
    for (const [index, piece] of pieces.entries()) {
      const next = pieces[index + 1];
      if (next === undefined) break;
      const around = `${lastWords(piece)}${nameMark}${firstWords(next)}`;
      removals.push({ kind: '姓名', place, what: '姓名', around });
    }
    return pieces.join(nameMark);
  };
  return blocks.map((block): Block => {
    if (block.kind === 'paragraph') return { ...block, text: clean(block.text, block.place) };
    return { ...block, cells: block.cells.map((cell) => ({ ...cell, text: clean(cell.text, cell.place) })) };
  });
}

const nameMark = '〔姓名略〕';

function lastWords(text: string): string {
  return /[^\n。；]{0,8}$/.exec(text)?.[0] ?? '';
}

function firstWords(text: string): string {
  return /^[^\n。；]{0,8}/.exec(text)?.[0] ?? '';
}

function kindOf(text: string): PersonalKind | null {
  return personalKindOf(labelOf(text));
}

/** The cell to the right of a label, or all cells below a heading of a column. */
function valuesOf(cell: TableCell, byRow: ReadonlyMap<number, readonly TableCell[]>): TableCell[] {
  const right = (byRow.get(cell.row) ?? [])
    .filter((one) => one.column >= cell.column + cell.columnSpan && one.text.trim() !== '')
    .sort((a, b) => a.column - b.column)[0];
  const isHeading = right === undefined ? cell.column > 0 : isHeadingText(right.text);
  if (!isHeading) return right === undefined ? [] : [right];
  const below: TableCell[] = [];
  for (let row = cell.row + cell.rowSpan; ; row += 1) {
    const line = byRow.get(row) ?? [];
    const value = line.find(({ column }) => column === cell.column);
    // A sum, a caption or another form ends the column of names.
    if (
      value === undefined ||
      line.length < 2 ||
      /^(?:合计|总计|平均|小计)/.test(labelOf(line[0]?.text ?? ''))
    )
      break;
    if (isHeadingText(value.text) && value.text.trim() !== '') break;
    below.push(value);
  }
  return below;
}

function isHeadingText(text: string): boolean {
  return isPersonalHeading(labelOf(text));
}

function maskInline(text: string, place: Place, { removals, names, leftOutBefore }: Found): string {
  for (const [, kind = ''] of text.matchAll(/〔([^〕]{1,6})略〕/g)) leftOutBefore.add(kind);
  // The shortest of all is an electronic address.
  if (text.length < 'a@b.c'.length) return text;
  const { text: masked, found } = withoutNumbers(text);
  removals.push(...found.map((kind) => ({ kind, place, what: kind })));
  return withoutInlineNames(masked, place, removals, names);
}

/** The text with marks in place of numbers, each place once, and their kinds. */
function withoutNumbers(text: string): { readonly text: string; readonly found: readonly RemovedKind[] } {
  let masked = text;
  let before = text.length;
  const found: RemovedKind[] = [];
  // From the end, so that the places before stay where they are; the longest first where some overlap.
  const traces = numberTraces(foldSigns(text), false).sort(
    (a, b) => b.index + b.length - (a.index + a.length) || b.length - a.length,
  );
  for (const { name, index, length } of traces) {
    const kind = numberKinds[name];
    if (kind === undefined || index + length > before) continue;
    masked = `${masked.slice(0, index)}〔${kind}略〕${masked.slice(index + length)}`;
    before = index;
    found.push(kind);
  }
  return { text: masked, found };
}

function withoutInlineNames(text: string, place: Place, removals: Removal[], names: Set<string>): string {
  let masked = text;
  const found = [...foldSigns(text).matchAll(inlineNames)].filter((match) => !match[0].includes('略〕'));
  for (const { 0: whole, 1: label = '', index } of found.reverse()) {
    const from = index + label.length;
    const to = index + whole.length;
    namesIn(masked.slice(from, to)).forEach((name) => names.add(name));
    masked = `${masked.slice(0, from)}〔姓名略〕${masked.slice(to)}`;
    removals.push({ kind: '姓名', place, what: whatOf('姓名', label) });
  }
  return masked;
}
