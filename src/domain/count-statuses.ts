/** How many printed figures were recomputed, and how they stand. */
import type { FigureStatus } from './compare-figures.ts';
import type { ScoredReport } from './score-report.ts';

export type StatusCounts = Readonly<Record<FigureStatus, number>>;

/** Counts every score, total, rate, balance, completion rate, calculation and grade of a report. */
export function countStatuses(scored: ScoredReport): StatusCounts {
  const counts: Record<FigureStatus, number> = {
    equal: 0,
    equalAfterRounding: 0,
    equalUnderReading: 0,
    differs: 0,
    notComputable: 0,
    notPublished: 0,
  };
  for (const status of statusesOf(scored)) counts[status] += 1;
  return counts;
}

function statusesOf(scored: ScoredReport): FigureStatus[] {
  const { indicators, blocks, scores, rates, balances, calculations } = scored;
  const comparisons = [
    ...indicators.flatMap(({ score, completionRate, measuredRate }) => [score, completionRate, measuredRate]),
    ...blocks.flatMap(({ total, scoreRate, deduction, block }) => [
      block.score === undefined ? null : total,
      scoreRate,
      deduction,
    ]),
    ...scores.flatMap(({ total, scoreRate, grade }) => [total, scoreRate, grade]),
    ...rates.map(({ comparison }) => comparison),
    ...balances.map(({ comparison }) => comparison),
    ...calculations.map(({ comparison }) => comparison),
  ];
  return comparisons.flatMap((one) => (one === null ? [] : [one.status]));
}
