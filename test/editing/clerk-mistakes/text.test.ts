import { describe } from 'vitest';
import { inFile, inReport, lines, rewritten, testMistakes, type Mistake } from './mistake.ts';

const mistakes: readonly Mistake[] = [
  {
    name: '正文的数字颠倒',
    seed: '000',
    change: inReport('执行5.04万元，实际执行率为84%，差距', '执行5.04万元，实际执行率为48%，差距'),
    problems: [
      '「该项目属于长期性业务项目，预算为6万元，…」 [quote-not-in-source] 正文“该项目属于长期性业务项目，预算为6万元，执行5.04万元，实…”在原文文本中找不到。',
    ],
  },
  {
    name: '正文的百分数少一个零',
    seed: '000',
    change: inReport('经济效益100%。', '经济效益10%。'),
    problems: [
      '「经济效益10%。提高了单位执政效率。」 [quote-not-in-source] 正文“经济效益10%。提高了单位执政效率。”在原文文本中找不到。',
    ],
  },
  {
    name: '正文的数字打成全角',
    seed: '000',
    change: inReport(
      '预算为6万元，执行5.04万元，实际执行率为84%，差距',
      '预算为６万元，执行5.04万元，实际执行率为84%，差距',
    ),
    problems: ['「６万元，执行5.04万元，实际执行率为8…」 [full-width-digits] 这里的数字是全角的“６”。'],
  },
  {
    name: '正文句中漏一句',
    seed: '000',
    change: inReport('财政统一支付保证了各单位的注册率，', ''),
    problems: [
      '「该项目属于中央统一部署的项目，全市覆盖率…」 [quote-not-in-source] 正文“该项目属于中央统一部署的项目，全市覆盖率基本事项100%，但…”在原文文本中找不到。',
    ],
  },
  {
    name: '正文漏一段',
    seed: '003',
    change: inReport(
      '信息系统运行维护项目的资金是市财政的年初预算经费拨款 21.76 万元，资金全部到位。\n\n',
      '',
    ),
    problems: [
      '「#### （一）项目资金到位情况分析（包…」 [text-left-out] 这里之后缺少原文文本第 89 行的“信息系统运行维护项目的资金是市财政的年初预算经费拨款 21.…”。',
    ],
  },
  {
    name: '正文漏一句',
    seed: '003',
    change: inReport('当年工作效率和内容保持稳定，未出现因经费安排不按时完成工作的情况。原则', '原则'),
    problems: [
      '「由于 2019 年度根据工作需要调整了项…」 [text-left-out] 这里之后缺少原文文本第 121 行的“当年工作效率和内容保持稳定，未出现因经费安排不按时完成工作的…”。',
    ],
  },
  {
    name: '正文漏一个标题',
    seed: '001',
    change: inReport('### （三）绩效评价工作过程\n\n', ''),
    problems: [
      '「本次绩效评价标准是依据绩效评价基本原理，…」 [text-left-out] 这里之后缺少原文文本第 279 行的“（三）绩效评价工作过程”。',
    ],
  },
  {
    name: '正文的后半部分没有录入',
    seed: '000',
    change: rewritten(/^reports\//, (text) => text.slice(0, text.indexOf('## 四、项目主要经验做法'))),
    problems: [
      '「100%，社会满意度高，极大的方便了各单…」 [text-left-out] 这里之后缺少原文文本第 214 至 219 行的“四、项目主要经验做法该项目属于中央统一部署的项目，财政统一支…”。',
    ],
  },
  {
    name: '正文两段颠倒',
    seed: '003',
    change: inReport(
      '（一）项目支出计划安排不够精准，有待优化；\n\n（二）需进一步加强对业务工作进行统筹细化，以确保经费支出合理化。',
      '（二）需进一步加强对业务工作进行统筹细化，以确保经费支出合理化。\n\n（一）项目支出计划安排不够精准，有待优化；',
    ),
    problems: [
      '「### 六、主要经验及做法、存在的问题和…」 [text-out-of-place] 原文文本第 165 行的“（一）项目支出计划安排不够精准，有待优化；”应当紧接在这里之后，正文写在了别处。',
    ],
  },
  {
    name: '正文一段录了两次',
    seed: '000',
    change: inReport('丰富了各单位执政手段。', '丰富了各单位执政手段。\n\n丰富了各单位执政手段。'),
    problems: [
      '「丰富了各单位执政手段。」 [text-out-of-place] 正文“丰富了各单位执政手段。”写了不止一次，原文没有印这么多次。',
    ],
  },
  {
    name: '表格里的一段话没有录入',
    seed: '004',
    change: inReport('#### 主要经验做法\n\n严格按照管委会年初指定的预算执行\n\n', ''),
    problems: [
      '「服务对象对项目实施效果满意」 [text-left-out] 这里之后缺少原文文本第 313 至 314 行的“主要经验做法严格按照管委会年初指定的预算执行”。',
    ],
  },
  {
    name: '正文错一个字',
    seed: '000',
    change: inReport('丰富了各单位执政手段。', '丰富了各单位执政手断。'),
    problems: [
      '「丰富了各单位执政手断。」 [quote-not-in-source] 正文“丰富了各单位执政手断。”在原文文本中找不到。',
    ],
  },
  {
    name: '替原文改了一个字',
    seed: '001',
    change: inReport('有效要安排', '有效多安排'),
    problems: [
      '「（3）激励约束。绩效评价结果与预算安排、…」 [quote-not-in-source] 正文“（3）激励约束。绩效评价结果与预算安排、政策调整、改进管理实…”在原文文本中找不到。',
    ],
  },
  {
    name: '正文的引号打成英文的',
    seed: '004',
    change: inReport('通过“互联网+政务服务”平台升级改造服务，', '通过"互联网+政务服务"平台升级改造服务，'),
    problems: [
      '「通过"互联网+政务服务"平台升级改造服务…」 [quote-not-in-source] 正文“通过"互联网+政务服务"平台升级改造服务，可以提供多种方式的…”在原文文本中找不到。',
    ],
  },
  {
    name: '编辑的话没有加标记',
    seed: '000',
    change: inReport('丰富了各单位执政手段。', '丰富了各单位执政手段。\n\n（原文如此）'),
    problems: ['「（原文如此）」 [quote-not-in-source] 正文“（原文如此）”在原文文本中找不到。'],
  },
  {
    name: '指标解释改了一个字',
    seed: '001',
    change: inReport(
      'definition: 考察网络故障修复响应的及时程度。',
      'definition: 考核网络故障修复响应的及时程度。',
    ),
    problems: [
      'indicators[C21].definition [quote-not-in-source] “考核网络故障修复响应的及时程度。”在原文文本中找不到。',
    ],
  },
  {
    name: '目标改了一个字',
    seed: '002',
    change: inReport('一是及时清理机构改革中撤并单位的网站', '一是及时清理机构改革中撤销单位的网站'),
    problems: [
      'goals[年度目标].expected [quote-not-in-source] “一是及时清理机构改革中撤销单位的网站，并为新成立的单位注册中…”在原文文本中找不到。',
    ],
  },
  {
    name: '项目名称漏两个字',
    seed: '000',
    change: inReport('projectName: 中文域名注册管理经费', 'projectName: 中文域名注册经费'),
    problems: ['document.projectName [quote-not-in-source] “中文域名注册经费”在原文文本中找不到。'],
  },
  {
    name: '算式的引文改了一个词',
    seed: '000',
    change: inReport('quote: 预算为6万元，执行', 'quote: 预算为6万元，支出'),
    problems: [
      'calculations[1].quote [quote-not-in-source] “预算为6万元，支出5.04万元，实际执行率为84%”在原文文本中找不到。',
    ],
  },
  {
    name: '说明的引文漏一个字',
    seed: '000',
    change: inReport('- 注册后各单位的使用率还不是很高', '- 注册后各单位的使用率还不很高'),
    problems: [
      'remarks[4].quotes[1] [quote-not-in-source] “注册后各单位的使用率还不很高”在原文文本中找不到。',
    ],
  },
  {
    name: '扣分的引文改了数',
    seed: '001',
    change: inReport('quote: 但预算执行率仅85.6%，扣1.8分', 'quote: 但预算执行率仅85.6%，扣1.6分'),
    problems: [
      'indicators[B12].stated.deduction [not-in-source] “但预算执行率仅85.6%，扣1.6分”中没有“1.8”。',
      'indicators[B12].stated.quote [quote-not-in-source] “但预算执行率仅85.6%，扣1.6分”在原文文本中找不到。',
    ],
  },
  {
    name: '粗体紧挨标点',
    seed: '000',
    change: inReport('经济效益100%。提高了', '**经济效益100%。**提高了'),
    problems: [
      '「**经济效益100%。**提高了单位执政…」 [bold-not-rendered] “**经济效益100%。**”不会显示为粗体，页面上会出现星号。',
    ],
  },
  {
    name: '粗体里面有空格',
    seed: '000',
    change: inReport('丰富了各单位执政手段。', '** 丰富了各单位执政手段。 **'),
    problems: [
      '「** 丰富了各单位执政手段。 **」 [bold-not-rendered] “** 丰富了各单位执政手段。 **”不会显示为粗体，页面上会出现星号。',
    ],
  },
  {
    name: '从 Word 粘来 HTML',
    seed: '000',
    change: inReport('丰富了各单位执政手段。', '<p class="MsoNormal">丰富了各单位执政手段。</p>'),
    problems: [
      '「<p class="MsoNormal"…」 [html-in-body] 正文里有 HTML 代码“<p class="MsoNormal">丰富了各单位执政手段。</p>”。',
    ],
  },
  {
    name: '从网页粘来空格的代码',
    seed: '000',
    change: inReport('丰富了各单位执政手段。', '&nbsp;&nbsp;丰富了各单位执政手段。'),
    problems: ['「&nbsp;&nbsp;丰富了各单位执政…」 [html-in-body] 正文里有网页的代码“&nbsp;&nbsp;”。'],
  },
  {
    name: '插了外部图片',
    seed: '000',
    change: inReport('丰富了各单位执政手段。', '丰富了各单位执政手段。\n\n![图](https://example.com/a.png)'),
    problems: ['「![图](https://example…」 [unsafe-link] 正文里有不能用的图片。'],
  },
  {
    name: '链接到自己电脑上的文件',
    seed: '000',
    change: inReport('丰富了各单位执政手段。', '[丰富了各单位执政手段。](file:///D:/自评.doc)'),
    problems: ['「](file:///D:/自评.doc)」 [unsafe-link] 链接“](file:///D:/自评.doc”的地址不允许。'],
  },
  {
    name: '标题用了一级',
    seed: '000',
    change: inReport('## 一、项目的基本情况', '# 一、项目的基本情况'),
    problems: [
      '「# 一、项目的基本情况」 [heading-in-body] 正文里有一级标题“# 一、项目的基本情况”，一级标题留给页面标题。',
    ],
  },
  {
    name: '标题的井号后没有空格',
    seed: '000',
    change: inReport('## 一、项目的基本情况', '##一、项目的基本情况'),
    problems: [
      '「##一、项目的基本情况」 [quote-not-in-source] 正文“##一、项目的基本情况”在原文文本中找不到。',
    ],
  },
  {
    name: '文号用了方括号',
    seed: '004',
    change: inReport('忻数政办发〔2022〕6号', '忻数政办发[2022]6号'),
    problems: [
      '「根据《忻州市数字政府建设领导小组办公室关…」 [quote-not-in-source] 正文“根据《忻州市数字政府建设领导小组办公室关于进一步推进政务数据…”在原文文本中找不到。',
      '「[2022]6号；“互联网+政务服务”平…」 [document-number-brackets] 文号中的年份写作“[2022]”。',
    ],
  },
  {
    name: '文号用了圆括号',
    seed: '004',
    change: inReport('忻数政办发〔2022〕6号', '忻数政办发（2022）6号'),
    problems: [
      '「根据《忻州市数字政府建设领导小组办公室关…」 [quote-not-in-source] 正文“根据《忻州市数字政府建设领导小组办公室关于进一步推进政务数据…”在原文文本中找不到。',
      '「（2022）6号；“互联网+政务服务”平…」 [document-number-brackets] 文号中的年份写作“（2022）”。',
    ],
  },
  {
    name: '替原文改了文号的括号',
    seed: '000',
    change: inReport('中央编办发【2009】4号', '中央编办发〔2009〕4号'),
    problems: [
      '「立项依据：中央机构编制委员会办公室关于进…」 [quote-not-in-source] 正文“立项依据：中央机构编制委员会办公室关于进一步加强党政群机关和…”在原文文本中找不到。',
    ],
  },
  {
    name: '文号的年份写错',
    seed: '004',
    change: inReport('忻数政办发〔2022〕6号', '忻数政办发〔2021〕6号'),
    problems: [
      '「根据《忻州市数字政府建设领导小组办公室关…」 [quote-not-in-source] 正文“根据《忻州市数字政府建设领导小组办公室关于进一步推进政务数据…”在原文文本中找不到。',
    ],
  },
  {
    name: '登记的数字已经过时',
    seed: '003',
    change: inReport('recomputed: "90.33"', 'recomputed: "90.3"'),
    problems: [
      'scores[mean].total [unacknowledged-finding: evaluator-mean] 平均分印为 88 分，3 名评价人员打分的平均为 90.33 分。两个分数对应的等次不同（原文未印等次标准，按全国口径）：印出的分数为“良”，平均分为“优”。算式：(89 + 96 + 86) ÷ 3 = 90.33。',
      'acknowledged[evaluator-mean] [acknowledgement-outdated] 登记的差异（evaluator-mean，scores[mean].total）已经不存在，或者数字已经变化。',
    ],
  },
  {
    name: '漏了一条登记',
    seed: '000',
    change: inReport(
      lines(
        '  - code: rate-mismatch',
        '    field: "funds.rates[receiptRate].fiscal"',
        '    printed: "0"',
        '    recomputed: "100"',
        '    note: 已核对原文，原文如此。',
        '',
      ),
      '',
    ),
    problems: [
      'funds.rates[receiptRate].fiscal [unacknowledged-finding: rate-mismatch] 预算到位率（财政资金小计）印为 0，由实际到位除以全年预算得 100%。算式：6 ÷ 6 = 100%。',
    ],
  },
  {
    name: '登记了没有的差异',
    seed: '000',
    change: inReport(
      'acknowledged:\n',
      lines(
        'acknowledged:',
        '  - code: over-budget',
        '    field: "funds.table[executed].total"',
        '    printed: "5.04"',
        '    note: 已核对原文，原文如此。',
        '',
      ),
    ),
    problems: [
      'acknowledged[over-budget] [acknowledgement-outdated] 登记的差异（over-budget，funds.table[executed].total）已经不存在，或者数字已经变化。',
    ],
  },
  {
    name: '登记的代码拼错',
    seed: '000',
    change: inReport('- code: rate-mismatch\n', '- code: rate-mismach\n'),
    problems: [
      'funds.rates[receiptRate].fiscal [unacknowledged-finding: rate-mismatch] 预算到位率（财政资金小计）印为 0，由实际到位除以全年预算得 100%。算式：6 ÷ 6 = 100%。',
      'acknowledged[rate-mismach] [acknowledgement-outdated] 登记的差异（rate-mismach，funds.rates[receiptRate].fiscal）已经不存在，或者数字已经变化。',
    ],
  },
  {
    name: '登记的字段指到上一行',
    seed: '000',
    change: inReport('field: "indicators[5].score"', 'field: "indicators[4].score"'),
    problems: [
      'indicators[5].score [unacknowledged-finding: direction-against-rule] “第 5 行 每个域名注册、维护费用”通常越低越好，得分随实际值按正向比例计算：实际值低于目标值时，得分较低。按反向比例得 15 分，总分为 95.29 分。印出 10.53，复算 15。',
      'acknowledged[direction-against-rule] [acknowledgement-outdated] 登记的差异（direction-against-rule，indicators[4].score）已经不存在，或者数字已经变化。',
    ],
  },
  {
    name: '登记没有写核对结果',
    seed: '000',
    change: inReport('\n    recomputed: "100"\n    note: 已核对原文，原文如此。', ''),
    problems: [
      'acknowledged[rate-mismatch].note「code: rate-mismatch」 [missing-field] 缺少必填字段“note”。',
    ],
  },
  {
    name: '说明指到没有的一行',
    seed: '000',
    change: inReport('- "indicators[5].name"', '- "indicators[8].name"'),
    problems: ['remarks[1].fields[1] [unknown-field-path] “indicators[8].name”不指向本文件的任何字段。'],
  },
  {
    name: '单位编号拼错',
    seed: '001',
    change: inReport(
      'implementingUnit: huhehaote-establishment-office',
      'implementingUnit: huhehaote-establishment-ofice',
    ),
    problems: [
      'document.implementingUnit [differs-from-source] 原文文本印的“实施单位”是“中国共产党呼和浩特市委员会机构编制委员会办公室”，这里写的是“huhehaote-establishment-ofice”。',
      'document.implementingUnit [unknown-organization] 单位编号“huhehaote-establishment-ofice”没有登记。',
    ],
  },
  {
    name: '单位写了中文名称',
    seed: '004',
    change: inReport(
      'supervisingDepartment: xinzhou-zone-committee',
      'supervisingDepartment: 忻州经济开发区管理委员会',
    ),
    problems: [
      'document.supervisingDepartment [wrong-value] “supervisingDepartment”的内容是“忻州经济开发区管理委员会”，应为小写英文字母、数字和连字符，如 rural-roads。',
    ],
  },
  {
    name: '可比指标拼错',
    seed: '000',
    change: inReport('metric: chinese-domains', 'metric: chinese-domain'),
    problems: ['metrics[1].metric [unknown-metric] 可比指标“chinese-domain”没有登记。'],
  },
  {
    name: '可比指标的单位写错',
    seed: '000',
    change: inReport('value: "252"\n    unit: 个\n    quote', 'value: "252"\n    unit: 家\n    quote'),
    problems: [
      'metrics[1].unit [metric-unit-differs] 可比指标“chinese-domains”的单位登记为“个”，这里写的是“家”。',
    ],
  },
  {
    name: '算式引用了后面的结果',
    seed: '002',
    change: inReport('resultOf: "1"', 'resultOf: "2"'),
    problems: [
      'calculations[2].terms[1].resultOf [unknown-result] 引用了第 2 个算式的结果，但它不在本算式之前。',
      'acknowledged[calculation-mismatch] [acknowledgement-outdated] 登记的差异（calculation-mismatch，calculations[2].result.value）已经不存在，或者数字已经变化。',
    ],
  },
  {
    name: '项目登记表的地区写错',
    seed: '000',
    change: inFile(
      /^projects/,
      '- id: chinese-domain-names\n  region: unstated',
      '- id: chinese-domain-names\n  region: haikou',
    ),
    problems: [
      'reports/unstated/2021/chinese-domain-names/self-evaluation.md [project-region-differs] 项目“chinese-domain-names”登记在地区“haikou”，文件却放在“unstated”下。',
    ],
  },
  {
    name: '项目登记表的编号重复',
    seed: '004',
    change: inFile(/^projects/, '- id: information-systems\n', '- id: domain-registration\n'),
    problems: [
      'projects.yml: [domain-registration].id [duplicate-id] 编号“domain-registration”在本登记表中出现了两次。',
    ],
  },
  {
    name: '单位登记表的地区拼错',
    seed: '003',
    change: inFile(/^organizations/, '电子政务中心\n  region: haikou', '电子政务中心\n  region: haiko'),
    problems: [
      'organizations.yml: [haikou-e-government-centre].region [unknown-region] 地区编号“haiko”没有登记。',
    ],
  },
  {
    name: '地区登记表的上级拼错',
    seed: '003',
    change: inFile(/^regions/, 'parent: hainan', 'parent: hainna'),
    problems: ['regions.yml: [haikou].parent [unknown-parent] 地区编号“hainna”没有登记。'],
  },
  {
    name: '行政区划代码少一位',
    seed: '003',
    change: inFile(/^regions/, '"460100"', '"46010"'),
    problems: [
      'regions.yml: [haikou].code [wrong-value] “code”的内容是“46010”，应为 6 位行政区划代码（GB/T 2260）。',
    ],
  },
  {
    name: '行政区划代码与上级不同',
    seed: '003',
    change: inFile(/^regions/, '"460100"', '"640100"'),
    problems: [
      'regions.yml: [haikou].code [region-code-differs] “海口市”的行政区划代码是 640100，上级“海南省”的是 460000，应以 46 开头。',
    ],
  },
  {
    name: '行政区划代码重复',
    seed: '003',
    change: inFile(/^regions/, '"460100"', '"420600"'),
    problems: [
      'regions.yml: [haikou].code [region-code-differs] “海口市”的行政区划代码 420600 已经登记给“襄阳市”。',
    ],
  },
  {
    name: '地区的级别写了中文',
    seed: '003',
    change: inFile(/^regions/, 'code: "460100"\n  level: city', 'code: "460100"\n  level: 市级'),
    problems: [
      'regions.yml: [haikou].level [wrong-value] “level”的内容是“市级”，应为 province（省级）、city（市级）、county（县级）、township（乡级）或 unstated（原文未载明）。',
    ],
  },
  {
    name: '公开期限带了单位',
    seed: '000',
    change: inFile(/^site/, 'limitDays: "20"', 'limitDays: 20天'),
    problems: ['site.yml: disclosure.limitDays [wrong-value] “limitDays”的内容是“20天”，应为天数。'],
  },
];

describe('mistakes in words, acknowledgements and registers are caught', () => {
  testMistakes(mistakes);
});
