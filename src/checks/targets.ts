/** Targets against points: met but not full, missed but full. */
import { compare, decimal, toText } from '../domain/decimal.ts';
import { measureActual } from '../domain/measure.ts';
import type { Operator } from '../domain/quantity.ts';
import type { Indicator } from '../domain/report.ts';
import { isMet } from '../domain/rules/lookup.ts';
import { pairOf } from '../domain/rules/pair.ts';
import { numberOf, printedTextOf } from '../domain/value.ts';
import type { Check, FindingDraft } from './finding.ts';
import { printed, rowName } from './words.ts';

/** A met target loses points and no reason is printed. */
export const targetMetPointsLost: Check = {
  code: 'target-met-points-lost',
  edition: 1,
  name: '目标已完成而扣分，未说明原因',
  run: ({ indicators }) =>
    indicators.flatMap(({ indicator, score }): FindingDraft[] => {
      const earned = numberOf(indicator.score);
      const weight = numberOf(indicator.weight);
      const isExplained = score.status.startsWith('equal') || (indicator.varianceNote ?? '').trim() !== '';
      if (earned === null || weight === null || isExplained || compare(earned, weight) >= 0) return [];
      if (!isTargetMet(indicator)) return [];
      return [
        {
          severity: 'question',
          field: `${indicator.field}.score`,
          subject: `${rowName(indicator)} 得分`,
          printed: printed(indicator.score),
          recomputed: toText(weight),
          calculation: null,
          message: `“${rowName(indicator)}”目标值 ${printedTextOf(indicator.target) ?? ''}、实际值 ${printedTextOf(indicator.actual) ?? ''}，已达到目标；分值 ${printed(indicator.weight) ?? ''} 分，得分印为 ${printed(indicator.score) ?? ''} 分，未印扣分原因。`,
        },
      ];
    }),
};

/** A missed target keeps all its points. Only where the printed sign says what a miss is. */
export const targetMissedFullPoints: Check = {
  code: 'target-missed-full-points',
  edition: 1,
  name: '目标未完成而得满分',
  run: ({ indicators }) =>
    indicators.flatMap(({ indicator, score }): FindingDraft[] => {
      const earned = numberOf(indicator.score);
      const weight = numberOf(indicator.weight);
      if (earned === null || weight === null || compare(earned, weight) < 0) return [];
      if (score.status.startsWith('equal')) return [];
      const pair = signedPair(indicator);
      if (pair === null || isMet(pair.actual, pair.operator, pair.target)) return [];
      return [
        {
          severity: 'question',
          field: `${indicator.field}.score`,
          subject: `${rowName(indicator)} 得分`,
          printed: printed(indicator.score),
          recomputed: null,
          calculation: null,
          message: `“${rowName(indicator)}”目标值 ${printedTextOf(indicator.target) ?? ''}、实际值 ${printedTextOf(indicator.actual) ?? ''}，未达到目标，得分印为满分 ${printed(indicator.score) ?? ''} 分。`,
        },
      ];
    }),
};

/** Target and actual as two numbers with the sign between them; null where one of the three is not there. */
export function signedPair(indicator: Indicator, unsigned: Operator | null = null) {
  const paired = pairOf({
    indicator,
    weight: decimal('0'),
    target: indicator.target,
    measured: measureActual(indicator),
  });
  if (!('pair' in paired)) return null;
  const operator = paired.pair.operator ?? unsigned;
  return operator === null ? null : { ...paired.pair, operator };
}

function isTargetMet(indicator: Indicator): boolean {
  const { target, actual } = indicator;
  if (target?.state === 'text') return actual?.state === 'text' && actual.text === target.text;
  const paired = pairOf({ indicator, weight: decimal('0'), target, measured: measureActual(indicator) });
  if (!('pair' in paired)) return false;
  const operator = paired.pair.operator ?? (indicator.rule?.direction === 'lower' ? 'lte' : 'gte');
  return isMet(paired.pair.actual, operator, paired.pair.target);
}
