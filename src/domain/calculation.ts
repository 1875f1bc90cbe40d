/** Recomputing a sentence of the document: `602 个 × 200 元/年 = 10 万元`. */
import { compareAsPrinted, type Comparison } from './compare-figures.ts';
import { add, decimal, divide, hundred, isZero, multiply, subtract, type Decimal } from './decimal.ts';
import { fromYuan, isMoneyUnit, toYuan, type MoneyUnit } from './money.ts';
import type { Calculation, CalculationOperator, CalculationTerm } from './report.ts';

export interface ScoredCalculation {
  readonly calculation: Calculation;
  readonly comparison: Comparison;
  /** What follows when the terms that repeat a wrong earlier result take the recomputed one; null when none does. */
  readonly followUp: Decimal | null;
}

/** Recomputes every calculation in order, so that later ones can refer to earlier results. */
export function scoreCalculations(calculations: readonly Calculation[]): ScoredCalculation[] {
  const results: (Decimal | null)[] = [];
  const differing = new Set<number>();
  return calculations.map((calculation, index) => {
    const { terms, result } = calculation;
    const value = evaluate(terms, result.unit);
    const comparison = compareAsPrinted(result.cell, value);
    const carries = terms.some((term) => term.resultOf !== null && differing.has(term.resultOf));
    const corrected = terms.map((term) => withResult(term, results, calculations));
    const followUp = carries ? evaluate(corrected, result.unit) : null;
    results.push(followUp ?? value);
    if (comparison.status === 'differs' || carries) differing.add(index + 1);
    return { calculation, comparison, followUp };
  });
}

/**
 * The value of the terms in the unit of the result: × and ÷ before + and −, money in 元 in
 * between, a result in percent times 100. Null for a zero divisor, or when the result's unit
 * is money and no term is.
 */
export function evaluate(terms: readonly CalculationTerm[], resultUnit: string | null): Decimal | null {
  const resultMoney = moneyUnitOf(resultUnit);
  if (resultMoney !== null && !terms.some((term) => moneyUnitOf(term.unit) !== null)) return null;
  const values = terms.map(valueOf);
  const sums: { sign: '+' | '-'; value: Decimal }[] = [];
  for (const [index, term] of terms.entries()) {
    const value = values[index];
    if (value === undefined) return null;
    const last = sums.at(-1);
    if (last === undefined || term.operator === '+' || term.operator === '-') {
      sums.push({ sign: term.operator === '-' ? '-' : '+', value });
      continue;
    }
    const next = applyFactor(last.value, term.operator, value);
    if (next === null) return null;
    last.value = next;
  }
  const total = sums.reduce(
    (sum, part) => (part.sign === '+' ? add(sum, part.value) : subtract(sum, part.value)),
    decimal('0'),
  );
  if (resultMoney !== null) return fromYuan(total, resultMoney);
  return resultUnit === '%' && !terms.some((term) => term.unit === '%') ? multiply(total, hundred) : total;
}

function applyFactor(left: Decimal, operator: CalculationOperator | null, right: Decimal): Decimal | null {
  if (operator === '×') return multiply(left, right);
  return isZero(right) ? null : divide(left, right);
}

function withResult(
  term: CalculationTerm,
  results: readonly (Decimal | null)[],
  calculations: readonly Calculation[],
): CalculationTerm {
  if (term.resultOf === null) return term;
  const result = results[term.resultOf - 1];
  const unit = calculations[term.resultOf - 1]?.result.unit ?? null;
  if (result === undefined || result === null) return term;
  return { ...term, value: result.toFixed(), unit };
}

function valueOf(term: CalculationTerm): Decimal {
  const value = decimal(term.value);
  const unit = moneyUnitOf(term.unit);
  return unit === null ? value : toYuan(value, unit);
}

/** The unit of money of `元`, and of a price such as `元／年／个`. */
export function moneyUnitOf(unit: string | null): MoneyUnit | null {
  const head = unit?.split(/[/／]/)[0] ?? null;
  return isMoneyUnit(head) ? head : null;
}
