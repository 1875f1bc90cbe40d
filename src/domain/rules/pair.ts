/** Bringing a target and an actual to one unit, before a ratio or a comparison. */
import { decimal, type Decimal } from '../decimal.ts';
import { isMoneyUnit, toYuan } from '../money.ts';
import type { Operator } from '../quantity.ts';
import type { Obstacle, Pair, RuleInput } from './outcome.ts';

export type PairResult = { readonly pair: Pair } | { readonly obstacle: Obstacle };

/**
 * The target and the actual as two numbers of one unit, as printed where they print the same one.
 *
 * A unit that only one of the two prints holds for both (`318` and `252个`); two different
 * units are an obstacle, except units of money, which are both brought to 元.
 */
export function pairOf(input: RuleInput): PairResult {
  const { measured, indicator } = input;
  const target = targetOf(input);
  if ('obstacle' in target) return target;
  if (!measured.isMeasured) return { obstacle: measured.obstacle };
  const targetUnit = target.unit ?? measured.unit;
  const actualUnit = measured.unit ?? target.unit;
  const operator = indicator.quantityReading?.operator ?? target.operator;
  if (targetUnit === actualUnit) {
    const isPercent = targetUnit === '%';
    return { pair: { target: target.value, actual: measured.value, isPercent, operator } };
  }
  if (!isMoneyUnit(targetUnit) || !isMoneyUnit(actualUnit)) return { obstacle: 'unitsDiffer' };
  return {
    pair: {
      target: toYuan(target.value, targetUnit),
      actual: toYuan(measured.value, actualUnit),
      isPercent: false,
      operator,
    },
  };
}

type TargetValue =
  | { readonly value: Decimal; readonly unit: string | null; readonly operator: Operator | null }
  | { readonly obstacle: Obstacle };

function targetOf({ target, indicator }: RuleInput): TargetValue {
  const { targetValue = null, targetUnit = null } = indicator.quantityReading ?? {};
  const isNumber = target?.state === 'number';
  const unit = targetUnit ?? (isNumber ? target.unit : null);
  const operator = isNumber ? target.operator : null;
  if (targetValue !== null) return { value: decimal(targetValue), unit, operator };
  if (target === undefined) return { obstacle: 'noTarget' };
  if (target.state === 'blank') return { obstacle: 'blankTarget' };
  if (target.state !== 'number') return { obstacle: 'textTarget' };
  return { value: decimal(target.value), unit, operator };
}
