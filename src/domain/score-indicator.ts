/** Scoring one indicator: measure its actual, apply its rule, round, and keep within 0 and the weight. */
import { weakerBasis } from './compare-figures.ts';
import { compare, isEqual, isNegative, round, zero, type Decimal, type Rounding } from './decimal.ts';
import type { Explanation, Step } from './explanation.ts';
import { measureActual } from './measure.ts';
import type { Indicator } from './report.ts';
import {
  scoreCaseDeduction,
  scoreDeviationCut,
  scoreExcessDeduction,
  scoreShareDeduction,
  scoreStepDeduction,
} from './rules/deduction.ts';
import {
  scoreAllOrNothing,
  scoreBands,
  scoreCategories,
  scoreChecklist,
  scoreCoefficient,
  scoreNotApplicable,
  scoreQualitativeTiers,
} from './rules/lookup.ts';
import { obstacle, type Obstacle, type Outcome, type RuleInput } from './rules/outcome.ts';
import { scoreExecutionRate, scoreInverse, scoreProportional, scoreRawPercentage } from './rules/ratio.ts';
import type { Basis, EffectiveRule } from './rules/rule.ts';
import { numberOf } from './value.ts';

/** A score with the arithmetic behind it, or the reason why there is none. */
export type IndicatorResult =
  | {
      readonly isScored: true;
      readonly score: Decimal;
      /** Before the rounding of the rule, within 0 and the weight. */
      readonly exact: Decimal;
      readonly weight: Decimal;
      /** The weakest of what the score needs: the rule, and the reading of its target and actual. */
      readonly basis: Basis;
      readonly explanation: Explanation;
    }
  /** The row leaves the total, and its weight with it. */
  | {
      readonly isScored: false;
      readonly isExcluded: true;
      readonly weight: Decimal;
      readonly explanation: Explanation;
    }
  | { readonly isScored: false; readonly isExcluded: false; readonly obstacle: Obstacle };

/** Scores are printed with two decimals unless the rule says otherwise. */
const usualRounding: Rounding = { decimals: 2, mode: 'halfUp' };

/** Scores an indicator by its effective rule. Inputs are only read. */
export function scoreIndicator(indicator: Indicator): IndicatorResult {
  const result = scoreByRule(indicator);
  const reading = indicator.quantityReading;
  if (reading === null || !result.isScored) return result;
  const without = scoreByRule({ ...indicator, quantityReading: null });
  const isNeeded = !without.isScored || !isEqual(without.score, result.score);
  return isNeeded ? { ...result, basis: weakerBasis(result.basis, reading.basis) } : result;
}

function scoreByRule(indicator: Indicator): IndicatorResult {
  const { rule } = indicator;
  if (rule === null) return unscored('noRule');
  const weight = numberOf(indicator.weight);
  if (weight === null) return unscored('noWeight');
  if (isNegative(weight)) return unscored('negativeFigure');
  const outcome = applyRule(rule, {
    indicator,
    weight,
    target: indicator.target,
    measured: measureActual(indicator),
  });
  if ('obstacle' in outcome) return unscored(outcome.obstacle);
  if ('excluded' in outcome) return { isScored: false, isExcluded: true, weight, explanation: outcome.steps };
  return finish(outcome.points, outcome.steps, weight, rule);
}

function applyRule(effective: EffectiveRule, input: RuleInput): Outcome {
  const { rule, direction } = effective;
  switch (rule.way) {
    case 'proportional':
      return scoreProportional(rule, input);
    case 'inverse':
      return scoreInverse(rule, input);
    case 'executionRate':
      return scoreExecutionRate(rule, input);
    case 'rawPercentage':
      return scoreRawPercentage(rule, input);
    case 'stepDeduction':
      return scoreStepDeduction(rule, input);
    case 'excessDeduction':
      return scoreExcessDeduction(rule, input);
    case 'caseDeduction':
      return scoreCaseDeduction(rule, input);
    case 'allOrNothing':
      return scoreAllOrNothing(direction, input);
    case 'checklist':
      return scoreChecklist(input);
    case 'bands':
      return scoreBands(rule, input);
    case 'categories':
      return scoreCategories(rule, input);
    case 'qualitativeTiers':
      return scoreQualitativeTiers(rule, input);
    case 'coefficient':
      return scoreCoefficient(rule, input);
    case 'shareDeduction':
      return scoreShareDeduction(rule, input);
    case 'deviationCut':
      return scoreDeviationCut(rule, input);
    case 'notApplicable':
      return scoreNotApplicable(rule, input);
    case 'judged':
      return obstacle('judged');
  }
}

/** Rounds the points and keeps them within 0 and the weight. Full points are the weight, however it is printed. */
function finish(
  points: Decimal,
  steps: Explanation,
  weight: Decimal,
  effective: EffectiveRule,
): IndicatorResult {
  const rounding = effective.rule.scoreRounding ?? usualRounding;
  const rounded = round(points, rounding);
  const isRoundedDownFromFull = compare(points, weight) >= 0 && compare(rounded, weight) < 0;
  const kept = isRoundedDownFromFull ? points : rounded;
  const explanation = isEqual(kept, points) ? [...steps] : roundLastEquation(steps, kept, rounding);
  const limited = limit(kept, weight);
  if (limited !== null) explanation.push(limited);
  return {
    isScored: true,
    score: limited?.result ?? kept,
    exact: limit(points, weight)?.result ?? points,
    weight,
    basis: effective.basis,
    explanation,
  };
}

function limit(points: Decimal, weight: Decimal): (Step & { kind: 'limit' }) | null {
  if (compare(points, zero) < 0) return { kind: 'limit', to: 'zero', from: points, result: zero };
  if (compare(points, weight) > 0) return { kind: 'limit', to: 'weight', from: points, result: weight };
  return null;
}

function roundLastEquation(steps: Explanation, result: Decimal, rounding: Rounding): Step[] {
  const last = steps.at(-1);
  if (last?.kind !== 'equation') return [...steps];
  return [...steps.slice(0, -1), { ...last, result, rounding }];
}

function unscored(kind: Obstacle): IndicatorResult {
  return { isScored: false, isExcluded: false, obstacle: kind };
}
