/** Recomputing a sentence of the document: `602 个 × 200 元/年 = 10 万元`. */
import { compareAsPrinted, type Comparison } from './compare-figures.ts';
import {
  add,
  decimal,
  divide,
  hundred,
  isZero,
  multiply,
  one,
  subtract,
  zero,
  type Decimal,
} from './decimal.ts';
import { fromYuan, isMoneyUnit, toYuan, type MoneyUnit } from './money.ts';
import type { Calculation, CalculationOperator, CalculationTerm } from './report.ts';

export interface ScoredCalculation {
  readonly calculation: Calculation;
  readonly comparison: Comparison;
  /** What follows when the terms that repeat a wrong earlier result take the recomputed one; null when none does. */
  readonly followUp: Decimal | null;
}

/** A term with its value as a number; the value may be a recomputed one. */
interface Term {
  readonly operator: CalculationOperator | null;
  readonly value: Decimal;
  readonly unit: string | null;
}

/** The recomputed result of an earlier calculation that the document prints wrongly. */
type Correction = Pick<Term, 'value' | 'unit'>;

/** Recomputes every calculation in order, so that later ones can refer to earlier results. */
export function scoreCalculations(calculations: readonly Calculation[]): ScoredCalculation[] {
  const corrections = new Map<number, Correction>();
  return calculations.map((calculation, index) => {
    const { terms, result } = calculation;
    const value = evaluate(terms, result.unit);
    const comparison = compareAsPrinted(result.cell, value);
    const isCarried = terms.some(({ resultOf }) => resultOf !== null && corrections.has(resultOf));
    const followUp = isCarried ? evaluateTerms(correct(terms, corrections), result.unit) : null;
    const right = followUp ?? value;
    if (right !== null && (isCarried || comparison.status === 'differs')) {
      corrections.set(index + 1, { value: right, unit: result.unit });
    }
    return { calculation, comparison, followUp };
  });
}

function correct(terms: readonly CalculationTerm[], corrections: ReadonlyMap<number, Correction>): Term[] {
  return terms.map((term) => ({
    ...toTerm(term),
    ...(term.resultOf === null ? undefined : corrections.get(term.resultOf)),
  }));
}

/**
 * The value of the terms in the unit of the result: × and ÷ before + and −. In between, money
 * stands in 元 and percent as a share of one. Null for no terms, a missing operator or a zero
 * divisor, or when the result's unit is money and no term is.
 */
export function evaluate(terms: readonly CalculationTerm[], resultUnit: string | null): Decimal | null {
  return evaluateTerms(terms.map(toTerm), resultUnit);
}

function toTerm({ operator, value, unit }: CalculationTerm): Term {
  return { operator, value: decimal(value), unit };
}

function evaluateTerms(terms: readonly Term[], resultUnit: string | null): Decimal | null {
  const resultMoney = moneyUnitOf(resultUnit);
  if (resultMoney !== null && !terms.some(({ unit }) => moneyUnitOf(unit) !== null)) return null;
  const total = sumOfProducts(terms);
  if (total === null) return null;
  if (resultMoney !== null) return fromYuan(total, resultMoney);
  return isPercentResult(terms, resultUnit) ? multiply(total, hundred) : total;
}

/** A difference of two percentages is in percentage points, whether or not the result prints a unit. */
function isPercentResult(terms: readonly Term[], resultUnit: string | null): boolean {
  if (resultUnit !== null) return resultUnit === '%' || resultUnit.endsWith('百分点');
  return terms.every(({ unit, operator }) => unit === '%' && operator !== '×' && operator !== '÷');
}

/** A product, kept as a fraction until the end, so that `10 ÷ 3 × 3` is 10. */
interface Product {
  readonly sign: '+' | '-';
  readonly numerator: Decimal;
  readonly denominator: Decimal;
}

const hundredth = decimal('0.01');

function sumOfProducts(terms: readonly Term[]): Decimal | null {
  const products: Product[] = [];
  for (const term of terms) {
    const value = plainValue(term);
    const last = products.at(-1);
    if (last !== undefined && term.operator === null) return null;
    if (last === undefined || term.operator === '+' || term.operator === '-') {
      products.push({ sign: term.operator === '-' ? '-' : '+', numerator: value, denominator: one });
    } else {
      products[products.length - 1] =
        term.operator === '×'
          ? { ...last, numerator: multiply(last.numerator, value) }
          : { ...last, denominator: multiply(last.denominator, value) };
    }
  }
  if (products.length === 0 || products.some(({ denominator }) => isZero(denominator))) return null;
  return products.reduce((total, { sign, numerator, denominator }) => {
    const value = divide(numerator, denominator);
    return sign === '+' ? add(total, value) : subtract(total, value);
  }, zero);
}

/** Money in 元, percent as a share of one, anything else as printed. */
function plainValue({ value, unit }: Term): Decimal {
  if (unit === '%') return multiply(value, hundredth);
  const money = moneyUnitOf(unit);
  return money === null ? value : toYuan(value, money);
}

/** The unit of money of `元`, and of a price such as `元／年／个`. */
export function moneyUnitOf(unit: string | null): MoneyUnit | null {
  const head = unit?.split(/[/／]/)[0] ?? null;
  return isMoneyUnit(head) ? head : null;
}
