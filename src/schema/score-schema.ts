/** Subtotals, totals and grades in a report's front matter. */
import { z } from 'zod';
import { scoreGiverNames } from '../i18n/labels.ts';
import { compare, decimal, isDecimalText, isZero } from '../domain/decimal.ts';
import { decimalText, figure, identifier, scalar, text, yesNo } from './scalars.ts';
import { choice, words } from './words.ts';

export const block = z.strictObject({
  table: identifier.optional().meta(words('所在的表', '有几张指标表时，写 tables 中的编号。', 'score')),
  level1: text.meta(words('一级指标', '小计属于哪个一级指标，与 indicators 中的写法相同。', '产出指标')),
  level2: text.optional().meta(words('二级指标', '按二级指标小计时，写二级指标。', '数量指标')),
  label: text.optional().meta(words('原文名称', '小计表里的名称不同时填写。', '产出')),
  weight: figure.optional().meta(words('分值', '小计的分值。', '50')),
  score: figure.optional().meta(words('得分', '小计的得分。', '46.5')),
  scoreRate: figure.optional().meta(words('得分率', '原文所印的得分率。', '93%')),
  deduction: figure.optional().meta(words('扣分', '原文所印的扣分。', '3.5')),
  otherWeights: z
    .array(
      z.strictObject({
        place: text.meta(words('位置', '在原文的什么地方。', '表2')),
        weight: figure.meta(words('分值', '那里所印的分值。', '50')),
      }),
    )
    .optional()
    .meta(words('另一处的分值', '同一小计在原文另一处印了别的分值时填写。')),
});

/** Who gives a score. */
export const scoreGivers = [
  'selfEvaluation',
  'departmentEvaluation',
  'fiscalEvaluation',
  'thirdParty',
  'financeReview',
  'evaluator',
  'evaluatorMean',
] as const;

export const score = z.strictObject({
  id: identifier
    .optional()
    .meta(words('编号', '同一评分方有几个分数时，给每个分数一个编号。', 'evaluator-2')),
  by: choice(scoreGivers, scoreGiverNames).meta(words('评分方', '谁打的分。')),
  role: text.optional().meta(words('身份', '评价人员的职务或职称；不写姓名。', '高级会计师')),
  label: text.optional().meta(words('原文名称', '原文所印的名称。', '总分')),
  result: yesNo.optional().meta(words('是否评价结果', '作为评价结果的那一个分数为 true，恰好一个。')),
  total: figure.optional().meta(words('总分', '原文所印的总分。', '90.82')),
  max: figure.optional().meta(words('满分', '原文所印的满分。', '100')),
  scoreRate: figure.optional().meta(words('得分率', '原文所印的得分率。', '83.73%')),
  grade: scalar
    .max(20)
    .optional()
    .meta(words('等次', '原文所印的等次；有这一格而空白的写 ""。', '良')),
  rule: choice(['sumOfRows', 'evaluatorMean', 'stated'], {
    sumOfRows: '各行得分相加',
    evaluatorMean: '评价人员平均',
    stated: '只有一个数，没有来历',
  })
    .optional()
    .meta(words('总分的来历', '总分怎样得来；不写时为 stated。')),
});

/** Thresholds from the best grade down, the lowest from zero, so that every score has one grade. */
export const gradeBands = z
  .array(
    z.strictObject({
      grade: choice(['excellent', 'good', 'fair', 'poor'], {
        excellent: '优',
        good: '良',
        fair: '中',
        poor: '差',
      }).meta(words('等次', '优、良、中、差中的哪一档。')),
      words: z
        .array(text.meta(words('写法', '文件中的一种写法。', '优秀')))
        .min(1)
        .meta(words('文件中的写法', '表示这一档的各种写法。')),
      from: decimalText.meta(words('下限', '这一档的最低分。', '90')),
      inclusive: yesNo.meta(words('含下限', '“90分以上（含90分）”为 true。')),
    }),
  )
  .min(2)
  .refine(isDescending, { error: '各档的 from 应从高到低排列，最后一档为 0' });

function isDescending(bands: readonly { readonly from: string }[]): boolean {
  if (!bands.every(({ from }) => isDecimalText(from))) return true;
  const bounds = bands.map(({ from }) => decimal(from));
  return bounds.every((bound, index) => {
    const next = bounds[index + 1];
    return next === undefined ? isZero(bound) : compare(bound, next) > 0;
  });
}
