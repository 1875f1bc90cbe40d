/** More was spent than the budget, and no remark or note says how. */
import {
  compare,
  decimal,
  divide,
  hundred,
  isZero,
  roundHalfUp,
  toText,
  type Decimal,
} from '../domain/decimal.ts';
import { mainAmount, yuanOf } from '../domain/funds.ts';
import type { Indicator, Report } from '../domain/report.ts';
import type { Check } from './finding.ts';
import { amountName, printed } from './words.ts';

export const executionOver100: Check = {
  code: 'execution-over-100',
  edition: 2,
  name: '预算执行率超过 100%，未见说明',
  run: ({ report }) => {
    const executed = mainAmount(report.funds, 'executed');
    const budget = mainAmount(report.funds, 'adjustedBudget');
    const [spent, planned] = [yuanOf(executed), yuanOf(budget)];
    if (executed === undefined || budget === undefined || spent === null || planned === null) return [];
    if (isZero(planned) || compare(spent, planned) <= 0 || isExplained(report)) return [];
    return [
      {
        severity: 'question',
        field: executed.field,
        subject: amountName(executed),
        printed: printed(executed.cell),
        recomputed: null,
        calculation: `${toText(spent)} 元 ÷ ${toText(planned)} 元 = ${toText(rateOf(spent, planned))}%`,
        message: `${amountName(executed)}为${amountName(budget)}的 ${toText(rateOf(spent, planned))}%，原文和说明中没有写明超出部分的来源。`,
      },
    ];
  },
};

function rateOf(spent: Decimal, planned: Decimal): Decimal {
  return roundHalfUp(divide(spent.times(hundred), planned), 2);
}

/** A supplement, a remark on the funds, or a note in the row of the execution rate answers. */
function isExplained({ funds, remarks, indicators }: Report): boolean {
  const supplement = yuanOf(mainAmount(funds, 'supplement'));
  if (supplement !== null && compare(supplement, decimal('0')) > 0) return true;
  if (remarks.some(({ fields }) => fields.some((field) => field.startsWith('funds')))) return true;
  return indicators.some((row) => isExecutionRow(row) && (row.varianceNote ?? '').trim() !== '');
}

function isExecutionRow({ name, rule }: Indicator): boolean {
  return rule?.rule.way === 'executionRate' || name.includes('执行率');
}
