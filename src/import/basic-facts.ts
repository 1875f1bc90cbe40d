/** Rows of labels with their values beside them: the head of every form and the basic-information table. */
import { bareLabelOf, isMasked, labelOf, moneyUnitIn } from './cell-text.ts';
import { fill } from './fill-entry.ts';
import { phaseOf, sourceOf } from './fund-words.ts';
import { filledOf, isCaptionRow, type GridCell, type GridRow } from './grid.ts';
import {
  all,
  blank,
  label,
  type CellFate,
  type Entry,
  type PartName,
  type Recogniser,
  type Region,
} from './region.ts';

type FactKind =
  | 'projectName'
  | 'period'
  | 'issuer'
  | 'supervisingDepartment'
  | 'implementingUnit'
  | 'attribute'
  | 'person'
  | 'grade'
  | 'number';

const kinds: readonly (readonly [FactKind, RegExp])[] = [
  ['projectName', /^(?:项目|专项|资金)(?:\(政策\))?名称$/],
  ['period', /^(?:项目)?(?:起止(?:时间|年限)?|实施(?:期限?|周期)|期限|评价(?:期间|年度)|执行期|预算年度)$/],
  ['issuer', /^(?:填报|申报|编报|填表|报送)(?:单位|部门)(?:名称)?(?:\(盖章\))?$/],
  ['supervisingDepartment', /^(?:(?:项目|预算)?主管(?:部门|单位)(?:及代码)?|主管预算部门|预算主管部门)$/],
  [
    'implementingUnit',
    /^(?:(?:项目)?(?:实施|承担|执行)单位|项目单位|预算单位|资金使用单位|预算(?:执行)?单位|部门名称|部门\(单位\)名称|预算部门)$/,
  ],
  ['number', /^(?:项目编码|项目代码|预算项目代码|文号)$/],
  ['grade', /^(?:评价|绩效|自评)(?:等次|等级|结果等级)$/],
  [
    'attribute',
    /^(?:项目(?:属性|类型|类别|级次|分类|性质|期)|资金用途|评价时点|评价类型|.{0,8}(?:评审|审核|审查)意见|(?:评审|填报|填表|申报|审核|编制)(?:日期|时间)|支出(?:功能)?(?:分类|科目).{0,4}|预算级次|资金来源|是否.{2,10})$/,
  ],
  [
    'person',
    /^(?:.{0,6}(?:负责人|联系人)|填报人|填表人|经办人|评审人|审核人|(?:联系|办公)?电话|手机|联系方式|传真|.{0,4}地址|邮编|邮政编码|(?:电子)?邮箱|身份证号码?)(?:\(?(?:签字|签名|签章|盖章)\)?)?$/,
  ],
];

interface Pair {
  readonly head: GridCell;
  readonly values: readonly GridCell[];
}

/** Reads consecutive rows that start with a known label. */
export const basicFacts: Recogniser = (region) => {
  const fates: CellFate[] = [];
  const parts = new Map<PartName, Entry[]>();
  const add = (name: PartName, entry: Entry): void =>
    void parts.set(name, [...(parts.get(name) ?? []), entry]);
  let count = 0;
  const phases: { column: number; phase: string }[] = [];
  const labels: string[] = [];
  for (const line of region.grid.rows.slice(region.from)) {
    const pairs = pairsOf(line, phases.length > 0);
    if (pairs === null) break;
    count += 1;
    labels.push(...pairs.map(({ head }) => head.text));
    for (const [index, pair] of pairs.entries()) readPair(pair, index, region, phases, fates, add);
    fates.push(
      ...all(
        line.own.filter((cell) => cell.text === ''),
        blank,
      ),
    );
  }
  if (count === 0) return null;
  const unit = phases.length === 0 ? null : moneyUnitIn([...labels, region.caption].join(' '));
  if (unit !== null) add('funds.unit', { unit });
  return {
    rows: count,
    fates,
    parts: Object.fromEntries(parts),
    pieces: [{ kind: 'table', caption: region.caption === '' ? '项目基本信息' : region.caption }],
  };
};

/** The labels of a row with the cells up to the next label; null when the row does not start with one. */
function pairsOf(line: GridRow, hasAmounts: boolean): Pair[] | null {
  const [only, ...others] = line.own;
  if (others.length === 0 && only !== undefined && kindOf(only.text) === 'grade')
    return [{ head: only, values: [] }];
  if (line.cells.length < 2 || (isCaptionRow(line) && kindOf(filledOf(line)[0]?.text ?? '') === null))
    return null;
  const pairs: { head: GridCell; values: GridCell[] }[] = [];
  for (const cell of line.own) {
    if (isHead(cell.text, hasAmounts)) pairs.push({ head: cell, values: [] });
    else if (cell.text !== '' && pairs.length === 0) return null;
    else pairs.at(-1)?.values.push(cell);
  }
  // Two labels side by side without any value are the heading of a table.
  const isHeading = pairs.length > 1 && pairs.every(({ values }) => values.length === 0);
  return pairs.length === 0 || isHeading ? null : pairs;
}

function isHead(text: string, hasAmounts: boolean): boolean {
  if (kindOf(text) !== null) return true;
  if (/^计划投资|^实际到位资金|^实际使用/.test(bareLabelOf(text)) && phaseOf(text) !== null) return true;
  return hasAmounts && sourceOf(text) !== null && bareLabelOf(text) !== '小计';
}

function kindOf(text: string): FactKind | null {
  return (
    kinds.find(([, pattern]) => pattern.test(labelOf(text)) || pattern.test(bareLabelOf(text)))?.[0] ?? null
  );
}

function readPair(
  { head, values }: Pair,
  index: number,
  region: Region,
  phases: { column: number; phase: string }[],
  fates: CellFate[],
  add: (name: PartName, entry: Entry) => void,
): void {
  const kind = kindOf(head.text);
  const filled = values.filter(({ text }) => text !== '');
  fates.push([head, label]);
  if (kind === null) {
    readAmount({ head, values }, index, phases, fates, add);
  } else if (kind === 'person') {
    fates.push(...all(filled, { kind: 'dropped', reason: '个人信息，不公开' }));
  } else if (kind === 'number') {
    fates.push(...all(filled, { kind: 'doubtful', why: `“${head.text}”没有对应的字段` }));
  } else if (kind === 'grade' && filled.length === 0) {
    // A blank cell is a statement: a grade in the running text does not fill it.
    const entry: Entry = { by: region.scoreGiver, label: head.text, grade: '' };
    add('scores', entry);
    fates.push(...values.map((cell): CellFate => [cell, { kind: 'used', entry, key: 'grade' }]));
  } else if (filled.every(({ text }) => isMasked(text))) {
    fates.push(...all(filled, { kind: 'dropped', reason: '个人信息，不公开' }));
  } else {
    readFact(kind, head, filled, region, fates, add);
  }
}

function readFact(
  kind: FactKind,
  head: GridCell,
  filled: readonly GridCell[],
  { organizationId, scoreGiver }: Region,
  fates: CellFate[],
  add: (name: PartName, entry: Entry) => void,
): void {
  const words = filled.map(({ text }) => text).join(' ');
  const entry: Entry = {};
  switch (kind) {
    case 'issuer':
    case 'supervisingDepartment':
    case 'implementingUnit': {
      const id = organizationId(words.replace(/^\d{3,}[-—\s]*/, ''));
      if (id === null) {
        fates.push(
          ...all(filled, {
            kind: 'doubtful',
            why: `“${head.text}”的单位没有登记：请在 organizations.yml 登记后写入 document.${kind}`,
            organization: words.replace(/^\d{3,}[-—\s]*/, ''),
          }),
        );
        return;
      }
      entry[kind] = id;
      add('document', entry);
      fates.push(...all(filled, { kind: 'used', entry, key: kind }));
      return;
    }
    case 'attribute':
      Object.assign(entry, { label: head.text, text: words });
      add('document.attributes', entry);
      fates.push(...all(filled, { kind: 'used', entry, key: 'text' }));
      return;
    case 'grade':
      Object.assign(entry, { by: scoreGiver, label: head.text, grade: words });
      add('scores', entry);
      fates.push(...all(filled, { kind: 'used', entry, key: 'grade' }));
      return;
    case 'projectName':
    case 'period':
    case 'number':
    case 'person':
      entry[kind] = words;
      add('document', entry);
      fates.push(...all(filled, { kind: 'used', entry, key: kind }));
  }
}

/** An amount, or the part of one: the nth pair of a row belongs to the nth amount above it. */
function readAmount(
  { head, values }: Pair,
  index: number,
  phases: { column: number; phase: string }[],
  fates: CellFate[],
  add: (name: PartName, entry: Entry) => void,
): void {
  const own = phaseOf(head.text);
  if (own !== null) phases[index] = { column: head.column, phase: own };
  const phase = own ?? (phases.find(({ column }) => column === head.column) ?? phases[index])?.phase;
  const entry: Entry = {
    phase: phase ?? 'unclear',
    source: own === null ? sourceOf(head.text) : 'total',
    label: amountLabel(head.text),
  };
  const cell = values.find(({ text }) => text !== '') ?? values[0];
  entry['value'] = '';
  if (cell !== undefined) fates.push(fill(entry, 'value', cell, 'figure'));
  add('funds.amounts', entry);
}

/** The label without its unit, which stands in `funds.unit`. */
function amountLabel(text: string): string {
  return text.replace(/\s*[（(](?:亿|万)?元[）)]/, '').trim();
}

/** `项目名称：…` in running text, as a fact of the document. */
export function factOfLine(text: string, organizationId: Region['organizationId']): Entry | null {
  const fact = labelledLine(text);
  if (fact === null) return null;
  const { kind, words } = fact;
  if (kind === 'projectName' || kind === 'period') return { [kind]: words };
  if (!isOrganization(kind)) return null;
  const id = organizationId(words);
  return id === null ? null : { [kind]: id };
}

/** The organization that a line `填报单位：…` names, where it is not registered. */
export function unregisteredInLine(text: string, organizationId: Region['organizationId']): string | null {
  const fact = labelledLine(text);
  if (fact === null || !isOrganization(fact.kind) || organizationId(fact.words) !== null) return null;
  return isMasked(fact.words) ? null : fact.words.trim();
}

function labelledLine(text: string): { readonly kind: FactKind; readonly words: string } | null {
  const [, head, words] = /^([^：:]{2,12})[：:]\s*(\S.*)$/.exec(text) ?? [];
  const kind = head === undefined ? null : kindOf(head);
  return kind === null || words === undefined ? null : { kind, words };
}

function isOrganization(kind: FactKind): boolean {
  return kind === 'issuer' || kind === 'supervisingDepartment' || kind === 'implementingUnit';
}

/** A row with labels only, whose values stand in the row below; persons and dates of a review. */
export const factsBelow: Recogniser = ({ grid, from, caption }) => {
  const [header, line] = [grid.rows[from], grid.rows[from + 1]];
  const heads = filledOf(header);
  if (
    header === undefined ||
    line === undefined ||
    heads.length < 2 ||
    heads.some(({ text }) => !/^(?:attribute|person)$/.test(kindOf(text) ?? ''))
  )
    return null;
  if (line.own.length < heads.length || filledOf(line).some(({ text }) => kindOf(text) !== null)) return null;
  const attributes: Entry[] = [];
  const fates: CellFate[] = all(header.own, label);
  for (const head of heads) {
    const cell = line.slots[head.column];
    if (cell === undefined) continue;
    if (kindOf(head.text) === 'person') {
      fates.push(...all([cell], { kind: 'dropped', reason: '个人信息，不公开' }));
    } else {
      const entry: Entry = { label: head.text };
      fates.push(fill(entry, 'text', cell, 'text'));
      if (cell.text !== '') attributes.push(entry);
    }
  }
  return {
    rows: 2,
    fates,
    parts: { 'document.attributes': attributes },
    pieces: [{ kind: 'table', caption: caption === '' ? '评审情况' : caption }],
  };
};
