/** Validated texts of a content file → the engine's cells. */
import { readNumberText, readQuantity, type Operator, type QuantityCell } from '../domain/quantity.ts';
import { blank, type FigureCell } from '../domain/value.ts';
import type { RawFigure, RawQuantity, RawSplitQuantity } from './scalars.ts';

/** A figure; a percent sign belongs to the printed text, not to the value. */
export function toFigure(raw: RawFigure): FigureCell {
  if (typeof raw !== 'string') return { state: raw.state, text: raw.text };
  if (raw === '') return blank;
  const value = readNumberText(raw.replace(/[%％]$/, ''));
  if (value === null) throw new Error(`Figure passed the schema but is no number: ${raw}`);
  return { state: 'number', text: raw, value };
}

export function toOptionalFigure(raw: RawFigure | undefined): FigureCell | undefined {
  return raw === undefined ? undefined : toFigure(raw);
}

const splitOperators: Readonly<Record<string, Operator>> = {
  '≥': 'gte',
  '≤': 'lte',
  '＝': 'eq',
  '=': 'eq',
  '>': 'gt',
  '<': 'lt',
};

/** A target or an actual, in one cell or in columns for sign, value and unit. */
export function toQuantity(raw: RawQuantity | RawSplitQuantity | undefined): QuantityCell | undefined {
  if (raw === undefined) return undefined;
  if (typeof raw === 'string') return readQuantity(raw);
  if ('state' in raw) return { state: raw.state, text: raw.text };
  const unit = raw.unit ?? '';
  const text = raw.operator === '定性' ? raw.value : `${raw.operator}${raw.value}${unit}`;
  const value = readNumberText(raw.value);
  if (raw.operator === '定性' || value === null) return { state: 'text', text };
  return { state: 'number', text, value, operator: splitOperators[raw.operator] ?? null, unit: unit || null };
}
