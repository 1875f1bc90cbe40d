/** A row whose target and actual are amounts that differ by about ten thousand times. */
import { absolute, compare, decimal, divide, isZero, type Decimal } from '../domain/decimal.ts';
import { isMoneyUnit, toYuan } from '../domain/money.ts';
import type { MeasuredCell } from '../domain/quantity.ts';
import type { Indicator } from '../domain/report.ts';
import type { Check, FindingDraft } from './finding.ts';
import { rowName } from './words.ts';

export const rowUnitSlip: Check = {
  code: 'row-unit-slip',
  edition: 2,
  name: '指标金额的单位可能有误',
  run: ({ report }) => report.indicators.flatMap(rowDraft),
};

function rowDraft(indicator: Indicator): FindingDraft[] {
  const { target, actual, quantityReading } = indicator;
  if (target?.state !== 'number' || actual?.state !== 'number') return [];
  const targetUnit = quantityReading?.targetUnit ?? target.unit;
  const actualUnit = quantityReading?.actualUnit ?? actual.unit;
  // A unit that only one of the two prints holds for both, as in scoring.
  const planned = yuan(target, targetUnit ?? actualUnit);
  const reached = yuan(actual, actualUnit ?? targetUnit);
  if (planned === null || reached === null || !isTenThousandfold(planned, reached)) return [];
  return [
    {
      severity: 'question',
      field: `${indicator.field}.actual`,
      subject: `${rowName(indicator)} 实际值`,
      printed: actual.text,
      recomputed: null,
      calculation: null,
      message: `“${rowName(indicator)}”的目标值 ${target.text}与实际值 ${actual.text}相差约一万倍，请核对“元”与“万元”。`,
    },
  ];
}

function yuan({ value }: MeasuredCell, unit: string | null): Decimal | null {
  return isMoneyUnit(unit) ? toYuan(decimal(value), unit) : null;
}

/** Between five and twenty thousand times, either way round. */
function isTenThousandfold(a: Decimal, b: Decimal): boolean {
  if (isZero(a) || isZero(b)) return false;
  const ratio = absolute(divide(a, b));
  const isBetween = (low: string, high: string) =>
    compare(ratio, decimal(low)) >= 0 && compare(ratio, decimal(high)) <= 0;
  return isBetween('5000', '20000') || isBetween('0.00005', '0.0002');
}
