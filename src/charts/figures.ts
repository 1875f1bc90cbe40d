/** Exact figures as a chart and its table show them. */
import { roundHalfUp, toText, type Decimal } from '../domain/decimal.ts';
import { fromYuan } from '../domain/money.ts';

/** An amount in 万元 with at most two decimals; null stays null, a gap. */
export function wanYuanText(yuan: Decimal | null): string | null {
  return yuan === null ? null : toText(roundHalfUp(fromYuan(yuan, '万元'), 2));
}

/** Plain notation; null stays null, a gap. */
export function figureText(value: Decimal | null): string | null {
  return value === null ? null : toText(value);
}

/** The length of a bar. Only for drawing: the exact figure stands in the table. */
export function barLength(text: string | null): number | null {
  return text === null ? null : Number(text);
}
