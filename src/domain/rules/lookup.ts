/** Scoring by looking up: R5 all or nothing, R6 checklist, R10 bands, R13 categories, R8 tiers, coefficients. */
import { add, compare, decimal, divide, hundred, isEqual, multiply, zero, type Decimal } from '../decimal.ts';
import { scoreEquation, type Step, type Token } from '../explanation.ts';
import { missingActual } from '../measure.ts';
import type { Operator } from '../quantity.ts';
import { obstacle, type Outcome, type RuleInput } from './outcome.ts';
import { pairOf } from './pair.ts';
import type {
  Band,
  BandsRule,
  Bound,
  CategoriesRule,
  CoefficientRule,
  Deduction,
  Direction,
  NotApplicableRule,
  QualitativeTiersRule,
} from './rule.ts';

/**
 * R5. An answer that the text states goes before a comparison of figures; without a printed
 * sign more is better, unless the reading says that less is.
 */
export function scoreAllOrNothing(direction: Direction | null, input: RuleInput): Outcome {
  const { weight, indicator, measured } = input;
  const stated = indicator.stated;
  if (stated !== null && stated.isMet !== null) {
    const step: Step = { kind: 'stated', isMet: stated.isMet, quote: stated.quote, place: stated.place };
    return allOrNothing(weight, stated.isMet, [step]);
  }
  const paired = pairOf(input);
  if ('obstacle' in paired) return paired;
  const { target, actual, isPercent } = paired.pair;
  const operator = paired.pair.operator ?? (direction === 'lower' ? 'lte' : 'gte');
  const holds = isMet(actual, operator, target);
  const step: Step = {
    kind: 'comparison',
    left: { value: actual, role: 'actual', isPercent },
    operator,
    right: { value: target, role: 'target', isPercent },
    holds,
  };
  return allOrNothing(weight, holds, measured.isMeasured ? [...measured.steps, step] : [step]);
}

/** Whether an actual meets a target. */
export function isMet(actual: Decimal, operator: Operator, target: Decimal): boolean {
  const order = compare(actual, target);
  switch (operator) {
    case 'gte':
      return order >= 0;
    case 'lte':
      return order <= 0;
    case 'eq':
      return order === 0;
    case 'gt':
      return order > 0;
    case 'lt':
      return order < 0;
  }
}

/** R6 ①②③: the points of the items whose answer is the one that scores. */
export function scoreChecklist({ indicator }: RuleInput): Outcome {
  const items = indicator.checklist;
  if (items.length === 0) return obstacle('noItems');
  let points = zero;
  const steps: Step[] = [];
  const tokens: Token[] = [];
  for (const [index, item] of items.entries()) {
    if (item.answer === null) return obstacle('unansweredItem');
    const worth = decimal(item.points);
    const earned = item.answer === item.scoresOn ? worth : zero;
    points = add(points, earned);
    if (index > 0) tokens.push('+');
    tokens.push({ value: earned, role: 'points' });
    const { text, answer, quote } = item;
    steps.push({ kind: 'item', number: index + 1, text, answer, points: worth, earned, quote });
  }
  steps.push(scoreEquation(tokens, points));
  return { points, steps };
}

/** R10 and R13: the interval that holds the actual. */
export function scoreBands(rule: BandsRule, { weight, measured }: RuleInput): Outcome {
  if (!measured.isMeasured) return obstacle(measured.obstacle);
  const band = rule.bands.find((candidate) => isInside(measured.value, candidate));
  if (band === undefined) return obstacle('noBand');
  const points = pointsOf(band.points, rule.unit, weight);
  const step: Step = {
    kind: 'band',
    value: measured.value,
    from: band.from === undefined ? null : boundOf(band.from),
    to: band.to === undefined ? null : boundOf(band.to),
    points,
  };
  return { points, steps: [...measured.steps, step] };
}

/** R13 and R14: the tick, else the text of the actual cell, which may be a number (`0起`). */
export function scoreCategories(rule: CategoriesRule, { weight, indicator }: RuleInput): Outcome {
  const { tick, actual } = indicator;
  const hasText = actual?.state === 'text' || actual?.state === 'number';
  if (tick === null && !hasText) return obstacle(missingActual(actual));
  const text = tick ?? (hasText ? actual.text : '');
  const category = rule.categories.find((candidate) => candidate.text === text);
  if (category === undefined) return obstacle('noCategory');
  const points = pointsOf(category.points, rule.unit, weight);
  return { points, steps: [{ kind: 'category', text, points }] };
}

/** R8: the tier alone does not decide the points; the percent chosen inside it does. */
export function scoreQualitativeTiers(rule: QualitativeTiersRule, { weight }: RuleInput): Outcome {
  const tier = rule.tiers.find((candidate) => candidate.text === rule.tier);
  if (rule.chosenPercent === undefined) return obstacle('tierOnly');
  const percent = decimal(rule.chosenPercent);
  if (tier === undefined || !isInTier(percent, tier, rule.tiers)) return obstacle('outsideTier');
  return timesPercent(weight, percent, [{ kind: 'tier', text: tier.text, percent }]);
}

type Tier = QualitativeTiersRule['tiers'][number];

/** Whether a percent lies in a tier. An edge that the tier above includes (含80%) belongs to that tier alone. */
function isInTier(percent: Decimal, tier: Tier, tiers: readonly Tier[]): boolean {
  const isTaken = tiers.some(
    (other) =>
      other !== tier && other.fromInclusive && isEqual(decimal(other.fromPercent), decimal(tier.toPercent)),
  );
  return (
    isAbove(percent, { value: tier.fromPercent, inclusive: tier.fromInclusive }) &&
    isBelow(percent, { value: tier.toPercent, inclusive: !isTaken })
  );
}

/** W × coefficient; the coefficient is printed, or stands in the actual cell as a percentage. */
export function scoreCoefficient(rule: CoefficientRule, { weight, measured }: RuleInput): Outcome {
  if (rule.coefficientPercent !== undefined)
    return timesPercent(weight, decimal(rule.coefficientPercent), []);
  if (!measured.isMeasured || measured.unit !== '%') return obstacle('noCoefficient');
  return timesPercent(weight, measured.value, measured.steps);
}

/** 不适用: full points, or left out of a total that is rescaled. */
export function scoreNotApplicable(rule: NotApplicableRule, { weight }: RuleInput): Outcome {
  const step: Step = { kind: 'notApplicable', treatment: rule.treatment };
  return rule.treatment === 'full' ? { points: weight, steps: [step] } : { excluded: true, steps: [step] };
}

function allOrNothing(weight: Decimal, holds: boolean, before: readonly Step[]): Outcome {
  return holds
    ? { points: weight, steps: [...before, { kind: 'full', weight }] }
    : { points: zero, steps: [...before, { kind: 'nothing' }] };
}

function isInside(value: Decimal, band: Band): boolean {
  return isAbove(value, band.from) && isBelow(value, band.to);
}

function isAbove(value: Decimal, bound: Bound | undefined): boolean {
  if (bound === undefined) return true;
  const order = compare(value, decimal(bound.value));
  return order > 0 || (order === 0 && bound.inclusive);
}

function isBelow(value: Decimal, bound: Bound | undefined): boolean {
  if (bound === undefined) return true;
  const order = compare(value, decimal(bound.value));
  return order < 0 || (order === 0 && bound.inclusive);
}

function boundOf(bound: Bound): { value: Decimal; inclusive: boolean } {
  return { value: decimal(bound.value), inclusive: bound.inclusive };
}

function pointsOf(text: string, unit: Deduction['unit'], weight: Decimal): Decimal {
  const amount = decimal(text);
  return unit === 'points' ? amount : divide(multiply(weight, amount), hundred);
}

function timesPercent(weight: Decimal, percent: Decimal, before: readonly Step[]): Outcome {
  const points = divide(multiply(weight, percent), hundred);
  const tokens: Token[] = [
    { value: weight, role: 'weight' },
    '×',
    { value: percent, role: 'rate', isPercent: true },
  ];
  return { points, steps: [...before, scoreEquation(tokens, points)] };
}
