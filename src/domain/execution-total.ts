/** Budget and execution of several evaluations, added up. */
import { fromText, sum, toText, type Decimal } from './decimal.ts';
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

/** What an evaluation says of the money of its project and year, as plain data. */
export interface EvaluationAmounts {
  readonly projectId: string;
  readonly fiscalYear: number;
  /** Null unless both are printed. */
  readonly spending: Spending | null;
}

/** Exact amounts in 元, plain notation. */
export interface Spending {
  readonly budgetYuan: string;
  readonly executedYuan: string;
  /** Whether the budget is a 年初预算, since no 全年预算 is printed. */
  readonly isInitial: boolean;
}

/** Budget (全年预算, else 年初预算) and execution of a report; null unless it prints both. */
export function spendingOf({ funds }: Pick<Report, 'funds'>): Spending | null {
  const adjustedYuan = yuanOf(mainAmount(funds, 'adjustedBudget'));
  const budgetYuan = adjustedYuan ?? yuanOf(mainAmount(funds, 'initialBudget'));
  const executedYuan = yuanOf(mainAmount(funds, 'executed'));
  if (budgetYuan === null || executedYuan === null) return null;
  return {
    budgetYuan: toText(budgetYuan),
    executedYuan: toText(executedYuan),
    isInitial: adjustedYuan === null,
  };
}

/**
 * Adds the first evaluation of each project and year that prints both a budget and an execution;
 * several evaluations of one project tell of the same money.
 *
 * @returns null when no evaluation prints both: nothing is not zero.
 */
export function executionTotal(evaluations: Iterable<EvaluationAmounts>): ExecutionTotal | null {
  const byProjectYear = new Map<string, Spending>();
  for (const { projectId, fiscalYear, spending } of evaluations) {
    const key = `${projectId} ${fiscalYear}`;
    if (spending !== null && !byProjectYear.has(key)) byProjectYear.set(key, spending);
  }
  if (byProjectYear.size === 0) return null;
  const amounts = [...byProjectYear.values()];
  const budgetYuan = sum(amounts.map((amount) => fromText(amount.budgetYuan)));
  const executedYuan = sum(amounts.map((amount) => fromText(amount.executedYuan)));
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
