/** 文中算式: one row for each sentence of a document that can be recomputed. */
import { toText } from '../domain/decimal.ts';
import type { ScoredCalculation } from '../domain/calculation.ts';
import { comparedColumns } from './figure-columns.ts';
import { fieldColumn } from './report-columns.ts';
import { reportTable, type Part } from './table.ts';
import { termsText } from './terms.ts';

interface Sentence {
  readonly sentence: ScoredCalculation;
}
type Line = Part<Sentence>;

export const calculationsTable = reportTable<Sentence>({
  name: 'calculations',
  path: 'calculations',
  title: '文中算式',
  description: '一行是正文中可以复算的一句话：算式、印出的结果和复算的结果。',
  parts: ({ scored }) => scored.calculations.map((sentence) => ({ sentence })),
  columns: [
    fieldColumn<Line>(({ sentence }) => sentence.calculation.field),
    {
      name: 'quote',
      title: '原文',
      type: 'text',
      description: '含有算式的原话，逐字照录。',
      isRequired: true,
      value: ({ sentence }) => sentence.calculation.quote,
    },
    {
      name: 'expression',
      title: '算式',
      type: 'text',
      description: '由原文的数字和单位写成的算式。',
      isRequired: true,
      value: ({ sentence }) => termsText(sentence.calculation.terms),
    },
    {
      name: 'terms',
      title: '算式各项',
      type: 'objects',
      description:
        '算式的每一项：operator 运算符号，text 印出的数字，value 数值，unit 单位，label 名称，resultOf 引用第几个算式的结果。',
      isRequired: true,
      value: ({ sentence }) => sentence.calculation.terms,
    },
    ...comparedColumns<Line>(
      'result',
      '结果',
      undefined,
      ({ sentence }) => sentence.calculation.result.cell,
      ({ sentence }) => sentence.comparison,
    ),
    {
      name: 'unit',
      title: '结果的单位',
      type: 'text',
      description: '结果（印出的和复算的）的单位；没有印的为空。',
      value: ({ sentence }) => sentence.calculation.result.unit,
    },
    {
      name: 'followUp',
      title: '连带复算的结果',
      type: 'decimal',
      description: '算式引用了前面算错的结果时，按前面复算的数接着算得的结果；其余为空。',
      value: ({ sentence }) => (sentence.followUp === null ? null : toText(sentence.followUp)),
    },
  ],
});
