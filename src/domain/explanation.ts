/**
 * The arithmetic behind a score, as data.
 *
 * The engine writes down each step with its figures; pages put them into words and signs
 * (`15 × 252 ÷ 318 = 11.89`). Nothing here is text for readers.
 */
import type { Decimal, Rounding } from './decimal.ts';
import type { Operator } from './quantity.ts';
import type { StepMode } from './rules/rule.ts';

/** What a figure of an equation is. */
export type Role =
  | 'weight'
  | 'target'
  | 'actual'
  | 'rate'
  | 'full'
  | 'limit'
  | 'steps'
  | 'stepSize'
  | 'deduction'
  | 'count'
  | 'levelWeight'
  | 'numerator'
  | 'denominator'
  | 'points'
  | 'share'
  | 'score'
  | 'constant';

export interface Operand {
  readonly value: Decimal;
  readonly role: Role;
  readonly isPercent?: boolean;
}

export type Sign = '+' | '−' | '×' | '÷' | '(' | ')';

export type Token = Sign | Operand;

/** What an equation works out. */
export type Outcome = 'score' | 'rate' | 'shortfall' | 'excess' | 'steps' | 'deduction' | 'value';

export type Step =
  | {
      readonly kind: 'equation';
      readonly gives: Outcome;
      readonly tokens: readonly Token[];
      /** The value before rounding, cut to 20 decimals. */
      readonly exact: Decimal;
      readonly result: Decimal;
      readonly rounding: Rounding | null;
      readonly isPercent: boolean;
    }
  | {
      readonly kind: 'comparison';
      readonly left: Operand;
      readonly operator: Operator;
      readonly right: Operand;
      readonly holds: boolean;
    }
  /** The steps that a shortfall or an excess counts as. */
  | {
      readonly kind: 'stepCount';
      readonly distance: Decimal;
      readonly stepSize: Decimal;
      readonly mode: StepMode;
      readonly steps: Decimal;
    }
  /** A result brought back to zero or to the weight. */
  | {
      readonly kind: 'limit';
      readonly to: 'zero' | 'weight';
      readonly from: Decimal;
      readonly result: Decimal;
    }
  | { readonly kind: 'full'; readonly weight: Decimal }
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'item';
      readonly number: number;
      readonly text: string;
      readonly answer: 'yes' | 'no';
      readonly points: Decimal;
      readonly earned: Decimal;
      readonly quote: string | null;
    }
  | {
      readonly kind: 'band';
      readonly value: Decimal;
      readonly from: { readonly value: Decimal; readonly inclusive: boolean } | null;
      readonly to: { readonly value: Decimal; readonly inclusive: boolean } | null;
      readonly points: Decimal;
    }
  | { readonly kind: 'category'; readonly text: string; readonly points: Decimal }
  | { readonly kind: 'tier'; readonly text: string; readonly percent: Decimal }
  | { readonly kind: 'stated'; readonly isMet: boolean; readonly quote: string; readonly place: string }
  | { readonly kind: 'reason'; readonly text: string }
  | { readonly kind: 'notApplicable'; readonly treatment: 'full' | 'rescaled' };

export type Explanation = readonly Step[];

/** The last step of most rules: the equation that gives the points. */
export function scoreEquation(tokens: readonly Token[], points: Decimal): Step {
  return equation('score', tokens, points, false);
}

/** An equation that is not rounded. */
export function equation(gives: Outcome, tokens: readonly Token[], value: Decimal, isPercent: boolean): Step {
  return { kind: 'equation', gives, tokens, exact: value, result: value, rounding: null, isPercent };
}

/** A rate that is rounded before it is scored. */
export function roundedRate(
  tokens: readonly Token[],
  exact: Decimal,
  result: Decimal,
  rounding: Rounding,
): Step {
  return { kind: 'equation', gives: 'rate', tokens, exact, result, rounding, isPercent: true };
}
