/** Scoring by the ratio of target and actual: R1 proportional, R2 inverse, R3 execution rate, R16. */
import { divide, hundred, isNegative, isZero, multiply, percentOf, round, type Decimal } from '../decimal.ts';
import {
  roundedRate,
  scoreEquation,
  type Explanation,
  type Operand,
  type Step,
  type Token,
} from '../explanation.ts';
import type { MeasuredValue } from '../measure.ts';
import { obstacle, type Outcome, type RuleInput } from './outcome.ts';
import { pairOf } from './pair.ts';
import type { ExecutionRateRule, InverseRule, ProportionalRule, RawPercentageRule } from './rule.ts';

/** R1 正向比例 W × A ÷ T. A zero target has no ratio: full when the actual is zero too, else not computable. */
export function scoreProportional(rule: ProportionalRule, input: RuleInput): Outcome {
  const paired = pairOf(input);
  if ('obstacle' in paired) return paired;
  const { target, actual } = paired.pair;
  if (isNegative(target) || isNegative(actual)) return obstacle('negativeFigure');
  if (isZero(target)) return isZero(actual) ? full(input) : obstacle('zeroTarget');
  return byRatio(rule, input, operandOf(actual, 'actual'), operandOf(target, 'target'));
}

/** R2 反向比例 W × T ÷ A. Nothing used of a ceiling is full; a zero ceiling has no ratio. */
export function scoreInverse(rule: InverseRule, input: RuleInput): Outcome {
  const paired = pairOf(input);
  if ('obstacle' in paired) return paired;
  const { target, actual } = paired.pair;
  if (isNegative(target) || isNegative(actual)) return obstacle('negativeFigure');
  if (isZero(actual)) return full(input);
  if (isZero(target)) return obstacle('zeroTarget');
  return byRatio(rule, input, operandOf(target, 'target'), operandOf(actual, 'actual'));
}

/** R3 W × rate. The actual is a rate in percent, whether or not the cell prints the sign. */
export function scoreExecutionRate(rule: ExecutionRateRule, input: RuleInput): Outcome {
  return byPercentage(rule, input);
}

/** R16 W × A, whatever the target. */
export function scoreRawPercentage(rule: RawPercentageRule, input: RuleInput): Outcome {
  return byPercentage(rule, input);
}

function byRatio(
  rule: ProportionalRule | InverseRule,
  { weight, measured }: RuleInput,
  part: Operand,
  whole: Operand,
): Outcome {
  const before = stepsOf(measured);
  if (rule.rateRounding !== undefined) {
    const exact = percentOf(part.value, whole.value);
    const rate = round(exact, rule.rateRounding);
    return timesRate(weight, rate, [
      ...before,
      roundedRate([part, '÷', whole], exact, rate, rule.rateRounding),
    ]);
  }
  const points = divide(multiply(weight, part.value), whole.value);
  const tokens: Token[] = [{ value: weight, role: 'weight' }, '×', part, '÷', whole];
  return { points, steps: [...before, scoreEquation(tokens, points)] };
}

function byPercentage(rule: ExecutionRateRule | RawPercentageRule, { weight, measured }: RuleInput): Outcome {
  if (!measured.isMeasured) return obstacle(measured.obstacle);
  if (measured.unit !== null && measured.unit !== '%') return obstacle('unitsDiffer');
  if (isNegative(measured.value)) return obstacle('negativeFigure');
  if (rule.rateRounding === undefined) return timesRate(weight, measured.value, measured.steps);
  const rate = round(measured.value, rule.rateRounding);
  const tokens: Token[] = [{ value: measured.value, role: 'rate', isPercent: true }];
  return timesRate(weight, rate, [
    ...measured.steps,
    roundedRate(tokens, measured.value, rate, rule.rateRounding),
  ]);
}

function timesRate(weight: Decimal, rate: Decimal, before: readonly Step[]): Outcome {
  const points = divide(multiply(weight, rate), hundred);
  const tokens: Token[] = [
    { value: weight, role: 'weight' },
    '×',
    { value: rate, role: 'rate', isPercent: true },
  ];
  return { points, steps: [...before, scoreEquation(tokens, points)] };
}

function full({ weight, measured }: RuleInput): Outcome {
  return { points: weight, steps: [...stepsOf(measured), { kind: 'full', weight }] };
}

function stepsOf(measured: MeasuredValue): Explanation {
  return measured.isMeasured ? measured.steps : [];
}

function operandOf(value: Decimal, role: 'target' | 'actual'): Operand {
  return { value, role };
}
