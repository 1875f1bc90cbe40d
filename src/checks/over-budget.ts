/** More was spent than the budget: a question until the document says how, then a notice. */
import {
  compare,
  divide,
  hundred,
  isZero,
  roundHalfUp,
  toText,
  zero,
  type Decimal,
} from '../domain/decimal.ts';
import { mainAmount, yuanOf } from '../domain/funds.ts';
import type { FundAmount, Indicator, Report } from '../domain/report.ts';
import type { Check } from './finding.ts';
import { amountName, printed } from './words.ts';

/** A supplement, a remark or a note answers the question where the money came from. Legal, and worth a word. */
export const overBudget: Check = {
  code: 'over-budget',
  edition: 1,
  name: '执行数大于全年预算数',
  run: ({ report }) => {
    const spending = overspending(report);
    // Nobody has said how: `execution-over-100` asks, and one fact is listed once.
    if (spending === null || (!isExplained(report) && !isZero(spending.plannedYuan))) return [];
    const { executed, budget } = spending;
    return [
      {
        severity: 'notice',
        field: executed.field,
        subject: amountName(executed),
        printed: printed(executed.cell),
        recomputed: null,
        calculation: null,
        message: `全年执行 ${printed(executed.cell) ?? ''} ${executed.unit}大于全年预算 ${printed(budget.cell) ?? ''} ${budget.unit}。`,
      },
    ];
  },
};

export const executionOver100: Check = {
  code: 'execution-over-100',
  edition: 2,
  name: '预算执行率超过 100%，未见说明',
  run: ({ report }) => {
    const spending = overspending(report);
    if (spending === null || isZero(spending.plannedYuan) || isExplained(report)) return [];
    const { executed, budget, spentYuan, plannedYuan } = spending;
    const rate = toText(rateOf(spentYuan, plannedYuan));
    return [
      {
        severity: 'question',
        field: executed.field,
        subject: amountName(executed),
        printed: printed(executed.cell),
        recomputed: null,
        calculation: `${toText(spentYuan)} 元 ÷ ${toText(plannedYuan)} 元 = ${rate}%`,
        message: `${amountName(executed)}为${amountName(budget)}的 ${rate}%，原文和说明中没有写明超出部分的来源。`,
      },
    ];
  },
};

interface Overspending {
  readonly executed: FundAmount;
  readonly budget: FundAmount;
  readonly spentYuan: Decimal;
  readonly plannedYuan: Decimal;
}

/** Null where both amounts are not printed, or the execution stays within the budget. */
function overspending({ funds }: Report): Overspending | null {
  const executed = mainAmount(funds, 'executed');
  const budget = mainAmount(funds, 'adjustedBudget');
  const [spentYuan, plannedYuan] = [yuanOf(executed), yuanOf(budget)];
  if (executed === undefined || budget === undefined || spentYuan === null || plannedYuan === null)
    return null;
  return compare(spentYuan, plannedYuan) > 0 ? { executed, budget, spentYuan, plannedYuan } : null;
}

function rateOf(spent: Decimal, planned: Decimal): Decimal {
  return roundHalfUp(divide(spent.times(hundred), planned), 2);
}

/** A supplement, a remark on the funds, or a note in the row of the execution rate answers. */
function isExplained({ funds, remarks, indicators }: Report): boolean {
  const supplement = yuanOf(mainAmount(funds, 'supplement'));
  if (supplement !== null && compare(supplement, zero) > 0) return true;
  if (remarks.some(({ fields }) => fields.some((field) => field.startsWith('funds')))) return true;
  return indicators.some((row) => isExecutionRow(row) && (row.varianceNote ?? '').trim() !== '');
}

function isExecutionRow({ name, rule }: Indicator): boolean {
  return rule?.rule.way === 'executionRate' || name.includes('执行率');
}
