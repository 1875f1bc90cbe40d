/** Bringing a target and an actual to one unit, before a ratio or a comparison. */
import { decimal, type Decimal } from '../decimal.ts';
import { isMoneyUnit, toYuan } from '../money.ts';
import type { Operator } from '../quantity.ts';
import type { Obstacle, Pair, RuleInput } from './outcome.ts';

export type PairResult = { readonly pair: Pair } | { readonly obstacle: Obstacle };

/**
 * The target and the actual as two numbers of one unit.
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
  if (targetUnit !== actualUnit && !(isMoneyUnit(targetUnit) && isMoneyUnit(actualUnit))) {
    return { obstacle: 'unitsDiffer' };
  }
  return {
    pair: {
      target: inYuan(target.value, targetUnit),
      actual: inYuan(measured.value, actualUnit),
      isPercent: targetUnit === '%',
      operator: indicator.quantityReading?.operator ?? target.operator,
    },
  };
}

type TargetValue =
  | { readonly value: Decimal; readonly unit: string | null; readonly operator: Operator | null }
  | { readonly obstacle: Obstacle };

function targetOf({ target, indicator }: RuleInput): TargetValue {
  const reading = indicator.quantityReading;
  if (reading !== null && reading.targetValue !== null) {
    const printed = target?.state === 'number' ? target.unit : null;
    return { value: decimal(reading.targetValue), unit: reading.targetUnit ?? printed, operator: null };
  }
  if (target === undefined) return { obstacle: 'noTarget' };
  if (target.state === 'blank') return { obstacle: 'blankTarget' };
  if (target.state !== 'number') return { obstacle: 'textTarget' };
  return {
    value: decimal(target.value),
    unit: target.unit ?? reading?.targetUnit ?? null,
    operator: target.operator,
  };
}

function inYuan(value: Decimal, unit: string | null): Decimal {
  return isMoneyUnit(unit) ? toYuan(value, unit) : value;
}
