/**
 * Exact decimal numbers for money, points and rates.
 *
 * Binary floating point cannot hold 0.1: `95 - 87.9` gives 7.0999…94, which moves a
 * step deduction to the step below. Every figure of the project therefore goes through
 * this module, the only one that knows the library behind it.
 */
import Big from 'big.js';
import { remembered } from './remembered.ts';

/** An exact decimal. Opaque outside this module: use the functions below. */
export type Decimal = Big;

/** How a figure is cut to a number of decimals. `halfUp` is 四舍五入, away from zero on a tie. */
export type RoundingMode = 'halfUp' | 'down' | 'up';

/** Rounding to `decimals` places after the point; negative places round to tens and hundreds. */
export interface Rounding {
  readonly decimals: number;
  readonly mode: RoundingMode;
}

// Quotients keep 20 decimals: an amount in 元 with cents divided by another stays exact to
// far below any printed digit. Strict mode refuses JavaScript numbers, so that no float slips in.
const Exact = Big();
Exact.DP = 20;
Exact.RM = 1;
Exact.NE = -40;
Exact.PE = 40;
Exact.strict = true;

const modes = { down: 0, halfUp: 1, up: 3 } as const;

export const zero: Decimal = new Exact('0');
export const one: Decimal = new Exact('1');
export const hundred: Decimal = new Exact('100');

/** Plain decimal notation, without sign of plus, exponent, separators or spaces: `-12.50`, `0.96`. */
const plainDecimal = /^-?\d{1,30}(?:\.\d{1,20})?$/;

/** Whether `text` is a number that {@link decimal} reads. */
export function isDecimalText(text: string): boolean {
  return plainDecimal.test(text);
}

/** Reads plain decimal notation. Throws on anything else: callers check with {@link isDecimalText} first. */
export const decimal = remembered((text): Decimal => {
  if (!plainDecimal.test(text)) throw new Error(`Not a plain decimal: ${JSON.stringify(text.slice(0, 40))}`);
  return new Exact(text);
});

/** Reads back what {@link toText} wrote, which may have more digits than a document may print. */
export function fromText(text: string): Decimal {
  return new Exact(text);
}

/** Reads a whole number, a count of rows or people. Throws when it is not a safe integer. */
export function decimalFromCount(count: number): Decimal {
  if (!Number.isSafeInteger(count)) throw new Error(`Not a safe integer: ${String(count)}`);
  return new Exact(String(count));
}

export function add(a: Decimal, b: Decimal): Decimal {
  return a.plus(b);
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return a.minus(b);
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return a.times(b);
}

/** `a ÷ b` to 20 decimals. Throws on a zero divisor: a zero base has no rate, and callers must say so. */
export function divide(a: Decimal, b: Decimal): Decimal {
  return a.div(b);
}

export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce(add, zero);
}

/** `part ÷ whole × 100`, multiplied first so that a finite percentage stays exact. */
export function percentOf(part: Decimal, whole: Decimal): Decimal {
  return part.times(hundred).div(whole);
}

export function minimum(a: Decimal, b: Decimal): Decimal {
  return a.lt(b) ? a : b;
}

export function maximum(a: Decimal, b: Decimal): Decimal {
  return a.gt(b) ? a : b;
}

export function absolute(a: Decimal): Decimal {
  return a.abs();
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  return a.cmp(b);
}

export function isEqual(a: Decimal, b: Decimal): boolean {
  return a.eq(b);
}

export function isZero(a: Decimal): boolean {
  return a.eq(zero);
}

export function isNegative(a: Decimal): boolean {
  return a.lt(zero);
}

export function round(value: Decimal, rounding: Rounding): Decimal {
  return value.round(rounding.decimals, modes[rounding.mode]);
}

/** Rounds half up, the way of the published tables. */
export function roundHalfUp(value: Decimal, decimals: number): Decimal {
  return value.round(decimals, modes.halfUp);
}

/** The decimals that a figure is printed with: 2 for `8.40`, 0 for `84`. */
export function decimalsOf(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

/** Plain notation without trailing zeros: `11.89`, `8.4`, `0`. */
export function toText(value: Decimal): string {
  return value.toFixed();
}

/** Plain notation with exactly `decimals` places: `8.40`. What rounds to zero has no sign: `0.00`. */
export function toFixedText(value: Decimal, decimals: number): string {
  const rounded = roundHalfUp(value, decimals);
  return (isZero(rounded) ? zero : rounded).toFixed(decimals);
}
