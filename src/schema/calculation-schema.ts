/** Sentences of a document that can be recomputed, and quantities that can be compared. */
import { z } from 'zod';
import { figure, identifier, numberFigure, positiveInteger, shortText, text } from './scalars.ts';
import { choice, partWords, words } from './words.ts';

const calculationTerm = z
  .strictObject({
    operator: choice(
      ['+', '-', '×', '÷'],
      { '+': '加', '-': '减', '×': '乘', '÷': '除' },
      '应为 +、-、× 或 ÷',
    )
      .optional()
      .meta(words('运算符号', '第一项不写，其余各项都要写。')),
    value: numberFigure.meta(words('数字', '原文所印的数字。', '25.68')),
    unit: shortText.optional().meta(words('单位', '原文所印的单位。', '万元')),
    label: text.optional().meta(words('名称', '这个数是什么。', '全年执行数')),
    resultOf: positiveInteger.optional().meta(words('引用前面的结果', '这个数是前面第几个算式的结果。', '1')),
  })
  .meta(partWords('calculationTerm', '算式的一项', '一个数，以及它前面的运算符号。'));

/** The terms of a calculation: each but the first has its sign. */
const calculationTerms = z
  .array(calculationTerm)
  .refine((terms) => terms.every(({ operator }, index) => (operator === undefined) === (index === 0)), {
    error: '第一项不写 operator，其余各项都要写',
  });

export const calculation = z.strictObject({
  quote: text.meta(words('原文', '含有这个算式的原话，逐字照录。', '执行25.68万元，预算执行率85.6%')),
  terms: calculationTerms.min(2).meta(words('各项', '算式的各项，按原文顺序从左到右计算。')),
  result: z
    .strictObject({
      value: figure.meta(words('印出的结果', '原文所印的结果。', '85.6')),
      unit: shortText.optional().meta(words('单位', '结果的单位。', '%')),
    })
    .meta(words('结果', '原文所印的结果和单位。')),
});

export const metric = z
  .strictObject({
    metric: identifier.meta(words('可比指标', 'metrics.yml 中登记的编号。', 'domain-fee')),
    value: numberFigure
      .optional()
      .meta(words('印出的数', '原文直接印出这个数时填写；与 terms 恰好写一个。', '252')),
    terms: calculationTerms
      .min(1)
      .optional()
      .meta(words('算式', '由原文的数算出时写算式；与 value 恰好写一个。')),
    unit: shortText.meta(words('单位', '与 metrics.yml 中登记的单位相同。', '个')),
    quote: text.meta(words('原文', '这个数所在的原话，逐字照录。', '已注册中文域名252个')),
  })
  .refine(({ value, terms }) => (value === undefined) !== (terms === undefined), {
    error: '原文印出的数写 value，由原文数字计算的写 terms，两者恰好写一个',
  });
