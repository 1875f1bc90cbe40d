/**
 * The actual value of an indicator: printed as such, or worked out from printed counts
 * (survey, fraction of two amounts, several units together).
 */
import { decimal, divide, isZero, multiply, percentOf, sum, type Decimal } from './decimal.ts';
import { equation, type Explanation, type Operand, type Step, type Token } from './explanation.ts';
import { isMoneyUnit, toYuan } from './money.ts';
import type { QuantityCell } from './quantity.ts';
import type { Aggregate, Indicator, MeasuredFigure, PrintedRatio, Survey } from './report.ts';
import type { Obstacle } from './rules/outcome.ts';
import { numberOf } from './value.ts';

/** A number with its unit and how it was worked out, or why there is none. */
export type MeasuredValue =
  | {
      readonly isMeasured: true;
      readonly value: Decimal;
      /** Null when the document prints no unit. `%` for a rate. */
      readonly unit: string | null;
      readonly steps: Explanation;
    }
  | { readonly isMeasured: false; readonly obstacle: Obstacle };

/** Works out the actual of an indicator; a survey, a fraction or an aggregate goes before the printed cell. */
export function measureActual(indicator: Indicator): MeasuredValue {
  if (indicator.survey !== null) return measureSurvey(indicator.survey);
  if (indicator.ratio !== null) return measureRatio(indicator.ratio);
  if (indicator.aggregate !== null) return measureAggregate(indicator.aggregate, unitOf(indicator.actual));
  const { actualValue = null, actualUnit = null } = indicator.quantityReading ?? {};
  if (actualValue !== null) return measured(decimal(actualValue), actualUnit ?? unitOf(indicator.actual));
  return measureCell(indicator.actual, actualUnit);
}

/** R7: Σ(count × level weight) ÷ forms returned, in percent. */
export function measureSurvey(survey: Survey): MeasuredValue {
  const answers: Product[] = [];
  for (const { count, weightPercent } of survey.levels) {
    if (count.state !== 'number') return unmeasured(missingActual(count));
    answers.push([
      { value: decimal(count.value), role: 'count' },
      { value: decimal(weightPercent), role: 'levelWeight', isPercent: true },
    ]);
  }
  const counted = sum(answers.map(([count]) => count.value));
  const forms = numberOf(survey.valid) ?? numberOf(survey.returned) ?? counted;
  if (answers.length === 0 || isZero(forms)) return unmeasured('emptySurvey');
  const { mean, tokens } = weightedMean(answers, forms);
  return measured(mean, '%', [rateStep(tokens, mean)]);
}

type Product = readonly [Operand, Operand];

/** Σ(a × b) ÷ base, with its tokens. */
function weightedMean(products: readonly Product[], base: Decimal): { mean: Decimal; tokens: Token[] } {
  const total = sum(products.map(([a, b]) => multiply(a.value, b.value)));
  const terms = products.flatMap<Token>(([a, b], index) => (index === 0 ? [a, '×', b] : ['+', a, '×', b]));
  return {
    mean: divide(total, base),
    tokens: ['(', ...terms, ')', '÷', { value: base, role: 'denominator' }],
  };
}

/** A rate printed as a fraction of two figures in one unit. */
export function measureRatio({ numerator, denominator }: PrintedRatio): MeasuredValue {
  if (isMoneyUnit(numerator.unit) !== isMoneyUnit(denominator.unit)) return unmeasured('unitsDiffer');
  const valueOf = numerator.unit === denominator.unit ? printedValue : figureValue;
  const part = valueOf(numerator);
  const whole = valueOf(denominator);
  if (isZero(whole)) return unmeasured('zeroBase');
  const rate = percentOf(part, whole);
  const tokens: Token[] = [{ value: part, role: 'numerator' }, '÷', { value: whole, role: 'denominator' }];
  return measured(rate, '%', [rateStep(tokens, rate)]);
}

/** Absolute values are added; relative values are averaged by their funds. */
export function measureAggregate(aggregate: Aggregate, unit: string | null): MeasuredValue {
  if (aggregate.units.length === 0) return unmeasured('noActual');
  if (aggregate.mode === 'sum') {
    const values = aggregate.units.map((part) => decimal(part.value));
    const tokens = values.flatMap<Token>((value, index) =>
      index === 0 ? [{ value, role: 'count' }] : ['+', { value, role: 'count' }],
    );
    const total = sum(values);
    return measured(total, unit, [equation('value', tokens, total, false)]);
  }
  const parts: Product[] = [];
  for (const { value, amountYuan } of aggregate.units) {
    if (amountYuan === null) return unmeasured('noAmounts');
    parts.push([
      { value: decimal(value), role: 'rate', isPercent: unit === '%' },
      { value: decimal(amountYuan), role: 'numerator' },
    ]);
  }
  const amount = sum(parts.map(([, one]) => one.value));
  if (isZero(amount)) return unmeasured('zeroBase');
  const { mean, tokens } = weightedMean(parts, amount);
  return measured(mean, unit, [equation('value', tokens, mean, unit === '%')]);
}

function measureCell(cell: QuantityCell | undefined, readUnit: string | null): MeasuredValue {
  if (cell?.state !== 'number') return unmeasured(missingActual(cell));
  if (cell.operator !== null && cell.operator !== 'eq') return unmeasured('inequalityActual');
  return measured(decimal(cell.value), readUnit ?? cell.unit);
}

/** Why an actual that holds no number has none; each state keeps its own reason. */
export function missingActual(cell: Exclude<QuantityCell, { state: 'number' }> | undefined): Obstacle {
  if (cell === undefined) return 'noActual';
  switch (cell.state) {
    case 'blank':
      return 'blankActual';
    case 'text':
      return 'textActual';
    case 'notApplicable':
      return 'notApplicableActual';
    case 'notMeasured':
      return 'notMeasuredActual';
    case 'illegible':
      return 'illegibleActual';
    case 'masked':
      return 'maskedActual';
  }
}

function printedValue(figure: MeasuredFigure): Decimal {
  return decimal(figure.value);
}

/** The value of a figure in 元 when its unit is one of money, else as printed. */
function figureValue(figure: MeasuredFigure): Decimal {
  const value = printedValue(figure);
  return isMoneyUnit(figure.unit) ? toYuan(value, figure.unit) : value;
}

function unitOf(cell: QuantityCell | undefined): string | null {
  return cell?.state === 'number' ? cell.unit : null;
}

function measured(value: Decimal, unit: string | null, steps: Explanation = []): MeasuredValue {
  return { isMeasured: true, value, unit: unit === '' ? null : unit, steps };
}

function unmeasured(obstacle: Obstacle): MeasuredValue {
  return { isMeasured: false, obstacle };
}

function rateStep(tokens: readonly Token[], rate: Decimal): Step {
  return equation('rate', tokens, rate, true);
}
