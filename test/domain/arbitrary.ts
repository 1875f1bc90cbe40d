/** Any facts that a content file may state, sensible or not: for properties and fuzzing. */
import fc, { type Arbitrary } from 'fast-check';
import type { Rounding } from '../../src/domain/decimal.ts';
import { moneyUnits } from '../../src/domain/money.ts';
import { operators, readQuantity } from '../../src/domain/quantity.ts';
import type {
  Block,
  Calculation,
  CalculationTerm,
  ChecklistItem,
  FundAmount,
  FundRate,
  GradeScale,
  Indicator,
  MetricValue,
  Report,
  Score,
} from '../../src/domain/report.ts';
import type { Bound, Deduction, EffectiveRule, Rule, Way } from '../../src/domain/rules/rule.ts';
import { blank, type FigureCell } from '../../src/domain/value.ts';
import { figure, funds, report, row, seedScale, special } from './build.ts';

const digits = (maxLength: number) =>
  fc.string({ unit: fc.integer({ min: 0, max: 9 }).map(String), minLength: 1, maxLength });

/** Plain decimals of any length that is allowed, zero and negative ones among them. */
export const anyDecimal: Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -200, max: 200 }).map(String) },
  {
    weight: 4,
    arbitrary: fc.tuple(fc.integer({ min: 0, max: 150 }), digits(4)).map((parts) => parts.join('.')),
  },
  { weight: 2, arbitrary: fc.constantFrom('0', '0.00', '-0', '1', '100', '95', '80', '0.5') },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('', '-'), digits(30), digits(20))
      .map(([sign, whole, part]) => `${sign}${whole}.${part}`),
  },
);

/** Decimals from 0 to 200 with up to three places, as figures of the forms are. */
export const plainDecimal: Arbitrary<string> = fc
  .integer({ min: 0, max: 200_000 })
  .map((thousandths) => String(thousandths / 1000));

export const positiveDecimal: Arbitrary<string> = fc
  .integer({ min: 1, max: 100_000 })
  .map((thousandths) => String(thousandths / 1000));

const anySpecial = fc
  .constantFrom('notApplicable', 'notMeasured', 'illegible', 'masked')
  .map((state) => special(state, '—'));

export const anyFigure: Arbitrary<FigureCell> = fc.oneof(
  { weight: 6, arbitrary: anyDecimal.map(figure) },
  { weight: 1, arbitrary: fc.constant(blank) },
  { weight: 1, arbitrary: anySpecial },
);

const anyUnit = fc.constantFrom('', '%', '个', '元', '万元', '亿元', '家', '百分比');

export const anyQuantityText: Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(fc.constantFrom('', '', '≥', '<=', '=', '>', '<'), anyDecimal, anyUnit)
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.constantFrom('达标', '达到目标值95%以上', '无', '', ' ', '0', '优') },
  { weight: 1, arbitrary: fc.string() },
);

const anyQuantity = fc.oneof(
  { weight: 8, arbitrary: anyQuantityText.map(readQuantity) },
  { weight: 1, arbitrary: anySpecial },
);

const optional = <T>(arbitrary: Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const nullable = <T>(arbitrary: Arbitrary<T>) => fc.option(arbitrary, { nil: null });

export const anyRounding: Arbitrary<Rounding> = fc.record({
  decimals: fc.integer({ min: 0, max: 6 }),
  mode: fc.constantFrom('halfUp', 'down', 'up'),
});

const anyBound: Arbitrary<Bound> = fc.record({ value: anyDecimal, inclusive: fc.boolean() });
const deductionUnit = fc.constantFrom('points', 'percentOfWeight') satisfies Arbitrary<Deduction['unit']>;
const anyDeduction: Arbitrary<Deduction> = fc.record({ amount: anyDecimal, unit: deductionUnit });
const anySteps = fc.constantFrom('floor', 'ceil', 'proportional') satisfies Arbitrary<string>;

const rounding = { rateRounding: anyRounding, scoreRounding: anyRounding };
const optionalSteps = {
  stepSize: anyDecimal,
  steps: anySteps,
  stepDecimals: fc.integer({ min: 0, max: 6 }),
};

/** A record of required and optional fields; an optional field is absent, not undefined. */
function ruleOf(way: Way, required: object = {}, others: object = {}): Arbitrary<Rule> {
  const fields = { way: fc.constant(way), ...required, ...others, ...rounding };
  return fc.record(fields, { requiredKeys: ['way', ...Object.keys(required)] as 'way'[] }) as Arbitrary<Rule>;
}

const tierNames = ['达成', '部分达成', '未达成'] as const;

/** Every way of scoring, with parameters that may make no sense. */
export const anyRule: Arbitrary<Rule> = fc.oneof(
  ruleOf('proportional'),
  ruleOf('inverse'),
  ruleOf('executionRate'),
  ruleOf('rawPercentage'),
  ruleOf('stepDeduction', { full: anyBound, perStep: anyDeduction }, { floor: anyBound, ...optionalSteps }),
  ruleOf(
    'excessDeduction',
    { limit: anyDecimal, perStep: anyDeduction },
    {
      ...optionalSteps,
      bothSides: fc.boolean(),
      base: anyDecimal,
      parts: fc.array(fc.record({ name: fc.constant('子项'), deviationPercent: anyDecimal }), {
        maxLength: 4,
      }),
      perPartStep: anyDeduction,
      partStepSize: anyDecimal,
    },
  ),
  ruleOf('caseDeduction', { perCase: anyDeduction }),
  ruleOf('allOrNothing'),
  ruleOf('checklist'),
  ruleOf('bands', {
    unit: deductionUnit,
    bands: fc.array(
      fc.record({ from: anyBound, to: anyBound, points: anyDecimal }, { requiredKeys: ['points'] }),
      { maxLength: 5 },
    ),
  }),
  ruleOf('categories', {
    unit: deductionUnit,
    categories: fc.array(fc.record({ text: fc.constantFrom('达标', '优', '0'), points: anyDecimal }), {
      maxLength: 3,
    }),
  }),
  ruleOf(
    'qualitativeTiers',
    {
      tiers: fc.array(
        fc.record({
          text: fc.constantFrom(...tierNames),
          fromPercent: anyDecimal,
          toPercent: anyDecimal,
          fromInclusive: fc.boolean(),
        }),
        { maxLength: 3 },
      ),
    },
    { tier: fc.constantFrom(...tierNames), chosenPercent: anyDecimal },
  ),
  ruleOf('coefficient', {}, { coefficientPercent: anyDecimal }),
  ruleOf('shareDeduction', {
    shares: fc.array(fc.record({ text: fc.constant('问题'), sharePercent: anyDecimal, points: anyDecimal }), {
      maxLength: 4,
    }),
  }),
  ruleOf('deviationCut', { cutPoints: anyDecimal, reason: fc.constant('偏离') }),
  ruleOf('notApplicable', { treatment: fc.constantFrom('full', 'rescaled') }),
  ruleOf('judged'),
);

export const anyEffectiveRule: Arbitrary<EffectiveRule> = fc
  .record({
    rule: anyRule,
    basis: fc.constantFrom('printed', 'fitted', 'assumed'),
    direction: nullable(fc.constantFrom('higher', 'lower')),
  })
  .map(({ basis, ...others }) => ({
    ...others,
    basis,
    reading: basis === 'printed' ? null : { basis, note: '测试' },
  }));

const anyAnswer = fc.constantFrom('yes', 'no') satisfies Arbitrary<ChecklistItem['scoresOn']>;

const anyItem: Arbitrary<ChecklistItem> = fc.record({
  text: fc.constant('要点'),
  points: anyDecimal,
  scoresOn: anyAnswer,
  answer: nullable(anyAnswer),
  quote: fc.constant(null),
  field: fc.constant('checklist'),
});

const anySurvey = fc.record({
  levels: fc.array(
    fc.record({
      name: fc.constant('程度'),
      weightPercent: anyDecimal,
      count: anyFigure,
      field: fc.constant('count'),
    }),
    { maxLength: 5 },
  ),
  issued: optional(anyFigure),
  returned: optional(anyFigure),
  valid: optional(anyFigure),
  rate: optional(anyFigure),
  field: fc.constant('survey'),
});

const anyMeasuredFigure = fc.record({
  label: fc.constant('数'),
  text: fc.constant('数'),
  value: anyDecimal,
  unit: nullable(anyUnit),
});

const anyRatio = fc.record({
  numerator: anyMeasuredFigure,
  denominator: anyMeasuredFigure,
  rate: optional(anyFigure),
  field: fc.constant('ratio'),
});

const anyAggregate = fc.record({
  mode: fc.constantFrom('sum', 'weightedMean'),
  units: fc.array(
    fc.record({ name: fc.constant('县'), value: anyDecimal, amountYuan: nullable(anyDecimal) }),
    { maxLength: 4 },
  ),
  field: fc.constant('aggregate'),
});

const anyQuantityReading = fc.record({
  basis: fc.constantFrom('fitted', 'assumed'),
  operator: nullable(fc.constantFrom(...operators)),
  targetValue: nullable(anyDecimal),
  targetUnit: nullable(anyUnit),
  actualValue: nullable(anyDecimal),
  actualUnit: nullable(anyUnit),
  note: fc.constant('测试'),
});

const rarely = <T>(arbitrary: Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 2 });

const level1 = fc.constantFrom('决策', '产出', '效益');
const level2 = nullable(fc.constantFrom('数量', '质量'));
const tableId = fc.constantFrom('main', 'main', 'longTerm');

export const anyIndicator: Arbitrary<Indicator> = fc
  .record({
    tableId,
    level1: nullable(level1),
    level2,
    weight: optional(
      fc.oneof({ weight: 3, arbitrary: positiveDecimal.map(figure) }, { weight: 1, arbitrary: anyFigure }),
    ),
    weightRule: rarely(
      fc.record({ way: fc.constant('chooseOne'), group: fc.constant('甲'), chosen: fc.boolean() }),
    ),
    target: optional(anyQuantity),
    actual: optional(anyQuantity),
    quantityReading: rarely(anyQuantityReading),
    completionRate: optional(anyFigure),
    score: optional(anyFigure),
    tick: rarely(fc.constantFrom('优', '良')),
    rule: nullable(anyEffectiveRule),
    checklist: fc.array(anyItem, { maxLength: 4 }),
    survey: rarely(anySurvey),
    ratio: rarely(anyRatio),
    aggregate: rarely(anyAggregate),
    stated: rarely(
      fc.record({
        isMet: nullable(fc.boolean()),
        deduction: nullable(anyDecimal),
        quote: fc.constant('原文'),
        place: fc.constant('四'),
        field: fc.constant('stated'),
      }),
    ),
  })
  .map((facts) => ({ ...row(), ...facts }));

const phases = ['initialBudget', 'adjustedBudget', 'fundsReceived', 'executed', 'balance', 'unclear'];
const sources = ['total', 'fiscal', 'central', 'county', 'carryover', 'other'];

const anyAmount: Arbitrary<FundAmount> = fc.record({
  phase: fc.constantFrom(...phases),
  source: fc.constantFrom(...sources),
  label: fc.constant(null),
  cell: anyFigure,
  unit: fc.constantFrom(...moneyUnits),
  field: fc.constant('funds'),
});

const anyRate: Arbitrary<FundRate> = fc.record({
  name: fc.constantFrom('executionRate', 'receiptRate'),
  label: fc.constant(null),
  of: fc.constantFrom(...phases),
  over: fc.constantFrom(...phases),
  source: fc.constantFrom(...sources),
  cell: anyFigure,
  hasPercentSign: fc.boolean(),
  field: fc.constant('rates'),
});

const anyBlock: Arbitrary<Block> = fc.record({
  tableId,
  level1,
  level2,
  label: fc.constant(null),
  weight: optional(anyFigure),
  score: optional(anyFigure),
  scoreRate: optional(anyFigure),
  deduction: optional(anyFigure),
  otherWeights: fc.constant([]),
  field: fc.constant('block'),
});

const anyScore: Arbitrary<Score> = fc.record({
  id: fc.constantFrom('self', 'evaluator-1', 'evaluator-2'),
  by: fc.constantFrom('selfEvaluation', 'evaluator', 'evaluatorMean'),
  role: fc.constant(null),
  label: fc.constant(null),
  isResult: fc.boolean(),
  total: optional(anyFigure),
  max: optional(anyFigure),
  scoreRate: optional(anyFigure),
  gradeText: nullable(fc.constantFrom('优', '良好', '合格')),
  isGradeBlank: fc.boolean(),
  rule: fc.constantFrom('sumOfRows', 'evaluatorMean', 'stated'),
  field: fc.constant('score'),
});

const anyTermUnit = nullable(fc.constantFrom('元', '万元', '元/年', '%', '个', '百分点'));

const anyTerm: Arbitrary<CalculationTerm> = fc.record({
  operator: nullable(fc.constantFrom('+', '-', '×', '÷')),
  text: fc.constant('数'),
  value: anyDecimal,
  unit: anyTermUnit,
  label: fc.constant(null),
  resultOf: rarely(fc.integer({ min: 0, max: 4 })),
});

const anyTerms = fc.array(anyTerm, { maxLength: 5 });

const anyCalculation: Arbitrary<Calculation> = fc.record({
  quote: fc.constant('原文'),
  terms: anyTerms,
  result: fc.record({ cell: anyFigure, unit: anyTermUnit }),
  field: fc.constant('calculation'),
});

const anyMetric: Arbitrary<MetricValue> = fc.record({
  metricId: fc.constant('unit-cost'),
  basis: fc.constantFrom('printed', 'derived'),
  text: fc.constant(null),
  value: anyDecimal,
  unit: fc.constantFrom('元', '%', '个'),
  quote: fc.constant('原文'),
  terms: anyTerms,
  field: fc.constant('metric'),
});

export const anyScale: Arbitrary<GradeScale> = fc.oneof(
  fc.constant(seedScale),
  fc.constant({ ...seedScale, basis: 'assumed' as const }),
  fc.constant({ ...seedScale, grades: [] }),
);

export const anyReport: Arbitrary<Report> = fc
  .record({
    indicators: fc.array(anyIndicator, { maxLength: 6 }),
    funds: fc.tuple(fc.array(anyAmount, { maxLength: 10 }), fc.array(anyRate, { maxLength: 3 })),
    blocks: fc.array(anyBlock, { maxLength: 3 }),
    scores: fc.array(anyScore, { maxLength: 4 }),
    gradeScale: nullable(anyScale),
    calculations: fc.array(anyCalculation, { maxLength: 4 }),
    metrics: fc.array(anyMetric, { maxLength: 2 }),
  })
  .map(({ funds: [amounts, rates], indicators, ...others }) =>
    report({
      ...others,
      funds: funds(amounts, rates),
      indicators: indicators.map((one, index) => ({ ...one, key: String(index + 1) })),
      tables: [
        { id: 'main', name: null, term: null, isScored: true },
        { id: 'longTerm', name: null, term: 'longTerm', isScored: false },
      ],
    }),
  );
