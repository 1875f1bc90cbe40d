/** Budget and execution of several evaluations, added up. */
import { sum, type Decimal } from './decimal.ts';
import { mainAmount, rateBetween, yuanOf } from './funds.ts';
import type { Report } from './report.ts';

export interface ExecutionTotal {
  /** Projects, each year counted once, whose evaluation gives both amounts. */
  readonly projectYearCount: number;
  readonly budgetYuan: Decimal;
  readonly executedYuan: Decimal;
  /** How many of the budgets are 年初预算, since no 全年预算 is printed. */
  readonly initialBudgetCount: number;
  /** Execution in percent of the budget; null when the bases differ or the budgets add up to zero. */
  readonly ratePercent: Decimal | null;
}

interface Amounts {
  readonly budgetYuan: Decimal;
  readonly executedYuan: Decimal;
  readonly isInitial: boolean;
}

/**
 * Adds the first evaluation of each project and year that prints both a budget (全年预算, else
 * 年初预算) and an execution; several evaluations of one project tell of the same money.
 *
 * @returns null when no evaluation prints both: nothing is not zero.
 */
export function executionTotal(evaluations: readonly Report[]): ExecutionTotal | null {
  const byProjectYear = new Map<string, Amounts>();
  for (const { funds, projectId, fiscalYear } of evaluations) {
    const adjustedYuan = yuanOf(mainAmount(funds, 'adjustedBudget'));
    const budgetYuan = adjustedYuan ?? yuanOf(mainAmount(funds, 'initialBudget'));
    const executedYuan = yuanOf(mainAmount(funds, 'executed'));
    const key = `${projectId} ${fiscalYear}`;
    if (budgetYuan === null || executedYuan === null || byProjectYear.has(key)) continue;
    byProjectYear.set(key, { budgetYuan, executedYuan, isInitial: adjustedYuan === null });
  }
  if (byProjectYear.size === 0) return null;
  const amounts = [...byProjectYear.values()];
  const budgetYuan = sum(amounts.map((amount) => amount.budgetYuan));
  const executedYuan = sum(amounts.map((amount) => amount.executedYuan));
  const initialBudgetCount = amounts.filter(({ isInitial }) => isInitial).length;
  const isOneBase = initialBudgetCount === 0 || initialBudgetCount === amounts.length;
  const rate = rateBetween(executedYuan, budgetYuan);
  return {
    projectYearCount: amounts.length,
    budgetYuan,
    executedYuan,
    initialBudgetCount,
    ratePercent: isOneBase && typeof rate !== 'string' ? rate : null,
  };
}
