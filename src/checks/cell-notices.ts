/** Cells that a reader should know of: missing units, words for figures, targets of zero. */
import { decimal, isZero } from '../domain/decimal.ts';
import type { MeasuredCell } from '../domain/quantity.ts';
import type { FundRate, Indicator, Report } from '../domain/report.ts';
import { rateNames } from '../i18n/labels.ts';
import type { Check, FindingDraft } from './finding.ts';
import { printed, rowName } from './words.ts';

/** A cell that a reader may stumble over: no unit, an inequality for an actual, words for a number, a zero target. */
export const cellNotices: Check = {
  code: 'cell-notices',
  edition: 1,
  name: '单元格写法提示',
  run: ({ report, rates }) => [
    ...report.indicators.flatMap((indicator) => [
      ...missingUnit(indicator),
      ...actualWords(indicator),
      ...zeroTarget(indicator),
    ]),
    ...rates
      .filter(({ rate }) => !rate.hasPercentSign && rate.cell.state === 'number' && isMainRate(rate, report))
      .map(({ rate }) =>
        notice(
          rate.field,
          rateNames[rate.name] ?? rate.name,
          printed(rate.cell),
          `${rateNames[rate.name] ?? rate.name}印为 ${printed(rate.cell) ?? ''}，没有百分号。`,
        ),
      ),
  ],
};

/** The rate of the whole: the total, else the fiscal subtotal where no total is printed. */
function isMainRate(rate: FundRate, { funds }: Report): boolean {
  if (rate.source === 'total') return true;
  const hasTotal = funds.rates.some(({ name, source }) => name === rate.name && source === 'total');
  return rate.source === 'fiscal' && !hasTotal;
}

function missingUnit(indicator: Indicator): FindingDraft[] {
  const { target, actual } = indicator;
  if (indicator.rule?.rule.way === 'executionRate' && actual?.state === 'number' && actual.unit === null) {
    return [
      notice(
        `${indicator.field}.actual`,
        rowName(indicator),
        actual.text,
        `“${rowName(indicator)}”的实际值印为 ${actual.text}，没有百分号。`,
      ),
    ];
  }
  if (target?.state !== 'number' || actual?.state !== 'number') return [];
  if ((target.unit === null) === (actual.unit === null)) return [];
  const [key, without, other]: [string, MeasuredCell, MeasuredCell] =
    target.unit === null ? ['target', target, actual] : ['actual', actual, target];
  return [
    notice(
      `${indicator.field}.${key}`,
      rowName(indicator),
      without.text,
      `“${rowName(indicator)}”的${key === 'target' ? '目标值' : '实际值'} ${without.text} 没有单位，${key === 'target' ? '实际值' : '目标值'}为 ${other.text}。`,
    ),
  ];
}

function actualWords(indicator: Indicator): FindingDraft[] {
  const { target, actual } = indicator;
  const field = `${indicator.field}.actual`;
  const name = rowName(indicator);
  if (actual?.state === 'number' && actual.operator !== null && actual.operator !== 'eq') {
    return [
      notice(field, name, actual.text, `“${name}”的实际值 ${actual.text} 写成了不等式，无法计算完成比例。`),
    ];
  }
  if (actual?.state === 'text' && target?.state === 'number') {
    return [
      notice(
        field,
        name,
        actual.text,
        `“${name}”的目标值 ${target.text} 是数字，实际值“${actual.text}”是文字，无法复算。`,
      ),
    ];
  }
  if (actual?.state === 'notApplicable') {
    return [
      notice(
        field,
        name,
        actual.text,
        `“${name}”的实际值为“${actual.text}”，本年度不适用，既不算完成也不算未完成。`,
      ),
    ];
  }
  return [];
}

function zeroTarget(indicator: Indicator): FindingDraft[] {
  const { target } = indicator;
  const way = indicator.rule?.rule.way;
  const isRatio = way === undefined || way === 'proportional' || way === 'inverse';
  if (target?.state !== 'number' || !isRatio || !isZero(decimal(target.value))) return [];
  return [
    notice(
      `${indicator.field}.target`,
      rowName(indicator),
      target.text,
      `“${rowName(indicator)}”的目标值为 0，比例没有意义，只能按是否达到目标判断。`,
    ),
  ];
}

export function notice(
  field: string,
  subject: string,
  printedText: string | null,
  message: string,
): FindingDraft {
  return {
    severity: 'notice',
    field,
    subject,
    printed: printedText,
    recomputed: null,
    calculation: null,
    message,
  };
}
