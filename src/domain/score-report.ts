/**
 * Scoring a whole report: every figure that can follow from others is worked out and set
 * beside the printed one. Inputs are only read; nothing printed is ever replaced.
 */
import { scoreCalculations, evaluate, type ScoredCalculation } from './calculation.ts';
import {
  compareAsPrinted,
  compareRounded,
  weakerBasis,
  type Comparison,
  type FigureStatus,
  type Recomputed,
} from './compare-figures.ts';
import {
  add,
  compare,
  decimal,
  decimalFromCount,
  divide,
  hundred,
  isEqual,
  isZero,
  multiply,
  percentOf,
  roundHalfUp,
  subtract,
  sum,
  zero,
  type Decimal,
} from './decimal.ts';
import { amountPair, rateBetween, scoreBalances, scoreRate, yuanOf } from './funds.ts';
import type { ScoredBalance, ScoredRate } from './funds.ts';
import { gradeOf, gradeOfWord } from './grade.ts';
import { measureActual, measureRatio, measureSurvey, type MeasuredValue } from './measure.ts';
import type { Block, FundPhase, Grade, GradeScale, Indicator, MetricValue, Report, Score } from './report.ts';
import { pairOf } from './rules/pair.ts';
import type { Basis } from './rules/rule.ts';
import { scoreIndicator, type IndicatorResult } from './score-indicator.ts';
import { numberOf, type FigureCell } from './value.ts';

export interface ScoredReport {
  readonly report: Report;
  readonly indicators: readonly ScoredIndicator[];
  readonly blocks: readonly ScoredBlock[];
  readonly scores: readonly ScoredScore[];
  readonly rates: readonly ScoredRate[];
  readonly balances: readonly ScoredBalance[];
  readonly executionRate: ExecutionRate;
  readonly calculations: readonly ScoredCalculation[];
  readonly metrics: readonly ScoredMetric[];
}

export interface ScoredIndicator {
  readonly indicator: Indicator;
  readonly result: IndicatorResult;
  readonly score: Comparison;
  /** 完成率, where the document prints one. */
  readonly completionRate: Comparison | null;
  /** The rate printed beside a survey or a fraction, where one is printed. */
  readonly measuredRate: Comparison | null;
}

/** The three figures of a total, kept apart. */
export interface Total {
  readonly published: FigureCell | undefined;
  /** The printed rows (or, where rows print none, the printed subtotals) added up; null when one is missing. */
  readonly sumOfPublished: Decimal | null;
  readonly sumOfPublishedFrom: 'rows' | 'blocks' | null;
  /** Only when every row is computable. */
  readonly recomputed: Decimal | null;
  readonly recomputedText: string | null;
  readonly status: FigureStatus;
  readonly basis: Basis;
}

export interface ScoredBlock {
  readonly block: Block;
  readonly indicators: readonly ScoredIndicator[];
  readonly total: Total;
  readonly scoreRate: Comparison | null;
  readonly deduction: Comparison | null;
}

export interface ScoredScore {
  readonly score: Score;
  readonly total: Total;
  readonly scoreRate: Comparison | null;
  readonly grade: ScoredGrade | null;
}

/**
 * A printed grade word beside the grade that the published total has on the scale. A word that
 * the scale does not know cannot be compared.
 */
export interface ScoredGrade {
  readonly published: string | null;
  readonly publishedGrade: Grade | null;
  readonly recomputed: Grade | null;
  readonly scale: GradeScale;
  readonly status: 'equal' | 'equalUnderReading' | 'differs' | 'notComputable' | 'notPublished';
}

/** 预算执行率 of the whole report, with its base named. */
export interface ExecutionRate {
  readonly published: FigureCell | undefined;
  readonly recomputed: Decimal | null;
  readonly recomputedText: string | null;
  readonly base: FundPhase | null;
  readonly status: FigureStatus;
}

export interface ScoredMetric {
  readonly metric: MetricValue;
  /** The printed value, or the one worked out from its terms. */
  readonly value: Decimal | null;
}

/** Scores a report. `defaultScale` reads the grade where the document prints no scale; it is then marked assumed. */
export function scoreReport(report: Report, defaultScale: GradeScale | null): ScoredReport {
  const indicators = report.indicators.map(scoreRow);
  const scored = scoredRows(report, indicators);
  const blocks = report.blocks.map((block) => scoreBlock(block, indicators));
  const scale = report.gradeScale ?? defaultScale;
  const rates = report.funds.rates.map((rate) => scoreRate(report.funds, rate));
  return {
    report,
    indicators,
    blocks,
    scores: report.scores.map((score) => scoreTotal(score, report, scored, blocks, scale)),
    rates,
    balances: scoreBalances(report.funds),
    executionRate: executionRateOf(report, rates, indicators),
    calculations: scoreCalculations(report.calculations),
    metrics: report.metrics.map(scoreMetric),
  };
}

function scoreRow(indicator: Indicator): ScoredIndicator {
  const result = scoreIndicator(indicator);
  const recomputed = result.isScored ? { exact: result.exact, rounded: result.score } : null;
  return {
    indicator,
    result,
    score: compareRounded(indicator.score, recomputed, result.isScored ? result.basis : 'printed'),
    completionRate: completionRateOf(indicator),
    measuredRate: measuredRateOf(indicator),
  };
}

function completionRateOf(indicator: Indicator): Comparison | null {
  const { completionRate, quantityReading } = indicator;
  if (completionRate === undefined) return null;
  const rate = completionOf(indicator);
  if (rate === null || quantityReading === null) return compareAsPrinted(completionRate, rate);
  const without = completionOf({ ...indicator, quantityReading: null });
  const isNeeded = without === null || !isEqual(rate, without);
  return compareAsPrinted(completionRate, rate, isNeeded ? quantityReading.basis : 'printed');
}

/** A ÷ T in percent; a sign before the actual (`≥266米`) does not matter here. */
function completionOf(indicator: Indicator): Decimal | null {
  const { actual, target } = indicator;
  const unsigned = actual?.state === 'number' ? { ...actual, operator: null } : actual;
  const measured = measureActual({
    ...indicator,
    actual: unsigned,
    survey: null,
    ratio: null,
    aggregate: null,
  });
  const paired = pairOf({ indicator, weight: zero, target, measured });
  if (!('pair' in paired) || isZero(paired.pair.target)) return null;
  return percentOf(paired.pair.actual, paired.pair.target);
}

function measuredRateOf({ survey, ratio }: Indicator): Comparison | null {
  if (survey?.rate !== undefined) return compareMeasured(survey.rate, measureSurvey(survey));
  return ratio?.rate === undefined ? null : compareMeasured(ratio.rate, measureRatio(ratio));
}

function compareMeasured(printed: FigureCell, measured: MeasuredValue): Comparison {
  return compareAsPrinted(printed, measured.isMeasured ? measured.value : null);
}

/** The rows that make up the report's score: of the scored tables, without the unchosen of 二者择一. */
function scoredRows(report: Report, indicators: readonly ScoredIndicator[]): ScoredIndicator[] {
  const scoredTables = new Set(report.tables.filter((table) => table.isScored).map((table) => table.id));
  return indicators.filter(({ indicator }) => scoredTables.has(indicator.tableId) && isChosen(indicator));
}

function isChosen({ weightRule }: Indicator): boolean {
  return weightRule?.way !== 'chooseOne' || weightRule.chosen;
}

/** Whether a row belongs to a subtotal. */
export function isInBlock(indicator: Indicator, block: Block): boolean {
  return (
    indicator.tableId === block.tableId &&
    indicator.level1 === block.level1 &&
    (block.level2 === null || indicator.level2 === block.level2)
  );
}

function scoreBlock(block: Block, indicators: readonly ScoredIndicator[]): ScoredBlock {
  const rows = indicators.filter(({ indicator }) => isInBlock(indicator, block));
  const counted = rows.filter(({ indicator }) => isChosen(indicator));
  const total = totalOf(block.score, counted, null, addUp(counted));
  const weight = numberOf(block.weight);
  const score = numberOf(block.score);
  const canRate = weight !== null && score !== null && !isZero(weight);
  return {
    block,
    indicators: rows,
    total,
    scoreRate:
      block.scoreRate === undefined
        ? null
        : compareAsPrinted(block.scoreRate, canRate ? percentOf(score, weight) : null),
    deduction:
      block.deduction === undefined
        ? null
        : compareAsPrinted(
            block.deduction,
            weight !== null && score !== null ? subtract(weight, score) : null,
          ),
  };
}

function scoreTotal(
  score: Score,
  report: Report,
  rows: readonly ScoredIndicator[],
  blocks: readonly ScoredBlock[],
  scale: GradeScale | null,
): ScoredScore {
  const max = numberOf(score.max);
  const published = numberOf(score.total);
  return {
    score,
    total: totalByRule(score, report, rows, blocks),
    scoreRate:
      score.scoreRate === undefined
        ? null
        : compareAsPrinted(
            score.scoreRate,
            max !== null && published !== null && !isZero(max) ? percentOf(published, max) : null,
          ),
    grade: scale === null ? null : scoreGrade(score, published, scale),
  };
}

function totalByRule(
  score: Score,
  report: Report,
  rows: readonly ScoredIndicator[],
  blocks: readonly ScoredBlock[],
): Total {
  switch (score.rule) {
    case 'sumOfRows':
      return totalOf(score.total, rows, blocks, rescale(addUp(rows), numberOf(score.max) ?? hundred));
    case 'evaluatorMean':
      return evaluatorMean(score, report);
    case 'stated':
      return totalOf(score.total, [], null, null);
  }
}

/** R15: the arithmetic mean of the evaluators' totals, to two decimals. */
function evaluatorMean(score: Score, report: Report): Total {
  const totals = report.scores
    .filter((other) => other.by === 'evaluator')
    .map((other) => numberOf(other.total));
  const known = totals.filter((total) => total !== null);
  const isComplete = totals.length > 0 && known.length === totals.length;
  const exact = isComplete ? divide(sum(known), decimalFromCount(known.length)) : null;
  const comparison = compareRounded(
    score.total,
    exact === null ? null : { exact, rounded: roundHalfUp(exact, 2) },
    'printed',
  );
  return { ...comparison, sumOfPublished: null, sumOfPublishedFrom: null };
}

function totalOf(
  published: FigureCell | undefined,
  rows: readonly ScoredIndicator[],
  blocks: readonly ScoredBlock[] | null,
  recomputed: AddedUp | null,
): Total {
  const fromRows = addAll(rows.map(({ indicator }) => numberOf(indicator.score)));
  const fromBlocks = blocks === null ? null : sumOfBlocks(blocks);
  return {
    ...compareRounded(published, recomputed, recomputed?.basis ?? 'printed'),
    sumOfPublished: fromRows ?? fromBlocks,
    sumOfPublishedFrom: fromRows !== null ? 'rows' : fromBlocks !== null ? 'blocks' : null,
  };
}

function sumOfBlocks(blocks: readonly ScoredBlock[]): Decimal | null {
  return addAll(
    blocks.filter(({ block }) => block.level2 === null).map(({ block }) => numberOf(block.score)),
  );
}

/** Adds figures that are all known; null for none at all or when one is missing. */
function addAll(values: readonly (Decimal | null)[]): Decimal | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 || known.length < values.length ? null : sum(known);
}

/** The recomputed scores of some rows added up, and the weight of those that left the total. */
interface AddedUp extends Recomputed {
  readonly basis: Basis;
  readonly excludedWeight: Decimal;
}

/** Adds up the rows; null when one of them is not computable, or when none is left. */
function addUp(rows: readonly ScoredIndicator[]): AddedUp | null {
  let total: Decimal | null = null;
  let basis: Basis = 'printed';
  let excludedWeight = zero;
  for (const { result } of rows) {
    if (result.isScored) {
      total = add(total ?? zero, result.score);
      basis = weakerBasis(basis, result.basis);
    } else if (result.isExcluded) {
      excludedWeight = add(excludedWeight, result.weight);
    } else {
      return null;
    }
  }
  return total === null ? null : { exact: total, rounded: total, basis, excludedWeight };
}

/** 不适用 rows leave the total, and what the others earn is brought back to the full score. */
function rescale(rows: AddedUp | null, max: Decimal): AddedUp | null {
  if (rows === null || isZero(rows.excludedWeight)) return rows;
  const remaining = subtract(max, rows.excludedWeight);
  if (compare(remaining, zero) <= 0) return null;
  const exact = divide(multiply(rows.exact, max), remaining);
  return { ...rows, exact, rounded: roundHalfUp(exact, 2) };
}

function scoreGrade(score: Score, total: Decimal | null, scale: GradeScale): ScoredGrade | null {
  if (score.gradeText === null && total === null) return null;
  const published = score.gradeText;
  const publishedGrade = published === null ? null : gradeOfWord(published, scale);
  const recomputed = total === null ? null : gradeOf(total, scale);
  return {
    published,
    publishedGrade,
    recomputed,
    scale,
    status: gradeStatus(published, publishedGrade, recomputed, scale),
  };
}

function gradeStatus(
  published: string | null,
  publishedGrade: Grade | null,
  recomputed: Grade | null,
  scale: GradeScale,
): ScoredGrade['status'] {
  if (recomputed === null) return 'notComputable';
  if (published === null) return 'notPublished';
  if (publishedGrade === null) return 'notComputable';
  if (publishedGrade !== recomputed) return 'differs';
  return scale.basis === 'printed' ? 'equal' : 'equalUnderReading';
}

function executionRateOf(
  report: Report,
  rates: readonly ScoredRate[],
  indicators: readonly ScoredIndicator[],
): ExecutionRate {
  const printed =
    rates.find(({ rate }) => rate.name === 'executionRate' && rate.source === 'total') ??
    rates.find(({ rate }) => rate.name === 'executionRate' && rate.source === 'fiscal');
  if (printed !== undefined) {
    const { recomputed, recomputedText, status } = printed.comparison;
    return { published: printed.rate.cell, recomputed, recomputedText, base: printed.rate.over, status };
  }
  const { base, recomputed } = usualExecutionRate(report);
  const published = executionRateCell(indicators);
  const comparison = compareAsPrinted(published, recomputed);
  const { recomputedText, status } = comparison;
  return { published, recomputed: comparison.recomputed, recomputedText, base, status };
}

/** The rate printed as the actual of the row that is scored by it. */
function executionRateCell(indicators: readonly ScoredIndicator[]): FigureCell | undefined {
  const row = indicators.find(({ indicator }) => indicator.rule?.rule.way === 'executionRate');
  const actual = row?.indicator.actual;
  if (actual?.state !== 'number' || (actual.unit !== null && actual.unit !== '%')) return undefined;
  return { state: 'number', text: actual.text, value: actual.value };
}

function usualExecutionRate(report: Report): { base: FundPhase | null; recomputed: Decimal | null } {
  for (const base of ['adjustedBudget', 'initialBudget', 'fundsReceived'] as const) {
    const { part, whole } = amountPair(report.funds, 'executed', base, 'total');
    if (yuanOf(whole) === null) continue;
    const rate = rateBetween(yuanOf(part), yuanOf(whole));
    return { base, recomputed: typeof rate === 'string' ? null : rate };
  }
  return { base: null, recomputed: null };
}

function scoreMetric(metric: MetricValue): ScoredMetric {
  return {
    metric,
    value: metric.basis === 'printed' ? decimal(metric.value) : evaluate(metric.terms, metric.unit),
  };
}
