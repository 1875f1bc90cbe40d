/** 问卷: one row for each answer level of a survey. */
import type { ScoredIndicator } from '../domain/score-report.ts';
import type { Survey, SurveyLevel } from '../domain/report.ts';
import { comparedColumns, figureColumns } from './figure-columns.ts';
import { fieldColumn } from './report-columns.ts';
import { reportTable, type Part } from './table.ts';

interface Answered {
  readonly row: ScoredIndicator;
  readonly survey: Survey;
  readonly level: SurveyLevel;
}
type Answer = Part<Answered>;

export const surveysTable = reportTable<Answered>({
  name: 'surveys',
  path: 'surveys',
  title: '问卷',
  description: '一行是一份问卷的一个选项；发放、回收和印出的比率在同一问卷的各行重复。',
  parts: ({ scored }) =>
    scored.indicators.flatMap((row) => {
      const { survey } = row.indicator;
      return survey === null ? [] : survey.levels.map((level) => ({ row, survey, level }));
    }),
  columns: [
    fieldColumn<Answer>(({ level }) => level.field),
    {
      name: 'indicatorField',
      title: '指标字段路径',
      type: 'text',
      description: '所属的指标，与 indicators 表的“字段路径”相同。',
      isRequired: true,
      value: ({ row }) => row.indicator.field,
    },
    {
      name: 'indicatorName',
      title: '指标名称',
      type: 'text',
      description: '所属指标的名称。',
      isRequired: true,
      value: ({ row }) => row.indicator.name,
    },
    {
      name: 'level',
      title: '选项',
      type: 'text',
      description: '问卷选项的文字。',
      isRequired: true,
      value: ({ level }) => level.name,
    },
    {
      name: 'weightPercent',
      title: '选项权重',
      type: 'decimal',
      description: '规则给这个选项的百分数。',
      unit: '%',
      isRequired: true,
      value: ({ level }) => level.weightPercent,
    },
    ...figureColumns<Answer>('count', '人数', undefined, ({ level }) => level.count),
    ...figureColumns<Answer>('issued', '发放数', undefined, ({ survey }) => survey.issued),
    ...figureColumns<Answer>('returned', '回收数', undefined, ({ survey }) => survey.returned),
    ...figureColumns<Answer>('valid', '有效数', undefined, ({ survey }) => survey.valid),
    ...comparedColumns<Answer>(
      'surveyRate',
      '满意率',
      '%',
      ({ survey }) => survey.rate,
      ({ row }) => row.measuredRate,
    ),
  ],
});
