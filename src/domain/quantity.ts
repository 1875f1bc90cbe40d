/**
 * Reading a target or an actual: `≥80%`, `252个`, `≤202.6万元`, `达标`.
 *
 * Only a text that is wholly an operator, a number and a unit becomes a number. Anything
 * else stays text and is never scored by a ratio.
 */
import { decimal, type Decimal } from './decimal.ts';
import { isMoneyUnit, toYuan } from './money.ts';
import type { BlankCell, SpecialCell } from './value.ts';

/** 指标性质: at least, at most, exactly, more than, less than. */
export const operators = ['gte', 'lte', 'eq', 'gt', 'lt'] as const;
export type Operator = (typeof operators)[number];

/** A printed quantity. `operator` and `unit` are null when the cell prints none. */
export interface MeasuredCell {
  readonly state: 'number';
  readonly text: string;
  readonly value: string;
  readonly operator: Operator | null;
  readonly unit: string | null;
}

/** Words in place of a number: `达标`, `及时`, `显著提升`. */
export interface TextCell {
  readonly state: 'text';
  readonly text: string;
}

/** A cell of a column of targets or actuals. */
export type QuantityCell = MeasuredCell | TextCell | BlankCell | SpecialCell;

const operatorSigns: Readonly<Record<string, Operator>> = {
  '≥': 'gte',
  '≧': 'gte',
  '>=': 'gte',
  '≤': 'lte',
  '≦': 'lte',
  '<=': 'lte',
  '=': 'eq',
  '═': 'eq',
  '>': 'gt',
  '<': 'lt',
};

const quantity =
  /^(?<sign>>=|<=|[≥≧≤≦=═><])?\s*(?<number>-?(?:\d{1,3}(?:,\d{3})+|\d{1,30})(?:\.\d{1,20})?)\s*(?<unit>[%‰]|[^\d\s.,%‰\-+≥≧≤≦=═><][^\d\s=><≥≤%]{0,15})?$/u;

/** Full-width forms that office documents mix in, folded to the half-width form before reading. */
function toHalfWidth(text: string): string {
  return text
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');
}

/** Reads a printed target or actual; the printed text is kept as it is. An empty text is a blank cell. */
export function readQuantity(text: string): QuantityCell {
  if (text === '') return { state: 'blank' };
  const match = quantity.exec(toHalfWidth(text).trim());
  const number = match?.groups?.['number'];
  if (number === undefined) return { state: 'text', text };
  const sign = match?.groups?.['sign'];
  return {
    state: 'number',
    text,
    value: number.replaceAll(',', ''),
    operator: sign === undefined ? null : (operatorSigns[sign] ?? null),
    unit: match?.groups?.['unit'] ?? null,
  };
}

/** Plain notation of a printed number with thousands separators, or null when it is none. */
export function readNumberText(text: string): string | null {
  const match = /^-?(?:\d{1,3}(?:,\d{3})+|\d{1,30})(?:\.\d{1,20})?$/.exec(toHalfWidth(text).trim());
  return match === null ? null : match[0].replaceAll(',', '');
}

/** The number of a quantity in 元 where its unit is one of money, else the number as printed. */
export function magnitudeOf(cell: MeasuredCell): Decimal {
  const value = decimal(cell.value);
  return isMoneyUnit(cell.unit) ? toYuan(value, cell.unit) : value;
}
