/** Budget and execution of several evaluations, added up. */
import { sum, type Decimal } from './decimal.ts';
import { mainAmount, rateBetween, yuanOf } from './funds.ts';
import type { Report } from './report.ts';

export interface ExecutionTotal {
  /** Projects, each year counted once, whose evaluation gives both amounts. */
  readonly projectYearCount: number;
  readonly budgetYuan: Decimal;
  readonly executedYuan: Decimal;
  /** Execution in percent of the budget; null when the budgets add up to zero. */
  readonly ratePercent: Decimal | null;
}

/**
 * Adds the first evaluation of each project and year that prints both a budget (全年预算, else
 * 年初预算) and an execution; several evaluations of one project tell of the same money.
 *
 * @returns null when no evaluation prints both: nothing is not zero.
 */
export function executionTotal(evaluations: readonly Report[]): ExecutionTotal | null {
  const byProjectYear = new Map<string, { readonly budgetYuan: Decimal; readonly executedYuan: Decimal }>();
  for (const { funds, projectId, fiscalYear } of evaluations) {
    const budgetYuan = yuanOf(mainAmount(funds, 'adjustedBudget') ?? mainAmount(funds, 'initialBudget'));
    const executedYuan = yuanOf(mainAmount(funds, 'executed'));
    const key = `${projectId} ${fiscalYear}`;
    if (budgetYuan === null || executedYuan === null || byProjectYear.has(key)) continue;
    byProjectYear.set(key, { budgetYuan, executedYuan });
  }
  if (byProjectYear.size === 0) return null;
  const amounts = [...byProjectYear.values()];
  const budgetYuan = sum(amounts.map((amount) => amount.budgetYuan));
  const executedYuan = sum(amounts.map((amount) => amount.executedYuan));
  const rate = rateBetween(executedYuan, budgetYuan);
  return {
    projectYearCount: amounts.length,
    budgetYuan,
    executedYuan,
    ratePercent: typeof rate === 'string' ? null : rate,
  };
}
