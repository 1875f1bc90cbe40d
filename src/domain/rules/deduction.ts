/** Scoring by deduction: R4 per step below a bound, R11 per step above a limit, R12 per case, and shares. */
import {
  absolute,
  add,
  compare,
  decimal,
  divide,
  hundred,
  isNegative,
  isZero,
  multiply,
  one,
  round,
  roundHalfUp,
  subtract,
  zero,
  type Decimal,
} from '../decimal.ts';
import { equation, roundedRate, scoreEquation, type Step, type Token } from '../explanation.ts';
import { obstacle, type Obstacle, type Outcome, type RuleInput } from './outcome.ts';
import type {
  Bound,
  CaseDeductionRule,
  Deduction,
  DeviationCutRule,
  ExcessDeductionRule,
  ShareDeductionRule,
  StepDeductionRule,
  StepMode,
} from './rule.ts';

/** R4 阶梯扣分. Needs a step mode only where the shortfall is not a whole number of steps. */
export function scoreStepDeduction(rule: StepDeductionRule, input: RuleInput): Outcome {
  const rated = ratedOf(rule, input);
  if ('obstacle' in rated) return rated;
  const { rate, steps } = rated;
  const { weight } = input;
  const full = decimal(rule.full.value);
  if (isAtLeast(rate, rule.full)) {
    return { points: weight, steps: [...steps, comparison(rate, rule.full, true), { kind: 'full', weight }] };
  }
  if (rule.floor !== undefined && !isAtLeast(rate, rule.floor)) {
    return { points: zero, steps: [...steps, comparison(rate, rule.floor, false), { kind: 'nothing' }] };
  }
  const shortfall = subtract(full, rate);
  const shortfallStep = equation(
    'shortfall',
    [{ value: full, role: 'full', isPercent: true }, '−', { value: rate, role: 'rate', isPercent: true }],
    shortfall,
    true,
  );
  const counted = countSteps(shortfall, rule);
  if ('obstacle' in counted) return counted;
  return takeOff(weight, weight, counted.count, rule.perStep, [...steps, shortfallStep, counted.step]);
}

/** R11 and R14 超额扣分, with a free band and stacked deductions for parts. */
export function scoreExcessDeduction(rule: ExcessDeductionRule, input: RuleInput): Outcome {
  const rated = ratedOf(rule, input);
  if ('obstacle' in rated) return rated;
  const distance = rule.bothSides === true ? absolute(rated.rate) : rated.rate;
  const limit = decimal(rule.limit);
  const base = rule.base === undefined ? input.weight : decimal(rule.base);
  const excess = subtract(distance, limit);
  if (compare(excess, zero) <= 0) {
    const held = comparison(distance, { value: rule.limit, inclusive: true }, true, 'lte');
    const steps: Step[] = [...rated.steps, held, { kind: 'full', weight: base }];
    return takeOffParts(rule, input.weight, { points: base, steps });
  }
  const excessStep = equation(
    'excess',
    [
      { value: distance, role: 'rate', isPercent: true },
      '−',
      { value: limit, role: 'limit', isPercent: true },
    ],
    excess,
    true,
  );
  const counted = countSteps(excess, rule);
  if ('obstacle' in counted) return counted;
  const steps = [...rated.steps, excessStep, counted.step];
  const whole = takeOff(input.weight, base, counted.count, rule.perStep, steps);
  return takeOffParts(rule, input.weight, whole);
}

/** R12: p off for each case; the cases are the actual, a count and no rate. */
export function scoreCaseDeduction(rule: CaseDeductionRule, { weight, measured }: RuleInput): Outcome {
  if (!measured.isMeasured) return obstacle(measured.obstacle);
  if (measured.unit === '%') return obstacle('unitsDiffer');
  if (isNegative(measured.value)) return obstacle('negativeFigure');
  return takeOff(weight, weight, measured.value, rule.perCase, measured.steps);
}

/** Points × (1 − share) off for each answer of a survey. */
export function scoreShareDeduction(rule: ShareDeductionRule, { weight }: RuleInput): Outcome {
  const tokens: Token[] = [{ value: weight, role: 'weight' }];
  let points = weight;
  for (const { points: text, sharePercent } of rule.shares) {
    const share = decimal(sharePercent);
    const off = decimal(text);
    points = subtract(points, divide(multiply(off, subtract(hundred, share)), hundred));
    tokens.push(
      '−',
      { value: off, role: 'points' },
      '×',
      '(',
      { value: hundred, role: 'constant', isPercent: true },
      '−',
      { value: share, role: 'share', isPercent: true },
      ')',
    );
  }
  return { points, steps: [scoreEquation(tokens, points)] };
}

/** R17: a manual cut with its reason. */
export function scoreDeviationCut(rule: DeviationCutRule, { weight }: RuleInput): Outcome {
  const cut = decimal(rule.cutPoints);
  const points = subtract(weight, cut);
  return {
    points,
    steps: [
      { kind: 'reason', text: rule.reason },
      scoreEquation([{ value: weight, role: 'weight' }, '−', { value: cut, role: 'deduction' }], points),
    ],
  };
}

type Points = Extract<Outcome, { readonly points: Decimal }>;

type Rated = { readonly rate: Decimal; readonly steps: readonly Step[] } | { readonly obstacle: Obstacle };

/** The actual as a rate in percent, whether or not the cell prints the sign. */
function ratedOf(rule: StepDeductionRule | ExcessDeductionRule, { measured }: RuleInput): Rated {
  if (!measured.isMeasured) return { obstacle: measured.obstacle };
  if (measured.unit !== null && measured.unit !== '%') return { obstacle: 'unitsDiffer' };
  if (rule.rateRounding === undefined) return { rate: measured.value, steps: measured.steps };
  const rate = round(measured.value, rule.rateRounding);
  const tokens: Token[] = [{ value: roundHalfUp(measured.value, 4), role: 'rate', isPercent: true }];
  const rounded = roundedRate(tokens, measured.value, rate, rule.rateRounding);
  return { rate, steps: [...measured.steps, rounded] };
}

function isAtLeast(rate: Decimal, bound: Bound): boolean {
  const order = compare(rate, decimal(bound.value));
  return order > 0 || (order === 0 && bound.inclusive);
}

function comparison(rate: Decimal, bound: Bound, holds: boolean, operator?: 'lte'): Step {
  return {
    kind: 'comparison',
    left: { value: rate, role: 'rate', isPercent: true },
    operator: operator ?? (bound.inclusive ? 'gte' : 'gt'),
    right: { value: decimal(bound.value), role: 'full', isPercent: true },
    holds,
  };
}

interface Stepped {
  readonly stepSize?: string;
  readonly steps?: StepMode;
  readonly stepDecimals?: number;
}

type Counted = { readonly count: Decimal; readonly step: Step } | { readonly obstacle: Obstacle };

/** The steps of a distance. An open step mode is an obstacle only where a step is started and not finished. */
function countSteps(distance: Decimal, rule: Stepped): Counted {
  const stepSize = rule.stepSize === undefined ? one : decimal(rule.stepSize);
  if (isZero(stepSize)) return { obstacle: 'zeroBase' };
  if (isNegative(stepSize)) return { obstacle: 'negativeFigure' };
  const exact = divide(distance, stepSize);
  const decimals = rule.stepDecimals ?? 0;
  const down = round(exact, { decimals, mode: 'down' });
  const isWhole = compare(down, exact) === 0;
  if (!isWhole && rule.steps === undefined) return { obstacle: 'stepsOpen' };
  const mode = rule.steps ?? 'proportional';
  const count = countByMode(exact, down, decimals, mode);
  return {
    count,
    step: { kind: 'stepCount', distance, stepSize, mode: isWhole ? 'proportional' : mode, steps: count },
  };
}

function countByMode(exact: Decimal, down: Decimal, decimals: number, mode: StepMode): Decimal {
  if (mode === 'proportional') return exact;
  return mode === 'floor' ? down : round(exact, { decimals, mode: 'up' });
}

function pointsPer(deduction: Deduction, weight: Decimal): Decimal {
  const amount = decimal(deduction.amount);
  return deduction.unit === 'points' ? amount : divide(multiply(weight, amount), hundred);
}

function takeOff(
  weight: Decimal,
  base: Decimal,
  count: Decimal,
  deduction: Deduction,
  before: readonly Step[],
): Points {
  const each = pointsPer(deduction, weight);
  const points = subtract(base, multiply(count, each));
  const tokens: Token[] = [
    { value: base, role: 'weight' },
    '−',
    { value: count, role: 'steps' },
    '×',
    { value: each, role: 'deduction' },
  ];
  return { points, steps: [...before, scoreEquation(tokens, points)] };
}

function takeOffParts(rule: ExcessDeductionRule, weight: Decimal, whole: Points): Outcome {
  if (rule.parts === undefined || rule.perPartStep === undefined) return whole;
  const stepped: Stepped = {
    ...(rule.partStepSize !== undefined && { stepSize: rule.partStepSize }),
    ...(rule.steps !== undefined && { steps: rule.steps }),
    ...(rule.stepDecimals !== undefined && { stepDecimals: rule.stepDecimals }),
  };
  let count = zero;
  for (const part of rule.parts) {
    const deviation = absolute(decimal(part.deviationPercent));
    if (isZero(deviation)) continue;
    const counted = countSteps(deviation, stepped);
    if ('obstacle' in counted) return counted;
    count = add(count, counted.count);
  }
  const each = pointsPer(rule.perPartStep, weight);
  const points = subtract(whole.points, multiply(count, each));
  const tokens: Token[] = [
    { value: whole.points, role: 'score' },
    '−',
    { value: count, role: 'steps' },
    '×',
    { value: each, role: 'deduction' },
  ];
  return { points, steps: [...whole.steps, scoreEquation(tokens, points)] };
}
