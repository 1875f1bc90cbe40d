/** Problems of registers and of what refers to them, and of references within a report. */
import type { CatalogueEntry } from './entry.ts';
import { text } from './text.ts';

export const referenceEntries = {
  'duplicate-id': {
    name: '编号出现了两次',
    reason: '编号用来指明唯一的一行，重复了就不知道说的是哪一行。',
    fix: '对照原文改正；登记表中改用另一个编号，或合并两条登记。',
    wrong: text`
      indicators:
        - code: A1
          name: 修路里程
        - code: A1
          name: 群众满意度
    `,
    right: text`
      indicators:
        - code: A1
          name: 修路里程
        - code: A2
          name: 群众满意度
    `,
  },
  'unknown-region': {
    name: '地区没有登记',
    reason: '地区的名称和行政区划代码只在登记表中写一次，各报告引用它的编号。',
    fix: '核对拼写，或在 content/regions.yml 中登记。',
    place: 'organizations.yml',
    wrong: text`
      - id: transport-bureau
        name: 示例市交通局
        region: exmaple-city
    `,
    right: text`
      - id: transport-bureau
        name: 示例市交通局
        region: example-city
    `,
  },
  'region-code-differs': {
    name: '行政区划代码与别的地区不合',
    reason: '代码用来说明是哪个地区，也用在数据文件里；代码的前几位就是上级地区的。',
    fix: '核对 GB/T 2260 的代码，或改正 parent；同一地区只登记一次。',
    place: 'regions.yml',
    wrong: text`
      - id: example-province
        name: 示例省
        code: "420000"
        level: province
      - id: example-city
        name: 示例市
        code: "460100"
        level: city
        parent: example-province
    `,
    right: text`
      - id: example-province
        name: 示例省
        code: "460000"
        level: province
      - id: example-city
        name: 示例市
        code: "460100"
        level: city
        parent: example-province
    `,
  },
  'scored-differs': {
    name: '表是否计分与各行不符',
    reason: '计分的表参加总分的复算。没有得分的表算不出，写成不计分的表就不会核对。',
    fix: '照原文写 scored；表里有得分一栏而空白的，各行写 score: ""。',
    wrong: text`
      tables:
        - { id: annual, scored: "true" }
      indicators:
        - table: annual
          name: 修路里程
          target: 10公里
    `,
    right: text`
      tables:
        - { id: annual, scored: "false" }
      indicators:
        - table: annual
          name: 修路里程
          target: 10公里
    `,
  },
  'unknown-project': {
    name: '项目没有登记',
    reason: '同一项目各年度的报告靠项目编号连在一起。',
    fix: '核对文件夹名称，或在 content/projects.yml 中登记。',
    place: 'projects.yml',
    wrong: text`
      - id: rural-road
        region: example-city
        name: 农村公路
    `,
    right: text`
      - id: rural-roads
        region: example-city
        name: 农村公路
    `,
  },
  'unknown-kind': {
    name: '种类没有登记',
    reason: '文件名就是报告的种类，页面按种类归类。',
    fix: '核对文件名；种类见 content/kinds.yml。',
    place: 'kinds.yml',
    wrong: text`
      - id: self-assessment
        name: 单位自评
        stage: evaluation
        description: 项目单位所作的绩效自评。
    `,
    right: text`
      - id: self-evaluation
        name: 单位自评
        stage: evaluation
        description: 项目单位所作的绩效自评。
    `,
  },
  'unknown-organization': {
    name: '单位没有登记',
    reason: '单位名称以登记表为准，同一单位在各报告中才能归到一处。',
    fix: '核对拼写，或先在 content/organizations.yml 中登记。',
    wrong: text`
      document:
        issuer: transport-bureua
    `,
    right: text`
      document:
        issuer: transport-bureau
    `,
  },
  'unknown-metric': {
    name: '可比指标没有登记',
    reason: '只有定义和单位都登记过的指标才能在城市之间比较。',
    fix: '核对拼写，或先在 content/metrics.yml 中登记。',
    wrong: text`
      metrics:
        - metric: road-lenght
          value: 10
          unit: 公里
          quote: 全年修路10公里
    `,
    right: text`
      metrics:
        - metric: road-length
          value: 10
          unit: 公里
          quote: 全年修路10公里
    `,
  },
  'metric-unit-differs': {
    name: '单位与登记的不同',
    reason: '单位不同的数字放在一张表里比较，会让读者看错。',
    fix: '改为登记的单位；原文以其他单位印出的，写 terms 并照原文写数和单位。',
    wrong: text`
      metrics:
        - metric: road-length
          value: 10
          unit: 里
          quote: 全年修路10公里
    `,
    right: text`
      metrics:
        - metric: road-length
          value: 10
          unit: 公里
          quote: 全年修路10公里
    `,
  },
  'unknown-rule': {
    name: '引用的规则没有登记',
    reason: '规则写在一处，各报告引用，改动时不会漏改。',
    fix: '核对名称，或先在 content/rules 下登记这条规则。',
    wrong: text`
      indicators:
        - name: 修路里程
          rule:
            use: all-or-nothing
    `,
    right: text`
      indicators:
        - name: 修路里程
          rule:
            use: full-or-nothing
    `,
  },
  'unknown-parent': {
    name: '上级地区没有登记',
    reason: '地区页按上下级排列，找不到上级就无处可放。',
    fix: '先登记上级，或改正 parent。',
    place: 'regions.yml',
    wrong: text`
      - id: example-city
        name: 示例市
        level: city
        parent: example-province
    `,
    right: text`
      - id: example-province
        name: 示例省
        level: province
      - id: example-city
        name: 示例市
        level: city
        parent: example-province
    `,
  },
  'parent-cycle': {
    name: '上级最终又是自己',
    reason: '上下级绕成一圈，就没有最高的一级。',
    fix: '改正 parent；省级地区不写 parent。',
    place: 'regions.yml',
    wrong: text`
      - id: example-province
        name: 示例省
        level: province
        parent: example-city
      - id: example-city
        name: 示例市
        level: city
        parent: example-province
    `,
    right: text`
      - id: example-province
        name: 示例省
        level: province
      - id: example-city
        name: 示例市
        level: city
        parent: example-province
    `,
  },
  'project-region-differs': {
    name: '项目的地区与文件夹不同',
    reason: '一份报告不能同时属于两个地区。',
    fix: '移动文件，或改正 content/projects.yml 中的地区。',
    place: 'projects.yml',
    wrong: text`
      - id: rural-roads
        region: example-province
        name: 农村公路
    `,
    right: text`
      - id: rural-roads
        region: example-city
        name: 农村公路
    `,
  },
  'organization-region-differs': {
    name: '单位在别的地区',
    reason: '单位编号选错一个，报告就会列到别处的单位名下。',
    fix: '核对单位编号，或改正 content/organizations.yml 中的地区。',
    place: 'organizations.yml',
    wrong: text`
      - id: transport-bureau
        name: 邻例市交通局
        region: next-city
    `,
    right: text`
      - id: transport-bureau
        name: 示例市交通局
        region: example-city
    `,
  },
  'organizations-swapped': {
    name: '主管部门与实施单位写反',
    reason: '谁主管、谁实施是两种责任，不能颠倒。',
    fix: '对照原文，把 supervisingDepartment 和 implementingUnit 换过来。',
    source: text`
      主管部门：示例市交通局
      实施单位：示例市养护中心
    `,
    wrong: text`
      document:
        supervisingDepartment: maintenance-centre
        implementingUnit: transport-bureau
    `,
    right: text`
      document:
        supervisingDepartment: transport-bureau
        implementingUnit: maintenance-centre
    `,
  },
  'score-giver-differs': {
    name: '评分方与文件种类不合',
    reason: '单位自评的分数是单位自己评的；写成别人评的，读者会高看它。',
    fix: '核对文件名中的种类；单位自己评的分写 by: selfEvaluation。',
    wrong: text`
      scores:
        - by: fiscalEvaluation
          result: "true"
          total: 92
    `,
    right: text`
      scores:
        - by: selfEvaluation
          result: "true"
          total: 92
    `,
  },
  'same-row-twice': {
    name: '同一行录了两次',
    reason: '重复的行会重复计分，合计也就不对。',
    fix: '对照原文，删去多录的一行；原文确实印了两行的，用 code 或 level2 区分。',
    wrong: text`
      indicators:
        - level1: 产出指标
          name: 修路里程
        - level1: 产出指标
          name: 修路里程
    `,
    right: text`
      indicators:
        - level1: 产出指标
          name: 修路里程
        - level1: 产出指标
          name: 养护里程
    `,
  },
  'same-goal-twice': {
    name: '两个目标的文字相同',
    reason: '多半是复制以后没有改，读者看不到真正的另一个目标。',
    fix: '对照原文改正其中一个。',
    wrong: text`
      goals:
        - term: longTerm
          expected: 全年修路10公里。
        - term: annual
          expected: 全年修路10公里。
    `,
    right: text`
      goals:
        - term: longTerm
          expected: 三年修路30公里。
        - term: annual
          expected: 全年修路10公里。
    `,
  },
  'missing-register': {
    name: '缺少登记表',
    reason: '登记表缺了，引用它的报告都无法核对。',
    fix: '补上这个文件；没有内容的登记表写作 []。',
    place: 'paths',
    wrong: text`
      site.yml
      regions.yml
      kinds.yml
      projects.yml
      organizations.yml
      reports/example-city/2023/rural-roads/self-evaluation.md
    `,
    right: text`
      site.yml
      regions.yml
      kinds.yml
      projects.yml
      organizations.yml
      metrics.yml
      reports/example-city/2023/rural-roads/self-evaluation.md
    `,
  },
  'not-one-default-scale': {
    name: '默认等次标准不是恰好一个',
    reason: '原文没有印等次标准时按默认标准核对；没有或有两个，就不知道按哪个。',
    fix: '只在一个等次标准中写 isDefault: "true"。',
    place: 'rules/grade-scale.yml',
    wrong: text`
      type: gradeScale
      name: 两级
      source:
        document: 示例文件
      grades:
        - { grade: excellent, words: [优], from: "90", inclusive: "true" }
        - { grade: poor, words: [差], from: "0", inclusive: "true" }
    `,
    right: text`
      type: gradeScale
      name: 两级
      isDefault: "true"
      source:
        document: 示例文件
      grades:
        - { grade: excellent, words: [优], from: "90", inclusive: "true" }
        - { grade: poor, words: [差], from: "0", inclusive: "true" }
    `,
  },
  'unknown-table': {
    name: '指标所属的表没有列出',
    reason: '一份文件有几张指标表时，只有标明计分的表才合计总分。',
    fix: '在 tables 中补上，或改正 table。',
    wrong: text`
      tables:
        - id: score
          name: 得分表
      indicators:
        - table: scores
          name: 修路里程
    `,
    right: text`
      tables:
        - id: score
          name: 得分表
      indicators:
        - table: score
          name: 修路里程
    `,
  },
  'not-one-result': {
    name: '作为结果的分数不是恰好一个',
    reason: '几方都打了分时，页面要知道哪一个是评价结果。',
    fix: '只在作为评价结果的那个分数下写 result: "true"。',
    wrong: text`
      scores:
        - by: selfEvaluation
          total: 92
        - by: financeReview
          total: 92
    `,
    right: text`
      scores:
        - by: selfEvaluation
          total: 92
        - by: financeReview
          result: "true"
          total: 92
    `,
  },
  'reading-without-rule': {
    name: '有理解而没有规则',
    reason: '理解（reading）补充原文没有写全的规则；没有规则，就要写明按哪种方式理解。',
    fix: '原文印有规则的填写 rule；没有印规则的，在 reading 中写明 way。',
    wrong: text`
      indicators:
        - name: 群众满意度
          reading:
            basis: assumed
            note: 原文没有规则，设定为越高越好。
            direction: higher
    `,
    right: text`
      indicators:
        - name: 群众满意度
          reading:
            basis: assumed
            note: 原文没有规则，设定为按完成比例。
            way: proportional
    `,
  },
  'reading-invalid': {
    name: '理解与规则合不到一起',
    reason: '规则和理解合在一起要成为一条能计算的规则。',
    fix: '核对 reading 中的字段是否属于这种规则。',
    wrong: text`
      indicators:
        - name: 投诉处理
          reading:
            basis: assumed
            note: 每起投诉扣分。
            way: caseDeduction
    `,
    right: text`
      indicators:
        - name: 投诉处理
          reading:
            basis: assumed
            note: 每起投诉扣 1 分。
            way: caseDeduction
            perCase: { amount: "1", unit: points }
    `,
  },
  'no-unit': {
    name: '金额没有单位',
    reason: '元和万元相差一万倍，没有单位的金额不能比较。',
    fix: '在 funds 下写 unit，或在本行写 unit。',
    wrong: text`
      funds:
        table:
          - phase: executed
            total: 5.04
    `,
    right: text`
      funds:
        unit: 万元
        table:
          - phase: executed
            total: 5.04
    `,
  },
  'duplicate-amount': {
    name: '同一金额写了两次',
    reason: '同一口径、同一来源的两个金额，程序不替编辑选择。',
    fix: '只保留一个；口径不明的写 phase: unclear。',
    wrong: text`
      funds:
        unit: 万元
        table:
          - phase: executed
            total: 6
          - phase: executed
            total: 5.04
    `,
    right: text`
      funds:
        unit: 万元
        table:
          - phase: adjustedBudget
            total: 6
          - phase: executed
            total: 5.04
    `,
  },
  'unknown-result': {
    name: '引用了后面算式的结果',
    reason: '算式按原文的先后复算，只能引用前面的结果。',
    fix: '写前面算式的序号。',
    wrong: text`
      calculations:
        - quote: 2×3＝6
          terms: [{ value: 2 }, { operator: ×, value: 3 }]
          result: { value: 6 }
        - quote: 6×5＝30
          terms: [{ value: 6, resultOf: "2" }, { operator: ×, value: 5 }]
          result: { value: 30 }
    `,
    right: text`
      calculations:
        - quote: 2×3＝6
          terms: [{ value: 2 }, { operator: ×, value: 3 }]
          result: { value: 6 }
        - quote: 6×5＝30
          terms: [{ value: 6, resultOf: "1" }, { operator: ×, value: 5 }]
          result: { value: 30 }
    `,
  },
  'unknown-field-path': {
    name: '说明所指的字段不存在',
    reason: '说明显示在它所指的数字旁边；指错了就显示不出来。',
    fix: '写字段路径，如 indicators[B12].score；没有编号的行写序号，如 indicators[5].actual。',
    wrong: text`
      indicators:
        - code: A1
          name: 修路里程
          actual: 10公里
      remarks:
        - text: 含上年结转的 2 公里。
          fields: ["indicators[A3].actual"]
    `,
    right: text`
      indicators:
        - code: A1
          name: 修路里程
          actual: 10公里
      remarks:
        - text: 含上年结转的 2 公里。
          fields: ["indicators[A1].actual"]
    `,
  },
} satisfies Readonly<Record<string, CatalogueEntry>>;
