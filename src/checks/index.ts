/** All checks of a scored report, and their run: findings with their acknowledgements. */
import type { Acknowledgement } from '../domain/report.ts';
import type { ScoredReport } from '../domain/score-report.ts';
import {
  balanceMismatch,
  breakdownNotDisclosed,
  functionItemsSum,
  lineItemsSum,
  lineOverPlan,
  partsSum,
  rateMismatch,
  rateWithoutBase,
  unitSlip,
  zeroInitialBudget,
} from './amounts.ts';
import { calculationMismatch, calculationNotComputable } from './calculations.ts';
import { cellNotices } from './cell-notices.ts';
import { deviationWithoutReason } from './deviation-without-reason.ts';
import { directionAgainstRule } from './direction.ts';
import { documentNumberForm } from './document-number-form.ts';
import type { Check, CheckContext, Finding, FindingDraft } from './finding.ts';
import { costTargetOverBudget, goalIsAmount, sameFactTwice } from './money-in-rows.ts';
import { executionOver100, overBudget } from './over-budget.ts';
import { printingsDiffer } from './printings-differ.ts';
import { fittedReading, rateRoundingVaries, readingVaries } from './readings.ts';
import { rowRateMismatch, surveyCounts } from './row-measures.ts';
import { checklistPoints, scoreMismatch, scoreOutOfRange, statedDeduction } from './row-scores.ts';
import { rowUnitSlip } from './row-unit-slip.ts';
import { sameAsEarlierYear } from './same-as-earlier-year.ts';
import { gradeMismatch, scoresDiffer } from './several-scores.ts';
import { targetMetPointsLost, targetMissedFullPoints } from './targets.ts';
import { textUnderRatio } from './text-under-ratio.ts';
import { blockFigures, evaluatorMean, scoresSum, subtotalSum, totalMismatch } from './totals.ts';
import { blockWeightsSum, equalSplit, weightsSum } from './weights.ts';
import { yearInTitle } from './year-in-title.ts';

export const checks: readonly Check[] = [
  weightsSum,
  blockWeightsSum,
  checklistPoints,
  equalSplit,
  scoreMismatch,
  scoreOutOfRange,
  subtotalSum,
  blockFigures,
  scoresSum,
  totalMismatch,
  evaluatorMean,
  scoresDiffer,
  gradeMismatch,
  statedDeduction,
  partsSum,
  breakdownNotDisclosed,
  balanceMismatch,
  rateMismatch,
  rateWithoutBase,
  zeroInitialBudget,
  overBudget,
  unitSlip,
  lineItemsSum,
  lineOverPlan,
  functionItemsSum,
  rowRateMismatch,
  surveyCounts,
  targetMetPointsLost,
  targetMissedFullPoints,
  directionAgainstRule,
  fittedReading,
  readingVaries,
  rateRoundingVaries,
  printingsDiffer,
  costTargetOverBudget,
  sameFactTwice,
  cellNotices,
  goalIsAmount,
  calculationMismatch,
  calculationNotComputable,
  rowUnitSlip,
  executionOver100,
  deviationWithoutReason,
  textUnderRatio,
  documentNumberForm,
  yearInTitle,
  sameAsEarlierYear,
];

/** A report judged by itself. */
const alone: CheckContext = { earlier: null };

/** The findings of a report in the order of the checks. A check younger than the report only notices. */
export function findFindings(
  scored: ScoredReport,
  run: readonly Check[] = checks,
  context: CheckContext = alone,
): Finding[] {
  const { checksEdition, acknowledgements } = scored.report;
  return run.flatMap((check) =>
    check.run(scored, context).map((draft): Finding => {
      const isYounger = check.edition > checksEdition;
      return {
        ...draft,
        severity: isYounger ? 'notice' : draft.severity,
        code: check.code,
        acknowledgement: acknowledgements.find((one) => matches(one, check.code, draft)) ?? null,
      };
    }),
  );
}

/** An acknowledgement holds for the very figures that were checked against the original. */
function matches(one: Acknowledgement, code: string, draft: FindingDraft): boolean {
  return (
    one.code === code &&
    one.findingField === draft.field &&
    one.printed === draft.printed &&
    one.recomputed === draft.recomputed
  );
}
