/** The money of a document, in the ways in which forms print it. */
import type { RawReport } from '../schema/report-schema.ts';
import type { Facts } from './facts.ts';
import { fromHundredths, rateText, withSeparators } from './figures.ts';
import type { Random } from './random.ts';

type RawFunds = NonNullable<RawReport['funds']>;
type FundRow = NonNullable<RawFunds['table']>[number];
type FundRateRow = NonNullable<RawFunds['rates']>[number];
type RawFigure = NonNullable<FundRow['total']>;
type RawLineItems = NonNullable<RawReport['lineItems']>[number];

/**
 * `bySource`: a table of nine sources for each phase, with balance and two rates. `list`: budget,
 * adjusted budget and execution as a list. `undisclosed`: totals whose parts are blank. `sparse`:
 * the execution is not in the document. `yuan`: a list in 元 with separators. `illegible`: a part
 * cannot be read.
 */
export const fundStyles = ['bySource', 'list', 'undisclosed', 'sparse', 'yuan', 'illegible'] as const;
export type FundStyle = (typeof fundStyles)[number];

export function printFunds(facts: Facts, style: FundStyle): RawFunds {
  switch (style) {
    case 'bySource':
      return tableBySource(facts);
    case 'list':
      return listed(facts, fromHundredths, '万元');
    case 'yuan':
      return listed(facts, (hundreds) => withSeparators(hundreds * 100), '元');
    case 'undisclosed':
      return undisclosed(facts);
    case 'sparse':
      return sparse(facts);
    case 'illegible':
      return illegible(facts);
  }
}

interface Split {
  readonly total: number;
  readonly fiscal: number;
  readonly carryover: number;
}

/** What was carried over is spent first; the rest is money of the year. */
function split(total: number, carryover: number): Split {
  const carried = Math.min(total, carryover);
  return { total, fiscal: total - carried, carryover: carried };
}

function tableBySource({ money }: Facts): RawFunds {
  const splits = {
    initialBudget: split(money.initial, 0),
    adjustedBudget: split(money.adjusted, money.carryover),
    fundsReceived: split(money.received, money.carryover),
    executed: split(money.executed, money.carryover),
  };
  const { fundsReceived, executed, adjustedBudget } = splits;
  return {
    unit: '万元',
    table: [
      ...Object.entries(splits).map(([phase, one]) => rowOf(phase as FundRow['phase'], one)),
      rowOf('balance', {
        total: fundsReceived.total - executed.total,
        fiscal: fundsReceived.fiscal - executed.fiscal,
        carryover: fundsReceived.carryover - executed.carryover,
      }),
    ],
    rates: [
      rateRow('receiptRate', 'fundsReceived', fundsReceived, adjustedBudget),
      rateRow('executionRate', 'executed', executed, adjustedBudget),
    ],
  };
}

const labels: Readonly<Partial<Record<FundRow['phase'], string>>> = {
  initialBudget: '年初预算资金',
  adjustedBudget: '全年预算资金',
  fundsReceived: '实际到位资金',
  executed: '全年执行资金',
  balance: '资金结余',
};

function rowOf(phase: FundRow['phase'], { total, fiscal, carryover }: Split): FundRow {
  return {
    phase,
    label: labels[phase],
    total: fromHundredths(total),
    fiscal: fromHundredths(fiscal),
    central: '0',
    provincial: '0',
    municipal: fromHundredths(fiscal),
    county: '0',
    carryover: fromHundredths(carryover),
    unitFunds: '0',
    other: '0',
  };
}

function rateRow(name: string, of: FundRateRow['of'], part: Split, whole: Split): FundRateRow {
  return {
    name,
    of,
    over: 'adjustedBudget',
    percentSign: 'true',
    total: rateCell(part.total, whole.total),
    fiscal: rateCell(part.fiscal, whole.fiscal),
    carryover: rateCell(part.carryover, whole.carryover),
  };
}

/** A rate; a dash where the budget is zero. */
function rateCell(part: number, whole: number): RawFigure {
  return rateText(part, whole) ?? { state: 'notApplicable', text: '—' };
}

function listed({ money }: Facts, print: (hundredths: number) => string, unit: '元' | '万元'): RawFunds {
  const adjusted = split(money.adjusted, money.carryover);
  const executed = split(money.executed, money.carryover);
  return {
    unit,
    amounts: [
      { phase: 'initialBudget', source: 'total', label: '年初预算数', value: print(money.initial) },
      { phase: 'adjustedBudget', source: 'total', label: '全年预算数', value: print(adjusted.total) },
      {
        phase: 'adjustedBudget',
        source: 'currentYearAppropriation',
        label: '其中：当年财政拨款',
        value: print(adjusted.fiscal),
      },
      {
        phase: 'adjustedBudget',
        source: 'carryover',
        label: '上年结转资金',
        value: print(adjusted.carryover),
      },
      { phase: 'executed', source: 'total', label: '全年执行数', value: print(executed.total) },
      {
        phase: 'executed',
        source: 'currentYearAppropriation',
        label: '其中：当年财政拨款',
        value: print(executed.fiscal),
      },
      { phase: 'executed', source: 'carryover', label: '上年结转资金', value: print(executed.carryover) },
    ],
    rates: [executionRateOf(money)],
  };
}

function executionRateOf({ executed, adjusted }: Facts['money']): FundRateRow {
  return {
    name: 'executionRate',
    label: '执行率',
    of: 'executed',
    over: 'adjustedBudget',
    total: rateCell(executed, adjusted),
  };
}

function undisclosed({ money }: Facts): RawFunds {
  const phases = { adjustedBudget: money.adjusted, fundsReceived: money.received, executed: money.executed };
  return {
    table: Object.entries(phases).map(([phase, total]) => ({
      phase: phase as FundRow['phase'],
      unit: '万元',
      total: fromHundredths(total),
      fiscal: '',
      carryover: '',
      other: '',
    })),
    rates: [executionRateOf(money)],
  };
}

function sparse({ money }: Facts): RawFunds {
  const initial = fromHundredths(money.initial);
  return {
    amounts: [
      { phase: 'initialBudget', source: 'total', label: '预算安排', value: initial, unit: '万元' },
      { phase: 'executed', source: 'total', label: '实际支出', value: '', unit: '万元' },
    ],
  };
}

function illegible({ money }: Facts): RawFunds {
  const unreadable: RawFigure = { state: 'illegible', text: '〔字迹不清〕' };
  return {
    unit: '万元',
    amounts: [
      { phase: 'adjustedBudget', source: 'total', label: '预算总额', value: fromHundredths(money.adjusted) },
      { phase: 'adjustedBudget', source: 'fiscal', label: '财政拨款', value: fromHundredths(money.adjusted) },
      { phase: 'adjustedBudget', source: 'other', label: '其他资金', value: unreadable },
      { phase: 'executed', source: 'total', label: '支出总额', value: fromHundredths(money.executed) },
    ],
    rates: [executionRateOf(money)],
  };
}

/** The money that a declaration asks for, by where it is to come from. */
export function printRequest({ money }: Facts): RawFunds {
  return {
    unit: '万元',
    amounts: [
      { phase: 'requested', source: 'total', label: '资金总额', value: fromHundredths(money.initial) },
      {
        phase: 'requested',
        source: 'currentYearAppropriation',
        label: '当年预算内拨款',
        value: fromHundredths(money.initial),
      },
      { phase: 'requested', source: 'nonTaxRevenue', label: '纳入预算管理的非税收入', value: '0' },
      { phase: 'requested', source: 'transferReceived', label: '上级转移支付收入', value: '0' },
      { phase: 'requested', source: 'other', label: '其他', value: '0' },
    ],
  };
}

/** The money spent by the middle of the year. */
export function printHalfYear(random: Random, { money }: Facts): RawFunds {
  const spent = Math.round((money.executed * random.integer(35, 60)) / 100);
  return {
    unit: '万元',
    amounts: [
      {
        phase: 'adjustedBudget',
        source: 'total',
        label: '全年预算数',
        value: fromHundredths(money.adjusted),
      },
      { phase: 'midTerm', source: 'total', label: '1—6月执行数', value: fromHundredths(spent) },
    ],
    rates: [
      {
        name: 'progressRate',
        label: '执行进度',
        of: 'midTerm',
        over: 'adjustedBudget',
        percentSign: 'true',
        total: rateCell(spent, money.adjusted),
      },
    ],
  };
}

/** The money spent by the middle of the year, by source. */
export function printHalfYearBySource(random: Random, { money }: Facts): RawFunds {
  const adjusted = split(money.adjusted, money.carryover);
  const spent = split(Math.round((money.executed * random.integer(35, 60)) / 100), money.carryover);
  return {
    unit: '万元',
    table: [rowOf('adjustedBudget', adjusted), { ...rowOf('midTerm', spent), label: '1—6月执行数' }],
    rates: [{ ...rateRow('progressRate', 'midTerm', spent, adjusted), label: '执行进度' }],
  };
}

/** The breakdown of what was spent, in 元; equals the execution. */
export function printSpending({ project, money }: Facts): RawLineItems {
  return {
    name: '资金使用明细',
    unit: '元',
    total: fromHundredths(money.executed),
    totalUnit: '万元',
    equalsPhase: 'executed',
    items: project.topic.costs.map((name, index) => ({
      name,
      executed: String((money.costs[index] ?? 0) * 100),
    })),
  };
}

/** The breakdown of what is asked for, in 元 with cents; equals the request. */
export function printPlannedSpending({ project, money }: Facts): RawLineItems {
  const share = Math.floor(money.initial / project.topic.costs.length);
  const first = money.initial - share * (project.topic.costs.length - 1);
  return {
    name: '支出明细预算',
    unit: '元',
    equalsPhase: 'requested',
    items: project.topic.costs.map((name, index) => ({
      name,
      amount: `${(index === 0 ? first : share) * 100}.00`,
      ...(index === 0 && { unit: '元', note: '按上年单价测算' }),
    })),
  };
}
