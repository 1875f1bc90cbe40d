/** Mistakes that a person makes while typing a report, each with what the second reading says of it. */
import type { seeds } from '../published/content.ts';

export interface Mistake {
  readonly name: string;
  readonly seed: keyof typeof seeds;
  /** Text that stands once in the file, and what it becomes. */
  readonly from: string;
  readonly to: string;
  /** The field, where one is left, and the message. */
  readonly faults: readonly string[];
}

export const mistakes: readonly Mistake[] = [
  {
    name: 'the unit of the form',
    seed: '004',
    from: `funds:
  unit: 万元`,
    to: `funds:
  unit: 元`,
    faults: ['funds.unit：原文文本第 31 行印的“金额单位”是“万元”，这里写的是“元”。'],
  },
  {
    name: 'the unit missing',
    seed: '004',
    from: `funds:
  unit: 万元
`,
    to: `funds:
`,
    faults: ['funds：原文文本第 31 行印的“金额单位”是“万元”，这里没有录入。'],
  },
  {
    name: 'a unit of one row',
    seed: '004',
    from: `      label: 全年执行数
      total`,
    to: `      label: 全年执行数
      unit: 元
      total`,
    faults: ['funds.table[executed].unit：原文文本第 31 行印的“金额单位”是“万元”，这里写的是“元”。'],
  },
  {
    name: 'a row of funds deleted',
    seed: '004',
    from: `    - phase: executed
      label: 全年执行数
      total: "24.5"
      currentYearAppropriation: ""
      carryover: ""
      other: ""
`,
    to: '',
    faults: ['funds.table：原文文本印有“全年执行数”24.5（第 45 行），这里没有录入。'],
  },
  {
    name: 'a single amount deleted',
    seed: '003',
    from: `    - phase: fundsReceived
      source: total
      label: 实际到位资金
      value: "21.76"
`,
    to: '',
    faults: ['funds.amounts：原文文本印有“实际到位资金”21.76（第 27 行第 4 格），这里没有录入。'],
  },
  {
    name: 'a blank amount deleted',
    seed: '003',
    from: `    - phase: initialBudget
      source: provincial
      label: 省财政
      value: ""
`,
    to: '',
    faults: ['funds.amounts：原文文本印有“省财政”（第 29 行第 2 格），这里没有录入。'],
  },
  {
    name: 'phase executed as balance',
    seed: '004',
    from: `    - phase: executed
`,
    to: `    - phase: balance
`,
    faults: ['funds.table[balance].phase：“资金口径”按原文应为“全年执行”，这里写的是“结余”。'],
  },
  {
    name: 'a part under another source',
    seed: '003',
    from: `    - phase: initialBudget
      source: municipal`,
    to: `    - phase: initialBudget
      source: county`,
    faults: ['funds.amounts[initialBudget].source：“资金来源”按原文应为“市级”，这里写的是“县区级”。'],
  },
  {
    name: 'all cells of a row as 0.00',
    seed: '000',
    from: `      total: "5.04"
      fiscal: "5.04"
      central: ""
      provincial: ""
      municipal: "5.04"`,
    to: `      total: "0.00"
      fiscal: "0.00"
      central: ""
      provincial: ""
      municipal: "0.00"`,
    faults: [
      'funds.table[executed]：原文文本第 65 行印的“合计”是“5.04”，这里写的是“0.00”；原文文本第 66 行印的“财政资金小计”是“5.04”，这里写的是“0.00”；原文文本第 69 行印的“市级”是“5.04”，这里写的是“0.00”。',
    ],
  },
  {
    name: 'adjusted and executed exchanged',
    seed: '000',
    from: `      label: 全年预算资金
      total: "6"
      fiscal: "6"
      central: ""
      provincial: ""
      municipal: "6"
      county: ""
      carryover: ""
      other: ""
    - phase: fundsReceived
      label: 实际到位资金
      total: "6"
      fiscal: "6"
      central: ""
      provincial: ""
      municipal: "6"
      county: ""
      carryover: ""
      other: ""
    - phase: executed
      label: 全年执行资金
      total: "5.04"
      fiscal: "5.04"
      central: ""
      provincial: ""
      municipal: "5.04"`,
    to: `      label: 全年预算资金
      total: "5.04"
      fiscal: "5.04"
      central: ""
      provincial: ""
      municipal: "5.04"
      county: ""
      carryover: ""
      other: ""
    - phase: fundsReceived
      label: 实际到位资金
      total: "6"
      fiscal: "6"
      central: ""
      provincial: ""
      municipal: "6"
      county: ""
      carryover: ""
      other: ""
    - phase: executed
      label: 全年执行资金
      total: "6"
      fiscal: "6"
      central: ""
      provincial: ""
      municipal: "6"`,
    faults: [
      'funds.table[adjustedBudget]：原文文本第 43 行印的“合计”是“6”，这里写的是“5.04”；原文文本第 44 行印的“财政资金小计”是“6”，这里写的是“5.04”；原文文本第 47 行印的“市级”是“6”，这里写的是“5.04”。',
      'funds.table[executed]：原文文本第 65 行印的“合计”是“5.04”，这里写的是“6”；原文文本第 66 行印的“财政资金小计”是“5.04”，这里写的是“6”；原文文本第 69 行印的“市级”是“5.04”，这里写的是“6”。',
    ],
  },
  {
    name: 'equal phases exchanged with their labels kept',
    seed: '004',
    from: `    - phase: initialBudget
      label: 年初预算数
      total: "24.5"
      currentYearAppropriation: ""
      carryover: ""
      other: ""
    - phase: adjustedBudget`,
    to: `    - phase: adjustedBudget
      label: 年初预算数
      total: "24.5"
      currentYearAppropriation: ""
      carryover: ""
      other: ""
    - phase: initialBudget`,
    faults: [
      'funds.table[initialBudget].label：“原文名称”按原文应为“年初预算数”，这里写的是“全年预算数”。',
      'funds.table[adjustedBudget].label：“原文名称”按原文应为“全年预算数”，这里写的是“年初预算数”。',
    ],
  },
  {
    name: 'an amount in the next column',
    seed: '000',
    from: `      total: "5.04"
      fiscal: "5.04"
      central: ""
      provincial: ""
      municipal: "5.04"
      county: ""`,
    to: `      total: "5.04"
      fiscal: "5.04"
      central: ""
      provincial: "5.04"
      municipal: ""
      county: ""`,
    faults: [
      'funds.table[executed]：原文文本第 68 行的“省级”是空白，这里写的是“5.04”；原文文本第 69 行印的“市级”是“5.04”，这里写的是空白。',
    ],
  },
  {
    name: 'a blank of a row of funds deleted',
    seed: '004',
    from: `      label: 全年执行数
      total: "24.5"
      currentYearAppropriation: ""
`,
    to: `      label: 全年执行数
      total: "24.5"
`,
    faults: ['funds.table[executed]：原文文本第 54 行的“当年财政拨款”是空白，这里没有录入，空白应写 ""。'],
  },
  {
    name: 'blanks written as zeros',
    seed: '000',
    from: `      label: 全年执行资金
      total: "5.04"
      fiscal: "5.04"
      central: ""
      provincial: ""`,
    to: `      label: 全年执行资金
      total: "5.04"
      fiscal: "5.04"
      central: "0"
      provincial: "0"`,
    faults: [
      'funds.table[executed]：原文文本第 67 行的“中央级”是空白，这里写的是“0”；原文文本第 68 行的“省级”是空白，这里写的是“0”。',
    ],
  },
  {
    name: 'the label of a phase',
    seed: '004',
    from: 'label: 年初预算数',
    to: 'label: 全年执行数',
    faults: ['funds.table[initialBudget].label：“原文名称”按原文应为“年初预算数”，这里写的是“全年执行数”。'],
  },
  {
    name: 'what a rate is of',
    seed: '000',
    from: `      label: 预算到位率
      of: fundsReceived`,
    to: `      label: 预算到位率
      of: executed`,
    faults: ['funds.rates[receiptRate].of：“分子”按原文应为“实际到位”，这里写的是“全年执行”。'],
  },
  {
    name: 'what a rate divides by',
    seed: '004',
    from: '      over: adjustedBudget',
    to: '      over: initialBudget',
    faults: ['funds.rates[executionRate].over：“分母”按原文应为“全年预算”，这里写的是“年初预算”。'],
  },
  {
    name: 'a rate deleted',
    seed: '000',
    from: `    - name: receiptRate
      label: 预算到位率
      of: fundsReceived
      over: adjustedBudget
      percentSign: "false"
      total: "100"
      fiscal: "0"
      central: "0"
      provincial: "0"
      municipal: "100"
      county: "0"
      carryover: "0"
      other: "0"
`,
    to: '',
    faults: ['funds.rates：原文文本印有“预算到位率”100（第 85 行），这里没有录入。'],
  },
  {
    name: 'the percent sign of a rate',
    seed: '000',
    from: `      percentSign: "true"
`,
    to: `      percentSign: "false"
`,
    faults: ['funds.rates[executionRate].percentSign：“印有百分号”按原文应为“是”，这里写的是“否”。'],
  },
  {
    name: 'goals deleted',
    seed: '000',
    from: `goals:
  - term: longTerm
    name: 项目实施期绩效目标
    expected: "有效提高党政群机关和事业单位网站的权威性、可信度和认知度."
  - term: annual
    name: 项目年度目标
    expected: 加强党政群机关和事业单位网上名称的管理
`,
    to: '',
    faults: ['原文文本印有“项目实施期绩效目标”、“项目年度目标”，这里没有录入。'],
  },
  {
    name: 'one goal deleted',
    seed: '000',
    from: `  - term: annual
    name: 项目年度目标
    expected: 加强党政群机关和事业单位网上名称的管理
`,
    to: '',
    faults: ['goals：原文文本印有“项目年度目标”，这里没有录入。'],
  },
  {
    name: 'the actual of a goal deleted',
    seed: '004',
    from: `    actual: 通过“互联网+政务服务”平台运维项目的实施，满足行业标准和系统安全正常运行要求，实现新增功能、更新升级、性能优化等目的，保障系统运行及数据的完整性、一致性和保密性。
`,
    to: '',
    faults: [
      'goals[年度总体目标]：原文文本第 83 行印的“实际完成情况”是“通过“互联网+政务服务”平台运维项目的实施，满足行业标准和系统安全正常运行要求，…”，这里没有录入。',
    ],
  },
  {
    name: 'the term of a goal',
    seed: '002',
    from: `  - term: annual
    name: 年度目标`,
    to: `  - term: longTerm
    name: 年度目标`,
    faults: ['goals[年度目标].term：“期限”按原文应为“年度”，这里写的是“长期（实施期）”。'],
  },
  {
    name: 'a score deleted',
    seed: '003',
    from: `    name: 产出质量
    weight: "4"
    score: "3"
`,
    to: `    name: 产出质量
    weight: "4"
`,
    faults: ['indicators[21]：原文文本第 46 行第 7 格印的“得分”是“3”，这里没有录入。'],
  },
  {
    name: 'scores of two evaluators exchanged',
    seed: '003',
    from: `    total: "89"
    rule: stated
  - id: evaluator-2
    by: evaluator
    role: 副主任
    label: 项目评分
    total: "96"`,
    to: `    total: "96"
    rule: stated
  - id: evaluator-2
    by: evaluator
    role: 副主任
    label: 项目评分
    total: "89"`,
    faults: [
      'scores[evaluator-1].total：原文文本第 62 行第 4 格印的“总分”是“89”，这里写的是“96”。',
      'scores[evaluator-2].total：原文文本第 63 行第 4 格印的“总分”是“96”，这里写的是“89”。',
    ],
  },
  {
    name: 'roles of two evaluators',
    seed: '003',
    from: 'role: 综合科科长',
    to: 'role: 副主任',
    faults: [
      'scores[evaluator-3].role：原文文本第 64 行第 2 格印的“身份”是“综合科科长”，这里写的是“副主任”。',
    ],
  },
  {
    name: 'an evaluator deleted',
    seed: '003',
    from: `  - id: evaluator-3
    by: evaluator
    role: 综合科科长
    label: 项目评分
    total: "86"
    rule: stated
`,
    to: '',
    faults: ['scores：原文文本印有“项目评分”86（第 64 行第 2 格），这里没有录入。'],
  },
  {
    name: 'who gives the score',
    seed: '004',
    from: '  - by: selfEvaluation',
    to: '  - by: fiscalEvaluation',
    faults: ['scores[fiscalEvaluation].by：“评分方”按原文应为“自评”，这里写的是“财政评价”。'],
  },
  {
    name: 'the full score',
    seed: '004',
    from: '    max: "100"',
    to: '    max: "98"',
    faults: ['scores[selfEvaluation].max：原文文本第 288 行印的“满分”是“100”，这里写的是“98”。'],
  },
  {
    name: 'a tick',
    seed: '003',
    from: `    name: 维护计算机次数
    tick: 优`,
    to: `    name: 维护计算机次数
    tick: 良`,
    faults: ['indicators[维护计算机次数].tick：原文文本第 12 行第 4 格印的“勾选”是“优”，这里写的是“良”。'],
  },
  {
    name: 'a tick deleted',
    seed: '003',
    from: `    name: 全市直各单位
    tick: 优
`,
    to: `    name: 全市直各单位
`,
    faults: ['indicators[全市直各单位]：原文文本第 16 行第 4 格印的“勾选”是“优”，这里没有录入。'],
  },
  {
    name: 'level 1 of a row',
    seed: '004',
    from: `  - level1: 产出指标
    level2: 成本指标`,
    to: `  - level1: 效益指标
    level2: 成本指标`,
    faults: ['indicators[6].level1：原文文本第 101 行印的“一级指标”是“产出指标”，这里写的是“效益指标”。'],
  },
  {
    name: 'level 2 of a row',
    seed: '004',
    from: `    level2: 质量指标
    name: 指标2：功能指标达标率`,
    to: `    level2: 数量指标
    name: 指标2：功能指标达标率`,
    faults: ['indicators[4].level2：原文文本第 122 行印的“二级指标”是“质量指标”，这里写的是“数量指标”。'],
  },
  {
    name: 'the name of another row',
    seed: '004',
    from: 'name: 指标2：功能指标达标率',
    to: 'name: 指标1：性能指标达标率',
    faults: [
      'indicators[4].name：原文文本第 133 行印的“三级指标”是“指标2：功能指标达标率”，这里写的是“指标1：性能指标达标率”。',
    ],
  },
  {
    name: 'names of two rows with equal values exchanged',
    seed: '004',
    from: `    name: 指标1：性能指标达标率
    weight: "10"
    target: 达标
    actual: 达标
    score: "10"
    varianceNote: ""
  - level1: 产出指标
    level2: 质量指标
    name: 指标2：功能指标达标率`,
    to: `    name: 指标2：功能指标达标率
    weight: "10"
    target: 达标
    actual: 达标
    score: "10"
    varianceNote: ""
  - level1: 产出指标
    level2: 质量指标
    name: 指标1：性能指标达标率`,
    faults: [
      'indicators[3].name：原文文本第 123 行印的“三级指标”是“指标1：性能指标达标率”，这里写的是“指标2：功能指标达标率”。',
      'indicators[4].name：原文文本第 133 行印的“三级指标”是“指标2：功能指标达标率”，这里写的是“指标1：性能指标达标率”。',
    ],
  },
  {
    name: 'names of two ticked rows exchanged',
    seed: '003',
    from: `    name: 编办网站系统维护管理
    tick: 优
  - table: targets
    level1: 产出指标
    level2: 质量指标
    name: 中文域名注册管理系统注册量`,
    to: `    name: 中文域名注册管理系统注册量
    tick: 优
  - table: targets
    level1: 产出指标
    level2: 质量指标
    name: 编办网站系统维护管理`,
    faults: [
      'indicators[中文域名注册管理系统注册量].name：原文文本第 10 行第 3 格印的“三级指标”是“编办网站系统维护管理”，这里写的是“中文域名注册管理系统注册量”。',
      'indicators[编办网站系统维护管理].name：原文文本第 11 行第 3 格印的“三级指标”是“中文域名注册管理系统注册量”，这里写的是“编办网站系统维护管理”。',
    ],
  },
  {
    name: 'a row in the wrong table',
    seed: '002',
    from: `  - table: annual
    level1: 效益指标
    name: 服务对象满意度`,
    to: `  - table: long-term
    level1: 效益指标
    name: 服务对象满意度`,
    faults: ['indicators[9].table：“所在的表”按原文应为“annual”，这里写的是“long-term”。'],
  },
  {
    name: 'a table with points as one without',
    seed: '003',
    from: `    name: "绩效评价指标评分(参考)"
    scored: "true"`,
    to: `    name: "绩效评价指标评分(参考)"
    scored: "false"`,
    faults: ['tables[score].scored：“是否计分”按原文应为“是”，这里写的是“否”。'],
  },
  {
    name: 'a row of indicators deleted',
    seed: '004',
    from: `  - level1: 效益指标
    level2: 可持续影响指标
    name: 指标2：后期维护情况
    weight: "7"
    target: 落实
    actual: 落实
    score: "7"
    varianceNote: ""
`,
    to: '',
    faults: ['indicators：原文文本印有“指标2：后期维护情况”（第 256 行），这里没有录入。'],
  },
  {
    name: 'target and actual exchanged',
    seed: '000',
    from: `    target: "318"
    actual: "252个"`,
    to: `    target: "252个"
    actual: "318"`,
    faults: [
      'indicators[2]：原文文本第 144 行印的“目标值”是“318”，这里写的是“252个”；原文文本第 145 行印的“实际值”是“252个”，这里写的是“318”。',
    ],
  },
  {
    name: 'the target of the row below',
    seed: '004',
    from: `    target: 正常
    actual: 正常`,
    to: `    target: 落实
    actual: 正常`,
    faults: ['indicators[9].target：原文文本第 247 行印的“目标值”是“正常”，这里写的是“落实”。'],
  },
  {
    name: 'weight and score exchanged',
    seed: '003',
    from: `    name: 资金使用
    weight: "7"
    score: "3"`,
    to: `    name: 资金使用
    weight: "3"
    score: "7"`,
    faults: [
      'indicators[16]：原文文本第 41 行第 6 格印的“分值”是“7”，这里写的是“3”；原文文本第 41 行第 7 格印的“得分”是“3”，这里写的是“7”。',
    ],
  },
  {
    name: 'the sign of a target',
    seed: '002',
    from: `    name: 安全事故发生率
    definition: 发生网站运行安全事故的单位占单位总量的比例，该指标反映党政机关网站安全建设的成效。
    target: "<=5%"`,
    to: `    name: 安全事故发生率
    definition: 发生网站运行安全事故的单位占单位总量的比例，该指标反映党政机关网站安全建设的成效。
    target: ">=5%"`,
    faults: ['indicators[3].target：原文文本第 118 行印的“目标值”是“<=5%”，这里写的是“>=5%”。'],
  },
  {
    name: 'the unit of an actual',
    seed: '000',
    from: '    actual: "50400元"',
    to: '    actual: "50400"',
    faults: ['indicators[5].actual：原文文本第 166 行印的“实际值”是“50400元”，这里写的是“50400”。'],
  },
  {
    name: 'a completion rate deleted',
    seed: '000',
    from: `    completionRate: "79.25%"
`,
    to: '',
    faults: ['indicators[2]：原文文本第 248 行印的“完成率”是“79.25%”，这里没有录入。'],
  },
  {
    name: 'a reason of a deviation at another row',
    seed: '000',
    from: `    completionRate: "79.25%"
    score: "11.89"
    varianceNote: 事业单位改革撤并单位多，中文域名没有及时变更。
`,
    to: `    completionRate: "79.25%"
    score: "11.89"
    varianceNote: ""
`,
    faults: [
      'indicators[2].varianceNote：原文文本第 250 行印的“偏差原因分析及改进措施”是“事业单位改革撤并单位多，中文域名没有及时变更。”，这里写的是空白。',
    ],
  },
  {
    name: 'a definition of the other table',
    seed: '002',
    from: '    definition: 该指标反映业务培训开展情况。',
    to: '    definition: "已开展培训次数/全年计划培训次数*100%，该指标反映全年业务培训开展情况。"',
    faults: [
      'indicators[1].definition：原文文本第 107 行印的“指标解释”是“该指标反映业务培训开展情况。”，这里写的是“已开展培训次数/全年计划培训次数*100%，该指标反映全年业务培训开展情况。”。',
    ],
  },
  {
    name: 'title missing',
    seed: '001',
    from: `  title: 2024年度政务和公益机构域名注册运行费用及运行维护费用项目绩效评价报告
`,
    to: '',
    faults: [
      'document：原文文本印的“标题”是“2024年度政务和公益机构域名注册运行费用及运行维护费用项目绩效评价报告”，这里没有录入。',
    ],
  },
  {
    name: 'period missing',
    seed: '004',
    from: `  period: 2022年度
`,
    to: '',
    faults: ['document：原文文本印的“项目起止时间”是“2022年度”，这里没有录入。'],
  },
  {
    name: 'period changed',
    seed: '004',
    from: `  period: 2022年度
`,
    to: `  period: 2021年度
`,
    faults: ['document.period：原文文本印的“项目起止时间”是“2022年度”，这里写的是“2021年度”。'],
  },
  {
    name: 'period of a cell changed',
    seed: '002',
    from: '  period: "2021"',
    to: '  period: 2021年度',
    faults: ['document.period：原文文本第 23 行印的“项目起止时间”是“2021”，这里写的是“2021年度”。'],
  },
  {
    name: 'date missing',
    seed: '001',
    from: `  documentDate:
    text: 二〇二五年叁月二十捌日
    date: "2025-03-28"
`,
    to: '',
    faults: ['document：原文文本印的“成文日期”是“二〇二五年叁月二十捌日”，这里没有录入。'],
  },
  {
    name: 'departments exchanged',
    seed: '004',
    from: `  supervisingDepartment: xinzhou-zone-committee
  implementingUnit: xinzhou-zone-approval-bureau`,
    to: `  supervisingDepartment: xinzhou-zone-approval-bureau
  implementingUnit: xinzhou-zone-committee`,
    faults: [
      'document.supervisingDepartment：原文文本第 27 行印的“主管部门”是“忻州经济开发区管理委员会”，这里写的是“行政审批服务管理局”。',
      'document.implementingUnit：原文文本第 29 行印的“实施单位”是“行政审批服务管理局”，这里写的是“忻州经济开发区管理委员会”。',
    ],
  },
  {
    name: 'a department missing',
    seed: '002',
    from: `  issuer: xiangyang-establishment-office
`,
    to: '',
    faults: ['document：原文文本印的“发文单位”是“中共襄阳市委机构编制委员会办公室”，这里没有录入。'],
  },
  {
    name: 'attributes exchanged',
    seed: '002',
    from: `      text: 持续性项目
    - label: 项目类型
      text: 常年性项目`,
    to: `      text: 常年性项目
    - label: 项目类型
      text: 持续性项目`,
    faults: [
      'document.attributes[1].text：原文文本第 8 行印的“栏目内容”是“持续性项目”，这里写的是“常年性项目”。',
      'document.attributes[2].text：原文文本第 13 行印的“栏目内容”是“常年性项目”，这里写的是“持续性项目”。',
    ],
  },
  {
    name: 'an attribute deleted',
    seed: '002',
    from: `    - label: 项目类型
      text: 常年性项目
`,
    to: '',
    faults: ['document.attributes：原文文本印有“项目类型”（第 13 行），这里没有录入。'],
  },
  {
    name: 'an amount of a function code',
    seed: '002',
    from: '      amount: "375853"',
    to: '      amount: "375852"',
    faults: [
      'document.functionItems[2013202].amount：原文文本第 194 行印的“金额”是“375853”，这里写的是“375852”。',
    ],
  },
  {
    name: 'amounts of two line items exchanged',
    seed: '002',
    from: `        amount: "75852.80"
      - name: 中文域名注册工作经费
        amount: "300000.00"`,
    to: `        amount: "300000.00"
      - name: 中文域名注册工作经费
        amount: "75852.80"`,
    faults: [
      'lineItems[支出明细预算].items[政务公开工作经费].amount：原文文本第 60 行印的“金额”是“75852.80”，这里写的是“300000.00”。',
      'lineItems[支出明细预算].items[中文域名注册工作经费].amount：原文文本第 63 行印的“金额”是“300000.00”，这里写的是“75852.80”。',
    ],
  },
  {
    name: 'a line item deleted',
    seed: '002',
    from: `      - name: 政务公开工作经费
        amount: "75852.80"
`,
    to: '',
    faults: [
      'lineItems[支出明细预算].items：原文文本印有“政务公开工作经费”75852.80（第 59 行），这里没有录入。',
    ],
  },
  {
    name: 'a step of the schedule deleted',
    seed: '002',
    from: `  - task: 按中央和省委编办要求，完成全市党政机关中文域名注册工作。
    start: 2021-01-01
    end: 2021-12-31
`,
    to: '',
    faults: [
      'schedule：原文文本印有“按中央和省委编办要求，完成全市党政机关中文域名注册工作。”（第 80 行），这里没有录入。',
    ],
  },
  {
    name: 'dates of a step',
    seed: '002',
    from: `  - task: 按职能要求和保密要求完成本单位政务公开内容。
    start: 2021-01-01
    end: 2021-12-31`,
    to: `  - task: 按职能要求和保密要求完成本单位政务公开内容。
    start: 2021-12-31
    end: 2021-01-01`,
    faults: [
      'schedule[1]：原文文本第 77 行印的“开始时间”是“2021-01-01”，这里写的是“2021-12-31”；原文文本第 78 行印的“完成时间”是“2021-12-31”，这里写的是“2021-01-01”。',
    ],
  },
  {
    name: 'subtotals exchanged',
    seed: '001',
    from: `    label: 决策
    weight: "17"
    score: "16.5"`,
    to: `    label: 决策
    weight: "20"
    score: "18.2"`,
    faults: [
      'blocks[项目决策（17%）]：原文文本第 307 行印的“分值”是“17”，这里写的是“20”；原文文本第 314 行印的“得分”是“16.5”，这里写的是“18.2”。',
    ],
  },
  {
    name: 'a subtotal deleted',
    seed: '003',
    from: `  - table: score
    level1: 项目绩效
    level2: 项目产出
    weight: "15"
`,
    to: '',
    faults: ['blocks：原文文本印有“项目产出”（第 45 行第 3 格），这里没有录入。'],
  },
  {
    name: 'a checklist item deleted',
    seed: '001',
    from: `      - text: ③项目立项与部门职责范围是否相符
        points: "1"
        scoresOn: "yes"
        answer: "yes"
        quote: 且与部门职责范围相符
`,
    to: '',
    faults: [
      'indicators[A11].checklist：原文文本印有“③项目立项与部门职责范围是否相符”（第 356 行），这里没有录入。',
    ],
  },
  {
    name: 'the answer that earns points',
    seed: '001',
    from: `        scoresOn: "no"
`,
    to: `        scoresOn: "yes"
`,
    faults: [
      'indicators[B13].checklist[4].scoresOn：原文文本第 545 行印的“得分的回答”是“否”，这里写的是“是”。',
    ],
  },
  {
    name: 'points of a checklist item',
    seed: '001',
    from: `      - text: ①项目是否有绩效目标
        points: "0.5"`,
    to: `      - text: ①项目是否有绩效目标
        points: "1"`,
    faults: ['indicators[A21].checklist[1].points：原文文本第 395 行印的“分数”是“0.5”，这里写的是“1”。'],
  },
  {
    name: 'a code',
    seed: '001',
    from: `    code: C14
`,
    to: `    code: C41
`,
    faults: ['indicators[C41].code：原文文本第 189 行印的“编号”是“C14”，这里写的是“C41”。'],
  },
  {
    name: 'a number of a survey',
    seed: '001',
    from: '          count: "39"',
    to: '          count: "13"',
    faults: [
      'indicators[D31].survey.levels[感到非常满意].count：原文文本第 713 行印的“人数”是“39”，这里写的是“13”。',
    ],
  },
  {
    name: 'a survey deleted',
    seed: '001',
    from: `    survey:
      levels:
        - name: 感到显著
          weightPercent: "100"
          count: "37"
        - name: 感到明显
          weightPercent: "60"
          count: "16"
        - name: 感到一般
          weightPercent: "30"
          count: "0"
      returned: "53"
      rate: "87.9%"
`,
    to: '',
    faults: ['indicators[D11]：原文文本印有“问卷”（第 691 行），这里没有录入。'],
  },
  {
    name: 'a fraction',
    seed: '001',
    from: `      numerator:
        label: 实际支付资金
        value: "25.68"`,
    to: `      numerator:
        label: 实际支付资金
        value: "30.00"`,
    faults: [
      'indicators[B12].ratio.numerator.value：原文文本第 510 行印的“数字”是“25.68”，这里写的是“30.00”。',
    ],
  },
  {
    name: 'the rule of another row',
    seed: '001',
    from: `    scoringText: 是，得3分否，不得分
    weight: "3"
    target: 80支`,
    to: `    scoringText: 是，得2分否，不得分
    weight: "3"
    target: 80支`,
    faults: [
      'indicators[C14].scoringText：原文文本第 627 行印的“评分标准”是“是，得3分否，不得分”，这里写的是“是，得2分否，不得分”。',
    ],
  },
  {
    name: 'a row without its table',
    seed: '003',
    from: `  - table: score
    level1: 项目决策
    level2: 资金分配
    name: 分配办法`,
    to: `  - level1: 项目决策
    level2: 资金分配
    name: 分配办法`,
    faults: ['indicators[12]：“所在的表”按原文应为“score”，这里没有录入。'],
  },
  {
    name: 'all scores deleted',
    seed: '000',
    from: `scores:
  - by: selfEvaluation
    label: 总得分
    result: "true"
    total: "90.82"
    grade: 优秀
    rule: sumOfRows
`,
    to: '',
    faults: ['原文文本印有“总得分”90.82，这里没有录入。'],
  },
  {
    name: 'the grade deleted',
    seed: '000',
    from: `    grade: 优秀
`,
    to: '',
    faults: ['scores[selfEvaluation]：原文文本印的“等次”是“优秀”，这里没有录入。'],
  },
  {
    name: 'the mean of the evaluators',
    seed: '003',
    from: `    label: 平均分
    total: "88"`,
    to: `    label: 平均分
    total: "89"`,
    faults: ['scores[mean].total：原文文本第 65 行第 4 格印的“总分”是“88”，这里写的是“89”。'],
  },
  {
    name: 'a score of another row',
    seed: '000',
    from: '    score: "10.53"',
    to: '    score: "11.89"',
    faults: ['indicators[5].score：原文文本第 167 行印的“得分”是“10.53”，这里写的是“11.89”。'],
  },
  {
    name: 'the project name',
    seed: '003',
    from: `  projectName: 信息系统运行维护
`,
    to: `  projectName: 信息系统
`,
    faults: ['document.projectName：原文文本印的“项目名称”是“信息系统运行维护”，这里写的是“信息系统”。'],
  },
  {
    name: 'a function code deleted',
    seed: '002',
    from: `  functionItems:
    - code: "2013202"
      name: 一般行政管理事务
      amount: "375853"
      unit: 元
`,
    to: '',
    faults: ['document：原文文本印有“一般行政管理事务”375853（第 192 行），这里没有录入。'],
  },
  {
    name: 'goals of two terms exchanged',
    seed: '002',
    from: `  - term: longTerm
    name: 长期目标`,
    to: `  - term: annual
    name: 年度目标`,
    faults: [
      'goals[年度目标]：“期限”按原文应为“长期（实施期）”，这里写的是“年度”；“目标名称”按原文应为“长期目标”，这里写的是“年度目标”。',
    ],
  },
  {
    name: 'a blank note deleted',
    seed: '004',
    from: `    name: 指标1：平台运维服务及时性
    weight: "10"
    target: 及时
    actual: 及时
    score: "10"
    varianceNote: ""
`,
    to: `    name: 指标1：平台运维服务及时性
    weight: "10"
    target: 及时
    actual: 及时
    score: "10"
`,
    faults: ['indicators[5]：原文文本第 148 行的“偏差原因分析及改进措施”是空白，这里没有录入，空白应写 ""。'],
  },
  {
    name: 'the funds deleted',
    seed: '002',
    from: `funds:
  unit: 万元
  amounts:
    - phase: requested
      source: total
      label: 资金总额
      value: "37.59"
    - phase: requested
      source: currentYearAppropriation
      label: 其中：当年预算内拨款
      value: "37.59"
    - phase: requested
      source: nonTaxRevenue
      label: 其中：纳入预算管理的非税收入
      value: "0"
    - phase: requested
      source: transferReceived
      label: 其中：上级转移支付收入
      value: "0"
    - phase: requested
      source: other
      label: 其他
      value: "0"
`,
    to: '',
    faults: [
      '原文文本印有“资金总额”37.59（第 33 行）、“其中：当年预算内拨款”37.59（第 34 行）、“其中：纳入预算管理的非税收入”0（第 35 行）等 5 项，这里没有录入。',
    ],
  },
  {
    name: 'the rate of execution in the wrong column',
    seed: '000',
    from: `      total: "84"
      fiscal: "84"
      central: "0"`,
    to: `      total: "84"
      fiscal: "0"
      central: "84"`,
    faults: [
      'funds.rates[executionRate]：原文文本第 99 行印的“财政资金小计”是“84”，这里写的是“0”；原文文本第 100 行印的“中央级”是“0”，这里写的是“84”。',
    ],
  },
];
