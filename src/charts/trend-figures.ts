/** The figures of one report in the trend of its project, as plain data. */
import { mainAmount, yuanOf } from '../domain/funds.ts';
import type { ScoredReport } from '../domain/score-report.ts';
import { numberOf } from '../domain/value.ts';
import { executionRateText, figureText, wanYuanText } from './figures.ts';

/** Null where the document gives no figure. */
export interface TrendFigures {
  readonly budgetWanYuan: string | null;
  readonly executedWanYuan: string | null;
  readonly ratePercent: string | null;
  readonly score: string | null;
  readonly maxScore: string | null;
  readonly grade: string | null;
}

export function trendFigures(scored: ScoredReport): TrendFigures {
  const { funds } = scored.report;
  const budget = mainAmount(funds, 'adjustedBudget') ?? mainAmount(funds, 'initialBudget');
  const result = scored.scores.find(({ score }) => score.isResult)?.score;
  return {
    budgetWanYuan: wanYuanText(yuanOf(budget)),
    executedWanYuan: wanYuanText(yuanOf(mainAmount(funds, 'executed'))),
    ratePercent: executionRateText(scored),
    score: figureText(numberOf(result?.total)),
    maxScore: figureText(numberOf(result?.max)),
    grade: result?.gradeText ?? null,
  };
}
