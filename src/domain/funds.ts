/** Funds: amounts by phase and source, the rates between them, and what must add up. */
import { isZero, percentOf, subtract, sum, type Decimal } from './decimal.ts';
import { compareAsPrinted, type Comparison } from './compare-figures.ts';
import { fromYuan, toYuan } from './money.ts';
import type { FundAmount, FundPhase, FundRate, Funds, FundSource } from './report.ts';
import { numberOf } from './value.ts';

/** Why a rate has no value: a zero base gives no rate, never 100%. */
export type RateObstacle = 'zeroBase' | 'missingAmount';

export interface ScoredRate {
  readonly rate: FundRate;
  readonly comparison: Comparison;
  readonly part: FundAmount | undefined;
  readonly whole: FundAmount | undefined;
  readonly obstacle: RateObstacle | null;
}

/** The amount of a phase and source; the first printed one. */
export function findAmount(funds: Funds, phase: FundPhase, source: FundSource): FundAmount | undefined {
  return funds.amounts.find((amount) => amount.phase === phase && amount.source === source);
}

/** The amount that stands for the whole phase: the total, else the fiscal subtotal where no total is printed. */
export function mainAmount(funds: Funds, phase: FundPhase): FundAmount | undefined {
  return findAmount(funds, phase, 'total') ?? findAmount(funds, phase, 'fiscal');
}

export function yuanOf(amount: FundAmount | undefined): Decimal | null {
  const value = numberOf(amount?.cell);
  return value === null || amount === undefined ? null : toYuan(value, amount.unit);
}

/** Recomputes a printed rate from its two amounts of the same source. */
export function scoreRate(funds: Funds, rate: FundRate): ScoredRate {
  const { part, whole } = amountPair(funds, rate.of, rate.over, rate.source);
  const result = rateBetween(yuanOf(part), yuanOf(whole));
  const recomputed = typeof result === 'string' ? null : result;
  return {
    rate,
    comparison: compareAsPrinted(rate.cell, recomputed),
    part,
    whole,
    obstacle: typeof result === 'string' ? result : null,
  };
}

/** `part ÷ whole` in percent, or why there is none. */
export function rateBetween(part: Decimal | null, whole: Decimal | null): Decimal | RateObstacle {
  if (part === null || whole === null) return 'missingAmount';
  return isZero(whole) ? 'zeroBase' : percentOf(part, whole);
}

/**
 * The two amounts of a rate, always of one source. The rate of the total is taken from the fiscal
 * subtotals where the totals are not both printed.
 */
export function amountPair(funds: Funds, of: FundPhase, over: FundPhase, source: FundSource) {
  const part = findAmount(funds, of, source);
  const whole = findAmount(funds, over, source);
  if (source !== 'total' || (part !== undefined && whole !== undefined)) return { part, whole };
  const fiscal = { part: findAmount(funds, of, 'fiscal'), whole: findAmount(funds, over, 'fiscal') };
  return fiscal.part !== undefined && fiscal.whole !== undefined ? fiscal : { part, whole };
}

/** A whole and the parts printed beside it, of one phase. */
export interface FundSum {
  readonly whole: FundAmount;
  readonly parts: readonly FundAmount[];
  /** The parts that hold a number, added up; null when none does. */
  readonly sum: Decimal | null;
  /** Whether every part cell is blank: the breakdown is not disclosed. */
  readonly isUndisclosed: boolean;
}

/** Sources that the fiscal subtotal is made of. */
const fiscalParts: readonly FundSource[] = ['central', 'provincial', 'municipal', 'county', 'higherLevel'];

/** Every whole of the funds that is printed with parts. */
export function fundSums(funds: Funds): FundSum[] {
  const phases = [...new Set(funds.amounts.map((amount) => amount.phase))].filter(
    (phase) => phase !== 'unclear',
  );
  return phases.flatMap((phase) => {
    const amounts = funds.amounts.filter((amount) => amount.phase === phase);
    const bySource = (source: FundSource) => amounts.find((amount) => amount.source === source);
    const fiscal = bySource('fiscal');
    const total = bySource('total');
    const belowFiscal = amounts.filter((amount) => fiscalParts.includes(amount.source));
    const belowTotal = amounts.filter(
      (amount) => amount.source !== 'total' && (fiscal === undefined || !fiscalParts.includes(amount.source)),
    );
    return [
      ...(fiscal === undefined ? [] : [fundSum(fiscal, belowFiscal)]),
      ...(total === undefined ? [] : [fundSum(total, belowTotal)]),
    ].filter((entry) => entry.parts.length > 0);
  });
}

function fundSum(whole: FundAmount, parts: readonly FundAmount[]): FundSum {
  const numbers = parts.map(yuanOf).filter((value) => value !== null);
  return {
    whole,
    parts,
    sum: numbers.length === 0 ? null : sum(numbers),
    isUndisclosed: parts.every((part) => part.cell.state !== 'number'),
  };
}

export interface ScoredBalance {
  readonly balance: FundAmount;
  readonly minuend: FundAmount;
  readonly executed: FundAmount;
  readonly comparison: Comparison;
}

/** 结余 = 实际到位 − 执行; the adjusted, then the initial budget where no receipt is printed. */
export function scoreBalances(funds: Funds): ScoredBalance[] {
  return funds.amounts
    .filter((amount) => amount.phase === 'balance')
    .flatMap((balance) => {
      const executed = findAmount(funds, 'executed', balance.source);
      const minuend = (['fundsReceived', 'adjustedBudget', 'initialBudget'] as const)
        .map((phase) => findAmount(funds, phase, balance.source))
        .find((amount) => amount?.cell.state === 'number');
      const from = yuanOf(minuend);
      const spent = yuanOf(executed);
      if (minuend === undefined || executed === undefined || from === null || spent === null) return [];
      const inUnit = fromYuan(subtract(from, spent), balance.unit);
      return [{ balance, minuend, executed, comparison: compareAsPrinted(balance.cell, inUnit) }];
    });
}
