import { describe } from 'vitest';
import { inReport, lines, testMistakes, type Mistake } from './mistake.ts';

const mistakes: readonly Mistake[] = [
  {
    name: '低于 80% 不得分没有录入',
    seed: '001',
    change: inReport(
      '      floor:\n        value: "80"\n        inclusive: "true"\n      perStep:\n        amount: "5"\n        unit: percentOfWeight\n    ratio',
      '      perStep:\n        amount: "5"\n        unit: percentOfWeight\n    ratio',
    ),
    problems: [
      'indicators[B11].rule [rule-differs-from-text] 评分标准“资金到位率95%以上（含95%）得满分，80%-95%之间每…”写明低于 80% 不得分，这里没有写 floor。',
    ],
  },
  {
    name: '按步扣分写成完成得满分',
    seed: '001',
    change: inReport(
      '每下降1%扣权重的5%，低于80%不得分。\n    weight: "4"\n    score: "4"\n    rule:\n      way: stepDeduction\n      full:\n        value: "95"\n        inclusive: "true"\n      floor:\n        value: "80"\n        inclusive: "true"\n      perStep:\n        amount: "5"\n        unit: percentOfWeight\n',
      '每下降1%扣权重的5%，低于80%不得分。\n    weight: "4"\n    score: "4"\n    rule:\n      way: allOrNothing\n',
    ),
    problems: [
      'indicators[B11].rule.way [rule-differs-from-text] 评分标准“资金到位率95%以上（含95%）得满分，80%-95%之间每…”是达标得满分，未达标按步扣分，这里写的是完成得满分，否则不得分。',
    ],
  },
  {
    name: '完成得分、否则不得分写成按比例',
    seed: '001',
    change: inReport(
      '    target: 250包\n    actual: 250包\n    rule:\n      way: allOrNothing',
      '    target: 250包\n    actual: 250包\n    rule:\n      way: proportional',
    ),
    problems: [
      'indicators[C13].rule.way [rule-differs-from-text] 评分标准“是，得3分否，不得分”是完成得满分，否则不得分，这里写的是按完成比例计分。',
    ],
  },
  {
    name: '每下降 1% 扣 5% 写成 0.5%',
    seed: '001',
    change: inReport(
      lines('value: "90"', '        inclusive: "true"', '      perStep:', '        amount: "5"'),
      lines('value: "90"', '        inclusive: "true"', '      perStep:', '        amount: "0.5"'),
    ),
    problems: [
      'indicators[D31].rule.perStep.amount [not-in-source] “满意度等级从非常满意到非常不满意的权重分别为100%、80%…”中没有“0.5”。',
    ],
  },
  {
    name: '每下降 1% 扣 5% 写成 0.5%，得分跟着不对',
    seed: '001',
    change: inReport(
      lines(
        'amount: "5"',
        '        unit: percentOfWeight',
        '    reading:',
        '      basis: fitted',
        '      steps: floor',
      ),
      lines(
        'amount: "0.5"',
        '        unit: percentOfWeight',
        '    reading:',
        '      basis: fitted',
        '      steps: floor',
      ),
    ),
    problems: [
      'indicators[B12].rule.perStep.amount [not-in-source] “预算执行率95%以上（含95%）得满分，80%-95%之间每…”中没有“0.5”。',
    ],
  },
  {
    name: '扣权重的 5% 写成扣 5 分',
    seed: '001',
    change: inReport(
      lines(
        'amount: "5"',
        '        unit: percentOfWeight',
        '    reading:',
        '      basis: fitted',
        '      steps: floor',
      ),
      lines(
        'amount: "5"',
        '        unit: points',
        '    reading:',
        '      basis: fitted',
        '      steps: floor',
      ),
    ),
    problems: [
      'indicators[B12].score [unacknowledged-finding: score-mismatch] “B12 预算执行率”得分印为 2.2 分，按编辑的理解复算得 0 分。算式：4 − 9 × 5 = -41。',
      'indicators[B12].rule.perStep.unit [rule-differs-from-text] 评分标准“预算执行率95%以上（含95%）得满分，80%-95%之间每…”每步扣的是分值的百分数，这里写的是分数。',
      'indicators[B12].stated.deduction [unacknowledged-finding: stated-deduction] 正文称“B12 预算执行率”扣 1.8 分，按编辑的理解应扣 4 分。算式：4 − 0 = 4。',
      'blocks[B.项目过程（20%）].score [unacknowledged-finding: subtotal-sum] “过程”得分小计印为 18.2 分，各行得分相加得 16 分。算式：4 + 0 + 4 + 4 + 4 = 16。',
      'scores[departmentEvaluation].total [unacknowledged-finding: total-mismatch] 总分印为 83.73 分，按各指标规则复算得 81.53 分。印出 83.73，复算 81.53。',
      'acknowledged[fitted-reading] [acknowledgement-outdated] 登记的差异（fitted-reading，indicators[B12].score）已经不存在，或者数字已经变化。',
      'acknowledged[reading-varies] [acknowledgement-outdated] 登记的差异（reading-varies，indicators[D11].reading）已经不存在，或者数字已经变化。',
    ],
  },
  {
    name: '下限 80% 写成 60%',
    seed: '001',
    change: inReport(
      lines(
        'value: "80"',
        '        inclusive: "true"',
        '      perStep:',
        '        amount: "5"',
        '        unit: percentOfWeight',
        '    reading:',
        '      basis: fitted',
        '      steps: floor',
      ),
      lines(
        'value: "60"',
        '        inclusive: "true"',
        '      perStep:',
        '        amount: "5"',
        '        unit: percentOfWeight',
        '    reading:',
        '      basis: fitted',
        '      steps: floor',
      ),
    ),
    problems: [
      'indicators[B12].rule.floor.value [not-in-source] “预算执行率95%以上（含95%）得满分，80%-95%之间每…”中没有“60”。',
    ],
  },
  {
    name: '满分线 95% 写成 90%',
    seed: '001',
    change: inReport(
      lines('score: "4"', '    rule:', '      way: stepDeduction', '      full:', '        value: "95"'),
      lines('score: "4"', '    rule:', '      way: stepDeduction', '      full:', '        value: "90"'),
    ),
    problems: [
      'indicators[B11].rule.full.value [not-in-source] “资金到位率95%以上（含95%）得满分，80%-95%之间每…”中没有“90”。',
    ],
  },
  {
    name: '完成比例写成反比例',
    seed: '000',
    change: inReport(
      lines(
        'way: proportional',
        '      note: 原文未印评分规则，按完成比例计分设定。',
        '    quantityReading:',
        '      basis: assumed',
        '      targetUnit: 个',
      ),
      lines(
        'way: inverse',
        '      note: 原文未印评分规则，按完成比例计分设定。',
        '    quantityReading:',
        '      basis: assumed',
        '      targetUnit: 个',
      ),
    ),
    problems: [
      'indicators[2].score [unacknowledged-finding: score-mismatch] “第 2 行 市直党政群机关和事业单位中文域名注册数”得分印为 11.89 分，按编辑的理解复算得 15 分。算式：15 × 318 ÷ 252 ≈ 18.93。',
      'scores[selfEvaluation].total [unacknowledged-finding: total-mismatch] 总分印为 90.82 分，按各指标规则复算得 93.93 分。印出 90.82，复算 93.93。',
    ],
  },
  {
    name: '表1的完成比例写成反比例',
    seed: '001',
    change: inReport(
      '(实际数 /计划数)×100%×指标分值。\n        rule:\n          way: proportional',
      '(实际数 /计划数)×100%×指标分值。\n        rule:\n          way: inverse',
    ),
    problems: [
      'indicators[C31].otherPrintings[1].rule [unacknowledged-finding: printings-differ] “C31 设备验收合格率”的评分规则为“完成得满分，否则不得分”，表1为“按反向比例计分”。',
      'indicators[C31].otherPrintings[1].rule.way [rule-differs-from-text] 评分标准“达到标准值得满分；未达到标准值,计算方法：(实际数 /计划数…”是按完成比例计分，这里写的是按反向比例计分。',
      'acknowledged[printings-differ] [acknowledgement-outdated] 登记的差异（printings-differ，indicators[C31].otherPrintings[1].rule）已经不存在，或者数字已经变化。',
    ],
  },
  {
    name: '执行率的规则写成全有全无',
    seed: '000',
    change: inReport('way: executionRate', 'way: allOrNothing'),
    problems: [
      'indicators[1].score [unacknowledged-finding: score-mismatch] “第 1 行 预算执行率”得分印为 8.4 分，按编辑的理解复算得 0 分。印出 8.4，复算 0。',
      'scores[selfEvaluation].total [unacknowledged-finding: total-mismatch] 总分印为 90.82 分，按各指标规则复算得 82.42 分。印出 90.82，复算 82.42。',
    ],
  },
  {
    name: '漏了“越低越好”',
    seed: '000',
    change: inReport('      direction: lower\n', ''),
    problems: [
      'acknowledged[direction-against-rule] [acknowledgement-outdated] 登记的差异（direction-against-rule，indicators[5].score）已经不存在，或者数字已经变化。',
    ],
  },
  {
    name: '推得的理解写成设定',
    seed: '001',
    change: inReport('basis: fitted\n      steps: floor', 'basis: assumed\n      steps: floor'),
    problems: [
      'acknowledged[fitted-reading] [acknowledgement-outdated] 登记的差异（fitted-reading，indicators[B12].score）已经不存在，或者数字已经变化。',
      'acknowledged[reading-varies] [acknowledgement-outdated] 登记的差异（reading-varies，indicators[D11].reading）已经不存在，或者数字已经变化。',
    ],
  },
  {
    name: '设定的理解写成推得',
    seed: '000',
    change: inReport('basis: assumed\n      way: executionRate', 'basis: fitted\n      way: executionRate'),
    problems: [
      'indicators[1].score [unacknowledged-finding: fitted-reading] “第 1 行 预算执行率”的规则没有写全计算方法，得分 8.4 分按以下理解相符：原文未印评分规则，按分值乘以预算执行率计分设定。印出 8.4，复算 8.4。',
    ],
  },
  {
    name: '编辑的理解标成原文印出',
    seed: '000',
    change: inReport('basis: assumed\n      way: executionRate', 'basis: printed\n      way: executionRate'),
    problems: [
      'indicators[1].reading.basis [wrong-value] “basis”的内容是“printed”，应为 fitted（凑合得分）或 assumed（编辑设定）。',
    ],
  },
  {
    name: '理解没有写依据',
    seed: '000',
    change: inReport('\n      note: 原文未印评分规则，按分值乘以预算执行率计分设定。', ''),
    problems: ['indicators[1].reading.note「reading:」 [missing-field] 缺少必填字段“note”。'],
  },
  {
    name: '理解整段漏录',
    seed: '001',
    change: inReport(
      lines(
        '    reading:',
        '      basis: fitted',
        '      steps: floor',
        '      note: 执行率 85.6% 比 95% 低 9.4 个百分点；按满 1 个百分点才扣计 9 步得 2.2 分；先把执行率四舍五入到整数再按比例扣也得 2.2 分，两种理解都与印出的得分相符。',
        '',
      ),
      '',
    ),
    problems: [
      'acknowledged[fitted-reading] [acknowledgement-outdated] 登记的差异（fitted-reading，indicators[B12].score）已经不存在，或者数字已经变化。',
      'acknowledged[reading-varies] [acknowledgement-outdated] 登记的差异（reading-varies，indicators[D11].reading）已经不存在，或者数字已经变化。',
    ],
  },
  {
    name: '规则写了中文',
    seed: '001',
    change: inReport(
      'actual: 250包\n    rule:\n      way: allOrNothing',
      'actual: 250包\n    rule:\n      way: 完成得满分',
    ),
    problems: [
      'indicators[C13].rule.way [wrong-value] “way”的内容是“完成得满分”，应为 17 种写法之一，相近的有 allOrNothing（完成得满分，否则不得分）、proportional（按完成比例计分）、stepDeduction（达标得满分，未达标按步扣分）；全部写法见编辑手册的字段说明（handbook/fields/）。',
    ],
  },
  {
    name: '引用的规则没有登记',
    seed: '001',
    change: inReport(
      'actual: 250包\n    rule:\n      way: allOrNothing',
      'actual: 250包\n    rule:\n      use: all-or-nothing',
    ),
    problems: ['indicators[C13].rule.use [unknown-rule] 规则“all-or-nothing”不在 content/rules 下。'],
  },
  {
    name: '规则漏了每步扣多少',
    seed: '001',
    change: inReport(
      lines(
        'value: "90"',
        '        inclusive: "true"',
        '      perStep:',
        '        amount: "5"',
        '        unit: percentOfWeight',
        '',
      ),
      'value: "90"\n        inclusive: "true"\n',
    ),
    problems: ['indicators[D31].rule.perStep「rule:」 [missing-field] 缺少必填字段“perStep”。'],
  },
  {
    name: '计算比率的数颠倒',
    seed: '001',
    change: inReport(
      lines(
        'label: 实际到位资金',
        '        value: "30.00"',
        '        unit: 万元',
        '      denominator:',
        '        label: 年度预算资金',
        '        value: "30.00"',
      ),
      lines(
        'label: 实际到位资金',
        '        value: "30.00"',
        '        unit: 万元',
        '      denominator:',
        '        label: 年度预算资金',
        '        value: "03.00"',
      ),
    ),
    problems: [
      'indicators[B11].ratio.denominator.value [not-in-source] 在原文文本“年度预算资金”之后找不到“03.00”。',
    ],
  },
  {
    name: '比率的数字颠倒',
    seed: '001',
    change: inReport('rate: "85.6%"', 'rate: "86.5%"'),
    problems: ['indicators[B12].ratio.rate [not-in-source] 在原文文本“预算执行率”之后找不到“86.5%”。'],
  },
  {
    name: '问卷的比率取了整',
    seed: '001',
    change: inReport('rate: "94%"', 'rate: "95%"'),
    problems: ['indicators[D31].survey.rate [not-in-source] 在原文文本“服务对象满意度”之后找不到“95%”。'],
  },
];

describe('mistakes in rules of scoring are caught', () => {
  testMistakes(mistakes);
});
