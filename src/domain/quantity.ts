/**
 * Reading a target or an actual: `≥80%`, `252个`, `≤202.6万元`, `达标`.
 *
 * Only a text that is wholly an operator, a number and a unit becomes a number. Anything
 * else stays text and is never scored by a ratio.
 */
import { remembered } from './remembered.ts';
import type { BlankCell, SpecialCell } from './value.ts';

/** 指标性质: at least, at most, exactly, more than, less than. */
export const operators = ['gte', 'lte', 'eq', 'gt', 'lt'] as const;
export type Operator = (typeof operators)[number];

/** A printed quantity. `operator` and `unit` are null when the cell prints none; `百分比` is read as `%`. */
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
  '⩾': 'gte',
  '>=': 'gte',
  '≤': 'lte',
  '≦': 'lte',
  '⩽': 'lte',
  '<=': 'lte',
  '=': 'eq',
  '═': 'eq',
  '>': 'gt',
  '<': 'lt',
};

/** A number with or without thousands separators, never longer than {@link decimal} reads. */
const number = String.raw`-?(?:\d{1,3}(?:,\d{3}){1,9}|\d{1,30})(?:\.\d{1,20})?`;

const wholeNumber = new RegExp(`^${number}$`);

const quantity = new RegExp(
  String.raw`^(?<sign>>=|<=|[≥≧⩾≤≦⩽=═><])?\s*(?<number>${number})\s*(?<unit>[%‰]|[^\d\s.,%‰\-+≥≧⩾≤≦⩽=═><][^\d\s=><≥≧⩾≤≦⩽%]{0,15})?$`,
  'u',
);

/** Words after a unit that make a limit or an estimate of the number: `50个以上`, `2023年底前`. */
const vagueEnding = /(?:以上|以下|以内|之内|以前|之前|以后|之后|左右|上下|前|内|底)$/;

const foldable = /[！-～\u3000\u2212]/;

/** Full-width forms that office documents mix in, folded to the half-width form before reading. */
function toHalfWidth(text: string): string {
  if (!foldable.test(text)) return text;
  return text
    .replace(/[！-～]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .replace(/\u2212/g, '-');
}

/** Reads a printed target or actual; the printed text is kept as it is. A cell of spaces is blank. */
export function readQuantity(text: string): QuantityCell {
  const plain = toHalfWidth(text).trim();
  if (plain === '') return { state: 'blank' };
  const { sign, number: digits, unit } = quantity.exec(plain)?.groups ?? {};
  if (digits === undefined || (unit !== undefined && vagueEnding.test(unit))) return { state: 'text', text };
  return {
    state: 'number',
    text,
    value: digits.replaceAll(',', ''),
    operator: sign === undefined ? null : (operatorSigns[sign] ?? null),
    unit: unit === '百分比' ? '%' : (unit ?? null),
  };
}

/** Plain notation of a printed number with thousands separators, or null when it is none. */
export const readNumberText = remembered((text): string | null => {
  const plain = toHalfWidth(text).trim();
  return wholeNumber.test(plain) ? plain.replaceAll(',', '') : null;
});
