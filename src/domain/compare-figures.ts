/** Setting a published figure beside the recomputed one. Neither ever replaces the other. */
import {
  compare,
  decimal,
  decimalsOf,
  round,
  roundHalfUp,
  toFixedText,
  toText,
  type Decimal,
  type Rounding,
} from './decimal.ts';
import type { Basis } from './rules/rule.ts';
import { numberOf, type FigureCell } from './value.ts';

/**
 * How a published figure stands to the recomputed one.
 *
 * `equalUnderReading` is a match that needs a fitted or assumed reading; it is never shown as
 * plain `equal`. `notPublished`: the document prints no such figure, only ours exists.
 */
export type FigureStatus =
  'equal' | 'equalAfterRounding' | 'equalUnderReading' | 'differs' | 'notComputable' | 'notPublished';

export interface Comparison {
  readonly published: FigureCell | undefined;
  /** The figure as it would be printed, or null when it cannot be worked out. */
  readonly recomputed: Decimal | null;
  /** `recomputed` in plain notation, with the decimals that are shown. */
  readonly recomputedText: string | null;
  readonly status: FigureStatus;
  /** What the recomputed figure rests on. */
  readonly basis: Basis;
}

/** A recomputed value before and after its stated rounding. */
export interface Recomputed {
  readonly exact: Decimal;
  readonly rounded: Decimal;
}

/** Compares a figure whose rounding is stated (a score): the rounded value must be printed exactly. */
export function compareRounded(
  published: FigureCell | undefined,
  recomputed: Recomputed | null,
  basis: Basis,
): Comparison {
  if (recomputed === null) return notComputable(published, basis);
  const { exact, rounded } = recomputed;
  const printed = numberOf(published);
  const status = printed === null ? 'notPublished' : statusOf(printed, exact, rounded, basis);
  return { published, recomputed: rounded, recomputedText: toText(rounded), status, basis };
}

/** Compares a figure that a document may print with fewer decimals (a rate, an amount in 万元). */
export function compareAsPrinted(
  published: FigureCell | undefined,
  recomputed: Decimal | null,
  basis: Basis = 'printed',
): Comparison {
  if (recomputed === null) return notComputable(published, basis);
  if (published?.state !== 'number') {
    const shown = round(recomputed, usualDecimals);
    return { published, recomputed: shown, recomputedText: toText(shown), status: 'notPublished', basis };
  }
  const decimals = decimalsOf(published.value);
  const rounded = roundHalfUp(recomputed, decimals);
  const status = statusOf(decimal(published.value), recomputed, rounded, basis);
  if (status !== 'differs') {
    return { published, recomputed: rounded, recomputedText: toFixedText(rounded, decimals), status, basis };
  }
  return { published, ...differing(recomputed, decimals), status, basis };
}

const usualDecimals: Rounding = { decimals: 2, mode: 'halfUp' };

/** A short finite value whole; a longer one to the printed decimals, two where none are printed. */
function differing(exact: Decimal, printedDecimals: number) {
  const text = toText(exact);
  if (decimalsOf(text) <= 4) return { recomputed: exact, recomputedText: text };
  const decimals = printedDecimals === 0 ? 2 : printedDecimals;
  return { recomputed: roundHalfUp(exact, decimals), recomputedText: toFixedText(exact, decimals) };
}

function notComputable(published: FigureCell | undefined, basis: Basis): Comparison {
  return { published, recomputed: null, recomputedText: null, status: 'notComputable', basis };
}

function statusOf(printed: Decimal, exact: Decimal, rounded: Decimal, basis: Basis): FigureStatus {
  if (compare(printed, rounded) !== 0) return 'differs';
  if (basis !== 'printed') return 'equalUnderReading';
  return compare(exact, rounded) === 0 ? 'equal' : 'equalAfterRounding';
}

/** The weaker of two bases: assumed before fitted before printed. */
export function weakerBasis(a: Basis, b: Basis): Basis {
  const order: readonly Basis[] = ['printed', 'fitted', 'assumed'];
  return order.indexOf(a) >= order.indexOf(b) ? a : b;
}
