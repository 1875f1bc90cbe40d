/** Scoring rules and readings as they stand in content files. */
import { z } from 'zod';
import { decimalText, identifier, scalar, text, yesNo } from './scalars.ts';
import { choice, partWords, words } from './words.ts';

const decimals = scalar.regex(/^[0-6]$/, { error: '应为 0 至 6 的小数位数' });

const rounding = z
  .strictObject({
    decimals: decimals.meta(words('小数位数', '保留几位小数。', '2')),
    mode: choice(['halfUp', 'down', 'up'], { halfUp: '四舍五入', down: '舍去', up: '进一' })
      .optional()
      .meta(words('取整方式', '不写时为四舍五入。')),
  })
  .meta(partWords('rounding', '取整', '保留几位小数，怎样取整。'));

const bound = z
  .strictObject({
    value: decimalText.meta(words('界限', '界限的数值；百分数不带百分号。', '95')),
    inclusive: yesNo.meta(words('含本数', '规则写“以上（含95%）”的为 true，写“超过”“低于”的为 false。')),
  })
  .meta(partWords('bound', '界限', '界限的数值，以及本数算不算在内。'));

const pointsUnit = choice(['points', 'percentOfWeight'], { points: '分', percentOfWeight: '占分值的百分数' });
const unit = pointsUnit.meta(words('分数的口径', '所写的分数是“分”，还是“分值的百分之几”。'));

const deduction = z
  .strictObject({
    amount: decimalText.meta(words('扣减数', '每一步扣多少。', '5', '0.5')),
    unit,
  })
  .meta(partWords('deduction', '扣减', '扣多少，以分计还是以分值的百分数计。'));

const stepMode = choice(['floor', 'ceil', 'proportional'], {
  floor: '满一步才扣',
  ceil: '不足一步按一步扣',
  proportional: '按比例扣',
});

const rounded = {
  rateRounding: rounding
    .optional()
    .meta(words('比率取整', '规则或算例写明比率先保留几位小数时填写；没有写明的不写。')),
  scoreRounding: rounding
    .optional()
    .meta(words('得分取整', '规则写明得分保留几位小数时填写；不写时保留两位。')),
};

const steps = {
  perStep: deduction.meta(words('每步扣减', '每差一步扣多少分。')),
  stepSize: decimalText.optional().meta(words('一步的大小', '一步是几个百分点；不写时为 1。', '1', '10')),
  steps: stepMode
    .optional()
    .meta(words('不足一步的扣法', '规则没有写明不足一步怎样扣时不写，由编辑写在 reading 中。')),
  stepDecimals: decimals.optional().meta(words('步数的小数位数', '步数计到几位小数；不写时只计整步。', '1')),
};

const stepDeduction = {
  full: bound.meta(words('满分界限', '达到这个界限得满分。')),
  floor: bound.optional().meta(words('零分界限', '低于这个界限不得分；规则写“扣完为止”的不写。')),
  ...steps,
};

const excessDeduction = {
  limit: decimalText.meta(words('限额', '不超过这个数得满分；百分数不带百分号。', '100')),
  ...steps,
  bothSides: yesNo.optional().meta(words('两边都扣', '“浮动不超过”这类高了低了都扣分的为 true。')),
  base: decimalText.optional().meta(words('限额内得分', '限额内给的分少于分值时，写给多少分。', '3')),
  parts: z
    .array(
      z.strictObject({
        name: text.meta(words('分项名称', '分项的名称，照原文写。', '设备购置费')),
        deviationPercent: decimalText.meta(words('偏离', '这个分项偏离了百分之几。', '12.5')),
      }),
    )
    .optional()
    .meta(words('分项', '规则按分项分别扣分时，逐项写出偏离。')),
  perPartStep: deduction.optional().meta(words('分项每步扣减', '分项每偏离一步扣多少分。')),
  partStepSize: decimalText
    .optional()
    .meta(words('分项一步的大小', '分项的一步是几个百分点；不写时为 1。', '10')),
};

const bands = {
  bands: z
    .array(
      z.strictObject({
        from: bound.optional().meta(words('下限', '这一档的下限；最低一档可以不写。')),
        to: bound.optional().meta(words('上限', '这一档的上限；最高一档可以不写。')),
        points: decimalText.meta(words('分数', '落在这一档得多少。', '4')),
      }),
    )
    .min(1)
    .meta(words('档次', '按实际值分成的档，照规则逐档写。')),
  unit,
};

const categories = {
  categories: z
    .array(
      z.strictObject({
        text: text.meta(words('类别', '类别的文字，照原文写。', '有结余但不超过上年结转')),
        points: decimalText.meta(words('分数', '属于这一类得多少。', '2')),
      }),
    )
    .min(1)
    .meta(words('类别', '规则列出的几种情形和各自的分数。')),
  unit,
};

const qualitativeTiers = {
  tiers: z
    .array(
      z.strictObject({
        text: text.meta(words('档次名称', '档次的文字，照原文写。', '达成预期指标')),
        fromPercent: decimalText.meta(words('下限', '这一档得分的最低百分数。', '80')),
        toPercent: decimalText.meta(words('上限', '这一档得分的最高百分数。', '100')),
        fromInclusive: yesNo.meta(words('含下限', '规则写“含80%”的为 true。')),
      }),
    )
    .min(1)
    .meta(words('档次', '达成、部分达成、未达成等档次，照规则逐档写。')),
  tier: text.optional().meta(words('所属档次', '原文写明属于哪一档时填写。', '部分达成预期指标')),
  chosenPercent: decimalText.optional().meta(words('档内取值', '原文写明按分值的百分之几给分时填写。', '75')),
};

const shareDeduction = {
  shares: z
    .array(
      z.strictObject({
        text: text.meta(words('问卷选项', '选项的文字，照原文写。', '满意')),
        sharePercent: decimalText.meta(words('占比', '选这一项的占百分之几。', '94')),
        points: decimalText.meta(words('分数', '这一项占 100% 时不扣的分数，按没有达到的比例扣减。', '5')),
      }),
    )
    .min(1)
    .meta(words('问卷占比', '按各选项占比扣分时逐项写出。')),
};

/** The words of a way of scoring; the names are those of the method page. */
function way<const W extends string>(value: W, name: string, description: string) {
  return z.literal(value).meta(words('评分方式', `${name}：${description}`, value));
}

/** A rule as printed, field for field the type `Rule` of the engine. */
export const rule = z
  .discriminatedUnion('way', [
    z
      .strictObject({ way: way('proportional', '按完成比例计分', '得分＝分值×实际值÷目标值。'), ...rounded })
      .meta({ title: '按完成比例计分' }),
    z
      .strictObject({ way: way('inverse', '按反向比例计分', '得分＝分值×目标值÷实际值。'), ...rounded })
      .meta({ title: '按反向比例计分' }),
    z
      .strictObject({ way: way('executionRate', '按预算执行率计分', '得分＝分值×预算执行率。'), ...rounded })
      .meta({ title: '按预算执行率计分' }),
    z
      .strictObject({
        way: way(
          'rawPercentage',
          '按实际百分数计分',
          '得分＝分值×实际百分数，不看目标值；只能写在 reading 中。',
        ),
        ...rounded,
      })
      .meta({ title: '按实际百分数计分' }),
    z
      .strictObject({
        way: way('stepDeduction', '达标得满分，未达标按步扣分', '如“95%以上得满分，每下降1%扣分值的5%”。'),
        ...stepDeduction,
        ...rounded,
      })
      .meta({ title: '达标得满分，未达标按步扣分' }),
    z
      .strictObject({
        way: way('excessDeduction', '超过限额按步扣分', '如“不超过100%得满分，每超1%扣1分”。'),
        ...excessDeduction,
        ...rounded,
      })
      .meta({ title: '超过限额按步扣分' }),
    z
      .strictObject({
        way: way('caseDeduction', '按例扣分', '如“每出现一例扣1分，扣完为止”。'),
        perCase: deduction.meta(words('每例扣减', '每出现一例扣多少。')),
        ...rounded,
      })
      .meta({ title: '按例扣分' }),
    z
      .strictObject({
        way: way('allOrNothing', '完成得满分，否则不得分', '达到目标得满分，没有达到得 0 分。'),
        ...rounded,
      })
      .meta({ title: '完成得满分，否则不得分' }),
    z
      .strictObject({
        way: way('checklist', '按评价要点逐项计分', '各要点和分数写在指标的 checklist 中。'),
        ...rounded,
      })
      .meta({ title: '按评价要点逐项计分' }),
    z
      .strictObject({ way: way('bands', '分档计分', '实际值落在哪一档得哪一档的分。'), ...bands, ...rounded })
      .meta({ title: '分档计分' }),
    z
      .strictObject({
        way: way('categories', '分类计分', '属于哪一种情形得哪一种的分。'),
        ...categories,
        ...rounded,
      })
      .meta({ title: '分类计分' }),
    z
      .strictObject({
        way: way('qualitativeTiers', '定性分档计分', '达成、部分达成、未达成，在档内取百分数。'),
        ...qualitativeTiers,
        ...rounded,
      })
      .meta({ title: '定性分档计分' }),
    z
      .strictObject({
        way: way('coefficient', '按系数计分', '得分＝分值×系数。'),
        coefficientPercent: decimalText.optional().meta(words('系数', '系数的百分数，照原文写。', '80')),
        ...rounded,
      })
      .meta({ title: '按系数计分' }),
    z
      .strictObject({
        way: way('shareDeduction', '按问卷比例扣分', '按各选项的占比扣分。'),
        ...shareDeduction,
        ...rounded,
      })
      .meta({ title: '按问卷比例扣分' }),
    z
      .strictObject({
        way: way('deviationCut', '按偏离程度扣减', '远超目标时由评价人员扣减，写明扣多少和理由。'),
        cutPoints: decimalText.meta(words('扣减分数', '扣了多少分。', '1')),
        reason: text.meta(words('扣减理由', '原文写明的理由。', '目标值设定偏低')),
        ...rounded,
      })
      .meta({ title: '按偏离程度扣减' }),
    z
      .strictObject({
        way: way('notApplicable', '不适用', '这个指标不适用。'),
        treatment: choice(['full', 'rescaled'], {
          full: '得满分',
          rescaled: '不计入，其余指标按比例折算',
        }).meta(words('处理方式', '不适用的指标怎样计分。')),
        ...rounded,
      })
      .meta({ title: '不适用' }),
    z
      .strictObject({ way: way('judged', '评价人员判断', '没有可复算的规则，由评价人员打分。'), ...rounded })
      .meta({ title: '评价人员判断' }),
  ])
  .meta(partWords('rule', '评分规则', '评分标准写成的规则。先写 way（评分方式），再写这种方式的参数。'));
export type RawRule = z.infer<typeof rule>;

/** A rule written on the indicator, or the name of one in `content/rules/`. */
export const ruleOrName = z.union([
  rule,
  z
    .strictObject({
      use: identifier.meta(
        words('登记的规则', 'content/rules 下规则文件的名称，不带 .yml。', 'execution-rate'),
      ),
    })
    .meta(words('引用登记的规则', '采用 content/rules 下登记的规则。')),
]);

/**
 * The editor's reading: what the print leaves open, and on what it rests. Either additions to
 * the printed rule, or a whole rule (`way` or `use`) where the document prints none.
 */
export const reading = z.looseObject({
  basis: choice(
    ['fitted', 'assumed'],
    { fitted: '按印出的得分推得', assumed: '编辑设定' },
    '应为 fitted（凑合得分）或 assumed（编辑设定）',
  ).meta(words('理解的依据', '从印出的得分反推出来的写 fitted，编辑设定的写 assumed。')),
  note: text.meta(
    words(
      '理解的说明',
      '写明怎样理解、为什么这样理解，读者会看到。',
      '原文未印评分规则，按完成比例计分设定。',
    ),
  ),
  direction: choice(['higher', 'lower'], { higher: '越高越好', lower: '越低越好' })
    .optional()
    .meta(words('方向', '正向指标写 higher，反向指标写 lower；看得出来的不写。')),
  use: identifier
    .optional()
    .meta(words('登记的规则', '按 content/rules 下登记的规则理解时，写它的名称。', 'execution-rate')),
  way: text
    .optional()
    .meta(words('评分方式', '原文没有印规则时，写设定的评分方式；参数与 rule 相同。', 'proportional')),
});
export type RawReading = z.infer<typeof reading>;
