/** Amounts of money in rows and goals, beside those of the funds. */
import { compare, decimal, type Decimal, toText } from '../domain/decimal.ts';
import { mainAmount, yuanOf } from '../domain/funds.ts';
import { isMoneyUnit, toYuan } from '../domain/money.ts';
import { type MeasuredCell, type QuantityCell, readQuantity } from '../domain/quantity.ts';
import { printedTextOf } from '../domain/value.ts';
import { notice } from './cell-notices.ts';
import type { Check, FindingDraft } from './finding.ts';
import { printed, rowName } from './words.ts';

/** A cost target in money stands above the whole budget, while the actual is the whole spending. */
export const costTargetOverBudget: Check = {
  code: 'cost-target-over-budget',
  edition: 1,
  name: '成本目标大于全年预算',
  run: ({ report }) => {
    const budget = mainAmount(report.funds, 'adjustedBudget') ?? mainAmount(report.funds, 'initialBudget');
    const budgetYuan = yuanOf(budget);
    const executedYuan = yuanOf(mainAmount(report.funds, 'executed'));
    if (budget === undefined || budgetYuan === null || executedYuan === null) return [];
    return report.indicators.flatMap((indicator): FindingDraft[] => {
      const actual = yuanOfCell(indicator.actual, indicator.quantityReading?.actualUnit ?? null);
      const target = yuanOfCell(indicator.target, indicator.quantityReading?.targetUnit ?? null);
      if (actual === null || target === null) return [];
      if (compare(actual, executedYuan) !== 0 || compare(target, budgetYuan) <= 0) return [];
      return [
        {
          severity: 'contradiction',
          field: `${indicator.field}.target`,
          subject: `${rowName(indicator)} 目标值`,
          printed: printedTextOf(indicator.target),
          recomputed: toText(budgetYuan),
          calculation: `${toText(target)} 元 > ${printed(budget.cell) ?? ''} ${budget.unit}`,
          message: `“${rowName(indicator)}”的实际值就是全年执行数，目标值 ${printedTextOf(indicator.target) ?? ''} 大于全年预算 ${toText(budgetYuan)} 元。`,
        },
      ];
    });
  },
};

function yuanOfCell(cell: QuantityCell | undefined, readUnit: string | null) {
  if (cell?.state !== 'number') return null;
  const unit = cell.unit ?? readUnit;
  return isMoneyUnit(unit) ? toYuan(decimal(cell.value), unit) : null;
}

/** The budget and the spending are scored again as target and actual of an indicator. */
export const sameFactTwice: Check = {
  code: 'same-fact-twice',
  edition: 1,
  name: '同一事实两次计分',
  run: ({ report, rates, indicators }) => {
    const hasRateRow =
      rates.some(({ rate }) => rate.name === 'executionRate') ||
      indicators.some(({ indicator }) => indicator.rule?.rule.way === 'executionRate');
    const budget = mainAmount(report.funds, 'adjustedBudget');
    const executed = mainAmount(report.funds, 'executed');
    const [planned, spent] = [yuanOf(budget), yuanOf(executed)];
    if (!hasRateRow || planned === null || spent === null || compare(planned, spent) === 0) return [];
    return report.indicators.flatMap((indicator): FindingDraft[] => {
      const { target, actual } = indicator;
      if (target?.state !== 'number' || actual?.state !== 'number') return [];
      // Cells that print no unit are read in the unit of the funds.
      const unit = target.unit ?? actual.unit;
      if (!isSameAmount(target, unit ?? budget?.unit ?? null, planned)) return [];
      if (!isSameAmount(actual, actual.unit ?? unit ?? executed?.unit ?? null, spent)) return [];
      return [
        {
          severity: 'notice',
          field: `${indicator.field}.actual`,
          subject: rowName(indicator),
          printed: actual.text,
          recomputed: null,
          calculation: null,
          message: `“${rowName(indicator)}”的目标值和实际值就是全年预算和全年执行数，与预算执行率重复计分。`,
        },
      ];
    });
  },
};

function isSameAmount(cell: MeasuredCell, unit: string | null, yuan: Decimal): boolean {
  return isMoneyUnit(unit) && compare(toYuan(decimal(cell.value), unit), yuan) === 0;
}

/** A goal cell holds nothing but a number. */
export const goalIsAmount: Check = {
  code: 'goal-is-amount',
  edition: 1,
  name: '绩效目标只写了数字',
  run: ({ report }) =>
    report.goals.flatMap((goal) =>
      (['expected', 'actual'] as const).flatMap((key): FindingDraft[] => {
        const text = goal[key];
        if (text === null || readQuantity(text).state !== 'number') return [];
        const label = key === 'expected' ? '预期目标' : '实际完成情况';
        return [
          notice(`${goal.field}.${key}`, label, text, `“${label}”一栏只写了数字 ${text}，没有说明目标内容。`),
        ];
      }),
    ),
};
