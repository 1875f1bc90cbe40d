import { describe, expect, it } from 'vitest';
import {
  inReport,
  moved,
  problemsAfter,
  rewritten,
  testMistakes,
  type FileChange,
  type Mistake,
} from './mistake.ts';

const mistakes: readonly Mistake[] = [
  {
    name: '缩进用了 Tab',
    seed: '000',
    change: inReport('funds:\n  unit: 万元', 'funds:\n\tunit: 万元'),
    problems: ['「unit: 万元」 [yaml-syntax] 这一行用 Tab 键缩进。'],
  },
  {
    name: '全角冒号',
    seed: '000',
    change: inReport('funds:\n  unit: 万元', 'funds:\n  unit：万元'),
    problems: ['「：万元」 [yaml-syntax] “unit”后面是全角冒号“：”。'],
  },
  {
    name: '冒号后没有空格',
    seed: '000',
    change: inReport('funds:\n  unit: 万元', 'funds:\n  unit:万元'),
    problems: ['「:万元」 [yaml-syntax] “unit”的冒号后面没有空格。'],
  },
  {
    name: '漏了后面的引号',
    seed: '000',
    change: inReport('score: "11.89"', 'score: "11.89'),
    problems: ['「"11.89」 [yaml-syntax] 这里的引号 " 没有配对的后一半。'],
  },
  {
    name: '缩进用了全角空格',
    seed: '000',
    change: inReport('funds:\n  unit: 万元', 'funds:\n　unit: 万元'),
    problems: ['「unit: 万元」 [yaml-syntax] 这一行用全角空格缩进。'],
  },
  {
    name: '缩进用了不断行空格',
    seed: '000',
    change: inReport('funds:\n  unit: 万元', 'funds:\n\u00a0\u00a0unit: 万元'),
    problems: ['「unit: 万元」 [yaml-syntax] 这一行用不断行空格缩进。'],
  },
  {
    name: '冒号后面是全角空格',
    seed: '000',
    change: inReport('funds:\n  unit: 万元', 'funds:\n  unit:　万元'),
    problems: ['「:　万元」 [yaml-syntax] “unit”的冒号后面不是英文空格。'],
  },
  {
    name: '漏了冒号',
    seed: '000',
    change: inReport('funds:\n  unit: 万元', 'funds:\n  unit 万元'),
    problems: ['「unit 万元」 [yaml-syntax] 这一行没有冒号：“unit 万元”。'],
  },
  {
    name: '列表里用了全角冒号',
    seed: '000',
    change: inReport('费用\n    weight: ', '费用\n    weight：'),
    problems: ['「："15"」 [yaml-syntax] “weight”后面是全角冒号“：”。'],
  },
  {
    name: '缩进多一格',
    seed: '000',
    change: inReport('    level2: 质量指标', '     level2: 质量指标'),
    problems: ['「level2: 质量指标」 [yaml-syntax] 这一行前面空了 5 格，与上面各行都对不齐。'],
  },
  {
    name: '漏了前面的引号',
    seed: '000',
    change: inReport('score: "11.89"', 'score: 11.89"'),
    problems: [
      'indicators[2].score [wrong-value] “score”的内容是 11.89"，带着没有配对的引号；应为原文所印的数字（如 8.40），空白单元格写 ""，其他情形写 state 和 text。',
    ],
  },
  {
    name: '数字用了中文引号',
    seed: '000',
    change: inReport('score: "11.89"', 'score: “11.89”'),
    problems: [
      'indicators[2].score [wrong-value] “score”的内容是 “11.89”，带着中文引号；应为原文所印的数字（如 8.40），空白单元格写 ""，其他情形写 state 和 text。',
    ],
  },
  {
    name: '文字用了中文引号',
    seed: '000',
    change: inReport('level2: 质量指标', 'level2: “质量指标”'),
    problems: ['indicators[3].level2 [quote-not-in-source] ““质量指标””在原文文本中找不到。'],
  },
  {
    name: '大于号没有加引号',
    seed: '002',
    change: inReport(
      'definition: 该指标反映业务培训开展情况。\n    target: ">=80%"',
      'definition: 该指标反映业务培训开展情况。\n    target: >=80%',
    ),
    problems: ['「>=80%」 [yaml-syntax] 内容以“>”开头，没有加引号。'],
  },
  {
    name: '同一字段写了两次',
    seed: '000',
    change: inReport('score: "11.89"', 'score: "11.89"\n    score: "10.53"'),
    problems: [
      '「score: "10.53"」 [yaml-duplicate-key] 同一处写了两个相同的字段。这一行是“score: "10.53"”。',
    ],
  },
  {
    name: '列表的一项漏了短横',
    seed: '003',
    change: inReport(
      '  - table: score\n    level1: 项目管理\n    level2: 资金管理\n    name: 财务管理',
      '    table: score\n    level1: 项目管理\n    level2: 资金管理\n    name: 财务管理',
    ),
    problems: ['「table: score」 [yaml-duplicate-key] 同一处写了两个相同的字段。这一行是“table: score”。'],
  },
  {
    name: '缩进少两格',
    seed: '000',
    change: inReport('    level2: 质量指标', '  level2: 质量指标'),
    problems: ['「level2: 质量指标」 [yaml-syntax] 这一行前面空了 2 格，与上面各行都对不齐。'],
  },
  {
    name: '井号把内容变成了注释',
    seed: '000',
    change: inReport('actual: "252个"', 'actual: #252个'),
    problems: ['indicators[2].actual [empty-value] “actual”后面没有内容。'],
  },
  {
    name: '井号把后半句变成了注释',
    seed: '000',
    change: inReport('coverageNote: 附件1末行的', 'coverageNote: 附件1末行 #的'),
    problems: [
      '「#的“偏差原因分析及改进措施”单元格在所…」 [cut-text] 空格后的“#”使后面的文字成为注释，读者看不到“#的“偏差原因分析及改进措施”单元格在所得文本中没有出现。”。',
    ],
  },
  {
    name: '字段名拼错',
    seed: '000',
    change: inReport('费用\n    weight: "15"', '费用\n    wieght: "15"'),
    problems: ['indicators[5].wieght [unknown-field] 不认识的字段“wieght”。'],
  },
  {
    name: '字段名写了中文',
    seed: '000',
    change: inReport('费用\n    weight: "15"', '费用\n    权重: "15"'),
    problems: ['indicators[5].权重 [unknown-field] 不认识的字段“权重”。'],
  },
  {
    name: '状态写成 publish',
    seed: '000',
    change: inReport('status: published', 'status: publish'),
    problems: [
      'status [wrong-value] “status”的内容是“publish”，应为 draft（草稿，尚未公开）、published（已公开）或 withdrawn（已撤回）。',
    ],
  },
  {
    name: '漏了公开时间',
    seed: '000',
    change: inReport('publishedAt: 2026-11-20 18:00\n', ''),
    problems: ['status [published-without-date] 报告已公开，却没有写公开时间。'],
  },
  {
    name: '已公开的报告改成了草稿',
    seed: '000',
    change: inReport('status: published', 'status: draft'),
    problems: [
      'status [draft-with-date] 报告写着公开时间 2026-11-20 18:00，状态却是草稿；草稿不会出现在公开的站点上。',
    ],
  },
  {
    name: '公开时间的年份写错',
    seed: '000',
    change: inReport('publishedAt: 2026-11-20 18:00', 'publishedAt: 2020-11-20 18:00'),
    problems: [
      'publishedAt [published-too-early] 公开时间是 2020-11-20 18:00，2021 年度还没有结束，而“单位自评”在年度结束后进行。',
    ],
  },
  {
    name: '公开时间早于成文日期',
    seed: '001',
    change: inReport('publishedAt: 2026-11-20 18:00', 'publishedAt: 2025-01-20 18:00'),
    problems: ['publishedAt [published-too-early] 公开时间 2025-01-20 18:00 早于成文日期 2025-03-28。'],
  },
  {
    name: '版本号写了中文',
    seed: '000',
    change: inReport('revision: "1"', 'revision: 第一版'),
    problems: ['revision [wrong-value] “revision”的内容是“第一版”，应为正整数。'],
  },
  {
    name: '正文还标着待填',
    seed: '000',
    change: inReport('丰富了各单位执政手段。', '【待填】'),
    problems: ['「【待填】」 [open-field] 这里还标着“【待填】”，报告却已公开。'],
  },
  {
    name: '数字还标着待填',
    seed: '000',
    change: inReport('score: "11.89"', 'score: 【待填】'),
    problems: [
      'indicators[2].score [wrong-value] “score”的内容是“【待填】”，应为原文所印的数字（如 8.40），空白单元格写 ""，其他情形写 state 和 text。',
    ],
  },
  {
    name: '注释里还标着待填',
    seed: '000',
    change: inReport('score: "11.89"', 'score: "11.89" # 【待填】'),
    problems: ['indicators[2].score「【待填】」 [open-field] 这里还标着“【待填】”，报告却已公开。'],
  },
  {
    name: '第一行的横线写成破折号',
    seed: '000',
    change: inReport('---\nstatus: published', '——\nstatus: published'),
    problems: [
      'reports/unstated/2021/chinese-domain-names/self-evaluation.md [no-front-matter] 第一行是“——”，不是三个英文短横“---”。',
    ],
  },
  {
    name: '第一行写了四个短横',
    seed: '000',
    change: inReport('---\nstatus: published', '----\nstatus: published'),
    problems: [
      'reports/unstated/2021/chinese-domain-names/self-evaluation.md [no-front-matter] 第一行是“----”，不是三个英文短横“---”。',
    ],
  },
  {
    name: '第一行前面多了空行',
    seed: '000',
    change: rewritten(/^reports\//, (text) => `\n${text}`),
    problems: [
      'reports/unstated/2021/chinese-domain-names/self-evaluation.md [no-front-matter] 第一行是空行，“---”要写在第一行。',
    ],
  },
  {
    name: '漏了第二行横线',
    seed: '000',
    change: inReport('\n---\n\n## 一、项目的基本情况', '\n\n## 一、项目的基本情况'),
    problems: [
      '「## 一、项目的基本情况」 [no-front-matter] 数据部分没有结束：这一行像是正文，上面没有第二行“---”。',
    ],
  },
  {
    name: '校验码少复制一位',
    seed: '000',
    change: inReport('71f341179369995f8d', '71f341179369995f8'),
    problems: [
      'provenance.sha256 [wrong-value] “sha256”的内容是“d64a5f3c1e184b080896af17a2ef75523b068110…”，应为 64 位小写十六进制的 SHA-256。',
    ],
  },
  {
    name: '收录范围写了中文',
    seed: '000',
    change: inReport('coverage: complete', 'coverage: 完整'),
    problems: [
      'provenance.coverage [wrong-value] “coverage”的内容是“完整”，应为 complete（得到了完整的文件）或 partial（只得到一部分）。',
    ],
  },
  {
    name: '放错一层文件夹',
    seed: '000',
    change: moved('/chinese-domain-names/self-evaluation.md', '/self-evaluation.md'),
    problems: [
      'reports/unstated/2021/self-evaluation.md [wrong-path] 文件位置不对，无法知道它属于哪个地区、年度、项目和种类。',
      'sources/unstated/2021/chinese-domain-names/self-evaluation.txt [orphan-source] 这份原文文本没有对应的报告，看起来属于 reports/unstated/2021/self-evaluation.md。',
    ],
  },
  {
    name: '放在 reports 外面',
    seed: '000',
    change: moved(/^reports\/.*\//, ''),
    problems: [
      'self-evaluation.md [unknown-file] 这个文件不属于任何一类内容，不会出现在站点上。',
      'sources/unstated/2021/chinese-domain-names/self-evaluation.txt [orphan-source] 这份原文文本没有对应的报告。',
    ],
  },
  {
    name: '年度文件夹只写两位',
    seed: '000',
    change: moved('/2021/', '/21/'),
    problems: [
      'reports/unstated/21/chinese-domain-names/self-evaluation.md [wrong-path] 文件位置不对，无法知道它属于哪个地区、年度、项目和种类。',
    ],
  },
  {
    name: '放到别的地区',
    seed: '000',
    change: moved('/unstated/', '/xinzhou/'),
    problems: [
      'reports/xinzhou/2021/chinese-domain-names/self-evaluation.md [project-region-differs] 项目“chinese-domain-names”登记在地区“unstated”，文件却放在“xinzhou”下。',
    ],
  },
  {
    name: '地区拼错',
    seed: '001',
    change: moved('/huhehaote/', '/huhehoate/'),
    problems: [
      'reports/huhehoate/2024/domain-registration/department-evaluation.md [project-region-differs] 项目“domain-registration”登记在地区“huhehaote”，文件却放在“huhehoate”下。',
      'reports/huhehoate/2024/domain-registration/department-evaluation.md [unknown-region] 路径中的地区“huhehoate”没有登记。',
    ],
  },
  {
    name: '项目拼错',
    seed: '000',
    change: moved('/chinese-domain-names/', '/chinese-domain-name/'),
    problems: [
      'reports/unstated/2021/chinese-domain-name/self-evaluation.md [unknown-project] 路径中的项目“chinese-domain-name”没有登记。',
    ],
  },
  {
    name: '种类拼错',
    seed: '000',
    change: moved('self-evaluation.', 'self-evalution.'),
    problems: [
      'reports/unstated/2021/chinese-domain-names/self-evalution.md [unknown-kind] 文件名“self-evalution”不是登记的种类。',
    ],
  },
  {
    name: '文件名写了中文',
    seed: '000',
    change: moved('self-evaluation.md', '单位自评.md'),
    problems: [
      'reports/unstated/2021/chinese-domain-names/单位自评.md [wrong-path] 文件位置不对，无法知道它属于哪个地区、年度、项目和种类。',
      'sources/unstated/2021/chinese-domain-names/self-evaluation.txt [orphan-source] 这份原文文本没有对应的报告，看起来属于 reports/unstated/2021/chinese-domain-names/单位自评.md。',
    ],
  },
  {
    name: '下载时文件名多了 (1)',
    seed: '000',
    change: moved('self-evaluation.md', 'self-evaluation (1).md'),
    problems: [
      'reports/unstated/2021/chinese-domain-names/self-evaluation (1).md [wrong-path] 文件位置不对，无法知道它属于哪个地区、年度、项目和种类。',
      'sources/unstated/2021/chinese-domain-names/self-evaluation.txt [orphan-source] 这份原文文本没有对应的报告，看起来属于 reports/unstated/2021/chinese-domain-names/self-evaluation (1).md。',
    ],
  },
  {
    name: '存成 .txt',
    seed: '000',
    change: moved('self-evaluation.md', 'self-evaluation.txt'),
    problems: [
      'reports/unstated/2021/chinese-domain-names/self-evaluation.txt [wrong-path] 文件名以“.txt”结尾，报告的文件名以“.md”结尾。',
      'sources/unstated/2021/chinese-domain-names/self-evaluation.txt [orphan-source] 这份原文文本没有对应的报告，看起来属于 reports/unstated/2021/chinese-domain-names/self-evaluation.txt。',
    ],
  },
  {
    name: '结尾写成 .md.txt',
    seed: '000',
    change: moved('self-evaluation.md', 'self-evaluation.md.txt'),
    problems: [
      'reports/unstated/2021/chinese-domain-names/self-evaluation.md.txt [wrong-path] 文件名以“.md.txt”结尾，报告的文件名以“.md”结尾。',
      'sources/unstated/2021/chinese-domain-names/self-evaluation.txt [orphan-source] 这份原文文本没有对应的报告，看起来属于 reports/unstated/2021/chinese-domain-names/self-evaluation.md.txt。',
    ],
  },
  {
    name: '备份留在旁边',
    seed: '000',
    change: adding('reports/unstated/2021/chinese-domain-names/self-evaluation.md.bak'),
    problems: [
      'reports/unstated/2021/chinese-domain-names/self-evaluation.md.bak [wrong-path] 文件名以“.md.bak”结尾，报告的文件名以“.md”结尾。',
    ],
  },
  {
    name: '存成 .mdx',
    seed: '000',
    change: moved('self-evaluation.md', 'self-evaluation.mdx'),
    problems: [
      'reports/unstated/2021/chinese-domain-names/self-evaluation.mdx [transcript-as-mdx] 这份报告存有原文文本，是照原文转录的，不能写成 .mdx。',
    ],
  },
  {
    name: '原文存成 .md',
    seed: '000',
    change: moved('self-evaluation.txt', 'self-evaluation.md'),
    problems: [
      'sources/unstated/2021/chinese-domain-names/self-evaluation.md [unknown-file] 这个文件不会出现在站点上：原文文本的文件名以“.txt”结尾。',
    ],
  },
  {
    name: '只移动报告，没有移动原文',
    seed: '000',
    change: moved(/^reports\/unstated\/2021/, 'reports/unstated/2022'),
    problems: [
      'sources/unstated/2021/chinese-domain-names/self-evaluation.txt [orphan-source] 这份原文文本没有对应的报告，看起来属于 reports/unstated/2022/chinese-domain-names/self-evaluation.md。',
    ],
  },
  {
    name: 'Word 文件也放进了文件夹',
    seed: '000',
    change: adding('reports/unstated/2021/chinese-domain-names/自评表.docx'),
    problems: [
      'reports/unstated/2021/chinese-domain-names/自评表.docx [wrong-path] 文件名以“.docx”结尾，不是报告；reports 下只放以“.md”结尾的报告。',
    ],
  },
  {
    name: '存成 GBK 编码',
    seed: '003',
    change: rewritten(/^reports\//, savedAsGbk),
    problems: [
      '「\ufffd\ufffd\ufffd\ufffd֧\ufffd\ufffd\ufffd\ufffdĿ\ufffd\ufffdЧ\ufffd\ufffd\ufffd۱\ufffd\ufffd\ufffd」 [not-utf8] 这里有无法识别的字符，文件可能不是 UTF-8 编码。',
    ],
  },
  {
    name: '原文存成 GBK 编码',
    seed: '003',
    change: rewritten(/^sources\//, savedAsGbk),
    problems: [
      'sources/haikou/2019/information-systems/self-evaluation.txt: 「\ufffd\ufffdĿ\ufffd\ufffdЧĿ\ufffd\ufffd\ufffd」 [not-utf8] 这里有无法识别的字符，文件可能不是 UTF-8 编码。',
    ],
  },
  {
    name: '地区登记表存成 GBK 编码',
    seed: '003',
    change: rewritten(/^regions/, savedAsGbk),
    problems: [
      'regions.yml: 「\ufffd\ufffd\ufffd\ufffd\ufffdǼǱ\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd\ufffdΪ GB/T…」 [not-utf8] 这里有无法识别的字符，文件可能不是 UTF-8 编码。',
    ],
  },
  {
    name: '存成 UTF-16 编码',
    seed: '000',
    change: rewritten(/^reports\//, savedAsUtf16),
    problems: [
      'reports/unstated/2021/chinese-domain-names/self-evaluation.md [not-utf8] 这里有无法识别的字符，文件可能不是 UTF-8 编码。',
    ],
  },
  {
    name: '保存到一半',
    seed: '000',
    change: rewritten(/^reports\//, (text) => text.slice(0, 3000)),
    problems: ['「way: p」 [no-front-matter] 数据部分没有结束：到文件末尾也没有第二行“---”。'],
  },
  {
    name: '从 Word 粘来的换行符',
    seed: '000',
    change: inReport('丰富了各单位执政手段。', '丰富了各单位\u000b执政手段。'),
    problems: ['「执政手段。」 [control-character] 这里有看不见的控制字符（U+000B）。'],
  },
  {
    name: '从网页粘来的零宽空格，在数字里',
    seed: '000',
    change: inReport('score: "11.89"', 'score: "11\u200b.89"'),
    problems: [
      'indicators[2].score [wrong-value] “score”的内容是“11\u200b.89”，应为原文所印的数字（如 8.40），空白单元格写 ""，其他情形写 state 和 text。',
      '「\u200b.89"」 [pasted-character] 这里有零宽空格（U+200B）。',
    ],
  },
  {
    name: '从 PDF 粘来的连字 fi',
    seed: '000',
    change: inReport('丰富了各单位执政手段。', '丰富了各单位执政手段\ufb01。'),
    problems: ['「\ufb01。」 [pasted-character] 这里有连在一起的西文字母（U+FB01）。'],
  },
  {
    name: '从 Word 粘来的图形字符',
    seed: '000',
    change: inReport('丰富了各单位执政手段。', '\uf0fc丰富了各单位执政手段。'),
    problems: [
      '「\uf0fc丰富了各单位执政手段。」 [pasted-character] 这里有只在某种字体里有图形的字符（U+F0FC）。',
    ],
  },
  {
    name: '从网页粘来的零宽空格，在名称里',
    seed: '000',
    change: inReport(
      'name: 每个域名注册、维护费用\n    weight',
      'name: 每个域名\u200b注册、维护费用\n    weight',
    ),
    problems: [
      'indicators[5].name [differs-from-source] 原文文本第 163 行印的“三级指标”是“每个域名注册、维护费用”，这里写的是“每个域名​注册、维护费用”。',
      '「​注册、维护费用」 [pasted-character] 这里有零宽空格（U+200B）。',
    ],
  },
  {
    name: '从网页粘来的零宽空格，在正文里',
    seed: '000',
    change: inReport('丰富了各单位执政手段。', '丰富了各单位\u200b执政手段。'),
    problems: ['「\u200b执政手段。」 [pasted-character] 这里有零宽空格（U+200B）。'],
  },
  {
    name: '从网页粘来的零宽空格，在说明里',
    seed: '000',
    change: inReport('原文没有说明两处“使用率”的区别。', '原文没有说明两处\u200b“使用率”的区别。'),
    problems: ['「\u200b“使用率”的区别。」 [pasted-character] 这里有零宽空格（U+200B）。'],
  },
  {
    name: '从 PDF 粘来的连字，在说明里',
    seed: '000',
    change: inReport('原文没有说明两处“使用率”的区别。', '原文没有说明两处“使用率”的区别（\ufb01le）。'),
    problems: ['「\ufb01le）。」 [pasted-character] 这里有连在一起的西文字母（U+FB01）。'],
  },
  {
    name: '从 Word 粘来的图形字符，在原文里',
    seed: '000',
    change: rewritten(/^sources\//, (text) => `\uf0fc${text}`),
    problems: [
      'sources/unstated/2021/chinese-domain-names/self-evaluation.txt [pasted-character] 这里有只在某种字体里有图形的字符（U+F0FC）。',
    ],
  },
  {
    name: '文件中间的字节顺序标记',
    seed: '000',
    change: inReport('原文没有说明两处“使用率”的区别。', '原文没有说明两处\ufeff“使用率”的区别。'),
    problems: ['「“使用率”的区别。」 [pasted-character] 这里有字节顺序标记（U+FEFF）。'],
  },
  {
    name: '数字中间的不断行空格',
    seed: '000',
    change: inReport('score: \"11.89\"', 'score: \"11\u00a089\"'),
    problems: [
      'indicators[2].score [wrong-value] “score”的内容是“11 89”，应为原文所印的数字（如 8.40），空白单元格写 ""，其他情形写 state 和 text。',
      '「89"」 [pasted-character] 这里有数字中的不断行空格（U+00A0）。',
    ],
  },
  {
    name: '报告复制成第二份',
    seed: '000',
    change: (files) => [
      ...files,
      ...files
        .filter(({ path }) => path.startsWith('reports/'))
        .map(({ path, text }) => ({ path: path.replace('.md', '-2.md'), text })),
    ],
    problems: [
      'reports/unstated/2021/chinese-domain-names/self-evaluation-2.md [copied-report] 这份报告与 reports/unstated/2021/chinese-domain-names/self-evaluation.md 的内容完全相同，同一份报告会公开两次。',
    ],
  },
  {
    name: '去年的报告复制到今年，数字没有改',
    seed: '000',
    change: copiedToNextYear('2021', '2022'),
    problems: [
      'reports/unstated/2022/chinese-domain-names/self-evaluation.md: indicators [unacknowledged-finding: same-as-earlier-year] 执行数、实际值和得分共 26 个数字，与 2021 年度同一项目的报告完全相同。',
    ],
  },
  {
    name: '去年的报告复制到今年，标题也没有改',
    seed: '001',
    change: copiedToNextYear('2024', '2025'),
    problems: [
      'reports/huhehaote/2025/domain-registration/department-evaluation.md: document.title [unacknowledged-finding: year-in-title] 标题“2024年度政务和公益机构域名注册运行费用及运行维护费用项目绩效评价报告”中的年份与报告所在的 2025 年度不同。',
      'reports/huhehaote/2025/domain-registration/department-evaluation.md: indicators [unacknowledged-finding: same-as-earlier-year] 执行数、实际值和得分共 12 个数字，与 2024 年度同一项目的报告完全相同。',
    ],
  },
];

describe('mistakes in the writing, place and name of a file are caught', () => {
  testMistakes(mistakes);
});

describe('what looks like a mistake and is none', () => {
  const habits: readonly (readonly [string, FileChange])[] = [
    ['记事本在文件开头加的标记', rewritten(/^reports\//, (text) => `\uFEFF${text}`)],
    ['Windows 的换行', rewritten(/^(?:reports|sources)\//, (text) => text.replaceAll('\n', '\r\n'))],
    ['数字没有加引号', inReport('score: "11.89"', 'score: 11.89')],
    ['数字加了单引号', inReport('score: "11.89"', "score: '11.89'")],
    ['行末多一个 Tab', inReport('funds:\n  unit: 万元', 'funds:\n  unit: 万元\t')],
  ];

  it.each(habits)('%s', (_name, change) => {
    expect(problemsAfter(change, '000')).toEqual([]);
  });
});

/** A file of another program beside the reports. */
function adding(path: string): FileChange {
  return (files) => [...files, { path, text: 'PK' }];
}

/** Report and source text once more, under the next year, as a clerk starts who works from last year's. */
function copiedToNextYear(year: string, next: string): FileChange {
  return (files) => [
    ...files,
    ...files
      .filter(({ path }) => path.includes(`/${year}/`))
      .map(({ path, text }) => ({
        path: path.replace(`/${year}/`, `/${next}/`),
        text: text.replace('checksEdition: "1"', 'checksEdition: "2"'),
      })),
  ];
}

/** What is read of a file that an older editor saves in the encoding of Chinese Windows. */
function savedAsGbk(text: string): string {
  return Buffer.from(Array.from(text).flatMap((sign) => gbkBytes.get(sign) ?? [0x3f])).toString('utf8');
}

/** Node reads GBK but does not write it, so every character's bytes are read once. */
const gbkBytes = new Map<string, readonly number[]>([
  ...Array.from({ length: 0x80 }, (_, byte) => [String.fromCharCode(byte), [byte]] as const),
  ...Array.from({ length: 0x7e * 0xbf }, (_, index) => [
    0x81 + Math.floor(index / 0xbf),
    0x40 + (index % 0xbf),
  ])
    .map((bytes) => [new TextDecoder('gbk').decode(Uint8Array.from(bytes)), bytes] as const)
    .filter(([sign]) => sign.length === 1 && sign !== '\uFFFD'),
]);

function savedAsUtf16(text: string): string {
  return Buffer.from(`\uFEFF${text}`, 'utf16le').toString('utf8');
}
