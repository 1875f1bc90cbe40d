import { describe } from 'vitest';
import { inFile, inReport, inSource, testMistakes, type Mistake } from './mistake.ts';

const mistakes: readonly Mistake[] = [
  {
    name: '主管部门与实施单位互换',
    seed: '004',
    change: inReport(
      'supervisingDepartment: xinzhou-zone-committee\n  implementingUnit: xinzhou-zone-approval-bureau',
      'supervisingDepartment: xinzhou-zone-approval-bureau\n  implementingUnit: xinzhou-zone-committee',
    ),
    problems: [
      'document.supervisingDepartment [differs-from-source] 原文文本第 27 行印的“主管部门”是“忻州经济开发区管理委员会”，这里写的是“行政审批服务管理局”。',
      'document.supervisingDepartment [organizations-swapped] 原文在“主管部门”“实施单位”之后所印的单位与这里相反：“行政审批服务管理局”、“忻州经济开发区管理委员会”。',
      'document.implementingUnit [differs-from-source] 原文文本第 29 行印的“实施单位”是“行政审批服务管理局”，这里写的是“忻州经济开发区管理委员会”。',
    ],
  },
  {
    name: '实施单位选成了别的市的单位',
    seed: '001',
    change: inReport(
      'implementingUnit: huhehaote-establishment-office',
      'implementingUnit: haikou-establishment-office',
    ),
    problems: [
      'document.implementingUnit [differs-from-source] 原文文本印的“实施单位”是“中国共产党呼和浩特市委员会机构编制委员会办公室”，这里写的是“haikou-establishment-office”。',
      'document.implementingUnit [organization-region-differs] “中共海口市委机构编制委员会办公室”登记在海口市，这份报告在呼和浩特市。',
    ],
  },
  {
    name: '自评的评分方写成财政评价',
    seed: '004',
    change: inReport('by: selfEvaluation', 'by: fiscalEvaluation'),
    problems: [
      'scores[fiscalEvaluation].by [differs-from-source] “评分方”按原文应为“自评”，这里写的是“财政评价”。',
      'scores[fiscalEvaluation].by [score-giver-differs] 这是单位自评，评分方却都写的是部门评价或财政评价。',
      'scores[fiscalEvaluation].grade [unacknowledged-finding: grade-mismatch] 等次印为“良好”；原文未印等次标准，按“优良中差四级（90、80、60 分为界）”，98 分为“优”。印出 良好，复算 优。',
      'acknowledged[grade-mismatch] [acknowledgement-outdated] 登记的差异（grade-mismatch，scores[selfEvaluation].grade）已经不存在，或者数字已经变化。',
    ],
  },
  {
    name: '对数值的理解写错单位',
    seed: '000',
    change: inReport('targetUnit: 个', 'targetUnit: 万个'),
    problems: [
      'indicators[2].quantityReading.targetUnit [reading-invalid] 按这个理解，目标值的单位是“万个”，实际值的单位是“个”，两个数不能相比。',
    ],
  },
  {
    name: '年度目标抄成了长期目标',
    seed: '000',
    change: inReport(
      'expected: 加强党政群机关和事业单位网上名称的管理',
      'expected: "有效提高党政群机关和事业单位网站的权威性、可信度和认知度."',
    ),
    problems: [
      'goals[项目年度目标].expected [same-goal-twice] 这个目标与前面的目标文字相同：“有效提高党政群机关和事业单位网站的权威性、可信度和认知度.”。',
    ],
  },
  {
    name: '等次少录一个字',
    seed: '000',
    change: inReport('grade: 优秀', 'grade: 优'),
    problems: [
      'scores[selfEvaluation].grade [not-in-source] 原文在 90.82 分之后印的等次是“优秀”，这里写的是“优”。',
    ],
  },
  {
    name: '印出的等次没有录入',
    seed: '000',
    change: inReport('    grade: 优秀\n', ''),
    problems: [
      'scores[selfEvaluation] [differs-from-source] 原文文本印的“等次”是“优秀”，这里没有录入。',
      'scores[selfEvaluation].grade「by: selfEvaluation」 [not-in-source] 原文在 90.82 分之后印有等次“优秀”，这里没有写 grade。',
    ],
  },
  {
    name: '原文的联系电话没有删，是手机号码',
    seed: '002',
    change: inSource('\t联系电话\n\t〔电话略〕', '\t联系电话\n\t13800000000'),
    problems: [
      'sources/xiangyang/2021/open-government-and-domains/target-declaration.txt: 「13800000000」 [personal-data] 这里有疑似手机号码。',
    ],
  },
  {
    name: '原文的联系电话没有删，是座机',
    seed: '002',
    change: inSource('\t联系电话\n\t〔电话略〕', '\t联系电话\n\t0000-0000000'),
    problems: [
      'sources/xiangyang/2021/open-government-and-domains/target-declaration.txt: 「0000-0000000」 [personal-data] 这里有疑似电话号码。',
    ],
  },
  {
    name: '原文的联系电话没有删，座机没有区号',
    seed: '003',
    change: inSource('〔电话略〕', '00000000'),
    problems: [
      'sources/haikou/2019/information-systems/self-evaluation.txt: 「00000000」 [personal-data] 这里有疑似电话号码。',
    ],
  },
  {
    name: '原文的手机号码前有国家码',
    seed: '003',
    change: inSource('〔电话略〕', '+86 13800000000'),
    problems: [
      'sources/haikou/2019/information-systems/self-evaluation.txt: 「13800000000」 [personal-data] 这里有疑似手机号码。',
    ],
  },
  {
    name: '原文的身份证号码没有删',
    seed: '003',
    change: inSource('项目负责人\t〔姓名略〕', '项目负责人\t〔姓名略〕110101190001010010'),
    problems: [
      'sources/haikou/2019/information-systems/self-evaluation.txt: 「110101190001010010\t联…」 [personal-data] 这里有疑似身份证号码。',
    ],
  },
  {
    name: '正文里留着手机号码',
    seed: '000',
    change: inReport('丰富了各单位执政手段。', '丰富了各单位执政手段。\n\n联系电话：138-0000-0000'),
    problems: ['「138-0000-0000」 [personal-data] 这里有疑似手机号码。'],
  },
  {
    name: '正文里留着座机',
    seed: '000',
    change: inReport('丰富了各单位执政手段。', '丰富了各单位执政手段。\n\n联系电话：0000-0000000'),
    problems: ['「0000-0000000」 [personal-data] 这里有疑似电话号码。'],
  },
  {
    name: '正文里留着身份证号码',
    seed: '000',
    change: inReport('丰富了各单位执政手段。', '丰富了各单位执政手段。\n\n证件号码：11010119000101001X'),
    problems: ['「11010119000101001X」 [personal-data] 这里有疑似身份证号码。'],
  },
  {
    name: '登记了原文里没有的号码不是个人信息',
    seed: '000',
    change: inReport(
      'provenance:\n',
      'provenance:\n  notPersonalData:\n    - text: "13800000000"\n      reason: 这是项目编号，不是手机号码。\n',
    ),
    problems: [
      'provenance.notPersonalData[1].text [exception-outdated] 这份报告和它的原文文本里没有这里登记的内容，或者它不会被当作个人信息。',
    ],
  },
  {
    name: '把身份证号码登记为不是个人信息',
    seed: '000',
    change: inReport(
      'provenance:\n',
      'provenance:\n  notPersonalData:\n    - text: "110101190001010014"\n      reason: 这是项目编号，不是证件号码。\n',
    ),
    problems: [
      'provenance.notPersonalData[1].text [exception-outdated] 这份报告和它的原文文本里没有这里登记的内容，或者它不会被当作个人信息。',
      '「110101190001010014"」 [personal-data] 这里有疑似身份证号码。',
    ],
  },
  {
    name: '正文里留着联系人的姓名',
    seed: '000',
    change: inReport('丰富了各单位执政手段。', '丰富了各单位执政手段。\n\n联系人：某甲某'),
    problems: ['「某甲某」 [personal-data] 这里有疑似姓名。'],
  },
  {
    name: '正文里留着邮箱',
    seed: '000',
    change: inReport('丰富了各单位执政手段。', '丰富了各单位执政手段。\n\n邮箱：nobody@example.com'),
    problems: ['「nobody@example.com」 [personal-data] 这里有疑似电子邮箱。'],
  },
  {
    name: '说明里写了手机号码',
    seed: '000',
    change: inReport(
      'text: 网站挂标率在原文中列在“经济效益”之下，原文如此。',
      'text: 网站挂标率由综合科填报（13800000000），原文如此。',
    ),
    problems: ['「13800000000），原文如此。」 [personal-data] 这里有疑似手机号码。'],
  },
  {
    name: '说明里写了座机',
    seed: '000',
    change: inReport(
      'text: 网站挂标率在原文中列在“经济效益”之下，原文如此。',
      'text: 网站挂标率由综合科填报，电话：0000-0000000。',
    ),
    problems: ['「0000-0000000。」 [personal-data] 这里有疑似电话号码。'],
  },
  {
    name: '说明里写了身份证号码',
    seed: '000',
    change: inReport(
      'text: 网站挂标率在原文中列在“经济效益”之下，原文如此。',
      'text: 填报人证件110101190001010010，原文如此。',
    ),
    problems: ['「110101190001010010，原…」 [personal-data] 这里有疑似身份证号码。'],
  },
  {
    name: '登记差异时留下手机号码',
    seed: '000',
    change: inReport(
      'recomputed: "100"\n    note: 已核对原文，原文如此。',
      'recomputed: "100"\n    note: 已与综合科核对，电话 13800000000。',
    ),
    problems: ['「13800000000。」 [personal-data] 这里有疑似手机号码。'],
  },
  {
    name: '登记差异时留下座机',
    seed: '000',
    change: inReport(
      'recomputed: "100"\n    note: 已核对原文，原文如此。',
      'recomputed: "100"\n    note: 已核对，联系电话：0000-0000000。',
    ),
    problems: ['「0000-0000000。」 [personal-data] 这里有疑似电话号码。'],
  },
  {
    name: '写“不录入什么”时录入了号码',
    seed: '002',
    change: inReport(
      'what: 项目负责人、评审人、填报人、单位负责人姓名和联系电话',
      'what: 项目负责人联系电话 13800000000',
    ),
    problems: ['「13800000000」 [personal-data] 这里有疑似手机号码。'],
  },
  {
    name: '单位登记表里留着号码',
    seed: '003',
    change: inFile(
      /^organizations/,
      '- 海口市机构编制委员会办公室 室电子政务中心',
      '- 海口市机构编制委员会办公室 室电子政务中心（13800000000）',
    ),
    problems: ['organizations.yml: 「13800000000）」 [personal-data] 这里有疑似手机号码。'],
  },
  {
    name: '评价人的职务写成姓名',
    seed: '003',
    change: inReport('role: 综合科科长', 'role: 某甲某'),
    problems: [
      'scores[evaluator-3].role [quote-not-in-source] “某甲某”在原文文本中找不到。',
      '「某甲某」 [personal-data] 这里有疑似姓名。',
    ],
  },
  {
    name: '联系人的姓名写进项目属性',
    seed: '002',
    change: inReport(
      '    - label: 项目属性\n',
      '    - label: 项目负责人\n      text: 某甲某\n    - label: 项目属性\n',
    ),
    problems: [
      'document.attributes[1].text [quote-not-in-source] “某甲某”在原文文本中找不到。',
      '「某甲某」 [personal-data] 这里有疑似姓名。',
    ],
  },
  {
    name: '单位写成填报人的姓名',
    seed: '002',
    change: inReport('issuer: xiangyang-establishment-office', 'issuer: 某甲某'),
    problems: [
      'document.issuer [wrong-value] “issuer”的内容是“某甲某”，应为小写英文字母、数字和连字符，如 rural-roads。',
    ],
  },
  {
    name: '原文的项目负责人姓名没有删，一格一行',
    seed: '002',
    change: inSource('\t项目负责人\n\t〔姓名略〕', '\t项目负责人\n\t某甲某'),
    problems: [
      'sources/xiangyang/2021/open-government-and-domains/target-declaration.txt: 「某甲某」 [personal-data] 这里有疑似姓名。',
    ],
  },
  {
    name: '原文的项目负责人姓名没有删，一行多格',
    seed: '003',
    change: inSource('项目负责人\t〔姓名略〕', '项目负责人\t某甲某'),
    problems: [
      'sources/haikou/2019/information-systems/self-evaluation.txt: 「某甲某\u0009联系电话\u0009\u0009〔电话略〕」 [personal-data] 这里有疑似姓名。',
    ],
  },
  {
    name: '原文的评价人员姓名没有删',
    seed: '003',
    change: inSource('〔姓名略〕\t综合科科长', '某甲某\t综合科科长'),
    problems: [
      'sources/haikou/2019/information-systems/self-evaluation.txt: 「某甲某\u0009综合科科长\u0009中共海口市委机构编制…」 [personal-data] 这里有疑似姓名。',
    ],
  },
  {
    name: '原文的评审人姓名没有删',
    seed: '002',
    change: inSource('\t同意实施。\n\t〔姓名略〕', '\t同意实施。\n\t某甲某'),
    problems: [
      'sources/xiangyang/2021/open-government-and-domains/target-declaration.txt: 「某甲某」 [personal-data] 这里有疑似姓名。',
    ],
  },
  {
    name: '原文的填报人姓名没有删',
    seed: '002',
    change: inSource('填报人：〔姓名略〕', '填报人：某甲某'),
    problems: [
      'sources/xiangyang/2021/open-government-and-domains/target-declaration.txt: 「某甲某  单位负责人：〔姓名略〕    …」 [personal-data] 这里有疑似姓名。',
    ],
  },
  {
    name: '原文的地址没有删',
    seed: '003',
    change: inSource('地址\t〔地址略〕', '地址\t某某路0号某某小区0栋000室'),
    problems: [
      'sources/haikou/2019/information-systems/self-evaluation.txt: 「某某路0号某某小区0栋000室\u0009\u0009\u0009邮编…」 [personal-data] 这里有疑似地址。',
    ],
  },
  {
    name: '原文的邮编没有删',
    seed: '003',
    change: inSource('〔邮编略〕', '000000'),
    problems: [
      'sources/haikou/2019/information-systems/self-evaluation.txt: 「000000」 [personal-data] 这里有疑似邮政编码。',
    ],
  },
  {
    name: '原文的联系电话带括号',
    seed: '003',
    change: inSource('〔电话略〕', '（0000）00000000'),
    problems: [
      'sources/haikou/2019/information-systems/self-evaluation.txt: 「（0000）00000000」 [personal-data] 这里有疑似电话号码。',
    ],
  },
  {
    name: '原文的传真没有删',
    seed: '003',
    change: inSource('联系电话\t\t〔电话略〕', '传真\t\t0000-00000000'),
    problems: [
      'sources/haikou/2019/information-systems/self-evaluation.txt: 「0000-00000000」 [personal-data] 这里有疑似电话号码。',
    ],
  },
  {
    name: '原文的手机号码按三三五分组',
    seed: '003',
    change: inSource('〔电话略〕', '138 000 00000'),
    problems: [
      'sources/haikou/2019/information-systems/self-evaluation.txt: 「138 000 00000」 [personal-data] 这里有疑似手机号码。',
    ],
  },
  {
    name: '原文的邮箱没有删',
    seed: '003',
    change: inSource('联系电话\t\t〔电话略〕', '电子邮箱\t\tnobody@example.com'),
    problems: [
      'sources/haikou/2019/information-systems/self-evaluation.txt: 「nobody@example.com」 [personal-data] 这里有疑似电子邮箱。',
    ],
  },
  {
    name: '原文的银行卡号没有删',
    seed: '003',
    change: inSource('〔邮编略〕', '6222000000000000004'),
    problems: [
      'sources/haikou/2019/information-systems/self-evaluation.txt: 「6222000000000000004」 [personal-data] 这里有疑似银行账号。',
    ],
  },
  {
    name: '原文的账号没有删',
    seed: '003',
    change: inSource('〔邮编略〕', '账号：6222 0000 0000 0000 000'),
    problems: [
      'sources/haikou/2019/information-systems/self-evaluation.txt: 「6222 0000 0000 0000 …」 [personal-data] 这里有疑似银行账号。',
    ],
  },
  {
    name: '原文的 QQ 没有删',
    seed: '003',
    change: inSource('〔邮编略〕', 'QQ：000000000'),
    problems: [
      'sources/haikou/2019/information-systems/self-evaluation.txt: 「000000000」 [personal-data] 这里有疑似即时通讯账号。',
    ],
  },
  {
    name: '说明里写了填报人的姓名',
    seed: '000',
    change: inReport(
      'text: 网站挂标率在原文中列在“经济效益”之下，原文如此。',
      'text: 网站挂标率由某甲某负责填报，原文如此。',
    ),
    problems: ['「某甲某负责填报，原文如此。」 [personal-data] 这里有疑似姓名。'],
  },
  {
    name: '说明里写了邮箱',
    seed: '000',
    change: inReport(
      'text: 网站挂标率在原文中列在“经济效益”之下，原文如此。',
      'text: 填报人邮箱 nobody@example.com，原文如此。',
    ),
    problems: ['「nobody@example.com，原…」 [personal-data] 这里有疑似电子邮箱。'],
  },
];

describe('what tells of a person is caught', () => {
  testMistakes(mistakes);
});
