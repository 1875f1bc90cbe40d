/** Problems of what is transcribed: figures, words, the narrative, people. */
import type { CatalogueEntry } from './entry.ts';
import { text } from './text.ts';

export const transcriptEntries = {
  'not-in-source': {
    name: '数字在原文中找不到',
    reason: '页面上的“原文”必须是文件印出的数字，一个字也不改。',
    fix: '对照原文改正；原文文本抄录有误的，改正 content/sources 下的文本。',
    source: text`
      指标	分值	实际值
      修路里程	60	10公里
      群众满意度	40	95%
    `,
    wrong: text`
      indicators:
        - name: 修路里程
          weight: 60
          actual: 10公里
        - name: 群众满意度
          weight: 40
          actual: 96%
    `,
    right: text`
      indicators:
        - name: 修路里程
          weight: 60
          actual: 10公里
        - name: 群众满意度
          weight: 40
          actual: 95%
    `,
  },
  'quote-not-in-source': {
    name: '文字在原文中找不到',
    reason: '标题、引文和正文照原文逐字抄录，读者才能拿原件核对。',
    fix: '照原文抄录；编辑自己的话写在 remarks 中，正文里写作单独一行的 *〔……〕*。',
    source: text`
      农村公路项目自评报告
    `,
    wrong: text`
      document:
        title: 农村公路项目评价报告
    `,
    right: text`
      document:
        title: 农村公路项目自评报告
    `,
  },
  'differs-from-source': {
    name: '与原文文本重读的结果不同',
    reason:
      '检查把原文文本再读一遍，与录入逐格比较：单位、来源、行和列录错时，单个数字都在原文里，只有重读才看得出。',
    fix: '照原文改正；录入没有错而应当不同的，在 provenance.sourceReading 中写明字段和理由。',
    source: text`
      项目资金（万元）	年初预算数	全年预算数	全年执行数
      年度资金总额	100.00	100.00	98.00
    `,
    wrong: text`
      funds:
        unit: 元
        table:
          - phase: initialBudget
            label: 年初预算数
            total: "100.00"
          - phase: adjustedBudget
            label: 全年预算数
            total: "100.00"
          - phase: executed
            label: 全年执行数
            total: "98.00"
    `,
    right: text`
      funds:
        unit: 万元
        table:
          - phase: initialBudget
            label: 年初预算数
            total: "100.00"
          - phase: adjustedBudget
            label: 全年预算数
            total: "100.00"
          - phase: executed
            label: 全年执行数
            total: "98.00"
    `,
  },
  'row-not-entered': {
    name: '表中有一行没有录入',
    reason: '漏了一行，合计就对不上，读者也看不到完整的表。',
    fix: '照原文补录；有意不录的，在 provenance.leftOut 的 what 中写明这一行的名称。',
    source: text`
      指标	分值	实际值
      修路里程	30	10公里
      验收合格率	30	100%
      群众满意度	40	95%
    `,
    wrong: text`
      provenance:
        coverage: complete
      indicators:
        - name: 修路里程
          weight: 30
          actual: 10公里
        - name: 群众满意度
          weight: 40
          actual: 95%
    `,
    right: text`
      provenance:
        coverage: complete
      indicators:
        - name: 修路里程
          weight: 30
          actual: 10公里
        - name: 验收合格率
          weight: 30
          actual: 100%
        - name: 群众满意度
          weight: 40
          actual: 95%
    `,
  },
  'rule-differs-from-text': {
    name: '规则与印出的评分标准不同',
    reason: '得分按规则复算；规则写错了，复算的分数就不是文件自己的标准。',
    fix: '照印出的评分标准改正；有意作别的理解的，写在 reading 中，并写明依据和理由。',
    wrong: text`
      indicators:
        - name: 修路里程
          weight: 10
          scoringText: 完成得满分，否则不得分。
          rule:
            way: proportional
    `,
    right: text`
      indicators:
        - name: 修路里程
          weight: 10
          scoringText: 完成得满分，否则不得分。
          rule:
            way: allOrNothing
    `,
  },
  'text-left-out': {
    name: '原文的文字没有录入',
    reason: '写明完整收录的报告少了一段，读者会以为文件里没有这段话。',
    fix: '照原文补录；有意不收录的，在 provenance.leftOut 中写明内容和原因，并把这些文字写在 quotes 中。',
    source: text`
      全年修路10公里。
      验收时发现两处路面开裂，已经返工。
    `,
    wrong: text`
      provenance:
        coverage: complete
      goals:
        - expected: 全年修路10公里。
    `,
    right: text`
      provenance:
        coverage: complete
        leftOut:
          - what: 验收情况
            why: 另行公开
            quotes: [验收时发现两处路面开裂，已经返工。]
      goals:
        - expected: 全年修路10公里。
    `,
  },
  'text-out-of-place': {
    name: '正文的先后或次数与原文不同',
    reason: '段落颠倒、重复，读者拿原件核对时对不上。',
    fix: '照原文的先后顺序排列，重复的只留一处。',
    place: 'body',
    source: text`
      全年修路10公里。
      群众比较满意。
    `,
    wrong: text`
      全年修路10公里。

      全年修路10公里。
    `,
    right: text`
      全年修路10公里。

      群众比较满意。
    `,
  },
  'date-differs': {
    name: '日期与印出的文字不同',
    reason: '页面按日期排列，日期写错会放到别的位置。',
    fix: '对照原文改正 date 或 text。',
    wrong: text`
      document:
        documentDate:
          text: 二〇二四年三月五日
          date: 2024-05-03
    `,
    right: text`
      document:
        documentDate:
          text: 二〇二四年三月五日
          date: 2024-03-05
    `,
  },
  'empty-body': {
    name: '正文是空的',
    reason: '没有正文，读者不知道是原文没有，还是没有录入。',
    fix: '照原文录入正文；没有收录时写明没有收录。',
    place: 'body',
    wrong: '',
    right: '*〔本站没有收录正文。〕*',
  },
  'html-in-body': {
    name: '正文里有 HTML 代码',
    reason: '代码可能改变页面，也不是原文的文字。',
    fix: '只写文字和 Markdown；原文中的小于号写作“＜”。',
    place: 'body',
    wrong: '全年<b>修路</b>10公里。',
    right: '全年**修路**10公里。',
  },
  'unsafe-link': {
    name: '链接的地址不允许',
    reason: '其他种类的地址可能运行程序，或把读者带到不明的地方。',
    fix: '链接只用 http、https、mailto 地址，或本站的页面；报告的正文没有图片。',
    place: 'body',
    wrong: '详见[附件](file:///D:/附件.doc)。',
    right: '详见[评分办法](../../../../../method/)。',
  },
  'dead-link': {
    name: '链接指向没有的页面',
    reason: '读者点开后什么也没有；生成站点时也会因此停下。',
    fix: '核对地址，从本页的地址算起，以“/”结尾；页内的链接写“#”和正文里有的标题。',
    place: 'body',
    wrong: '详见[评分办法](../nowhere/)。',
    right: '详见[评分办法](../../../../../method/)。',
  },
  'code-in-body': {
    name: '正文里有程序代码',
    reason: '代码会在生成网页时运行，正文只放文字和允许的组件。',
    fix: '删去 import、export 和花括号里的内容；要显示“<”和“{”请写作“＜”和“｛”。',
    place: 'mdx',
    wrong: '全年执行 {24 + 0.5} 万元。',
    right: '全年执行 <Amount stage="executed" />。',
  },
  'wrong-component': {
    name: '组件写得不对',
    reason: '组件的数字取自报告的数据，名称、属性和所指的内容都要对得上。',
    fix: '核对组件的名称和属性，属性的值写在双引号里；所指的指标、金额、字段要在这份报告里。',
    place: 'mdx',
    wrong: '年初预算 <Amount stage="initialBudget" />。',
    right: '全年执行 <Amount stage="executed" />。',
  },
  'second-front-matter': {
    name: '正文以“---”或“+++”开头',
    reason: '这样开头的一段，别的程序会当作数据，读者看不到。',
    fix: '删去正文开头的这一行，数据都写在文件开头的两行“---”之间。',
    place: 'body',
    wrong: text`
      ---

      全年修路10公里。

      ---
    `,
    right: '全年修路10公里。',
  },
  'text-not-shown': {
    name: '写了却不会显示的文字',
    reason:
      '链接的题注、没有人引用的脚注、表格多出来的格子，以及被当作记号的“*”“~”，页面上都看不到，读者看到的就不是原文。',
    fix: '要显示的文字直接写在段落里；原文的“*”“~”写作“\\*”“\\~”，链接写作 [文字](地址)，表格每行的格数与表头相同。',
    place: 'body',
    wrong: '路面宽5~6米，全年修路9~10公里。',
    right: '路面宽5\\~6米，全年修路9\\~10公里。',
  },
  'transcript-as-mdx': {
    name: '转录的文件写成了 .mdx',
    reason: '照原文转录的正文要逐字核对，组件会换掉原文的字。',
    fix: '把文件改名为 .md，正文逐字照录。',
    place: 'paths',
    wrong: text`
      reports/example-city/2023/rural-roads/self-evaluation.mdx
      sources/example-city/2023/rural-roads/self-evaluation.txt
    `,
    right: text`
      reports/example-city/2023/rural-roads/self-evaluation.md
      sources/example-city/2023/rural-roads/self-evaluation.txt
    `,
  },
  'two-files-one-report': {
    name: '一份报告有两个文件',
    reason: '两个文件的地址相同，只有一个会出现在站点上。',
    fix: '只留一个；另一份报告写作 种类-2。',
    place: 'paths',
    wrong: text`
      reports/example-city/2023/rural-roads/self-evaluation.md
      reports/example-city/2023/rural-roads/self-evaluation.mdx
    `,
    right: text`
      reports/example-city/2023/rural-roads/self-evaluation.md
    `,
  },
  'open-field': {
    name: '公开的报告没有填完',
    reason: '标着“【待填】”的地方还没有照原文填写，公开以后读者看到的是空白或去年的写法。',
    fix: '照原文填写并删去标记；原文没有的整行删去，空白的格子只留 ""。',
    wrong: text`
      status: published
      document:
        title: 【待填】
    `,
    right: text`
      status: published
      document:
        title: 农村公路绩效自评报告
    `,
  },
  'heading-in-body': {
    name: '正文里有一级标题',
    reason: '一级标题留给页面标题，读屏软件靠标题的级别找到内容。',
    fix: '从“## ”开始写标题。',
    place: 'body',
    wrong: text`
      # 一、基本情况

      全年修路10公里。
    `,
    right: text`
      ## 一、基本情况

      全年修路10公里。
    `,
  },
  'bold-not-rendered': {
    name: '粗体不会显示',
    reason: 'Markdown 的粗体按西文的空格设计：星号内侧是标点、外侧紧接文字时，不算粗体，页面上会出现星号。',
    fix: '把紧挨星号的标点移到星号外面；星号与文字之间不留空格。',
    place: 'body',
    wrong: '**重要（提示）。**请先核对预算。',
    right: '**重要**（提示）。请先核对预算。',
  },
  'full-width-digits': {
    name: '全角数字',
    reason: '输入法留下的全角数字与原文不同，检索时也找不到。',
    fix: '改用半角数字；原文文本中就是全角的，照原文录入。',
    source: text`
      指标	分值	实际值
      修路里程	60	10公里
      群众满意度	40	95%
    `,
    wrong: text`
      indicators:
        - name: 修路里程
          weight: 60
          actual: 10公里
        - name: 群众满意度
          weight: 40
          actual: ９５%
    `,
    right: text`
      indicators:
        - name: 修路里程
          weight: 60
          actual: 10公里
        - name: 群众满意度
          weight: 40
          actual: 95%
    `,
  },
  'document-number-brackets': {
    name: '文号括号',
    reason: '公文的文号用六角括号〔〕括住年份，写法统一才便于检索和引用。',
    fix: '改用〔〕；原文印的是其他括号的，照原文录入。',
    source: text`
      依据示财绩〔2024〕8号文件，全年修路10公里。
    `,
    wrong: text`
      document:
        documentNumber: 示财绩【2024】8号
    `,
    right: text`
      document:
        documentNumber: 示财绩〔2024〕8号
    `,
  },
  'personal-data': {
    name: '疑似个人信息',
    reason:
      '姓名、地址、身份证号码、电话、邮箱、银行账号、车牌和证件号码不公开，公开以后难以收回。内容、文件名和提交说明都查；程序按标签、表头和号码的写法查找，认不出所有的姓名。',
    fix: '删去号码和地址，姓名改写为职务；原文文本中写作〔姓名略〕〔电话略〕等。确实不是个人信息的，在报告的 provenance.notPersonalData 中登记原文和理由；身份证号码和银行账号不能登记。',
    place: 'body',
    wrong: '项目负责人联系电话：0000-00000000。',
    right: '项目负责人联系电话：〔电话略〕。',
  },
  'exception-outdated': {
    name: '登记的例外没有用处',
    reason: '登记为“不是个人信息”的内容不再拦住。原文里已经没有的，留着可能放过以后误录的号码。',
    fix: '对照原文写全，包括整个号码或名称；已经不需要的，删去这条登记。',
    wrong: text`
      document:
        attributes:
          - label: 项目编号
            text: 示项2024001
      provenance:
        coverage: partial
        coverageNote: 示例
        notPersonalData:
          - text: "13800000000"
            reason: 这是项目编号，不是手机号码。
    `,
    right: text`
      document:
        attributes:
          - label: 项目编号
            text: "13800000000"
      provenance:
        coverage: partial
        coverageNote: 示例
        notPersonalData:
          - text: "13800000000"
            reason: 这是项目编号，不是手机号码。
    `,
  },
  'unacknowledged-finding': {
    name: '复核差异没有登记',
    reason: '印出的数字与复算不同，可能是抄录有误，也可能原文如此。公开之前由编辑核对一次。',
    fix: '对照原文：抄录有误的改正；原文如此的登记在 acknowledged 中，可用 npm run check -- --acknowledge 逐条登记。',
    wrong: text`
      indicators:
        - code: A1
          name: 修路里程
          weight: 10
          score: 11
    `,
    right: text`
      indicators:
        - code: A1
          name: 修路里程
          weight: 10
          score: 11
      acknowledged:
        - code: score-out-of-range
          field: "indicators[A1].score"
          printed: "11"
          note: 已核对原文，原文如此。
    `,
  },
  'acknowledgement-outdated': {
    name: '登记的差异已经不存在',
    reason: '登记只对当时核对过的数字有效；数字改了，要重新核对。',
    fix: '按新的数字登记，或删去这条登记。',
    wrong: text`
      indicators:
        - code: A1
          name: 修路里程
          weight: 10
          score: 10
      acknowledged:
        - code: score-out-of-range
          field: "indicators[A1].score"
          printed: "11"
          note: 已核对原文，原文如此。
    `,
    right: text`
      indicators:
        - code: A1
          name: 修路里程
          weight: 10
          score: 10
    `,
  },
} satisfies Readonly<Record<string, CatalogueEntry>>;
