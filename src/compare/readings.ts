/** What a report says of each measure that reports are compared by, as plain data. */
import type { FigureStatus } from '../domain/compare-figures.ts';
import { toText, type Decimal } from '../domain/decimal.ts';
import { mainAmount, yuanOf } from '../domain/funds.ts';
import { fromYuan } from '../domain/money.ts';
import type { ScoredReport } from '../domain/score-report.ts';
import { numberOf } from '../domain/value.ts';
import { phaseNames } from '../i18n/labels.ts';

export interface Reading {
  /** Exact, plain notation; null where the document gives no figure. */
  readonly value: string | null;
  /** Where the value comes from: printed, or worked out. */
  readonly origin: 'printed' | 'derived' | 'absent';
  /** What the figure rests on, as far as the report itself says it; empty where nothing is to be told apart. */
  readonly basis: string;
  /** The sentence that a metric was read from. */
  readonly quote: string | null;
  /** The recomputed figure where the printed one differs from it; null elsewhere. */
  readonly recomputed: string | null;
}

export interface MeasureReadings {
  readonly budget: Reading;
  readonly executed: Reading;
  readonly executionRate: Reading;
  readonly score: Reading;
  /** By the id of the metric; none of those that the report does not give. */
  readonly metrics: Readonly<Record<string, Reading>>;
}

export const absentReading: Reading = {
  value: null,
  origin: 'absent',
  basis: '',
  quote: null,
  recomputed: null,
};

export function measureReadings(scored: ScoredReport): MeasureReadings {
  return {
    budget: budgetReading(scored),
    executed: amountReading(yuanOf(mainAmount(scored.report.funds, 'executed')), '全年执行'),
    executionRate: executionRateReading(scored),
    score: scoreReading(scored),
    metrics: metricReadings(scored),
  };
}

function budgetReading({ report: { funds } }: ScoredReport): Reading {
  const adjusted = yuanOf(mainAmount(funds, 'adjustedBudget'));
  const initial = yuanOf(mainAmount(funds, 'initialBudget'));
  const basis = adjusted === null && initial !== null ? '年初预算' : '全年预算';
  return amountReading(adjusted ?? initial, basis);
}

function amountReading(yuan: Decimal | null, basis: string): Reading {
  if (yuan === null) return { ...absentReading, basis };
  return { ...absentReading, value: toText(fromYuan(yuan, '万元')), origin: 'printed', basis };
}

function executionRateReading({ executionRate }: ScoredReport): Reading {
  const { published, recomputed, recomputedText, base, status } = executionRate;
  const basis = base === null ? '分母未印' : `以${phaseNames[base] ?? base}为分母`;
  if (published?.state === 'number') {
    return {
      ...absentReading,
      value: published.value,
      origin: 'printed',
      basis,
      recomputed: differing(status, recomputedText),
    };
  }
  if (recomputed === null) return { ...absentReading, basis };
  return { ...absentReading, value: toText(recomputed), origin: 'derived', basis };
}

/** Full mark and scale; which kind of evaluation it is stands in the register. */
function scoreReading({ scores }: ScoredReport): Reading {
  const result = scores.find(({ score }) => score.isResult);
  const max = result?.score.max?.state === 'number' ? result.score.max.value : null;
  const scale = result?.grade?.scale.basis === 'printed' ? '原文印有等次标准' : '原文未印等次标准';
  const value = numberOf(result?.score.total);
  const full = max === null ? '原文未印满分' : `满分 ${max} 分`;
  return {
    ...absentReading,
    value: value === null ? null : toText(value),
    origin: value === null ? 'absent' : 'printed',
    basis: `${full}，${scale}`,
    recomputed: result === undefined ? null : differing(result.total.status, result.total.recomputedText),
  };
}

/** The first value that a report gives of each metric. */
function metricReadings({ metrics }: ScoredReport): MeasureReadings['metrics'] {
  const readings: Record<string, Reading> = {};
  for (const { metric, value } of metrics) {
    readings[metric.metricId] ??= {
      ...absentReading,
      value: value === null ? null : toText(value),
      origin: metric.basis,
      quote: metric.quote,
    };
  }
  return readings;
}

function differing(status: FigureStatus, recomputedText: string | null): string | null {
  return status === 'differs' ? recomputedText : null;
}
