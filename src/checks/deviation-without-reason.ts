/** A missed target, points lost, and a blank cell in the column for reasons. */
import { compare } from '../domain/decimal.ts';
import { isMet } from '../domain/rules/lookup.ts';
import type { Indicator } from '../domain/report.ts';
import { numberOf, printedTextOf } from '../domain/value.ts';
import type { Check, FindingDraft } from './finding.ts';
import { signedPair } from './targets.ts';
import { rowName } from './words.ts';

/** Only where the form has the column: a document without it owes no reason in it. */
export const deviationWithoutReason: Check = {
  code: 'deviation-without-reason',
  edition: 2,
  name: '未达到目标而未填偏差原因',
  run: ({ report }) => report.indicators.flatMap(rowDraft),
};

function rowDraft(indicator: Indicator): FindingDraft[] {
  if (indicator.varianceNote?.trim() !== '' || !isMissed(indicator) || !hasLostPoints(indicator)) return [];
  return [
    {
      severity: 'question',
      field: `${indicator.field}.varianceNote`,
      subject: `${rowName(indicator)} 偏差原因`,
      printed: '',
      recomputed: null,
      calculation: null,
      message: `“${rowName(indicator)}”目标值 ${printedTextOf(indicator.target) ?? ''}、实际值 ${printedTextOf(indicator.actual) ?? ''}，未达到目标，偏差原因一栏为空白。`,
    },
  ];
}

/** A target without a sign is a number to reach; where less is better, the rule says so. */
function isMissed(indicator: Indicator): boolean {
  const pair = signedPair(indicator, indicator.rule?.direction === 'lower' ? 'lte' : 'gte');
  return pair !== null && !isMet(pair.actual, pair.operator, pair.target);
}

/** Without printed points the missed target itself asks for its reason. */
function hasLostPoints({ score, weight }: Indicator): boolean {
  const [earned, most] = [numberOf(score), numberOf(weight)];
  return earned === null || most === null || compare(earned, most) < 0;
}
