import { describe } from 'vitest';
import { inReport, inSource, inTurn, lines, testMistakes, type Mistake } from './mistake.ts';

const mistakes: readonly Mistake[] = [
  {
    name: '可比指标的万元写成元',
    seed: '002',
    change: inReport(
      '      - value: "10"\n        unit: 万元\n    unit: 元',
      '      - value: "10"\n        unit: 元\n    unit: 元',
    ),
    problems: [
      'metrics[3].terms[1].unit [not-in-source] “每年共需缴费10万元”中“10”的单位是“万元”，这里写的是“元”。',
    ],
  },
  {
    name: '单价的两项颠倒',
    seed: '003',
    change: inReport(
      '      - value: "79000"\n        unit: 元\n        label: 续费金额\n      - operator: ÷\n        value: "395"\n        unit: 个\n        label: 域名',
      '      - value: "395"\n        unit: 个\n        label: 域名\n      - operator: ÷\n        value: "79000"\n        unit: 元\n        label: 续费金额',
    ),
    problems: ['metrics[2].terms [metric-unit-differs] “395个 ÷ 79000元”得不出以“元”计的数。'],
  },
  {
    name: '万元的表里填了元',
    seed: '000',
    change: inReport('label: 全年执行资金\n      total: "5.04"', 'label: 全年执行资金\n      total: "50400"'),
    problems: [
      'funds.table[executed].total [not-in-source] 原文表格中“全年执行资金”的这一格印的是“5.04”，这里写的是“50400”。',
    ],
  },
  {
    name: '明细按元填，表头是万元',
    seed: '001',
    change: inReport('executed: "15.64"', 'executed: "156400"'),
    problems: [
      'lineItems[资金使用情况].items[办公费].executed [not-in-source] 在原文文本“办公费”之后找不到“156400”。',
    ],
  },
  {
    name: '资金表的单位万元写成元',
    seed: '001',
    change: inReport('funds:\n  unit: 万元', 'funds:\n  unit: 元'),
    problems: [
      'funds.amounts[executed].value [unacknowledged-finding: line-items-sum] 全年执行（合计）印为 25.68 元，资金使用情况各项相加得 256800 元。算式：4200 + 156400 + 31100 + 50000 + 1300 + 13800 = 256800。',
    ],
  },
  {
    name: '资金表的单位万元写成元，与元的明细对不上',
    seed: '002',
    change: inReport('funds:\n  unit: 万元', 'funds:\n  unit: 元'),
    problems: [
      'funds.unit [differs-from-source] 原文文本印的“金额单位”是“万元”，这里写的是“元”。',
      'funds.amounts[requested].value [unacknowledged-finding: line-items-sum] 申请资金（合计）印为 37.59 元，支出明细预算各项相加得 375852.8 元。算式：75852.8 + 300000 = 375852.8。',
      'funds.amounts[requested].value [unacknowledged-finding: function-items-sum] 申请资金（合计）印为 37.59 元，功能科目金额合计 375853 元。印出 37.59，复算 375853。',
    ],
  },
  {
    name: '明细表的单位元写成万元',
    seed: '002',
    change: inReport('  - name: 支出明细预算\n    unit: 元', '  - name: 支出明细预算\n    unit: 万元'),
    problems: [
      'funds.amounts[requested].value [unacknowledged-finding: line-items-sum] 申请资金（合计）印为 37.59 万元，支出明细预算各项相加得 375852.8 万元。算式：75852.8 + 300000 = 375852.8。',
    ],
  },
  {
    name: '明细表的单位万元写成元',
    seed: '001',
    change: inReport('  - name: 资金使用情况\n    unit: 万元', '  - name: 资金使用情况\n    unit: 元'),
    problems: [
      'funds.amounts[executed].value [unacknowledged-finding: line-items-sum] 全年执行（合计）印为 25.68 万元，资金使用情况各项相加得 0.002568 万元。算式：0.000042 + 0.001564 + 0.000311 + 0.0005 + 0.000013 + 0.000138 = 0.002568。',
    ],
  },
  {
    name: '功能科目的单位元写成万元',
    seed: '002',
    change: inReport('amount: "375853"\n      unit: 元', 'amount: "375853"\n      unit: 万元'),
    problems: [
      'funds.amounts[requested].value [unacknowledged-finding: function-items-sum] 申请资金（合计）印为 37.59 万元，功能科目金额合计 375853 万元。印出 37.59，复算 375853。',
    ],
  },
  {
    name: '算式里的万元写成元',
    seed: '000',
    change: inReport('value: "5.04"\n        unit: 万元', 'value: "5.04"\n        unit: 元'),
    problems: [
      'calculations[1].result.value [unacknowledged-finding: calculation-mismatch] 原文“预算为6万元，执行5.04万元，实际执行率为84%”，按其数字计算得 0.0084%。算式：5.04 元 ÷ 6 万元 = 0.0084%。',
    ],
  },
  {
    name: '单位只写了“万”',
    seed: '000',
    change: inReport('funds:\n  unit: 万元', 'funds:\n  unit: 万'),
    problems: ['funds.unit [wrong-value] “unit”的内容是“万”，应为 元、万元 或 亿元。'],
  },
  {
    name: '小数点右移一位',
    seed: '004',
    change: inReport('label: 全年执行数\n      total: "24.5"', 'label: 全年执行数\n      total: "245"'),
    problems: [
      'funds.table[executed].total [not-in-source] 原文表格中“全年执行数”的这一格印的是“24.5”，这里写的是“245”。',
    ],
  },
  {
    name: '小数点左移一位',
    seed: '003',
    change: inReport('label: 剩余\n      value: "8.92"', 'label: 剩余\n      value: "0.892"'),
    problems: ['funds.amounts[balance].value [not-in-source] 在原文文本“剩余”之后找不到“0.892”。'],
  },
  {
    name: '少录一个零',
    seed: '002',
    change: inReport('amount: "300000.00"', 'amount: "30000.00"'),
    problems: [
      'lineItems[支出明细预算].items[中文域名注册工作经费].amount [not-in-source] 在原文文本“中文域名注册工作经费”之后找不到“30000.00”。',
      'remarks[1].quotes[2] [not-in-source] “300000.00”不是这条说明所指字段（fields）中的数字。',
    ],
  },
  {
    name: '自己加了千分位逗号',
    seed: '002',
    change: inReport('amount: "300000.00"', 'amount: "300,000.00"'),
    problems: [
      'lineItems[支出明细预算].items[中文域名注册工作经费].amount [not-in-source] 在原文文本“中文域名注册工作经费”之后找不到“300,000.00”。',
      'remarks[1].quotes[2] [not-in-source] “300000.00”不是这条说明所指字段（fields）中的数字。',
    ],
  },
  {
    name: '千分位逗号后少一位',
    seed: '002',
    change: inReport('amount: "375853"', 'amount: "375,83"'),
    problems: [
      'document.functionItems[2013202].amount [wrong-value] “amount”的内容是“375,83”，应为原文所印的数字（如 8.40），空白单元格写 ""，其他情形写 state 和 text。',
    ],
  },
  {
    name: '两个数字颠倒',
    seed: '001',
    change: inReport('executed: "15.64"', 'executed: "15.46"'),
    problems: [
      'lineItems[资金使用情况].items[办公费].executed [not-in-source] 在原文文本“办公费”之后找不到“15.46”。',
    ],
  },
  {
    name: '可比指标的金额少一位',
    seed: '003',
    change: inReport(
      '    value: "79000"\n    unit: 元\n    quote: 续费',
      '    value: "7900"\n    unit: 元\n    quote: 续费',
    ),
    problems: ['metrics[3].value [not-in-source] “续费金额 79000 元”中没有“7900”。'],
  },
  {
    name: '多一个负号',
    seed: '000',
    change: inReport('label: 资金结余\n      total: "0.96"', 'label: 资金结余\n      total: "-0.96"'),
    problems: [
      'funds.table[balance].total [not-in-source] 原文表格中“资金结余”的这一格印的是“0.96”，这里写的是“-0.96”。',
    ],
  },
  // No published report prints a minus: the first two changes make a document that does.
  {
    name: '漏了负号',
    seed: '004',
    change: inTurn(
      inSource('指标1：成本节约率\n\t0\n\t0', '指标1：成本节约率\n\t-3%\n\t-3%'),
      inReport('target: "0"\n    actual: "0"', 'target: "-3%"\n    actual: "-3%"'),
      inReport('actual: "-3%"', 'actual: "3%"'),
    ),
    problems: [
      'indicators[6].actual [not-in-source] 原文表格中“指标1：成本节约率”的这一格印的是“-3%”，这里写的是“3%”。',
    ],
  },
  {
    name: '算式的减号写成加号',
    seed: '003',
    change: inReport('operator: "-"', 'operator: +'),
    problems: [
      'calculations[1].result.value [unacknowledged-finding: calculation-mismatch] 原文“信息系统运行维护项目按计划使用资金 12.84 万元，剩余 8.92 万元”，按其数字计算得 34.6 万元。算式：21.76 万元 + 12.84 万元 = 34.6 万元。',
    ],
  },
  {
    name: '到位数与执行数的口径互换',
    seed: '001',
    change: inTurn(
      inReport(
        '    - phase: executed\n      source: total\n      label: 实际支付资金',
        '    - phase: x\n      source: total\n      label: 实际支付资金',
      ),
      inReport('    - phase: fundsReceived', '    - phase: executed'),
      inReport('    - phase: x', '    - phase: fundsReceived'),
    ),
    problems: [
      'funds.amounts[executed].value [unacknowledged-finding: line-items-sum] 全年执行（合计）印为 30.00 万元，资金使用情况各项相加得 25.68 万元。算式：0.42 + 15.64 + 3.11 + 5 + 0.13 + 1.38 = 25.68。',
      'funds.rates[receiptRate].total [unacknowledged-finding: rate-mismatch] 预算到位率（合计）印为 100%，由实际到位除以全年预算得 85.6%。算式：25.68 ÷ 30.00 = 85.6%。',
      'funds.rates[executionRate].total [unacknowledged-finding: rate-mismatch] 预算执行率（合计）印为 85.6%，由全年执行除以实际到位得 116.8%。算式：30.00 ÷ 25.68 = 116.8%。',
    ],
  },
  {
    name: '全年预算数的口径也写成年初预算',
    seed: '003',
    change: inReport(
      '    - phase: fundsReceived\n      source: total',
      '    - phase: initialBudget\n      source: total',
    ),
    problems: [
      'funds.amounts[initialBudget].phase [differs-from-source] “资金口径”按原文应为“实际到位”，这里写的是“年初预算”。',
      'funds.amounts[initialBudget].value [duplicate-amount] 同一口径、同一来源的金额写了两次（initialBudget total）。',
    ],
  },
  {
    name: '市级的数填到县区级',
    seed: '000',
    change: inReport(
      lines(
        '      fiscal: "5.04"',
        '      central: ""',
        '      provincial: ""',
        '      municipal: "5.04"',
        '      county: ""',
      ),
      lines(
        '      fiscal: "5.04"',
        '      central: ""',
        '      provincial: ""',
        '      municipal: ""',
        '      county: "5.04"',
      ),
    ),
    problems: [
      'funds.table[executed] [differs-from-source] 原文文本第 69 行印的“市级”是“5.04”，这里写的是空白；原文文本第 70 行的“县区级”是空白，这里写的是“5.04”。',
      'funds.table[executed].municipal [not-in-source] 原文表格中“全年执行资金”的这一格印的是“5.04”，这里写的是空白。',
    ],
  },
  {
    name: '市县财政与其他的数互换',
    seed: '003',
    change: inReport(
      lines(
        '      source: municipal',
        '      label: 市县财政',
        '      value: "21.76"',
        '    - phase: initialBudget',
        '      source: other',
        '      label: 其他',
        '      value: ""',
      ),
      lines(
        '      source: municipal',
        '      label: 市县财政',
        '      value: ""',
        '    - phase: initialBudget',
        '      source: other',
        '      label: 其他',
        '      value: "21.76"',
      ),
    ),
    problems: [
      'funds.amounts[initialBudget].value [not-in-source] 原文表格中“市县财政”的这一格印的是“21.76”，这里写的是空白。',
      'funds.amounts[initialBudget].value [not-in-source] 在原文文本“其他”之后找不到“21.76”。',
    ],
  },
  {
    name: '合计填到了财政拨款一列',
    seed: '004',
    change: inReport(
      'label: 全年执行数\n      total: "24.5"\n      currentYearAppropriation: ""',
      'label: 全年执行数\n      total: ""\n      currentYearAppropriation: "24.5"',
    ),
    problems: [
      'funds.table[executed] [differs-from-source] 原文文本第 45 行印的“合计”是“24.5”，这里写的是空白；原文文本第 54 行的“当年财政拨款”是空白，这里写的是“24.5”。',
      'funds.table[executed].total [not-in-source] 原文表格中“全年执行数”的这一格印的是“24.5”，这里写的是空白。',
      'funds.table[executed].currentYearAppropriation [not-in-source] 在原文文本“全年执行数”之后找不到“24.5”。',
    ],
  },
  {
    name: '明细两项的金额互换',
    seed: '001',
    change: inReport(
      'executed: "15.64"\n      - name: 差旅费\n        executed: "3.11"',
      'executed: "3.11"\n      - name: 差旅费\n        executed: "15.64"',
    ),
    problems: [
      'lineItems[资金使用情况].items[差旅费].executed [not-in-source] 在原文文本“差旅费”之后找不到“15.64”。',
    ],
  },
  {
    name: '执行率的分子分母颠倒',
    seed: '001',
    change: inReport('of: executed\n      over: fundsReceived', 'of: fundsReceived\n      over: executed'),
    problems: [
      'funds.rates[executionRate].total [unacknowledged-finding: rate-mismatch] 预算执行率（合计）印为 85.6%，由实际到位除以全年执行得 116.8%。算式：30.00 ÷ 25.68 = 116.8%。',
    ],
  },
  {
    name: '明细漏录一项',
    seed: '001',
    change: inReport('      - name: 委托业务费\n        executed: "0.13"\n', ''),
    problems: [
      'funds.amounts[executed].value [unacknowledged-finding: line-items-sum] 全年执行（合计）印为 25.68 万元，资金使用情况各项相加得 25.55 万元。算式：0.42 + 15.64 + 3.11 + 5 + 1.38 = 25.55。',
    ],
  },
  {
    name: '空白单元格写成零',
    seed: '000',
    change: inReport(
      'total: "5.04"\n      fiscal: "5.04"\n      central: ""',
      'total: "5.04"\n      fiscal: "5.04"\n      central: "0"',
    ),
    problems: ['funds.table[executed].central [not-in-source] 在原文文本“全年执行资金”之后找不到“0”。'],
  },
  {
    name: '空白单元格什么都没写',
    seed: '000',
    change: inReport(
      'total: "5.04"\n      fiscal: "5.04"\n      central: ""',
      'total: "5.04"\n      fiscal: "5.04"\n      central:',
    ),
    problems: ['funds.table[executed].central [empty-value] “central”后面没有内容。'],
  },
  {
    name: '空白单元格写成短横线',
    seed: '000',
    change: inReport(
      'total: "5.04"\n      fiscal: "5.04"\n      central: ""',
      'total: "5.04"\n      fiscal: "5.04"\n      central: "-"',
    ),
    problems: [
      'funds.table[executed].central [wrong-value] “central”的内容是“-”，应为原文所印的数字（如 8.40），空白单元格写 ""，其他情形写 state 和 text。',
    ],
  },
  {
    name: '零写成空白',
    seed: '000',
    change: inReport(
      '      municipal: "0.96"\n      county: "0"',
      '      municipal: "0.96"\n      county: ""',
    ),
    problems: [
      'funds.table[balance].county [not-in-source] 原文表格中“资金结余”的这一格印的是“0”，这里写的是空白。',
    ],
  },
  {
    name: '执行率写成小数',
    seed: '001',
    change: inReport('      total: "85.6%"', '      total: "0.856"'),
    problems: ['funds.rates[executionRate].total [not-in-source] 在原文文本“预算执行率”之后找不到“0.856”。'],
  },
  {
    name: '执行率多写百分号',
    seed: '000',
    change: inReport('      total: "84"', '      total: "84%"'),
    problems: [
      'funds.rates[executionRate].total [not-in-source] 原文表格中“预算执行率(%)”的这一格印的是“84”，这里写的是“84%”。',
    ],
  },
  {
    name: '全角数字',
    seed: '000',
    change: inReport(
      'label: 全年执行资金\n      total: "5.04"',
      'label: 全年执行资金\n      total: "５．０４"',
    ),
    problems: ['funds.table[executed].total [full-width-digits] 这里的数字是全角的“５．０４”。'],
  },
  {
    name: '字母 O 当零',
    seed: '000',
    change: inReport('label: 全年执行资金\n      total: "5.04"', 'label: 全年执行资金\n      total: "5.O4"'),
    problems: [
      'funds.table[executed].total [wrong-value] “total”的内容是“5.O4”，应为原文所印的数字（如 8.40），空白单元格写 ""，其他情形写 state 和 text。',
    ],
  },
  {
    name: '字母 l 当一',
    seed: '001',
    change: inReport('executed: "15.64"', 'executed: "l5.64"'),
    problems: [
      'lineItems[资金使用情况].items[办公费].executed [wrong-value] “executed”的内容是“l5.64”，应为原文所印的数字（如 8.40），空白单元格写 ""，其他情形写 state 和 text。',
    ],
  },
  {
    name: '小数点写成句号',
    seed: '000',
    change: inReport('label: 全年执行资金\n      total: "5.04"', 'label: 全年执行资金\n      total: "5。04"'),
    problems: [
      'funds.table[executed].total [wrong-value] “total”的内容是“5。04”，应为原文所印的数字（如 8.40），空白单元格写 ""，其他情形写 state 和 text。',
    ],
  },
  {
    name: '小数点写成逗号',
    seed: '000',
    change: inReport('label: 全年执行资金\n      total: "5.04"', 'label: 全年执行资金\n      total: "5,04"'),
    problems: [
      'funds.table[executed].total [wrong-value] “total”的内容是“5,04”，应为原文所印的数字（如 8.40），空白单元格写 ""，其他情形写 state 和 text。',
    ],
  },
  {
    name: '金额里带了单位',
    seed: '000',
    change: inReport(
      'label: 全年执行资金\n      total: "5.04"',
      'label: 全年执行资金\n      total: "5.04万元"',
    ),
    problems: [
      'funds.table[executed].total [wrong-value] “total”的内容是“5.04万元”，应为原文所印的数字（如 8.40），空白单元格写 ""，其他情形写 state 和 text。',
    ],
  },
  {
    name: '末尾多一个零',
    seed: '000',
    change: inReport('municipal: "5.04"', 'municipal: "5.040"'),
    problems: [
      'funds.table[executed].municipal [not-in-source] 原文表格中“全年执行资金”的这一格印的是“5.04”，这里写的是“5.040”。',
    ],
  },
  {
    name: '末尾的零丢了',
    seed: '001',
    change: inReport('label: 实际到位资金\n      value: "30.00"', 'label: 实际到位资金\n      value: "30"'),
    problems: ['funds.amounts[fundsReceived].value [not-in-source] 在原文文本“实际到位资金”之后找不到“30”。'],
  },
];

describe('mistakes in amounts of money are caught', () => {
  testMistakes(mistakes);
});
