/** The rows of an indicator table in a report's front matter. */
import { z } from 'zod';
import { reading, rule, ruleOrName } from './rule-schema.ts';
import {
  decimalText,
  figure,
  identifier,
  numberFigure,
  positiveInteger,
  quantity,
  scalar,
  shortText,
  splitQuantity,
  text,
  yesNo,
} from './scalars.ts';
import { choice, words } from './words.ts';

const target = z.union([quantity, splitQuantity]);
const answer = (title: string, description: string) =>
  choice(['yes', 'no'], { yes: '是', no: '否' }).optional().meta(words(title, description));

const measuredFigure = z.strictObject({
  label: text.meta(words('名称', '这个数叫什么，照原文写。', '实际到位资金')),
  value: numberFigure.meta(words('数字', '原文所印的数字。', '30.00')),
  unit: shortText.optional().meta(words('单位', '原文所印的单位。', '万元')),
});

const survey = z.strictObject({
  levels: z
    .array(
      z.strictObject({
        name: text.meta(words('选项', '问卷选项的文字。', '非常满意')),
        weightPercent: decimalText.meta(words('选项权重', '规则给这个选项的百分数。', '80')),
        count: figure.meta(words('人数', '选这一项的人数。', '39')),
      }),
    )
    .min(1)
    .meta(words('各选项', '每个选项的权重和人数。')),
  issued: figure.optional().meta(words('发放数', '发放的问卷数。', '60')),
  returned: figure.optional().meta(words('回收数', '收回的问卷数。', '53')),
  valid: figure.optional().meta(words('有效数', '有效的问卷数。', '53')),
  rate: figure.optional().meta(words('印出的比率', '原文按问卷印出的比率。', '87.9%')),
});

const otherPrinting = z.strictObject({
  place: text.meta(words('位置', '在原文的什么地方。', '表1')),
  name: text.optional().meta(words('名称', '那里所印的指标名称。', '数据共享')),
  weight: figure.optional().meta(words('分值', '那里所印的分值。', '7')),
  target: target.optional().meta(words('目标值', '那里所印的目标值。', '≥90%')),
  actual: quantity.optional().meta(words('实际值', '那里所印的实际值。', '94%')),
  score: figure.optional().meta(words('得分', '那里所印的得分。', '7')),
  scoringText: text
    .optional()
    .meta(words('评分标准', '那里所印的评分标准。', '达到标准值得满分；未达到的按比例计分。')),
  rule: rule.optional().meta(words('评分规则', '那里所印的评分标准写成的规则。')),
});

const weightRule = z.discriminatedUnion('way', [
  z
    .strictObject({
      way: z.literal('equalSplit').meta(words('分值来历', '均分：几个指标平分一个分数。')),
      of: decimalText.meta(words('被均分的分数', '一共多少分。', '50')),
      count: positiveInteger.meta(words('份数', '几个指标平分。', '6')),
      decimals: scalar
        .regex(/^[0-4]$/, { error: '应为 0 至 4 的小数位数' })
        .meta(words('小数位数', '每份保留几位小数。', '2')),
    })
    .meta({ title: '均分' }),
  z
    .strictObject({
      way: z.literal('chooseOne').meta(words('分值来历', '二者择一：几个指标中只选一个计分。')),
      group: text.meta(words('组名', '在哪几个指标中选，同组的写同一个名称。', '经济效益或社会效益')),
      chosen: yesNo.meta(words('是否选用', '这个指标被选用的为 true。')),
    })
    .meta({ title: '二者择一' }),
]);

const quantityReading = z.strictObject({
  basis: choice(['fitted', 'assumed'], { fitted: '按印出的得分推得', assumed: '编辑设定' }).meta(
    words('理解的依据', '从印出的得分反推出来的写 fitted，编辑设定的写 assumed。'),
  ),
  operator: choice(['gte', 'lte', 'eq', 'gt', 'lt'], { gte: '≥', lte: '≤', eq: '=', gt: '>', lt: '<' })
    .optional()
    .meta(words('符号', '目标值没有印符号时，按什么符号理解。')),
  targetValue: decimalText.optional().meta(words('目标值', '目标值按什么数理解。', '318')),
  targetUnit: shortText.optional().meta(words('目标值单位', '目标值按什么单位理解。', '个')),
  actualValue: decimalText.optional().meta(words('实际值', '实际值按什么数理解。', '252')),
  actualUnit: shortText.optional().meta(words('实际值单位', '实际值按什么单位理解。', '台')),
  note: text.meta(
    words(
      '理解的说明',
      '写明为什么这样理解，读者会看到。',
      '目标值未印单位，业绩值印有“个”，目标值按个理解。',
    ),
  ),
});

const checklistItem = z.strictObject({
  text: text.meta(words('要点', '评价要点的文字。', '①项目是否有绩效目标')),
  points: decimalText.meta(words('分数', '这个要点的分数。', '0.5')),
  scoresOn: answer(
    '得分的回答',
    '回答“是”得分的写 yes；“是否存在截留”这类回答“否”得分的写 no。不写时为 yes。',
  ),
  answer: answer('回答', '原文的回答；原文没有说的不写。'),
  quote: text
    .optional()
    .meta(words('依据', '回答所依据的原文，逐字照录。', '项目绩效目标与实际工作内容具有相关性')),
});

const aggregate = z.strictObject({
  mode: choice(['sum', 'weightedMean'], { sum: '绝对值相加', weightedMean: '按资金加权平均' }).meta(
    words('汇总方式', '多个单位的值怎样合成一个。'),
  ),
  units: z
    .array(
      z.strictObject({
        name: text.meta(words('单位或子项目', '名称，照原文写。', '城东片区')),
        value: decimalText.meta(words('完成值', '这个单位的完成值。', '94')),
        amountYuan: decimalText.optional().meta(words('资金（元）', '加权所用的资金，单位为元。', '120000')),
      }),
    )
    .min(1)
    .meta(words('各单位', '逐个写出。')),
});

const stated = z.strictObject({
  met: yesNo.optional().meta(words('是否达到', '正文写明达到目标的为 true，写明没有达到的为 false。')),
  deduction: decimalText.optional().meta(words('正文所写的扣分', '正文写明扣了多少分。', '1.8')),
  quote: text.meta(words('原文', '正文的原话，逐字照录。', '但预算执行率仅85.6%，扣1.8分')),
  place: text.meta(words('位置', '这句话在原文的哪一部分。', '四（二）')),
});

export const indicator = z
  .strictObject({
    table: identifier
      .optional()
      .meta(words('所在的表', '有几张指标表时，写 tables 中的编号；只有一张时不写。', 'annual')),
    level1: text.optional().meta(words('一级指标', '照原文写。', '产出指标')),
    level2: text.optional().meta(words('二级指标', '照原文写。', '数量指标')),
    code: scalar
      .max(20)
      .regex(/^[A-Za-z][A-Za-z0-9.-]*$/, { error: '应为字母开头的编号，如 B12' })
      .optional()
      .meta(words('编号', '原文给这一行的编号；没有编号的不写。', 'B12')),
    name: text.meta(words('三级指标', '指标名称，照原文写。', '中文域名注册数')),
    definition: text
      .optional()
      .meta(words('指标解释', '原文对指标的解释。', '实际到位资金与预算资金的比率。')),
    scoringText: text
      .optional()
      .meta(
        words(
          '评分标准',
          '原文所印的评分标准（指标说明），逐字照录。',
          '95%以上（含95%）得满分，每下降1%扣分值的5%，扣完为止。',
        ),
      ),
    weight: figure.optional().meta(words('分值', '这一行的分值，也叫权重。', '10')),
    weightRule: weightRule.optional().meta(words('分值来历', '原文写明分值是均分或二者择一得来时填写。')),
    target: target.optional().meta(words('目标值', '目标值（年度指标值），照原文写。', '≥90%', '252个')),
    actual: quantity.optional().meta(words('实际值', '实际完成值（业绩值），照原文写。', '84.00%', '252个')),
    completionRate: figure.optional().meta(words('完成率', '原文有“完成率”一列时照录。', '79.25%')),
    score: figure.optional().meta(words('得分', '原文所印的得分。', '8.40')),
    deduction: figure.optional().meta(words('扣分', '原文有“扣分”一列时照录。', '1.8')),
    tick: text.optional().meta(words('勾选', '只打勾、不打分的表，写勾在哪一格。', '优')),
    varianceNote: scalar
      .max(4000)
      .optional()
      .meta(words('偏差原因分析及改进措施', '照原文写；有这一列而空白的写 ""。', '事业单位改革撤并单位多。')),
    rule: ruleOrName.optional().meta(words('评分规则', '原文印出的评分标准写成的规则；原文没有印的不写。')),
    reading: reading
      .optional()
      .meta(words('编辑的理解', '原文的规则没有写全、或没有印规则时，编辑怎样理解。')),
    quantityReading: quantityReading
      .optional()
      .meta(words('对数值的理解', '目标值、实际值没有印单位或符号时，编辑怎样理解。')),
    checklist: z.array(checklistItem).min(1).optional().meta(words('评价要点', '①②③各要点、分数和回答。')),
    survey: survey.optional().meta(words('问卷', '满意度等按问卷计算的指标，写各选项的人数。')),
    ratio: z
      .strictObject({
        numerator: measuredFigure.meta(words('分子', '比率的分子。')),
        denominator: measuredFigure.meta(words('分母', '比率的分母。')),
        rate: figure.optional().meta(words('印出的比率', '原文印出的比率。', '85.6%')),
      })
      .optional()
      .meta(words('两数之比', '实际值由两个印出的数相除得来时填写。')),
    aggregate: aggregate.optional().meta(words('多单位汇总', '实际值由几个单位的值合成时填写。')),
    stated: stated.optional().meta(words('正文的说法', '表里没有印、正文写明的是否达到和扣分。')),
    otherPrintings: z
      .array(otherPrinting)
      .optional()
      .meta(words('另一处所印', '同一指标在原文另一处印得不同时，写明另一处怎样印。')),
  })
  .meta(words('一个指标', '指标表的一行。'));
