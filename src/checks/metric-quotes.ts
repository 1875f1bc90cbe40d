/** Metrics against their quotations: a figure and its unit stand together, and terms give the metric's unit. */
import type { RawReport } from '../schema/report-schema.ts';
import type { Fault } from './file-reader.ts';
import { foldText } from './source-index.ts';

type Metric = NonNullable<RawReport['metrics']>[number];

const moneyUnits: ReadonlySet<string> = new Set(['元', '万元', '亿元']);

/** Faults of metrics whose figures have another unit than the quotation prints, or whose terms give another. */
export function metricQuoteFaults({ metrics }: RawReport): Fault[] {
  return (metrics ?? []).flatMap((metric, index) => [
    ...printedUnitFaults(metric, index),
    ...termUnitFaults(metric, index),
  ]);
}

/** A unit of money that the quotation prints right after the figure is the figure's unit. */
function printedUnitFaults({ quote, value, unit, terms }: Metric, index: number): Fault[] {
  const figures = [
    ...(value === undefined ? [] : [{ value, unit, path: ['metrics', index, 'unit'] }]),
    ...(terms ?? []).map((term, at) => ({ ...term, path: ['metrics', index, 'terms', at, 'unit'] })),
  ];
  return figures.flatMap((figure): Fault[] => {
    const printed = unitsAfter(figure.value, quote);
    const [first] = printed;
    if (first === undefined || figure.unit === undefined || !moneyUnits.has(figure.unit)) return [];
    if (printed.includes(figure.unit)) return [];
    return [
      {
        path: figure.path,
        code: 'not-in-source',
        message: `“${quote}”中“${figure.value}”的单位是“${first}”，这里写的是“${figure.unit}”。`,
        fix: '请照引文所印的单位改正；可比指标登记的是别的单位时，写 terms，在其中写原文的数和单位。',
      },
    ];
  });
}

/** Units of money right after a figure. */
function unitsAfter(value: string, quote: string): string[] {
  const figure = foldText(value).replace(/[.]/g, '\\.');
  if (figure === '') return [];
  const after = new RegExp(`(?<![\\d.])${figure}(万元|亿元|元)`, 'g');
  return [...foldText(quote).matchAll(after)].map(([, unit]) => unit ?? '');
}

/** Money divided by a count is money; a count divided by money is none. */
function termUnitFaults({ unit, terms }: Metric, index: number): Fault[] {
  const [first, second] = terms ?? [];
  if (terms?.length !== 2 || first?.unit === undefined || second?.unit === undefined) return [];
  if (second.operator !== '÷' || !moneyUnits.has(unit)) return [];
  if (moneyUnits.has(first.unit) || !moneyUnits.has(second.unit)) return [];
  return [
    {
      path: ['metrics', index, 'terms'],
      code: 'metric-unit-differs',
      message: `“${first.value}${first.unit} ÷ ${second.value}${second.unit}”得不出以“${unit}”计的数。`,
      fix: '请核对两项的先后：以元计的单价，由金额除以数量得出。',
    },
  ];
}
