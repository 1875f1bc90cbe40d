import { describe } from 'vitest';
import { inReport, inTurn, lines, testMistakes, type Mistake } from './mistake.ts';

const mistakes: readonly Mistake[] = [
  {
    name: '实际值的百分号丢了',
    seed: '004',
    change: inReport('target: "95%"\n    actual: "95%"', 'target: "95%"\n    actual: "95"'),
    problems: [
      'indicators[11].actual [not-in-source] 原文表格中“指标1：工作人员满意度”的这一格印的是“95%”，这里写的是“95”。',
    ],
  },
  {
    name: '目标值的单位丢了',
    seed: '001',
    change: inReport('target: 250包', 'target: "250"'),
    problems: ['indicators[C13].target [not-in-source] 原文印的是“250包”，这里写的是“250”，少了单位。'],
  },
  {
    name: '目标值的百分号丢了',
    seed: '001',
    change: inReport('target: "98%"', 'target: "98"'),
    problems: ['indicators[C33].target [not-in-source] 原文印的是“98%”，这里写的是“98”，少了百分号。'],
  },
  {
    name: '权重录错',
    seed: '003',
    change: inReport(
      'name: 财务管理\n    weight: "3"\n    score: "2"',
      'name: 财务管理\n    weight: "2"\n    score: "2"',
    ),
    problems: [
      'indicators[17].weight [not-in-source] 原文表格中“财务管理”的这一格印的是“3”，这里写的是“2”。',
    ],
  },
  {
    name: '权重抄了下一行',
    seed: '004',
    change: inReport(
      'name: 指标2：提高平台运营能力\n    weight: "8"',
      'name: 指标2：提高平台运营能力\n    weight: "7"',
    ),
    problems: [
      'indicators[8].weight [not-in-source] 原文表格中“指标2：提高平台运营能力”的这一格印的是“8”，这里写的是“7”。',
    ],
  },
  {
    name: '两行的得分互换',
    seed: '003',
    change: inTurn(
      inReport(
        'name: 资金使用\n    weight: "7"\n    score: "3"',
        'name: 资金使用\n    weight: "7"\n    score: "2"',
      ),
      inReport(
        'name: 财务管理\n    weight: "3"\n    score: "2"',
        'name: 财务管理\n    weight: "3"\n    score: "3"',
      ),
    ),
    problems: [
      'indicators[16].score [not-in-source] 原文表格中“资金使用”的这一格印的是“3”，这里写的是“2”。',
      'indicators[17].score [not-in-source] 原文表格中“财务管理”的这一格印的是“2”，这里写的是“3”。',
    ],
  },
  {
    name: '目标与实际互换',
    seed: '001',
    change: inReport('target: 5次\n    actual: 7次', 'target: 7次\n    actual: 5次'),
    problems: ['indicators[C15].target [not-in-source] 在原文文本“出差人次”之后找不到“7次”。'],
  },
  {
    name: '目标与实际互换，得分和完成率跟着不对',
    seed: '000',
    change: inReport('target: "318"\n    actual: "252个"', 'target: 252个\n    actual: "318"'),
    problems: [
      'indicators[2] [differs-from-source] 原文文本第 144 行印的“目标值”是“318”，这里写的是“252个”；原文文本第 145 行印的“实际值”是“252个”，这里写的是“318”。',
      'indicators[2].target [not-in-source] 原文表格中“市直党政群机关和事业单位中文域名注册数”的这一格印的是“318”，这里写的是“252个”。',
      'indicators[2].actual [not-in-source] 原文表格中“市直党政群机关和事业单位中文域名注册数”的这一格印的是“252个”，这里写的是“318”。',
    ],
  },
  {
    name: '实际抄了上一行',
    seed: '000',
    change: inReport(
      lines('name: 保证已注册域名正常使用率', '    weight: "15"', '    target: "100%"', '    actual: "100%"'),
      lines(
        'name: 保证已注册域名正常使用率',
        '    weight: "15"',
        '    target: "100%"',
        '    actual: "252个"',
      ),
    ),
    problems: [
      'indicators[3].actual [not-in-source] 原文表格中“保证已注册域名正常使用率”的这一格印的是“100%”，这里写的是“252个”。',
    ],
  },
  {
    name: '实际抄了上一行，数不同',
    seed: '001',
    change: inReport('target: 250包\n    actual: 250包', 'target: 250包\n    actual: 1个'),
    problems: ['indicators[C13].actual [not-in-source] 在原文文本“购买复印纸数量”之后找不到“1个”。'],
  },
  {
    name: '目标的数字颠倒',
    seed: '001',
    change: inReport('target: 250包', 'target: 205包'),
    problems: ['indicators[C13].target [not-in-source] 在原文文本“购买复印纸数量”之后找不到“205包”。'],
  },
  {
    name: '“及时”写成“不及时”',
    seed: '004',
    change: inReport('actual: 及时', 'actual: 不及时'),
    problems: [
      'indicators[5].actual [not-in-source] 原文表格中“指标1：平台运维服务及时性”的这一格印的是“及时”，这里写的是“不及时”。',
    ],
  },
  {
    name: '完成率的数字颠倒',
    seed: '000',
    change: inReport('completionRate: "70.19%"', 'completionRate: "71.09%"'),
    problems: [
      'indicators[5].completionRate [not-in-source] 原文表格中“每个域名注册、维护费用”的这一格印的是“70.19%”，这里写的是“71.09%”。',
    ],
  },
  {
    name: '漏录一行',
    seed: '002',
    change: inReport(
      lines(
        '  - table: annual',
        '    level1: 效益指标',
        '    name: 群众认可度',
        '    definition: 认可政务公开事项内容的群众占受访群众的比例，该指标反映当年受访群众对于政务公开事项的认可程度。',
        '    target: ">=80%"',
        '',
      ),
      '',
    ),
    problems: [
      'indicators [row-not-entered] 原文表格中“群众认可度”这一行没有录入。',
      'remarks[4].fields[10] [unknown-field-path] “indicators[10].target”不指向本文件的任何字段。',
    ],
  },
  {
    name: '漏录一行，合计跟着不对',
    seed: '003',
    change: inReport(
      lines(
        '  - table: score',
        '    level1: 项目管理',
        '    level2: 资金管理',
        '    name: 财务管理',
        '    weight: "3"',
        '    score: "2"',
        '',
      ),
      '',
    ),
    problems: [
      'indicators [row-not-entered] 原文表格中“财务管理”这一行没有录入。',
      'indicators [unacknowledged-finding: weights-sum] 各指标分值相加得 97 分，满分为 100 分。算式：4 + 3 + 5 + 2 + 6 + 3 + 2 + 7 + 1 + 9 + 5 + 4 + 3 + 3 + 8 + 8 + 8 + 8 + 8 = 97。',
      'blocks[项目管理].weight [unacknowledged-finding: block-weights-sum] “项目管理”的分值印为 25 分，其下各指标分值相加得 22 分。算式：3 + 2 + 7 + 1 + 9 = 22。',
      'blocks[项目管理/资金管理].weight [unacknowledged-finding: block-weights-sum] “资金管理”的分值印为 10 分，其下各指标分值相加得 7 分。印出 10，复算 7。',
      'scores[table].total [unacknowledged-finding: scores-sum] 总分印为 88 分，各行得分相加得 86 分。算式：4 + 3 + 5 + 1 + 4 + 3 + 2 + 3 + 1 + 9 + 5 + 3 + 1 + 2 + 8 + 8 + 8 + 8 + 8 = 86。',
    ],
  },
  {
    name: '同一行录了两遍',
    seed: '003',
    change: inReport(
      '    name: 财务管理\n    weight: "3"\n    score: "2"\n',
      lines(
        '    name: 财务管理',
        '    weight: "3"',
        '    score: "2"',
        '  - table: score',
        '    level1: 项目管理',
        '    level2: 资金管理',
        '    name: 财务管理',
        '    weight: "3"',
        '    score: "2"',
        '',
      ),
    ),
    problems: [
      'indicators [unacknowledged-finding: weights-sum] 各指标分值相加得 103 分，满分为 100 分。算式：4 + 3 + 5 + 2 + 6 + 3 + 2 + 7 + 3 + 3 + 1 + 9 + 5 + 4 + 3 + 3 + 8 + 8 + 8 + 8 + 8 = 103。',
      'blocks[项目管理].weight [unacknowledged-finding: block-weights-sum] “项目管理”的分值印为 25 分，其下各指标分值相加得 28 分。算式：3 + 2 + 7 + 3 + 3 + 1 + 9 = 28。',
      'blocks[项目管理/资金管理].weight [unacknowledged-finding: block-weights-sum] “资金管理”的分值印为 10 分，其下各指标分值相加得 13 分。算式：7 + 3 + 3 = 13。',
      'scores[table].total [unacknowledged-finding: scores-sum] 总分印为 88 分，各行得分相加得 90 分。算式：4 + 3 + 5 + 1 + 4 + 3 + 2 + 3 + 2 + 2 + 1 + 9 + 5 + 3 + 1 + 2 + 8 + 8 + 8 + 8 + 8 = 90。',
    ],
  },
  {
    name: '行归到了另一张表',
    seed: '002',
    change: inReport(
      '  - table: long-term\n    level1: 效益指标\n    name: 群众认可度',
      '  - table: annual\n    level1: 效益指标\n    name: 群众认可度',
    ),
    problems: [
      'indicators [row-not-entered] 原文表格中“群众认可度”这一行没有录入。',
      'indicators[5].table [differs-from-source] “所在的表”按原文应为“long-term”，这里写的是“annual”。',
    ],
  },
  {
    name: '所属的表拼错',
    seed: '003',
    change: inReport(
      '  - table: score\n    level1: 项目管理\n    level2: 资金管理\n    name: 财务管理',
      '  - table: scores\n    level1: 项目管理\n    level2: 资金管理\n    name: 财务管理',
    ),
    problems: [
      'indicators [row-not-entered] 原文表格中“财务管理”这一行没有录入。',
      'indicators[17].table [differs-from-source] “所在的表”按原文应为“score”，这里写的是“scores”。',
      'indicators[17].table [unknown-table] 表“scores”没有在 tables 中列出。',
    ],
  },
  {
    name: '编号 B12 写成 B21',
    seed: '001',
    change: inReport('code: B12\n', 'code: B21\n'),
    problems: [
      'indicators[B21].code [not-in-source] 原文文本里“预算执行率”的编号是“B12”，这里写的是“B21”。',
      'indicators[B21].code [duplicate-id] 编号“B21”出现了两次。',
    ],
  },
  {
    name: '编号 A11 的 1 写成字母 l',
    seed: '001',
    change: inReport('code: A11\n', 'code: Al1\n'),
    problems: [
      'indicators[Al1].code [not-in-source] 原文文本里“立项依据充分性”的编号是“A11”，这里写的是“Al1”。',
    ],
  },
  {
    name: '编号写成小写',
    seed: '001',
    change: inReport('code: C13\n', 'code: c13\n'),
    problems: [
      'indicators[c13].code [not-in-source] 原文文本里“购买复印纸数量”的编号是“C13”，这里写的是“c13”。',
    ],
  },
  {
    name: '二级指标写成下一块的',
    seed: '003',
    change: inReport('level2: 决策过程\n    name: 决策程序', 'level2: 资金分配\n    name: 决策程序'),
    problems: [
      'indicators[11].level2 [differs-from-source] 原文文本第 35 行第 3 格印的“二级指标”是“决策过程”，这里写的是“资金分配”。',
      'blocks[项目决策/决策过程].weight [unacknowledged-finding: block-weights-sum] “决策过程”的分值印为 8 分，其下各指标分值相加得 3 分。印出 8，复算 3。',
      'blocks[项目决策/资金分配].weight [unacknowledged-finding: block-weights-sum] “资金分配”的分值印为 8 分，其下各指标分值相加得 13 分。算式：5 + 2 + 6 = 13。',
    ],
  },
  {
    name: '一级指标写成下一块的',
    seed: '001',
    change: inReport(
      'level1: C.项目产出（32%）\n    level2: C1.数量指标\n    code: C13',
      'level1: D.项目效果（31%）\n    level2: C1.数量指标\n    code: C13',
    ),
    problems: [
      'indicators[C13].level1 [differs-from-source] 原文文本第 165 行印的“一级指标”是“C.项目产出（32%）”，这里写的是“D.项目效果（31%）”。',
      'blocks[C.项目产出（32%）].weight [unacknowledged-finding: block-weights-sum] “产出”的分值印为 32 分，其下各指标分值相加得 29 分。算式：3 + 3 + 3 + 2 + 4 + 4 + 3 + 3 + 2 + 2 = 29。',
      'blocks[C.项目产出（32%）].score [unacknowledged-finding: subtotal-sum] “产出”得分小计印为 23 分，各行得分相加得 20 分。算式：3 + 3 + 0 + 2 + 4 + 0 + 3 + 3 + 0 + 2 = 20。',
      'blocks[D.项目效果（31%）].weight [unacknowledged-finding: block-weights-sum] “效益”的分值印为 31 分，其下各指标分值相加得 34 分。算式：3 + 14 + 7 + 10 = 34。',
      'blocks[D.项目效果（31%）].score [unacknowledged-finding: subtotal-sum] “效益”得分小计印为 26.03 分，各行得分相加得 29.03 分。算式：3 + 9.03 + 7 + 10 = 29.03。',
    ],
  },
  {
    name: '指标名错一个字',
    seed: '003',
    change: inReport('name: 财务管理\n', 'name: 财物管理\n'),
    problems: [
      'indicators [row-not-entered] 原文表格中“财务管理”这一行没有录入。',
      'indicators[17].name [quote-not-in-source] “财物管理”在原文文本中找不到。',
    ],
  },
  {
    name: '大于等于写成小于等于',
    seed: '002',
    change: inReport(
      'definition: 该指标反映业务培训开展情况。\n    target: ">=80%"',
      'definition: 该指标反映业务培训开展情况。\n    target: "<=80%"',
    ),
    problems: [
      'indicators[1].target [not-in-source] 原文表格中“培训完成率”的这一格印的是“>=80%”，这里写的是“<=80%”。',
    ],
  },
  {
    name: '漏了比较符号',
    seed: '002',
    change: inReport(
      'definition: 该指标反映业务培训开展情况。\n    target: ">=80%"',
      'definition: 该指标反映业务培训开展情况。\n    target: "80%"',
    ),
    problems: [
      'indicators[1].target [not-in-source] 原文表格中“培训完成率”的这一格印的是“>=80%”，这里写的是“80%”。',
    ],
  },
  {
    name: '实际的单位“个”写成“家”',
    seed: '000',
    change: inReport('actual: "252个"', 'actual: "252家"'),
    problems: [
      'indicators[2].actual [not-in-source] 原文表格中“市直党政群机关和事业单位中文域名注册数”的这一格印的是“252个”，这里写的是“252家”。',
      'remarks[6].quotes[2] [not-in-source] “252个”不是这条说明所指字段（fields）中的数字。',
    ],
  },
  {
    name: '得分高于分值',
    seed: '003',
    change: inReport(
      'name: 组织机构\n    weight: "1"\n    score: "1"',
      'name: 组织机构\n    weight: "1"\n    score: "11"',
    ),
    problems: [
      'indicators[18].score [not-in-source] 原文表格中“组织机构”的这一格印的是“1”，这里写的是“11”。',
    ],
  },
  {
    name: '替原文把得分补成满分',
    seed: '004',
    change: inReport('actual: "95%"\n    score: "8"', 'actual: "95%"\n    score: "10"'),
    problems: [
      'indicators[11].score [not-in-source] 原文表格中“指标1：工作人员满意度”的这一格印的是“8”，这里写的是“10”。',
    ],
  },
  {
    name: '得分四舍五入到一位',
    seed: '000',
    change: inReport('score: "11.89"', 'score: "11.9"'),
    problems: [
      'indicators[2].score [not-in-source] 原文表格中“市直党政群机关和事业单位中文域名注册数”的这一格印的是“11.89”，这里写的是“11.9”。',
    ],
  },
  {
    name: '原文印 8.4，写成 8.40',
    seed: '000',
    change: inReport('score: "8.4"', 'score: "8.40"'),
    problems: [
      'indicators[1].score [not-in-source] 原文表格中“预算执行率”的这一格印的是“8.4”，这里写的是“8.40”。',
    ],
  },
  {
    name: '得分的格子空着',
    seed: '000',
    change: inReport('score: "11.89"', 'score: ""'),
    problems: [
      'indicators[2].score [not-in-source] 原文表格中“市直党政群机关和事业单位中文域名注册数”的这一格印的是“11.89”，这里写的是空白。',
    ],
  },
  {
    name: '偏差原因改了字',
    seed: '000',
    change: inReport(
      'score: "11.89"\n    varianceNote: 事业单位改革撤并单位多，中文域名没有及时变更。',
      'score: "11.89"\n    varianceNote: 事业单位改革撤并单位多，中文域名没有及时注销。',
    ),
    problems: [
      'indicators[2].varianceNote [quote-not-in-source] “事业单位改革撤并单位多，中文域名没有及时注销。”在原文文本中找不到。',
    ],
  },
  {
    name: '评价要点的“否”写成“是”',
    seed: '001',
    change: inReport('answer: "no"\n        quote: 但未通过', 'answer: "yes"\n        quote: 但未通过'),
    problems: [
      'indicators[A22].stated.deduction [unacknowledged-finding: stated-deduction] 正文称“A22 绩效指标明确性”扣 0.5 分，按规则应扣 0 分。算式：2 − 2 = 0。',
      'blocks[项目决策（17%）].score [unacknowledged-finding: subtotal-sum] “决策”得分小计印为 16.5 分，各行得分相加得 17 分。算式：4 + 3 + 2 + 2 + 4 + 2 = 17。',
      'scores[departmentEvaluation].total [unacknowledged-finding: total-mismatch] 总分印为 83.73 分，按各指标规则复算得 84.23 分。印出 83.73，复算 84.23。',
    ],
  },
  {
    name: '评价要点的“是”写成“否”',
    seed: '001',
    change: inReport('answer: "yes"\n        quote: 且与部门', 'answer: "no"\n        quote: 且与部门'),
    problems: [
      'blocks[项目决策（17%）].score [unacknowledged-finding: subtotal-sum] “决策”得分小计印为 16.5 分，各行得分相加得 15.5 分。算式：3 + 3 + 2 + 1.5 + 4 + 2 = 15.5。',
      'scores[departmentEvaluation].total [unacknowledged-finding: total-mismatch] 总分印为 83.73 分，按各指标规则复算得 82.73 分。印出 83.73，复算 82.73。',
    ],
  },
  {
    name: '评价要点的分值录错',
    seed: '001',
    change: inReport(
      lines('points: "1"', '        scoresOn: "yes"', '        answer: "yes"', '        quote: 且与部门'),
      lines('points: "2"', '        scoresOn: "yes"', '        answer: "yes"', '        quote: 且与部门'),
    ),
    problems: [
      'indicators[A11].checklist[3].points [not-in-source] 原文表格中“③项目立项与部门职责范围是否相符”的这一格印的是“1”，这里写的是“2”。',
    ],
  },
  {
    name: '反向的评价要点当正向计分',
    seed: '001',
    change: inReport('scoresOn: "no"', 'scoresOn: "yes"'),
    problems: [
      'indicators[B13].checklist[4].scoresOn [differs-from-source] 原文文本第 545 行印的“得分的回答”是“否”，这里写的是“是”。',
      'blocks[B.项目过程（20%）].score [unacknowledged-finding: subtotal-sum] “过程”得分小计印为 18.2 分，各行得分相加得 17.2 分。算式：4 + 2.2 + 3 + 4 + 4 = 17.2。',
      'scores[departmentEvaluation].total [unacknowledged-finding: total-mismatch] 总分印为 83.73 分，按各指标规则复算得 82.73 分。印出 83.73，复算 82.73。',
    ],
  },
  {
    name: '问卷的一档人数录错',
    seed: '001',
    change: inReport(
      '- name: 感到非常满意\n          weightPercent: "100"\n          count: "39"',
      '- name: 感到非常满意\n          weightPercent: "100"\n          count: "93"',
    ),
    problems: [
      'indicators[D31].survey.levels[感到非常满意].count [not-in-source] 在原文文本“感到非常满意”之后找不到“93”。',
    ],
  },
  {
    name: '没有完成写成完成',
    seed: '001',
    change: inReport('met: "false"\n      deduction: "3"', 'met: "true"\n      deduction: "3"'),
    problems: [
      'indicators[C14].stated.deduction [unacknowledged-finding: stated-deduction] 正文称“C14 购买硒鼓墨盒墨粉数量”扣 3 分，按规则应扣 0 分。算式：3 − 3 = 0。',
      'blocks[C.项目产出（32%）].score [unacknowledged-finding: subtotal-sum] “产出”得分小计印为 23 分，各行得分相加得 26 分。算式：3 + 3 + 3 + 3 + 2 + 4 + 0 + 3 + 3 + 0 + 2 = 26。',
      'scores[departmentEvaluation].total [unacknowledged-finding: total-mismatch] 总分印为 83.73 分，按各指标规则复算得 86.73 分。印出 83.73，复算 86.73。',
    ],
  },
  {
    name: '扣分的数字颠倒',
    seed: '001',
    change: inReport('deduction: "4.97"\n      quote', 'deduction: "4.79"\n      quote'),
    problems: [
      'indicators[D11].stated.deduction [not-in-source] “影响程度为87.9%，按照评分标准扣除4.97分”中没有“4.79”。',
    ],
  },
];

describe('mistakes in the rows of a table of indicators are caught', () => {
  testMistakes(mistakes);
});
