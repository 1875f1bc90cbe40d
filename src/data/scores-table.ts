/** 得分汇总: one row for each total and each subtotal that a document prints. */
import type { Comparison } from '../domain/compare-figures.ts';
import { toText, type Decimal } from '../domain/decimal.ts';
import type { ScoredBlock, ScoredScore, Total } from '../domain/score-report.ts';
import type { FigureCell } from '../domain/value.ts';
import { gradeNames, scoreGiverNames, statusNames } from '../i18n/labels.ts';
import { comparedColumns, figureColumns } from './figure-columns.ts';
import { fieldColumn } from './report-columns.ts';
import { reportTable, type Part } from './table.ts';

/** Either a total or a subtotal. */
interface Printed {
  readonly total: ScoredScore | null;
  readonly block: ScoredBlock | null;
}
type Line = Part<Printed>;

const rowKinds = { total: '总分', level1: '一级指标小计', level2: '二级指标小计' } as const;
const sumSources = { rows: '各行', blocks: '各小计' } as const;
const scaleBases = { printed: '原文印出的等次标准', assumed: '原文没有印，按登记的标准理解' } as const;

export const scoresTable = reportTable<Printed>({
  name: 'scores',
  path: 'scores',
  title: '得分汇总',
  description: '一行是原文印出的一个总分或小计：印出的数、印出的各行相加、按规则复算，三者分列。',
  parts: ({ scored }) => [
    ...scored.scores.map((total) => ({ total, block: null })),
    ...scored.blocks.map((block) => ({ total: null, block })),
  ],
  columns: [
    {
      ...fieldColumn<Line>(({ total, block }) => total?.score.field ?? block?.block.field ?? ''),
      description: '这一行在内容文件中的字段路径。',
    },
    {
      name: 'row',
      title: '行别',
      type: 'text',
      description: '是总分还是小计。',
      words: rowKinds,
      isRequired: true,
      value: ({ block }) => (block === null ? 'total' : block.block.level2 === null ? 'level1' : 'level2'),
    },
    {
      name: 'tableId',
      title: '指标表编号',
      type: 'text',
      description: '小计所在的指标表；总分为空。',
      value: ({ block }) => block?.block.tableId ?? null,
    },
    {
      name: 'level1',
      title: '一级指标',
      type: 'text',
      description: '小计属于哪个一级指标；总分为空。',
      value: ({ block }) => block?.block.level1 ?? null,
    },
    {
      name: 'level2',
      title: '二级指标',
      type: 'text',
      description: '小计属于哪个二级指标；其余为空。',
      value: ({ block }) => block?.block.level2 ?? null,
    },
    {
      name: 'scoreId',
      title: '评分编号',
      type: 'text',
      description: '总分在报告内的编号；小计为空。',
      value: ({ total }) => total?.score.id ?? null,
    },
    {
      name: 'by',
      title: '评分方',
      type: 'text',
      description: '总分由谁所打；小计为空。',
      words: scoreGiverNames,
      value: ({ total }) => total?.score.by ?? null,
    },
    {
      name: 'role',
      title: '评分人身份',
      type: 'text',
      description: '评价人员的职务或职称；数据中没有姓名。',
      value: ({ total }) => total?.score.role ?? null,
    },
    {
      name: 'label',
      title: '原文名称',
      type: 'text',
      description: '原文所印的名称。',
      value: ({ total, block }) => total?.score.label ?? block?.block.label ?? null,
    },
    {
      name: 'isResult',
      title: '是否评价结果',
      type: 'yesNo',
      description: '作为这份报告评价结果的总分为 true，每份有总分的报告恰好一个。',
      isRequired: true,
      value: ({ total }) => total?.score.isResult ?? false,
    },
    ...comparedColumns<Line>('score', '得分', '分', scoreCell, totalOf),
    {
      name: 'sumOfPublished',
      title: '印出的各行相加',
      type: 'decimal',
      description: '印出的各行（没有的取各小计）得分相加；有一行没有数字的为空。',
      unit: '分',
      value: (line) => textOf(totalOf(line)?.sumOfPublished ?? null),
    },
    {
      name: 'sumOfPublishedFrom',
      title: '相加的来源',
      type: 'text',
      description: '前一列由各行还是各小计相加。',
      words: sumSources,
      value: (line) => totalOf(line)?.sumOfPublishedFrom ?? null,
    },
    ...figureColumns<Line>('max', '满分', '分', ({ total, block }) =>
      total === null ? block?.block.weight : total.score.max,
    ),
    ...comparedColumns<Line>(
      'scoreRate',
      '得分率',
      '%',
      ({ total, block }) => (total === null ? block?.block.scoreRate : total.score.scoreRate),
      ({ total, block }) => (total === null ? (block?.scoreRate ?? null) : total.scoreRate),
    ),
    ...comparedColumns<Line>(
      'deduction',
      '扣分',
      '分',
      ({ block }) => block?.block.deduction,
      ({ block }): Comparison | null => block?.deduction ?? null,
    ),
    {
      name: 'otherWeights',
      title: '另一处的分值',
      type: 'objects',
      description: '同一小计在原文另一处印了别的分值时，写明位置和分值；没有的为空。',
      value: ({ block }) =>
        block === null || block.block.otherWeights.length === 0 ? null : block.block.otherWeights,
    },
    {
      name: 'grade',
      title: '等次',
      type: 'text',
      description: '原文印出的等次；印有这一格而空白的为空文字。',
      value: ({ total }) => (total?.score.isGradeBlank === true ? '' : (total?.score.gradeText ?? null)),
    },
    {
      name: 'gradeState',
      title: '等次（情形）',
      type: 'text',
      description: '等次一格的情形。',
      words: { text: '文字', blank: '空白', absent: '原文无此项' },
      isRequired: true,
      value: ({ total }) =>
        total?.score.isGradeBlank === true
          ? 'blank'
          : typeof total?.score.gradeText === 'string'
            ? 'text'
            : 'absent',
    },
    {
      name: 'gradeRecomputed',
      title: '等次（复算）',
      type: 'text',
      description: '印出的总分按等次标准应属的等次。',
      value: ({ total }) => {
        const grade = total?.grade?.recomputed ?? null;
        return grade === null ? null : gradeNames[grade];
      },
    },
    {
      name: 'gradeStatus',
      title: '等次（比对）',
      type: 'text',
      description: '印出的等次与按标准应属的等次怎样对照。',
      words: statusNames,
      value: ({ total }) => total?.grade?.status ?? null,
    },
    {
      name: 'gradeScale',
      title: '等次标准',
      type: 'text',
      description: '所用等次标准的名称。',
      value: ({ total }) => total?.grade?.scale.name ?? null,
    },
    {
      name: 'gradeScaleBasis',
      title: '等次标准的依据',
      type: 'text',
      description: '等次标准是原文印出的，还是按登记的标准理解。',
      words: scaleBases,
      value: ({ total }) => total?.grade?.scale.basis ?? null,
    },
  ],
});

function scoreCell({ total, block }: Printed): FigureCell | undefined {
  return total === null ? block?.block.score : total.score.total;
}

function totalOf({ total, block }: Printed): Total | null {
  return total?.total ?? block?.total ?? null;
}

function textOf(value: Decimal | null): string | null {
  return value === null ? null : toText(value);
}
