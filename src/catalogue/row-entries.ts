/** Findings on the rows of an indicator table and on what the text says. */
import type { CheckEntry } from './entry.ts';
import { text } from './text.ts';

export const rowEntries = {
  'row-rate-mismatch': {
    reason: '完成率由实际值除以目标值得出。',
    fix: '核对目标值、实际值和完成率；原文如此的登记。',
    wrong: text`
      indicators:
        - name: 域名注册数量
          target: 318个
          actual: 252个
          completionRate: 80%
    `,
    right: text`
      indicators:
        - name: 域名注册数量
          target: 318个
          actual: 252个
          completionRate: 79.25%
    `,
  },
  'survey-counts': {
    reason: '各档人数应合成收回的份数。',
    fix: '核对各档人数和份数；原文如此的登记。',
    wrong: text`
      indicators:
        - name: 群众满意度
          survey:
            returned: 54
            levels:
              - { name: 满意, weightPercent: "100", count: "37" }
              - { name: 基本满意, weightPercent: "60", count: "16" }
    `,
    right: text`
      indicators:
        - name: 群众满意度
          survey:
            returned: 53
            levels:
              - { name: 满意, weightPercent: "100", count: "37" }
              - { name: 基本满意, weightPercent: "60", count: "16" }
    `,
  },
  'target-met-points-lost': {
    reason: '达到目标而扣分，读者会想知道原因。',
    fix: '核对得分；原文印有原因的录入 varianceNote；没有印的登记。',
    wrong: text`
      indicators:
        - name: 修路里程
          weight: 10
          target: ≥10公里
          actual: 10公里
          score: 9
    `,
    right: text`
      indicators:
        - name: 修路里程
          weight: 10
          target: ≥10公里
          actual: 10公里
          score: 9
          varianceNote: 有一处路面返工
    `,
  },
  'target-missed-full-points': {
    reason: '没有达到目标而得满分，两个数字放在一起读者会有疑问。',
    fix: '核对目标值、实际值和得分；原文如此的登记。',
    wrong: text`
      indicators:
        - name: 群众满意度
          weight: 10
          target: ≥90%
          actual: 85%
          score: 10
    `,
    right: text`
      indicators:
        - name: 群众满意度
          weight: 10
          target: ≥90%
          actual: 85%
          score: 9
    `,
  },
  'direction-against-rule': {
    reason: '越低越好的指标按正向比例计分，做得越好得分越少。',
    fix: '核对规则和目标值的符号；原文如此的登记。',
    wrong: text`
      indicators:
        - name: 办理时限
          weight: 10
          target: ≤10天
          actual: 8天
          score: 8
          rule: { way: proportional }
    `,
    right: text`
      indicators:
        - name: 办理时限
          weight: 10
          target: ≤10天
          actual: 8天
          score: 10
          rule: { way: inverse }
    `,
  },
  'fitted-reading': {
    reason: '规则没有写全，要加上一种从得分反推的理解才能相符，读者应当知道。',
    fix: '核对原文有没有写明算法；写明的改为 rule，没有的登记。',
    wrong: text`
      indicators:
        - name: 修路里程
          weight: 10
          target: 10公里
          actual: 8公里
          score: 8
          reading: { basis: fitted, way: proportional, note: 由得分反推为按比例。 }
    `,
    right: text`
      indicators:
        - name: 修路里程
          weight: 10
          target: 10公里
          actual: 8公里
          score: 8
          rule: { way: proportional }
    `,
  },
  'reading-varies': {
    reason: '同一条规则在一份报告里应当只有一种算法。',
    fix: '核对两行的得分；原文如此的登记。',
    wrong: text`
      indicators:
        - name: 验收合格率
          rule: { way: stepDeduction, full: { value: "95", inclusive: "true" }, perStep: { amount: "5", unit: percentOfWeight } }
          reading: { basis: fitted, note: 满一个百分点才扣。, steps: floor }
        - name: 群众满意度
          rule: { way: stepDeduction, full: { value: "95", inclusive: "true" }, perStep: { amount: "5", unit: percentOfWeight } }
          reading: { basis: fitted, note: 按比例扣。, steps: proportional }
    `,
    right: text`
      indicators:
        - name: 验收合格率
          rule: { way: stepDeduction, full: { value: "95", inclusive: "true" }, perStep: { amount: "5", unit: percentOfWeight } }
          reading: { basis: fitted, note: 满一个百分点才扣。, steps: floor }
        - name: 群众满意度
          rule: { way: stepDeduction, full: { value: "95", inclusive: "true" }, perStep: { amount: "5", unit: percentOfWeight } }
          reading: { basis: fitted, note: 满一个百分点才扣。, steps: floor }
    `,
  },
  'rate-rounding-varies': {
    reason: '同类比率保留的位数不同，扣分时的步数可能不同。',
    fix: '核对印出的位数；原文如此的登记。',
    wrong: text`
      indicators:
        - name: 群众满意度
          survey:
            rate: 90.0%
            levels:
              - { name: 满意, weightPercent: "100", count: "90" }
              - { name: 不满意, weightPercent: "0", count: "10" }
        - name: 企业满意度
          survey:
            rate: 80.00%
            levels:
              - { name: 满意, weightPercent: "100", count: "80" }
              - { name: 不满意, weightPercent: "0", count: "20" }
    `,
    right: text`
      indicators:
        - name: 群众满意度
          survey:
            rate: 90.0%
            levels:
              - { name: 满意, weightPercent: "100", count: "90" }
              - { name: 不满意, weightPercent: "0", count: "10" }
        - name: 企业满意度
          survey:
            rate: 80.0%
            levels:
              - { name: 满意, weightPercent: "100", count: "80" }
              - { name: 不满意, weightPercent: "0", count: "20" }
    `,
  },
  'printings-differ': {
    reason: '同一项在正文和附件印得不同，读者应当知道页面用的是哪一处。',
    fix: '核对两处；原文如此的登记。',
    wrong: text`
      indicators:
        - name: 修路里程
          weight: 10
          otherPrintings:
            - { place: 附件2, weight: "11" }
    `,
    right: text`
      indicators:
        - name: 修路里程
          weight: 10
          otherPrintings:
            - { place: 附件2, weight: "10" }
    `,
  },
  'same-fact-twice': {
    reason: '预算和执行数已经算作执行率，又作为一个指标，同一件事计了两次分。',
    fix: '核对抄录即可，不用登记。',
    wrong: text`
      funds:
        unit: 万元
        table:
          - { phase: adjustedBudget, total: "100" }
          - { phase: executed, total: "90" }
        rates:
          - { name: executionRate, of: executed, over: adjustedBudget, total: 90% }
      indicators:
        - name: 投入资金
          target: 100万元
          actual: 90万元
    `,
    right: text`
      funds:
        unit: 万元
        table:
          - { phase: adjustedBudget, total: "100" }
          - { phase: executed, total: "90" }
        rates:
          - { name: executionRate, of: executed, over: adjustedBudget, total: 90% }
      indicators:
        - name: 修路里程
          target: 10公里
          actual: 9公里
    `,
  },
  'cell-notices': {
    reason: '缺少单位、实际值写成不等式、目标值为 0 等写法，读者容易看错，也难以复算。',
    fix: '核对抄录即可，不用登记；不要替原文补上单位。',
    wrong: text`
      indicators:
        - name: 域名注册数量
          target: 318
          actual: 252个
    `,
    right: text`
      indicators:
        - name: 域名注册数量
          target: 318个
          actual: 252个
    `,
  },
  'goal-is-amount': {
    reason: '绩效目标一栏只有金额，没有说明要做到什么。',
    fix: '核对是否录错了栏；原文如此的不用登记。',
    wrong: text`
      goals:
        - expected: 100万元
    `,
    right: text`
      goals:
        - expected: 投入100万元，修路10公里
    `,
  },
  'calculation-mismatch': {
    reason: '正文里写出的算式，读者会拿来核对。',
    fix: '核对各项数字和结果；原文如此的登记。',
    wrong: text`
      calculations:
        - quote: 30万元－25.68万元＝4.22万元
          terms:
            - { value: 30, unit: 万元 }
            - { operator: "-", value: 25.68, unit: 万元 }
          result: { value: 4.22, unit: 万元 }
    `,
    right: text`
      calculations:
        - quote: 30万元－25.68万元＝4.32万元
          terms:
            - { value: 30, unit: 万元 }
            - { operator: "-", value: 25.68, unit: 万元 }
          result: { value: 4.32, unit: 万元 }
    `,
  },
  'calculation-not-computable': {
    reason: '除数为 0，或单位合不到一起的算式没有结果。',
    fix: '核对各项和单位；原文如此的登记。',
    wrong: text`
      calculations:
        - quote: 5÷0＝0
          terms: [{ value: 5 }, { operator: ÷, value: 0 }]
          result: { value: 0 }
    `,
    right: text`
      calculations:
        - quote: 5÷2＝2.5
          terms: [{ value: 5 }, { operator: ÷, value: 2 }]
          result: { value: 2.5 }
    `,
  },
  'deviation-without-reason': {
    reason: '表中设有“偏差原因”一栏，没有达到目标而这一栏空白，读者看不到解释。',
    fix: '核对这一栏是否漏录；原文如此的登记。',
    wrong: text`
      indicators:
        - name: 群众满意度
          weight: 10
          target: ≥90%
          actual: 80%
          score: 8
          varianceNote: ""
    `,
    right: text`
      indicators:
        - name: 群众满意度
          weight: 10
          target: ≥90%
          actual: 80%
          score: 8
          varianceNote: 施工期间出行不便
    `,
  },
  'text-under-ratio': {
    reason: '“显著提升”不能相除，按比例计分的规则用不上。',
    fix: '核对规则和单元格；原文另有数字的写 quantityReading，原文如此的登记。',
    wrong: text`
      indicators:
        - name: 出行便利程度
          weight: 10
          target: 显著提升
          actual: 显著提升
          rule: { way: proportional }
    `,
    right: text`
      indicators:
        - name: 出行便利程度
          weight: 10
          target: ≥90%
          actual: 95%
          rule: { way: proportional }
    `,
  },
  'document-number-form': {
    reason: '文件自己印的文号用了其他括号，页面照印，并提示通行的写法，便于检索。',
    fix: '核对抄录即可，不用登记，也不要替原文改正。',
    wrong: text`
      document:
        documentNumber: 示财绩【2024】8号
    `,
    right: text`
      document:
        documentNumber: 示财绩〔2024〕8号
    `,
  },
  'year-in-title': {
    reason: '标题的年份与文件夹的年度不同，可能放错了文件夹，或者沿用了以前年度的文件。',
    fix: '核对年度：放错的移动文件，抄错的改正标题，原文如此的登记。',
    wrong: text`
      document:
        title: 2022年度农村公路项目自评报告
    `,
    right: text`
      document:
        title: 2023年度农村公路项目自评报告
    `,
  },
  'same-as-earlier-year': {
    reason: '执行数、实际值和得分一个不差，可能是沿用以前年度的文件时没有改数字。',
    fix: '对照原文核对全部数字；确实相同的登记。',
    earlier: text`
      funds:
        unit: 万元
        table:
          - { phase: executed, total: "90" }
      indicators:
        - { name: 修路里程, actual: 10公里, score: "10" }
        - { name: 验收合格率, actual: 95%, score: "9" }
        - { name: 投诉处理, actual: 3次, score: "8.5" }
    `,
    wrong: text`
      funds:
        unit: 万元
        table:
          - { phase: executed, total: "90" }
      indicators:
        - { name: 修路里程, actual: 10公里, score: "10" }
        - { name: 验收合格率, actual: 95%, score: "9" }
        - { name: 投诉处理, actual: 3次, score: "8.5" }
    `,
    right: text`
      funds:
        unit: 万元
        table:
          - { phase: executed, total: "88.6" }
      indicators:
        - { name: 修路里程, actual: 12公里, score: "10" }
        - { name: 验收合格率, actual: 96%, score: "9" }
        - { name: 投诉处理, actual: 2次, score: "9" }
    `,
  },
} satisfies Readonly<Record<string, CheckEntry>>;
