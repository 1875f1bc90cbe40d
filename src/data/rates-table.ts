/** 资金比率: one row for each printed rate of two amounts, such as 预算执行率. */
import type { ScoredRate } from '../domain/funds.ts';
import { phaseNames, rateNames, sourceNames } from '../i18n/labels.ts';
import { comparedColumns } from './figure-columns.ts';
import { fieldColumn } from './report-columns.ts';
import { reportTable, type Part } from './table.ts';

type Rate = Part<{ readonly scoredRate: ScoredRate }>;

export const ratesTable = reportTable<{ readonly scoredRate: ScoredRate }>({
  name: 'rates',
  path: 'rates',
  title: '资金比率',
  description: '一行是原文印出的一个比率，如预算执行率，与由金额复算的比率并列。',
  parts: ({ scored }) => scored.rates.map((scoredRate) => ({ scoredRate })),
  columns: [
    fieldColumn<Rate>(({ scoredRate }) => scoredRate.rate.field),
    {
      name: 'rate',
      title: '比率编号',
      type: 'text',
      description: '是哪一种比率，如 executionRate 预算执行率、receiptRate 预算到位率；没有固定的一览。',
      isRequired: true,
      value: ({ scoredRate }) => scoredRate.rate.name,
    },
    {
      name: 'rateName',
      title: '比率名称',
      type: 'text',
      description: '预算执行率、预算到位率的中文名称；其余见“原文名称”。',
      value: ({ scoredRate }) => rateNames[scoredRate.rate.name] ?? null,
    },
    {
      name: 'label',
      title: '原文名称',
      type: 'text',
      description: '原文所印的名称。',
      value: ({ scoredRate }) => scoredRate.rate.label,
    },
    {
      name: 'of',
      title: '分子口径',
      type: 'text',
      description: '作分子的金额是哪种口径。',
      words: phaseNames,
      isRequired: true,
      value: ({ scoredRate }) => scoredRate.rate.of,
    },
    {
      name: 'over',
      title: '分母口径',
      type: 'text',
      description: '作分母的金额是哪种口径。',
      words: phaseNames,
      isRequired: true,
      value: ({ scoredRate }) => scoredRate.rate.over,
    },
    {
      name: 'source',
      title: '资金来源编号',
      type: 'text',
      description: '哪种来源的金额之比。',
      words: sourceNames,
      isRequired: true,
      value: ({ scoredRate }) => scoredRate.rate.source,
    },
    ...comparedColumns<Rate>(
      'percent',
      '比率',
      '%',
      ({ scoredRate }) => scoredRate.rate.cell,
      ({ scoredRate }) => scoredRate.comparison,
    ),
  ],
});
