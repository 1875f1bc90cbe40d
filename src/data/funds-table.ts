/** 资金: one row for each amount of a document. */
import { toText } from '../domain/decimal.ts';
import { yuanOf } from '../domain/funds.ts';
import type { FundAmount } from '../domain/report.ts';
import { phaseNames, sourceNames } from '../i18n/labels.ts';
import { figureColumns } from './figure-columns.ts';
import { fieldColumn } from './report-columns.ts';
import { reportTable, type Part } from './table.ts';

type Amount = Part<{ readonly amount: FundAmount }>;

export const fundsTable = reportTable<{ readonly amount: FundAmount }>({
  name: 'funds',
  path: 'funds',
  title: '资金',
  description: '一行是原文印出的一个金额，有口径和来源。列的类型按 Fiscal Data Package 标注。',
  parts: ({ scored }) => scored.report.funds.amounts.map((amount) => ({ amount })),
  columns: [
    { ...fieldColumn<Amount>(({ amount }) => amount.field), fiscalType: 'budget-line-id' },
    {
      name: 'phase',
      title: '资金口径编号',
      type: 'text',
      description: '金额属于哪种口径。',
      words: phaseNames,
      isRequired: true,
      fiscalType: 'phase:id',
      value: ({ amount }) => amount.phase,
    },
    {
      name: 'phaseName',
      title: '资金口径',
      type: 'text',
      description: '口径的中文名称。',
      isRequired: true,
      fiscalType: 'phase:label',
      value: ({ amount }) => phaseNames[amount.phase] ?? amount.phase,
    },
    {
      name: 'source',
      title: '资金来源编号',
      type: 'text',
      description: '金额来自哪一级财政或哪种资金；total 为合计，fiscal 为财政资金小计，相加时不要重复计入。',
      words: sourceNames,
      isRequired: true,
      fiscalType: 'fin-source:generic:code',
      value: ({ amount }) => amount.source,
    },
    {
      name: 'sourceName',
      title: '资金来源',
      type: 'text',
      description: '来源的中文名称。',
      isRequired: true,
      fiscalType: 'fin-source:generic:label',
      value: ({ amount }) => sourceNames[amount.source] ?? amount.source,
    },
    {
      name: 'label',
      title: '原文名称',
      type: 'text',
      description: '原文所印的行名或列名。',
      value: ({ amount }) => amount.label,
    },
    ...figureColumns<Amount>('amount', '金额', undefined, ({ amount }) => amount.cell),
    {
      name: 'unit',
      title: '金额单位',
      type: 'text',
      description: '“金额”一列的单位：元、万元或亿元。',
      isRequired: true,
      value: ({ amount }) => amount.unit,
    },
    {
      name: 'amountYuan',
      title: '金额（元）',
      type: 'decimal',
      description: '换算成元的金额，没有舍入；单元格里没有数字的为空。',
      unit: '元',
      fiscalType: 'value',
      value: ({ amount }) => {
        const yuan = yuanOf(amount);
        return yuan === null ? null : toText(yuan);
      },
    },
    {
      name: 'currency',
      title: '币种',
      type: 'text',
      description: '都是人民币。',
      words: { CNY: '人民币' },
      isRequired: true,
      fiscalType: 'value-currency:code',
      value: () => 'CNY',
    },
  ],
});
