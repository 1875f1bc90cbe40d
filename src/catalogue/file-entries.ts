/** Problems of files and of the way in which they are written. */
import { maxLineLength, maxRegisterBytes, maxTextBytes } from '../checks/size-limits.ts';
import type { CatalogueEntry } from './entry.ts';
import { text } from './text.ts';

export const fileEntries = {
  'no-front-matter': {
    name: '没有数据部分',
    reason: '页面上的表格、比较和复算都取自文件开头的数据；没有这一部分，正文无从知道属于哪份报告。',
    fix: '第一行写“---”，数据写完后再写一行“---”，下面才是正文。',
    place: 'pages/about.md',
    wrong: text`
      title: 说明
      description: 示例说明。

      示例正文。
    `,
    right: text`
      ---
      title: 说明
      description: 示例说明。
      ---

      示例正文。
    `,
  },
  'yaml-syntax': {
    name: '数据的写法读不懂',
    reason: '缩进、冒号和引号决定数据的层次。读不懂时程序不猜测，以免把数字放错地方。',
    fix: '检查缩进（不能用 Tab 键）和冒号后的空格；以 >、<、%、@ 等符号开头的内容加英文双引号。',
    wrong: text`
      indicators:
        - name: 群众满意度
          target: >=90%
          actual: 95%
    `,
    right: text`
      indicators:
        - name: 群众满意度
          target: ">=90%"
          actual: 95%
    `,
  },
  'yaml-duplicate-key': {
    name: '同一字段写了两次',
    reason: '两个值只能用一个，程序不替编辑选择。',
    fix: '只保留一个；列表的每一项以“- ”开头。',
    wrong: text`
      indicators:
        - name: 修路里程
          actual: 10公里
          name: 群众满意度
          actual: 95%
    `,
    right: text`
      indicators:
        - name: 修路里程
          actual: 10公里
        - name: 群众满意度
          actual: 95%
    `,
  },
  'yaml-anchor': {
    name: '用了引用写法',
    reason: '引用让一处改动悄悄影响别处，抄录的数字要各写各的。',
    fix: '把内容完整写出；以 & 或 * 开头的文字加英文双引号。',
    wrong: text`
      indicators:
        - name: &修路里程
    `,
    right: text`
      indicators:
        - name: "&修路里程"
    `,
  },
  'yaml-tag': {
    name: '用了标记写法',
    reason: '以“!”开头的内容会被当作标记，不是文字。',
    fix: '以“!”开头的文字加英文双引号。',
    wrong: text`
      indicators:
        - name: !重要 修路里程
    `,
    right: text`
      indicators:
        - name: "!重要 修路里程"
    `,
  },
  'missing-field': {
    name: '缺少必填字段',
    reason: '必填字段是页面和数据文件都要用到的内容，缺了就无法说明报告的来历。',
    fix: '在所指的位置补上这个字段。',
    wrong: text`
      provenance:
        coverageNote: 缺第 3 页
    `,
    right: text`
      provenance:
        coverage: partial
        coverageNote: 缺第 3 页
    `,
  },
  'unknown-field': {
    name: '不认识的字段',
    reason: '拼错的字段不会显示。与其悄悄丢掉，不如停下来改正。',
    fix: '检查拼写；不需要的字段删去。',
    wrong: text`
      indicators:
        - name: 修路里程
          wieght: 60
    `,
    right: text`
      indicators:
        - name: 修路里程
          weight: 60
    `,
  },
  'wrong-value': {
    name: '内容不是允许的写法',
    reason: '数字栏里的文字不能计算，也不能进入数据文件的数字列。',
    fix: '按提示的要求改写。表里印的不是数字时，写 state 和 text。',
    wrong: text`
      indicators:
        - name: 修路里程
          weight: 六十
    `,
    right: text`
      indicators:
        - name: 修路里程
          weight: 60
    `,
  },
  'empty-value': {
    name: '字段后面没有内容',
    reason: '空白单元格、没有这一项、数字零是三回事，什么都不写就分不清是哪一种。',
    fix: '空白单元格写 ""；原文没有这一项时删去这一行。',
    wrong: text`
      indicators:
        - name: 修路里程
          score:
    `,
    right: text`
      indicators:
        - name: 修路里程
          score: ""
    `,
  },
  'unknown-file': {
    name: '不属于任何一类内容的文件',
    reason: '放错位置的文件和指向别处的链接不会出现在站点上，留在内容文件夹里容易让人以为已经公开。',
    fix: '移到正确的文件夹，或者删去；链接换成文件本身。',
    place: 'paths',
    wrong: text`
      reports/example-city/2023/rural-roads/self-evaluation.md
      notes.txt
    `,
    right: text`
      reports/example-city/2023/rural-roads/self-evaluation.md
    `,
  },
  'wrong-path': {
    name: '文件位置不对',
    reason:
      '报告的地区、年度、项目和种类由它的位置决定，也决定公开以后的网址。页面的文件名也是它的网址，不能与站点已有的相同。',
    fix: '报告放到 reports/地区/年度/项目/种类.md，只用小写英文字母、数字和连字符；页面换一个文件名。',
    place: 'paths',
    wrong: text`
      reports/example-city/2023/self-evaluation.md
    `,
    right: text`
      reports/example-city/2023/rural-roads/self-evaluation.md
    `,
  },
  'no-reports': {
    name: '没有可以发布的报告',
    reason: '空的站点不会覆盖已经公开的内容。',
    fix: '检查内容文件夹是否完整；草稿可以发布时把 status 改为 published。',
    wrong: text`
      status: draft
    `,
    right: text`
      status: published
    `,
  },
  'published-without-date': {
    name: '已公开而没有公开时间',
    reason: '公开时间要经得起核对，由编辑填写，不取生成网页的时间。',
    fix: '填写 publishedAt，精确到分。',
    place: 'reports/example-city/2023/rural-roads/self-evaluation.md',
    wrong: text`
      ---
      status: published
      revision: 1
      checksEdition: 2
      document: {}
      provenance: { coverage: complete }
      ---

      *〔本站没有收录正文。〕*
    `,
    right: text`
      ---
      status: published
      publishedAt: 2024-05-01 09:00
      revision: 1
      checksEdition: 2
      document: {}
      provenance: { coverage: complete }
      ---

      *〔本站没有收录正文。〕*
    `,
  },
  'draft-with-date': {
    name: '草稿写着公开时间',
    reason: '草稿不出现在站点上。公开过的报告改成草稿会悄悄消失，读者收藏的网址就打不开了。',
    fix: '要撤下的写 status: withdrawn，并在 withdrawal 中写明日期和原因；从未公开的删去 publishedAt。',
    place: 'reports/example-city/2023/rural-roads/self-evaluation.md',
    wrong: text`
      ---
      status: draft
      publishedAt: 2024-05-01 09:00
      revision: 1
      checksEdition: 2
      document: {}
      provenance: { coverage: complete }
      ---

      *〔本站没有收录正文。〕*
    `,
    right: text`
      ---
      status: withdrawn
      withdrawal: { date: 2024-06-01, reason: 发布单位已撤回这份文件。 }
      publishedAt: 2024-05-01 09:00
      revision: 1
      checksEdition: 2
      document: {}
      provenance: { coverage: complete }
      ---

      *〔本站没有收录正文。〕*
    `,
  },
  'published-too-early': {
    name: '公开时间太早',
    reason: '公开时间用来说明公开得是否及时。早于成文日期或被评价年度结束的，多半是年份写错。',
    fix: '核对 publishedAt、documentDate 和年度文件夹。',
    place: 'reports/example-city/2023/rural-roads/self-evaluation.md',
    wrong: text`
      ---
      status: published
      publishedAt: 2023-05-01 09:00
      revision: 1
      checksEdition: 2
      document: {}
      provenance: { coverage: complete }
      ---

      *〔本站没有收录正文。〕*
    `,
    right: text`
      ---
      status: published
      publishedAt: 2024-05-01 09:00
      revision: 1
      checksEdition: 2
      document: {}
      provenance: { coverage: complete }
      ---

      *〔本站没有收录正文。〕*
    `,
  },
  'copied-report': {
    name: '同一份报告有两个文件',
    reason: '复制出来的文件会作为另一份报告公开，统计和比较都会算两次。',
    fix: '删去其中一份；确是另一份文件的，照它的原文录入。',
    place: 'paths',
    wrong: text`
      reports/example-city/2023/rural-roads/self-evaluation.md
      reports/example-city/2023/rural-roads/self-evaluation-2.md
    `,
    right: text`
      reports/example-city/2023/rural-roads/self-evaluation.md
    `,
  },
  'cut-text': {
    name: '“#”后面的文字成了注释',
    reason: '空格后面的“#”使这一行余下的文字成为注释，不会出现在页面上。',
    fix: '是内容的，把整段文字放在一对英文双引号里；是注释的，另起一行写。',
    wrong: text`
      indicators:
        - name: 修路 #1 标段里程
    `,
    right: text`
      indicators:
        - name: "修路 #1 标段里程"
    `,
  },
  'orphan-source': {
    name: '原文文本没有对应的报告',
    reason: '原文文本用来核对同名的报告；名称不同就核对不上。',
    fix: 'sources 下的文本与 reports 下的报告路径相同，只是后缀为 .txt。',
    place: 'paths',
    wrong: text`
      reports/example-city/2023/rural-roads/self-evaluation.md
      sources/example-city/2023/rural-roads/evaluation.txt
    `,
    right: text`
      reports/example-city/2023/rural-roads/self-evaluation.md
      sources/example-city/2023/rural-roads/self-evaluation.txt
    `,
  },
  'file-too-large': {
    name: '文件或一行太大',
    reason: `报告、原文文本和说明页不超过 ${maxTextBytes / 1000} KB（已抄录的报告最大的约 50 KB），登记表、规则和发布记录不超过 ${maxRegisterBytes / 1_000_000} MB，每行不超过 ${maxLineLength} 个字（最长的 424 个字）。更大的多半是误存的文件，会使检查很慢。`,
    fix: '删去不属于报告的内容，长文按段落分行；随报告公开的长表、长文作附件。',
    place: 'body',
    wrong: '全年修路10公里。'.repeat(maxLineLength / 9 + 1),
    right: '全年修路10公里。',
  },
  'not-utf8': {
    name: '无法识别的字符',
    reason: '用其他编码保存的文件会出现“\uFFFD”，原来的字已经读不出来。',
    fix: '把文件另存为 UTF-8 编码；个别字符对照原文改正。',
    place: 'body',
    wrong: '全年修路10公\uFFFD。',
    right: '全年修路10公里。',
  },
  'control-character': {
    name: '看不见的控制字符',
    reason:
      '从其他程序粘贴来的控制字符看不见，却会打断检索和数据文件。用转义写法（如 "\\x07"）带入的也一样。',
    fix: '删去这个字符；粘贴时先粘贴为纯文本。',
    wrong: text`
      indicators:
        - name: "修路\x07里程"
    `,
    right: text`
      indicators:
        - name: "修路里程"
    `,
  },
  'pasted-character': {
    name: '粘贴带来的字符',
    reason:
      '零宽空格这类字符看不见，文字方向标记会让“90 / 10”显示成“10 / 90”，图形字符和连在一起的字母只在某些字体里显示；检索找不到，数字也会读不出。文件名、转义写法（如 "\\u2067"、&rlm;、网址里的 %E2%81%A7）和提交说明里的也一样。汉字后面紧接的变体选择符、文件开头的字节顺序标记可以保留。',
    fix: '删去看不见的字符；图形字符改写为通用的字符，连在一起的字母分开写。粘贴时先粘贴为纯文本；用 npm run import 导入时会自动去掉，并列出位置。',
    place: 'body',
    wrong: '预算与自筹分别为\u206790 / 10\u2069万元。',
    right: '预算与自筹分别为90 / 10万元。',
  },
} satisfies Readonly<Record<string, CatalogueEntry>>;
