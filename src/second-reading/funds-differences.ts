/** Differences of the funds that no single cell shows: the unit, and what a rate divides by. */
import {
  decimal,
  isDecimalText,
  isEqual,
  isZero,
  percentOf,
  roundHalfUp,
  decimalsOf,
} from '../domain/decimal.ts';
import { readNumberText } from '../domain/quantity.ts';
import type { Entry } from '../import/region.ts';
import type { RawReport } from '../schema/report-schema.ts';
import type { Compared } from './compared.ts';
import type { Difference } from './difference.ts';
import { pairItems } from './pair-items.ts';
import { isRecord, isSamePrint, printOf } from './same-print.ts';

export function fundsDifferences(compared: Compared): Difference[] {
  const funds = compared.reading.raw['funds'];
  return isRecord(funds) ? [...unitDifferences(funds, compared), ...baseDifferences(funds, compared)] : [];
}

/** The unit of the form holds for every amount; a row may say its own where the form prints several. */
function unitDifferences({ unit }: Entry, { reading, file }: Compared): Difference[] {
  if (typeof unit !== 'string' || !reading.hasOneUnit || file.funds === undefined) return [];
  const said = (path: Difference['path'], found: string | undefined): Difference => ({
    kind: found === undefined ? 'absent' : 'other',
    path,
    printed: unit,
    found: found ?? null,
    place: reading.unitPlace,
    isDerived: false,
  });
  const { table = [], amounts = [] } = file.funds;
  const rows = [
    ...table.map((row, index) => ({ row, path: ['funds', 'table', index, 'unit'] })),
    ...amounts.map((row, index) => ({ row, path: ['funds', 'amounts', index, 'unit'] })),
  ];
  const isOverridden = rows.length > 0 && rows.every(({ row }) => row.unit === unit);
  return [
    ...(file.funds.unit === unit || isOverridden ? [] : [said(['funds', 'unit'], file.funds.unit)]),
    ...rows.flatMap(({ row, path }) =>
      row.unit === undefined || row.unit === unit ? [] : [said(path, row.unit)],
    ),
  ];
}

/**
 * A form prints a rate and not what it is a rate of. The importer takes the budget of the year; another
 * base is right when the printed rate comes out with it and not with the usual one.
 */
function baseDifferences({ rates }: Entry, { file }: Compared): Difference[] {
  const read = Array.isArray(rates) ? rates.filter(isRecord) : [];
  const own = file.funds?.rates ?? [];
  return pairItems(read, own, false).flatMap((to, from): Difference[] => {
    const [usual, rate] = [read[from]?.['over'], to === null ? undefined : own[to]];
    if (rate === undefined || to === null || usual !== 'adjustedBudget' || rate.over === usual) return [];
    if (comesOut(rate, rate.over, file) && !comesOut(rate, usual, file)) return [];
    const path = ['funds', 'rates', to, 'over'];
    return [{ kind: 'other', path, printed: usual, found: rate.over, place: null, isDerived: true }];
  });
}

type Rate = NonNullable<NonNullable<RawReport['funds']>['rates']>[number];

function comesOut(rate: Rate, over: string, file: RawReport): boolean {
  const text = (printOf(rate.total) ?? '').replace(/[%％]$/, '');
  const [part, whole] = [totalOf(rate.of, file), totalOf(over, file)];
  const printed = readNumberText(text);
  if (part === null || whole === null || printed === null || isZero(whole)) return false;
  return isEqual(roundHalfUp(percentOf(part, whole), decimalsOf(text)), decimal(printed));
}

function totalOf(phase: string, { funds }: RawReport) {
  const row = funds?.table?.find((one) => one.phase === phase)?.total;
  const amount = funds?.amounts?.find((one) => one.phase === phase && one.source === 'total')?.value;
  const text = printOf(row ?? amount) ?? '';
  return isDecimalText(text) ? decimal(text) : null;
}

/** Amounts may be kept as rows of a table or one by one; the same figures in the other list are there. */
export function isInOtherFundsList(item: Entry, list: string, { funds }: RawReport): boolean {
  if (list === 'table') {
    const figures = Object.entries(item).filter(([key, value]) => !rowKeys.has(key) && value !== '');
    return figures.every(([source, value]) => {
      const amount = funds?.amounts?.find((one) => one.phase === item['phase'] && one.source === source);
      return isSamePrint(String(value), amount?.value, source);
    });
  }
  const row = funds?.table?.find(({ phase }) => phase === item['phase']) as Entry | undefined;
  const source = String(item['source']);
  return (
    list === 'amounts' && row !== undefined && isSamePrint(String(item['value']), row[source] ?? '', source)
  );
}

const rowKeys = new Set(['phase', 'label', 'unit']);
