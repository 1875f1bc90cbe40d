/** Findings on money: parts and wholes, balances, rates, units. */
import type { CheckEntry } from './entry.ts';
import { text } from './text.ts';

export const moneyEntries = {
  'parts-sum': {
    reason: '各来源的金额应合成合计。',
    fix: '核对各来源和合计有没有录错列；原文如此的登记。',
    wrong: text`
      funds:
        unit: 万元
        table:
          - phase: executed
            total: 10.5
            municipal: 8
            county: 2
    `,
    right: text`
      funds:
        unit: 万元
        table:
          - phase: executed
            total: 10.5
            municipal: 8
            county: 2.5
    `,
  },
  'breakdown-not-disclosed': {
    reason: '合计有数而各来源都是空白，读者看不到资金从哪里来。',
    fix: '核对原文是否空白；确实空白的不用登记。',
    wrong: text`
      funds:
        unit: 万元
        table:
          - phase: executed
            total: 10
            municipal: ""
            county: ""
    `,
    right: text`
      funds:
        unit: 万元
        table:
          - phase: executed
            total: 10
            municipal: 8
            county: 2
    `,
  },
  'balance-mismatch': {
    reason: '结余应等于到位资金或预算减去执行数。',
    fix: '核对预算、执行数和结余；原文如此的登记。',
    wrong: text`
      funds:
        unit: 万元
        table:
          - { phase: adjustedBudget, total: "6" }
          - { phase: executed, total: "5.04" }
          - { phase: balance, total: "0.69" }
    `,
    right: text`
      funds:
        unit: 万元
        table:
          - { phase: adjustedBudget, total: "6" }
          - { phase: executed, total: "5.04" }
          - { phase: balance, total: "0.96" }
    `,
  },
  'rate-mismatch': {
    reason: '执行率、到位率由两个金额相除得出。',
    fix: '核对两个金额和比率；原文如此的登记。',
    wrong: text`
      funds:
        unit: 万元
        table:
          - { phase: adjustedBudget, total: "6" }
          - { phase: executed, total: "5.04" }
        rates:
          - { name: executionRate, of: executed, over: adjustedBudget, total: 88% }
    `,
    right: text`
      funds:
        unit: 万元
        table:
          - { phase: adjustedBudget, total: "6" }
          - { phase: executed, total: "5.04" }
        rates:
          - { name: executionRate, of: executed, over: adjustedBudget, total: 84% }
    `,
  },
  'rate-without-base': {
    reason: '分母为 0 时没有比率，不算作 100%。',
    fix: '核对预算数是否漏录；原文如此的登记。',
    wrong: text`
      funds:
        unit: 万元
        table:
          - { phase: adjustedBudget, total: "0" }
          - { phase: executed, total: "0" }
        rates:
          - { name: executionRate, of: executed, over: adjustedBudget, total: 100% }
    `,
    right: text`
      funds:
        unit: 万元
        table:
          - { phase: adjustedBudget, total: "0" }
          - { phase: executed, total: "0" }
        rates:
          - { name: executionRate, of: executed, over: adjustedBudget, total: "" }
    `,
  },
  'zero-initial-budget': {
    reason: '年初没有预算、年中才追加的项目，执行率只能以全年预算为分母。',
    fix: '核对年初预算数；确实为 0 的不用登记。',
    wrong: text`
      funds:
        unit: 万元
        table:
          - { phase: initialBudget, total: "0" }
          - { phase: adjustedBudget, total: "6" }
    `,
    right: text`
      funds:
        unit: 万元
        table:
          - { phase: initialBudget, total: "5" }
          - { phase: adjustedBudget, total: "6" }
    `,
  },
  'over-budget': {
    reason: '执行数大于全年预算数，读者会想知道钱从哪里来。',
    fix: '核对两个金额；确实如此的，可在 remarks 中说明。',
    wrong: text`
      funds:
        unit: 万元
        table:
          - { phase: adjustedBudget, total: "6" }
          - { phase: executed, total: "6.5" }
      remarks:
        - text: 超出的 0.5 万元由单位自有资金支付。
          fields: ["funds.table[executed].total"]
    `,
    right: text`
      funds:
        unit: 万元
        table:
          - { phase: adjustedBudget, total: "6" }
          - { phase: executed, total: "5.5" }
    `,
  },
  'unit-slip': {
    reason: '元和万元弄混，数字会相差一万倍。',
    fix: '核对表头的单位；某一行单位不同的，在这一行写 unit。',
    wrong: text`
      funds:
        unit: 万元
        table:
          - { phase: adjustedBudget, total: "60000" }
          - { phase: executed, total: "5.04" }
    `,
    right: text`
      funds:
        unit: 万元
        table:
          - { phase: adjustedBudget, total: "60000", unit: 元 }
          - { phase: executed, total: "5.04" }
    `,
  },
  'line-items-sum': {
    reason: '各项明细应合成合计。',
    fix: '核对各项和合计；原文如此的登记。',
    wrong: text`
      lineItems:
        - name: 支出明细
          unit: 万元
          total: 10
          items:
            - { name: 材料费, amount: "3" }
            - { name: 劳务费, amount: "6" }
    `,
    right: text`
      lineItems:
        - name: 支出明细
          unit: 万元
          total: 10
          items:
            - { name: 材料费, amount: "3" }
            - { name: 劳务费, amount: "7" }
    `,
  },
  'line-over-plan': {
    reason: '某一项花的比计划多，读者会想知道从哪里调剂。',
    fix: '核对计划数和执行数；确实如此的不用登记。',
    wrong: text`
      lineItems:
        - name: 支出明细
          unit: 万元
          items:
            - { name: 材料费, amount: "3", executed: "3.5" }
    `,
    right: text`
      lineItems:
        - name: 支出明细
          unit: 万元
          items:
            - { name: 材料费, amount: "3", executed: "3" }
    `,
  },
  'function-items-sum': {
    reason: '各功能科目的金额应合成申请的资金。',
    fix: '核对科目金额和申请金额；原文如此的登记。',
    wrong: text`
      document:
        functionItems:
          - { code: "2013202", name: 一般行政管理事务, amount: "35.79", unit: 万元 }
      funds:
        unit: 万元
        table:
          - { phase: requested, total: "37.59" }
    `,
    right: text`
      document:
        functionItems:
          - { code: "2013202", name: 一般行政管理事务, amount: "37.59", unit: 万元 }
      funds:
        unit: 万元
        table:
          - { phase: requested, total: "37.59" }
    `,
  },
  'cost-target-over-budget': {
    reason: '成本的实际值就是全年执行数时，成本目标不应大于全年预算。',
    fix: '核对目标值和单位；原文如此的登记。',
    wrong: text`
      funds:
        unit: 万元
        table:
          - { phase: adjustedBudget, total: "6" }
          - { phase: executed, total: "5" }
      indicators:
        - name: 项目成本
          target: ≤71800元
          actual: 50000元
    `,
    right: text`
      funds:
        unit: 万元
        table:
          - { phase: adjustedBudget, total: "6" }
          - { phase: executed, total: "5" }
      indicators:
        - name: 项目成本
          target: ≤60000元
          actual: 50000元
    `,
  },
  'row-unit-slip': {
    reason: '同一行的目标值和实际值，元和万元弄混会相差一万倍。',
    fix: '核对两个单元格的单位；原文如此的登记。',
    wrong: text`
      indicators:
        - name: 项目成本
          target: ≤20万元
          actual: 185000万元
    `,
    right: text`
      indicators:
        - name: 项目成本
          target: ≤20万元
          actual: 185000元
    `,
  },
  'execution-over-100': {
    reason: '执行率超过 100% 时，读者会问超出的部分从哪里来；写一句说明就清楚了。',
    fix: '核对两个金额；确实如此的，在 remarks 中说明并指明 fields，或录入追加的预算（phase: supplement）。',
    wrong: text`
      funds:
        unit: 万元
        table:
          - { phase: adjustedBudget, total: "6" }
          - { phase: executed, total: "6.5" }
    `,
    right: text`
      funds:
        unit: 万元
        table:
          - { phase: adjustedBudget, total: "6" }
          - { phase: executed, total: "6.5" }
      remarks:
        - text: 超出的 0.5 万元由单位自有资金支付。
          fields: ["funds.table[executed].total"]
    `,
  },
} satisfies Readonly<Record<string, CheckEntry>>;
