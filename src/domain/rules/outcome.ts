/** What a way of scoring works on and gives back. */
import type { Decimal } from '../decimal.ts';
import type { Explanation } from '../explanation.ts';
import type { MeasuredValue } from '../measure.ts';
import type { Operator, QuantityCell } from '../quantity.ts';
import type { Indicator } from '../report.ts';

/** Why a score cannot be worked out: the kind of obstacle, put into words by the pages. */
export type Obstacle =
  /** The document prints no rule and the editor assumed none. */
  | 'noRule'
  /** The score is a judgement; the document says so. */
  | 'judged'
  | 'noWeight'
  | 'noTarget'
  | 'noActual'
  | 'blankTarget'
  | 'blankActual'
  | 'textTarget'
  | 'textActual'
  /** The actual repeats the target's sign: `≥266米`. */
  | 'inequalityActual'
  | 'unitsDiffer'
  /** Something set against a target of zero has no ratio, and the document prints no rule for it. */
  | 'zeroTarget'
  /** A negative weight, step width, or figure of a ratio. */
  | 'negativeFigure'
  | 'zeroBase'
  /** The print does not say how a started step counts. */
  | 'stepsOpen'
  | 'notApplicableActual'
  | 'notMeasuredActual'
  | 'illegibleActual'
  | 'maskedActual'
  | 'unansweredItem'
  | 'noItems'
  /** Only the tier is known, not the percent chosen inside it. */
  | 'tierOnly'
  | 'outsideTier'
  | 'noCoefficient'
  | 'noBand'
  | 'noCategory'
  | 'emptySurvey'
  | 'noAmounts';

/** A target and an actual brought to one unit. */
export interface Pair {
  readonly target: Decimal;
  readonly actual: Decimal;
  readonly isPercent: boolean;
  readonly operator: Operator | null;
}

export interface RuleInput {
  readonly indicator: Indicator;
  readonly weight: Decimal;
  readonly target: QuantityCell | undefined;
  readonly measured: MeasuredValue;
}

/** Points before rounding and limits, with the steps that led to them; or the obstacle. */
export type Outcome =
  | { readonly points: Decimal; readonly steps: Explanation }
  /** The row leaves the total, which is rescaled to what remains. */
  | { readonly excluded: true; readonly steps: Explanation }
  | { readonly obstacle: Obstacle };

export function obstacle(kind: Obstacle): Outcome {
  return { obstacle: kind };
}
