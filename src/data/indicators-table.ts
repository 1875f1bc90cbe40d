/** 指标: one row for each row of the printed tables, with its rule, its arithmetic and its two scores. */
import { toText } from '../domain/decimal.ts';
import type { EffectiveRule } from '../domain/rules/rule.ts';
import type { ScoredIndicator } from '../domain/score-report.ts';
import { explain } from '../i18n/explain.ts';
import { basisNames, directionNames, obstacleNames, wayNames } from '../i18n/labels.ts';
import type { DataValue } from './column.ts';
import { comparedColumns, figureColumns, quantityColumns } from './figure-columns.ts';
import { fieldColumn } from './report-columns.ts';
import { reportTable, type Part } from './table.ts';

interface IndicatorRow {
  readonly row: ScoredIndicator;
}
type Line = Part<IndicatorRow>;

export const indicatorsTable = reportTable<IndicatorRow>({
  name: 'indicators',
  path: 'indicators',
  title: '指标',
  description: '一行是一个指标：原文印出的分值、目标、实际和得分，评分规则，按规则复算的得分和算式。',
  parts: ({ scored }) => scored.indicators.map((row) => ({ row })),
  columns: [
    fieldColumn<Line>(({ row }) => row.indicator.field),
    {
      name: 'tableId',
      title: '指标表编号',
      type: 'text',
      description: '所在指标表的编号；只有一张表的报告为 main。',
      isRequired: true,
      value: ({ row }) => row.indicator.tableId,
    },
    {
      name: 'tableName',
      title: '指标表',
      type: 'text',
      description: '原文所印的表名。',
      value: (line) => tableOf(line)?.name ?? null,
    },
    {
      name: 'isScored',
      title: '所在的表是否计分',
      type: 'yesNo',
      description: '表中各行是否构成报告的得分。',
      isRequired: true,
      value: (line) => tableOf(line)?.isScored ?? true,
    },
    {
      name: 'level1',
      title: '一级指标',
      type: 'text',
      description: '照原文。',
      value: ({ row }) => row.indicator.level1,
    },
    {
      name: 'level2',
      title: '二级指标',
      type: 'text',
      description: '照原文。',
      value: ({ row }) => row.indicator.level2,
    },
    {
      name: 'code',
      title: '指标编号',
      type: 'text',
      description: '原文给这一行的编号；没有的为空。',
      value: ({ row }) => row.indicator.code,
    },
    {
      name: 'name',
      title: '指标名称',
      type: 'text',
      description: '三级指标的名称，照原文。',
      isRequired: true,
      value: ({ row }) => row.indicator.name,
    },
    {
      name: 'definition',
      title: '指标解释',
      type: 'text',
      description: '原文对指标的解释。',
      value: ({ row }) => row.indicator.definition,
    },
    {
      name: 'scoringText',
      title: '评分标准（原文）',
      type: 'text',
      description: '原文所印的评分标准，逐字照录。',
      value: ({ row }) => row.indicator.scoringText,
    },
    ...figureColumns<Line>('weight', '分值', '分', ({ row }) => row.indicator.weight),
    {
      name: 'weightRule',
      title: '分值来历',
      type: 'object',
      description: '原文写明分值由均分或二者择一得来时的参数；其余为空。',
      value: ({ row }) => asObject(row.indicator.weightRule),
    },
    ...quantityColumns<Line>('target', '目标值', ({ row }) => row.indicator.target),
    ...quantityColumns<Line>('actual', '实际值', ({ row }) => row.indicator.actual),
    {
      name: 'quantityReading',
      title: '对数值的理解',
      type: 'object',
      description: '目标值、实际值没有印单位或符号时，编辑的理解和说明；没有的为空。',
      value: ({ row }) => asObject(row.indicator.quantityReading),
    },
    {
      name: 'ratio',
      title: '两数之比',
      type: 'object',
      description: '实际值由两个印出的数相除得来时的分子和分母；其余为空。',
      value: ({ row }) => asObject(row.indicator.ratio),
    },
    {
      name: 'aggregate',
      title: '多单位汇总',
      type: 'object',
      description: '实际值由几个单位的值合成时的各单位；其余为空。',
      value: ({ row }) => asObject(row.indicator.aggregate),
    },
    ...comparedColumns<Line>(
      'measuredRate',
      '所附比率',
      '%',
      ({ row }) => row.indicator.survey?.rate ?? row.indicator.ratio?.rate,
      ({ row }) => row.measuredRate,
    ),
    ...comparedColumns<Line>(
      'completionRate',
      '完成率',
      '%',
      ({ row }) => row.indicator.completionRate,
      ({ row }) => row.completionRate,
    ),
    {
      name: 'way',
      title: '计分方法编号',
      type: 'text',
      description: '按哪种方法计分；原文没有印规则、编辑也没有设定的为空。',
      words: wayNames,
      value: ({ row }) => row.indicator.rule?.rule.way ?? null,
    },
    {
      name: 'wayName',
      title: '计分方法',
      type: 'text',
      description: '计分方法的中文名称。',
      value: ({ row }) => (row.indicator.rule === null ? null : wayNames[row.indicator.rule.rule.way]),
    },
    {
      name: 'parameters',
      title: '规则参数',
      type: 'object',
      description:
        '规则的参数，如满分的下限、每一步的扣分；含义见“评分办法”。没有参数的为 {}，没有规则的为空。',
      value: ({ row }) => parametersOf(row.indicator.rule),
    },
    {
      name: 'direction',
      title: '方向',
      type: 'text',
      description: '编辑写明的方向；没有写明的为空。',
      words: directionNames,
      value: ({ row }) => row.indicator.rule?.direction ?? null,
    },
    {
      name: 'ruleBasis',
      title: '规则的依据',
      type: 'text',
      description: '规则是原文印出的，还是编辑的理解。',
      words: basisNames,
      value: ({ row }) => row.indicator.rule?.basis ?? null,
    },
    {
      name: 'readingNote',
      title: '理解的说明',
      type: 'text',
      description: '编辑怎样理解规则，为什么；没有理解的为空。',
      value: ({ row }) => row.indicator.rule?.reading?.note ?? null,
    },
    ...comparedColumns<Line>(
      'score',
      '得分',
      '分',
      ({ row }) => row.indicator.score,
      ({ row }) => row.score,
    ),
    {
      name: 'scoreExact',
      title: '得分（复算，舍入前）',
      type: 'decimal',
      description: '按规则复算、尚未舍入的得分，最多 20 位小数；不能复算的为空。',
      unit: '分',
      value: ({ row }) => (row.result.isScored ? toText(row.result.exact) : null),
    },
    {
      name: 'explanation',
      title: '算式',
      type: 'text',
      description: '得分怎样算得，各步以分号隔开；不能复算的为空。',
      value: ({ row }) => explanationOf(row),
    },
    {
      name: 'isExcluded',
      title: '是否不计入总分',
      type: 'yesNo',
      description: '不适用、不计入总分、由其余指标折算的为 true。',
      isRequired: true,
      value: ({ row }) => !row.result.isScored && row.result.isExcluded,
    },
    {
      name: 'obstacle',
      title: '不能复算的原因',
      type: 'text',
      description: '不能复算的为什么不能；能复算的为空。',
      words: obstacleNames,
      value: ({ row }) => (row.result.isScored || row.result.isExcluded ? null : row.result.obstacle),
    },
    ...figureColumns<Line>('deduction', '扣分', '分', ({ row }) => row.indicator.deduction),
    {
      name: 'tick',
      title: '勾选',
      type: 'text',
      description: '只打勾、不打分的表，勾在哪一格。',
      value: ({ row }) => row.indicator.tick,
    },
    {
      name: 'varianceNote',
      title: '偏差原因分析及改进措施',
      type: 'text',
      description: '照原文；空白单元格为空文字。',
      value: ({ row }) => row.indicator.varianceNote,
    },
    {
      name: 'varianceNoteState',
      title: '偏差原因（情形）',
      type: 'text',
      description: '偏差原因一格的情形。',
      words: { text: '文字', blank: '空白', absent: '原文无此项' },
      isRequired: true,
      value: ({ row }) => stateOfText(row.indicator.varianceNote),
    },
    {
      name: 'stated',
      title: '正文的说法',
      type: 'object',
      description: '表里没有印、正文写明的是否达到和扣分，附原话和位置；没有的为空。',
      value: ({ row }) => asObject(row.indicator.stated),
    },
    {
      name: 'otherPrintings',
      title: '另一处所印',
      type: 'objects',
      description: '同一指标在原文另一处印得不同时，另一处怎样印；没有的为空。',
      value: ({ row }) => (row.indicator.otherPrintings.length === 0 ? null : row.indicator.otherPrintings),
    },
  ],
});

function tableOf({ row, entry }: Line) {
  return entry.scored.report.tables.find(({ id }) => id === row.indicator.tableId);
}

function parametersOf(rule: EffectiveRule | null): DataValue {
  if (rule === null) return null;
  return Object.fromEntries(Object.entries(rule.rule).filter(([name]) => name !== 'way'));
}

function explanationOf({ result }: ScoredIndicator): string | null {
  if (!result.isScored && !result.isExcluded) return null;
  return explain(result.explanation).join('；');
}

function stateOfText(text: string | null): 'text' | 'blank' | 'absent' {
  if (text === null) return 'absent';
  return text === '' ? 'blank' : 'text';
}

function asObject(value: object | null): DataValue {
  return value === null ? null : { ...value };
}
