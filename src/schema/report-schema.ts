/**
 * The front matter of a report, `content/reports/<region>/<year>/<project>/<kind>.md`.
 *
 * Three layers stand side by side and are never mixed: what the document prints (most fields),
 * what its text states without printing it in a table (`stated`, checklist `answer` and `quote`),
 * and the editor's reading (`reading`, `quantityReading`). What the document does not say is
 * left out: an absent key is "not in the document", `""` is a blank cell, `0` is zero.
 */
import { z } from 'zod';
import { compare, decimal, isDecimalText, isZero } from '../domain/decimal.ts';
import { reading, ruleOrName, rule } from './rule-schema.ts';
import {
  dateText,
  dateTimeText,
  decimalText,
  figure,
  identifier,
  moneyUnit,
  numberFigure,
  quantity,
  splitQuantity,
  text,
  yesNo,
} from './scalars.ts';

const positiveInteger = z.string().regex(/^[1-9]\d{0,3}$/, { error: '应为正整数' });
const printedDate = z.strictObject({ text, date: dateText });
const term = z.enum(['longTerm', 'mediumTerm', 'annual'], { error: '应为 longTerm、mediumTerm 或 annual' });

const document = z.strictObject({
  title: text.optional(),
  projectName: text.optional(),
  issuer: identifier.optional(),
  supervisingDepartment: identifier.optional(),
  implementingUnit: identifier.optional(),
  documentNumber: text.optional(),
  documentDate: printedDate.optional(),
  approvedOn: printedDate.optional(),
  period: text.optional(),
  subArea: text.optional(),
  attributes: z.array(z.strictObject({ label: text, text })).optional(),
  functionItems: z
    .array(z.strictObject({ code: text, name: text, amount: figure, unit: moneyUnit }))
    .optional(),
});

const provenance = z.strictObject({
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/, { error: '应为 64 位小写十六进制的 SHA-256' })
    .optional(),
  coverage: z.enum(['complete', 'partial'], { error: '应为 complete 或 partial' }),
  coverageNote: text.optional(),
  leftOut: z.array(z.strictObject({ what: text, why: text })).optional(),
});

/** The fund sources that may head a column of `funds.table`. */
export const fundSources = [
  'total',
  'fiscal',
  'central',
  'provincial',
  'municipal',
  'county',
  'higherLevel',
  'currentYearAppropriation',
  'nonTaxRevenue',
  'transferReceived',
  'specialAccount',
  'unitFunds',
  'carryover',
  'other',
] as const;

/** The phases that an amount can belong to. */
export const fundPhases = [
  'requested',
  'initialBudget',
  'supplement',
  'adjustedBudget',
  'carryover',
  'fundsReceived',
  'executed',
  'balance',
  'payable',
  'sampled',
  'midTerm',
  'priorYear',
  'unclear',
] as const;

const source = z.enum(fundSources, { error: `应为 ${fundSources.join('、')} 之一` });
const phase = z.enum(fundPhases, { error: `应为 ${fundPhases.join('、')} 之一` });
const figurePerSource = Object.fromEntries(fundSources.map((name) => [name, figure.optional()])) as Record<
  (typeof fundSources)[number],
  z.ZodOptional<typeof figure>
>;

const funds = z.strictObject({
  unit: moneyUnit.optional(),
  table: z
    .array(
      z.strictObject({
        phase,
        label: text.optional(),
        unit: moneyUnit.optional(),
        ...figurePerSource,
      }),
    )
    .optional(),
  amounts: z
    .array(
      z.strictObject({
        phase,
        source,
        label: text.optional(),
        value: figure,
        unit: moneyUnit.optional(),
      }),
    )
    .optional(),
  rates: z
    .array(
      z.strictObject({
        name: identifierCamel(),
        label: text.optional(),
        of: phase,
        over: phase,
        percentSign: yesNo.optional(),
        ...figurePerSource,
      }),
    )
    .optional(),
});

const lineItems = z.strictObject({
  name: text,
  unit: moneyUnit,
  total: figure.optional(),
  totalUnit: moneyUnit.optional(),
  equalsPhase: phase.optional(),
  items: z
    .array(
      z.strictObject({
        name: text,
        amount: figure.optional(),
        executed: figure.optional(),
        unit: moneyUnit.optional(),
        note: text.optional(),
      }),
    )
    .min(1),
});

const goal = z.strictObject({
  term: term.optional(),
  name: text.optional(),
  expected: text.optional(),
  actual: text.optional(),
});

const measuredFigure = z.strictObject({
  label: text,
  value: numberFigure,
  unit: z.string().max(40).optional(),
});

const survey = z.strictObject({
  levels: z.array(z.strictObject({ name: text, weightPercent: decimalText, count: figure })).min(1),
  issued: figure.optional(),
  returned: figure.optional(),
  valid: figure.optional(),
  rate: figure.optional(),
});

const otherPrinting = z.strictObject({
  place: text,
  name: text.optional(),
  weight: figure.optional(),
  target: z.union([quantity, splitQuantity]).optional(),
  actual: quantity.optional(),
  score: figure.optional(),
  scoringText: text.optional(),
  rule: rule.optional(),
});

const weightRule = z.discriminatedUnion('way', [
  z.strictObject({
    way: z.literal('equalSplit'),
    of: decimalText,
    count: positiveInteger,
    decimals: z.string().regex(/^[0-4]$/, { error: '应为 0 至 4 的小数位数' }),
  }),
  z.strictObject({ way: z.literal('chooseOne'), group: text, chosen: yesNo }),
]);

const indicator = z.strictObject({
  table: identifier.optional(),
  level1: text.optional(),
  level2: text.optional(),
  code: z
    .string()
    .max(20)
    .regex(/^[A-Za-z][A-Za-z0-9.-]*$/, { error: '应为字母开头的编号，如 B12' })
    .optional(),
  name: text,
  definition: text.optional(),
  scoringText: text.optional(),
  weight: figure.optional(),
  weightRule: weightRule.optional(),
  target: z.union([quantity, splitQuantity]).optional(),
  actual: quantity.optional(),
  completionRate: figure.optional(),
  score: figure.optional(),
  deduction: figure.optional(),
  tick: text.optional(),
  varianceNote: z.string().max(4000).optional(),
  rule: ruleOrName.optional(),
  reading: reading.optional(),
  quantityReading: z
    .strictObject({
      basis: z.enum(['fitted', 'assumed'], { error: '应为 fitted 或 assumed' }),
      operator: z.enum(['gte', 'lte', 'eq', 'gt', 'lt'], { error: '应为 gte、lte、eq、gt 或 lt' }).optional(),
      targetValue: decimalText.optional(),
      targetUnit: z.string().max(40).optional(),
      actualValue: decimalText.optional(),
      actualUnit: z.string().max(40).optional(),
      note: text,
    })
    .optional(),
  checklist: z
    .array(
      z.strictObject({
        text,
        points: decimalText,
        scoresOn: z.enum(['yes', 'no'], { error: '应为 yes 或 no' }).optional(),
        answer: z.enum(['yes', 'no'], { error: '应为 yes 或 no' }).optional(),
        quote: text.optional(),
      }),
    )
    .min(1)
    .optional(),
  survey: survey.optional(),
  ratio: z
    .strictObject({ numerator: measuredFigure, denominator: measuredFigure, rate: figure.optional() })
    .optional(),
  aggregate: z
    .strictObject({
      mode: z.enum(['sum', 'weightedMean'], { error: '应为 sum 或 weightedMean' }),
      units: z
        .array(z.strictObject({ name: text, value: decimalText, amountYuan: decimalText.optional() }))
        .min(1),
    })
    .optional(),
  stated: z
    .strictObject({
      met: yesNo.optional(),
      deduction: decimalText.optional(),
      quote: text,
      place: text,
    })
    .optional(),
  otherPrintings: z.array(otherPrinting).optional(),
});

const block = z.strictObject({
  table: identifier.optional(),
  level1: text,
  level2: text.optional(),
  label: text.optional(),
  weight: figure.optional(),
  score: figure.optional(),
  scoreRate: figure.optional(),
  deduction: figure.optional(),
  otherWeights: z.array(z.strictObject({ place: text, weight: figure })).optional(),
});

/** Who gives a score. */
export const scoreGivers = [
  'selfEvaluation',
  'departmentEvaluation',
  'fiscalEvaluation',
  'thirdParty',
  'financeReview',
  'evaluator',
  'evaluatorMean',
] as const;

const score = z.strictObject({
  id: identifier.optional(),
  by: z.enum(scoreGivers, { error: `应为 ${scoreGivers.join('、')} 之一` }),
  role: text.optional(),
  label: text.optional(),
  result: yesNo.optional(),
  total: figure.optional(),
  max: figure.optional(),
  scoreRate: figure.optional(),
  grade: z.string().max(20).optional(),
  rule: z
    .enum(['sumOfRows', 'evaluatorMean', 'stated'], { error: '应为 sumOfRows、evaluatorMean 或 stated' })
    .optional(),
});

/** Thresholds from the best grade down, the lowest from zero, so that every score has one grade. */
export const gradeBands = z
  .array(
    z.strictObject({
      grade: z.enum(['excellent', 'good', 'fair', 'poor'], { error: '应为 excellent、good、fair 或 poor' }),
      words: z.array(text).min(1),
      from: decimalText,
      inclusive: yesNo,
    }),
  )
  .min(2)
  .refine(isDescending, { error: '各档的 from 应从高到低排列，最后一档为 0' });

const calculationTerm = z.strictObject({
  operator: z.enum(['+', '-', '×', '÷'], { error: '应为 +、-、× 或 ÷' }).optional(),
  value: numberFigure,
  unit: z.string().max(40).optional(),
  label: text.optional(),
  resultOf: positiveInteger.optional(),
});

/** The terms of a calculation: each but the first has its sign. */
const calculationTerms = z
  .array(calculationTerm)
  .refine((terms) => terms.every(({ operator }, index) => (operator === undefined) === (index === 0)), {
    error: '第一项不写 operator，其余各项都要写',
  });

const calculation = z.strictObject({
  quote: text,
  terms: calculationTerms.min(2),
  result: z.strictObject({ value: figure, unit: z.string().max(40).optional() }),
});

const metric = z
  .strictObject({
    metric: identifier,
    value: numberFigure.optional(),
    terms: calculationTerms.min(1).optional(),
    unit: z.string().max(40),
    quote: text,
  })
  .refine(({ value, terms }) => (value === undefined) !== (terms === undefined), {
    error: '原文印出的数写 value，由原文数字计算的写 terms，两者恰好写一个',
  });

const remark = z.strictObject({
  text,
  quotes: z.array(text).optional(),
  fields: z.array(text).optional(),
});

const acknowledgement = z.strictObject({
  code: identifier,
  field: text,
  printed: z.string().optional(),
  recomputed: z.string().optional(),
  note: text,
});

export const reportFrontMatter = z.strictObject({
  status: z.enum(['draft', 'published', 'withdrawn'], { error: '应为 draft、published 或 withdrawn' }),
  publishedAt: dateTimeText.optional(),
  revision: positiveInteger,
  checksEdition: positiveInteger,
  document,
  provenance,
  funds: funds.optional(),
  lineItems: z.array(lineItems).optional(),
  goals: z.array(goal).optional(),
  schedule: z.array(z.strictObject({ task: text, start: text, end: text })).optional(),
  tables: z
    .array(
      z.strictObject({
        id: identifier,
        name: text.optional(),
        term: term.optional(),
        scored: yesNo.optional(),
      }),
    )
    .optional(),
  indicators: z.array(indicator).optional(),
  blocks: z.array(block).optional(),
  scores: z.array(score).optional(),
  gradeScale: z.strictObject({ name: text, grades: gradeBands }).optional(),
  calculations: z.array(calculation).optional(),
  metrics: z.array(metric).optional(),
  remarks: z.array(remark).optional(),
  acknowledged: z.array(acknowledgement).optional(),
});
export type RawReport = z.infer<typeof reportFrontMatter>;
export type RawIndicator = z.infer<typeof indicator>;

function isDescending(bands: readonly { readonly from: string }[]): boolean {
  if (!bands.every(({ from }) => isDecimalText(from))) return true;
  const bounds = bands.map(({ from }) => decimal(from));
  return bounds.every((bound, index) => {
    const next = bounds[index + 1];
    return next === undefined ? isZero(bound) : compare(bound, next) > 0;
  });
}

function identifierCamel() {
  return z.string().regex(/^[a-z][A-Za-z]{1,40}$/, { error: '应为英文名称，如 executionRate' });
}
