/** 可比指标: one row for each quantity of a document that can be compared across cities and years. */
import { toText } from '../domain/decimal.ts';
import type { ScoredMetric } from '../domain/score-report.ts';
import { fieldColumn } from './report-columns.ts';
import { reportTable, type Part } from './table.ts';
import { termsText } from './terms.ts';

interface Measured {
  readonly measured: ScoredMetric;
}
type Line = Part<Measured>;

const bases = { printed: '原文印出', derived: '由印出的数算出' } as const;

export const metricsTable = reportTable<Measured>({
  name: 'metrics',
  path: 'metrics',
  title: '可比指标',
  description: '一行是一份报告的一个可比指标；同一指标在各地、各年的单位和定义相同。',
  parts: ({ scored }) => scored.metrics.map((measured) => ({ measured })),
  columns: [
    fieldColumn<Line>(({ measured }) => measured.metric.field),
    {
      name: 'metric',
      title: '可比指标编号',
      type: 'text',
      description: '可比指标的编号。',
      isRequired: true,
      value: ({ measured }) => measured.metric.metricId,
    },
    {
      name: 'metricName',
      title: '可比指标',
      type: 'text',
      description: '可比指标的名称。',
      isRequired: true,
      value: ({ measured, entry }) =>
        entry.names.metrics.get(measured.metric.metricId)?.name ?? measured.metric.metricId,
    },
    {
      name: 'value',
      title: '数值',
      type: 'decimal',
      description: '印出的数，或由印出的数算出的数；不能算出的为空。',
      value: ({ measured }) => (measured.value === null ? null : toText(measured.value)),
    },
    {
      name: 'unit',
      title: '单位',
      type: 'text',
      description: '“数值”一列的单位。',
      isRequired: true,
      value: ({ measured }) => measured.metric.unit,
    },
    {
      name: 'basis',
      title: '来历',
      type: 'text',
      description: '数值是原文印出的，还是由印出的数算出的。',
      words: bases,
      isRequired: true,
      value: ({ measured }) => measured.metric.basis,
    },
    {
      name: 'printed',
      title: '数值（原文）',
      type: 'text',
      description: '原文所印的数；算出的为空。',
      value: ({ measured }) => measured.metric.text,
    },
    {
      name: 'expression',
      title: '算式',
      type: 'text',
      description: '算出的数怎样算得；印出的为空。',
      value: ({ measured }) => (measured.metric.terms.length === 0 ? null : termsText(measured.metric.terms)),
    },
    {
      name: 'terms',
      title: '算式各项',
      type: 'objects',
      description: '算式的每一项，写法同 calculations 表；印出的为空。',
      value: ({ measured }) => (measured.metric.terms.length === 0 ? null : measured.metric.terms),
    },
    {
      name: 'quote',
      title: '原文',
      type: 'text',
      description: '这个数所在的原话，逐字照录。',
      isRequired: true,
      value: ({ measured }) => measured.metric.quote,
    },
  ],
});
