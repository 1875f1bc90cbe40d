/** Whole numbers of the generator as printed figures; rates are worked out by the engine's numbers. */
import {
  decimalFromCount,
  divide,
  hundred,
  percentOf,
  toFixedText,
  toText,
  type Decimal,
} from '../domain/decimal.ts';

/** Hundredths as a figure with two decimals: 1234 → `12.34`. Amounts in 万元 are counted so. */
export function fromHundredths(count: number): string {
  return toFixedText(divide(decimalFromCount(count), hundred), 2);
}

/** Tenths as a figure without trailing zeros: 95 → `9.5`, 90 → `9`. */
export function fromTenths(count: number): string {
  return toText(divide(decimalFromCount(count), decimalFromCount(10)));
}

/** `part ÷ whole` in percent, or null over zero. */
export function percentage(part: number, whole: number): Decimal | null {
  return whole === 0 ? null : percentOf(decimalFromCount(part), decimalFromCount(whole));
}

/** A rate with two decimals and its sign: `85.60%`; null over zero. */
export function rateText(part: number, whole: number): string | null {
  const rate = percentage(part, whole);
  return rate === null ? null : `${toFixedText(rate, 2)}%`;
}

/** Thousands separators, as in `12,000`. */
export function withSeparators(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
