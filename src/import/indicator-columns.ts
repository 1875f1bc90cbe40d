/** What the columns of an indicator table hold, by their headings. */
import { bareLabelOf, labelOf } from './cell-text.ts';
import { filledOf, type GridCell, type GridRow } from './grid.ts';

export type ColumnKind =
  | 'level1'
  | 'level2'
  | 'name'
  | 'definition'
  | 'scoringText'
  | 'checklist'
  | 'weight'
  | 'level1Weight'
  | 'level2Weight'
  | 'operator'
  | 'unit'
  | 'target'
  | 'actual'
  | 'completionRate'
  | 'score'
  | 'deduction'
  | 'coefficient'
  | 'varianceNote'
  | 'tick'
  | 'number'
  | 'side'
  | 'unknown';

/** A column by its first slot, with its heading. */
export interface Column {
  readonly at: number;
  readonly kind: ColumnKind;
  readonly head: string;
}

export interface IndicatorColumns {
  readonly columns: readonly Column[];
  /** How many rows the heading has. */
  readonly rows: number;
}

const kinds: readonly (readonly [ColumnKind, RegExp])[] = [
  ['level1', /^(?:年度|长期|中期)?(?:绩效)?(?:一级指标|指标类型|指标类别)$/],
  ['level2', /^(?:年度|长期|中期)?(?:绩效)?二级指标$/],
  ['name', /^(?:年度|长期|中期)?(?:绩效)?(?:三级指标|目标指标|指标名称|核心指标|具体指标|四级指标)$/],
  ['definition', /^(?:年度|长期|中期)?(?:指标)?(?:解释|内容|内涵|含义)$/],
  ['scoringText', /^(?:评分|计分|评价|打分|赋分)(?:标准|规则|办法|方法|细则|说明|依据)$|^指标说明$/],
  ['checklist', /^(?:评分项目|评价要点|评分要点|评价内容)$/],
  ['weight', /^(?:指标)?(?:分值|权重|标准分|分数|标准分值|权重分值|分值权重)$/],
  ['operator', /^(?:指标性质|计算符号|指标符号|比较符号|性质)$/],
  ['unit', /^(?:度量单位|计量单位|单位)$/],
  [
    'target',
    /^(?:年度|长期|中期|全年|当年)?(?:预期)?(?:绩效)?(?:指标值|目标值|计划值|预期值|预期指标值|目标|计划指标值|预期目标)$/,
  ],
  [
    'actual',
    /^(?:全年|年度)?(?:实际)?(?:完成值|完成情况|业绩值|完成|实际值|完成指标值|实际完成|完成数)$|^实际值$|^业绩值$/,
  ],
  ['completionRate', /^(?:指标)?(?:完成率|完成比例|完成程度)$/],
  ['score', /^(?:指标|自评|实际|评价|单位自评|复核)?(?:得分|评分|分数)$/],
  ['deduction', /^扣分(?:值)?$/],
  ['coefficient', /^得分系数$/],
  ['varianceNote', /偏差|未完成原因|改进措施|扣分原因/],
  ['number', /^(?:序号|行次|编号)$/],
  ['side', /^(?:年度|长期|中期)?(?:绩效)?指标$|^绩效目标及指标$/],
];

/** The grades that a table ticks instead of giving points. */
const grades = /^(?:优|良|中|差|优秀|良好)$/;

/**
 * The columns of a heading row, or null when the row is no heading of indicators. Two indicator
 * columns and one more are the least that a form has.
 */
export function indicatorColumns(
  header: GridRow | undefined,
  next: GridRow | undefined,
): IndicatorColumns | null {
  if (header === undefined) return null;
  const heads = filledOf(header);
  if (heads.length < 3) return null;
  const found = assign(heads);
  const ticks = filledOf(next).filter(({ text }) => grades.test(labelOf(text)));
  const isTicked = ticks.length >= 3 && filledOf(next).length === ticks.length;
  const columns = isTicked
    ? [
        ...found.filter(({ at }) => !ticks.some(({ column }) => column === at)),
        ...ticks.map(({ column, text }): Column => ({ at: column, kind: 'tick', head: text })),
      ]
    : found;
  const has = (kind: ColumnKind): boolean => columns.some((column) => column.kind === kind);
  const rest = columns.filter(
    ({ kind }) => !['level1', 'level2', 'name', 'unknown', 'number', 'side'].includes(kind),
  );
  if (!has('name') || !(has('level1') || has('level2')) || rest.length === 0) return null;
  return { columns, rows: isTicked ? 2 : 1 };
}

function assign(heads: readonly GridCell[]): Column[] {
  const first = heads.map((cell): Column => ({ at: cell.column, kind: kindOf(cell.text), head: cell.text }));
  return withPointsOfLevels(withNames(first));
}

function kindOf(text: string): ColumnKind {
  const words = bareLabelOf(text);
  return kinds.find(([, pattern]) => pattern.test(words))?.[0] ?? 'unknown';
}

/**
 * Forms without a third level name their rows in another column: `二级指标(名称)` beside
 * `指标内容`, or `绩效目标` beside `指标名称`.
 */
function withNames(columns: readonly Column[]): Column[] {
  const named = columns.find(({ head }) => /^(?:年度|长期)?二级指标\(名称\)$/.test(labelOf(head)));
  if (named !== undefined && !columns.some(({ kind }) => kind === 'name')) {
    return columns.map((column) => (column === named ? { ...column, kind: 'name' } : column));
  }
  const goal = columns.find(({ head }) => bareLabelOf(head) === '绩效目标');
  const isTicked = columns.some(({ head }) => bareLabelOf(head) === '绩效标准');
  if (goal !== undefined && isTicked) {
    return columns.map((column) => {
      if (column === goal) return { ...column, kind: 'name' };
      return column.kind === 'name' ? { ...column, kind: 'level2' } : column;
    });
  }
  if (columns.some(({ kind }) => kind === 'name')) return [...columns];
  const [content] = columns.filter(({ kind }) => kind === 'definition' || kind === 'checklist');
  const hasLevel2 = columns.some(({ kind }) => kind === 'level2');
  return columns.map((column) => {
    if (hasLevel2 && content === undefined)
      return column.kind === 'level2' ? { ...column, kind: 'name' } : column;
    return column === content ? { ...column, kind: 'name' } : column;
  });
}

/** Several columns of points belong to the indicator column before each of them. */
function withPointsOfLevels(columns: readonly Column[]): Column[] {
  if (columns.filter(({ kind }) => kind === 'weight').length < 2) return [...columns];
  return columns.map((column, index) => {
    const before = columns[index - 1]?.kind;
    if (column.kind !== 'weight') return column;
    if (before === 'level1') return { ...column, kind: 'level1Weight' };
    return before === 'level2' ? { ...column, kind: 'level2Weight' } : column;
  });
}
