/** Words that checks share: what a row is called, how a figure and a sum are written. */
import { toText, type Decimal } from '../domain/decimal.ts';
import type { FundAmount, Indicator } from '../domain/report.ts';
import { printedTextOf, type FigureCell } from '../domain/value.ts';
import { phaseNames, sourceNames } from '../i18n/labels.ts';

/** `B12 预算执行率`, or `第 5 行 成本节约率` where no code is printed. */
export function rowName({ code, key, name }: Indicator): string {
  return code === null ? `第 ${key} 行 ${name}` : `${code} ${name}`;
}

/** `全年执行（市级）`. */
export function amountName({ phase, source }: Pick<FundAmount, 'phase' | 'source'>): string {
  return `${phaseNames[phase] ?? phase}（${sourceNames[source] ?? source}）`;
}

export function printed(cell: FigureCell | undefined): string | null {
  return printedTextOf(cell);
}

/** Longest sum that is written out whole. */
const maxTerms = 60;

/** `8.4 + 11.89 + 15 = 35.29`; null for a single figure, which is no sum. */
export function sumText(values: readonly Decimal[], total: Decimal): string | null {
  if (values.length < 2) return null;
  const terms =
    values.length > maxTerms ? [...values.slice(0, maxTerms).map(toText), '…'] : values.map(toText);
  return `${terms.join(' + ')} = ${toText(total)}`;
}
