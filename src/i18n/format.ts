/** Numbers for readers. Figures stay exact; only what is shown is rounded. */
import { roundHalfUp, toText, type Decimal } from '../domain/decimal.ts';
import { fromYuan } from '../domain/money.ts';

/** `1250000.5` → `1,250,000.5`. */
export function groupDigits(text: string): string {
  const [whole = '', fraction] = text.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** An amount in 万元 with at most two decimals: `5.04 万元`. */
export function wanYuan(yuan: Decimal): string {
  return `${groupDigits(toText(roundHalfUp(fromYuan(yuan, '万元'), 2)))} 万元`;
}

/** A percentage with at most two decimals: `84%`. */
export function percent(value: Decimal): string {
  return `${toText(roundHalfUp(value, 2))}%`;
}

/** A printed rate with its sign, once. */
export function percentText(text: string): string {
  return /[%％]$/.test(text) ? text : `${text}%`;
}
