/** Scoring rules and readings as they stand in content files. */
import { z } from 'zod';
import { decimalText, identifier, text, yesNo } from './scalars.ts';

const rounding = z.strictObject({
  decimals: z.string().regex(/^[0-6]$/, { error: '应为 0 至 6 的小数位数' }),
  mode: z.enum(['halfUp', 'down', 'up'], { error: '应为 halfUp、down 或 up' }).optional(),
});

const bound = z.strictObject({ value: decimalText, inclusive: yesNo });

const pointsUnit = z.enum(['points', 'percentOfWeight'], { error: '应为 points 或 percentOfWeight' });

const deduction = z.strictObject({ amount: decimalText, unit: pointsUnit });

const stepMode = z.enum(['floor', 'ceil', 'proportional'], { error: '应为 floor、ceil 或 proportional' });

const rounded = { rateRounding: rounding.optional(), scoreRounding: rounding.optional() };

const stepDeduction = {
  full: bound,
  floor: bound.optional(),
  perStep: deduction,
  stepSize: decimalText.optional(),
  steps: stepMode.optional(),
  stepDecimals: z
    .string()
    .regex(/^[0-6]$/, { error: '应为 0 至 6 的小数位数' })
    .optional(),
};

const excessDeduction = {
  limit: decimalText,
  perStep: deduction,
  stepSize: decimalText.optional(),
  steps: stepMode.optional(),
  stepDecimals: z
    .string()
    .regex(/^[0-6]$/, { error: '应为 0 至 6 的小数位数' })
    .optional(),
  bothSides: yesNo.optional(),
  base: decimalText.optional(),
  parts: z.array(z.strictObject({ name: text, deviationPercent: decimalText })).optional(),
  perPartStep: deduction.optional(),
  partStepSize: decimalText.optional(),
};

const bands = {
  bands: z
    .array(z.strictObject({ from: bound.optional(), to: bound.optional(), points: decimalText }))
    .min(1),
  unit: pointsUnit,
};

const categories = {
  categories: z.array(z.strictObject({ text, points: decimalText })).min(1),
  unit: pointsUnit,
};

const qualitativeTiers = {
  tiers: z
    .array(
      z.strictObject({
        text,
        fromPercent: decimalText,
        toPercent: decimalText,
        fromInclusive: yesNo,
      }),
    )
    .min(1),
  tier: text.optional(),
  chosenPercent: decimalText.optional(),
};

const shareDeduction = {
  shares: z.array(z.strictObject({ text, sharePercent: decimalText, points: decimalText })).min(1),
};

/** A rule as printed, field for field the type `Rule` of the engine. */
export const rule = z.discriminatedUnion('way', [
  z.strictObject({ way: z.literal('proportional'), ...rounded }),
  z.strictObject({ way: z.literal('inverse'), ...rounded }),
  z.strictObject({ way: z.literal('executionRate'), ...rounded }),
  z.strictObject({ way: z.literal('rawPercentage'), ...rounded }),
  z.strictObject({ way: z.literal('stepDeduction'), ...stepDeduction, ...rounded }),
  z.strictObject({ way: z.literal('excessDeduction'), ...excessDeduction, ...rounded }),
  z.strictObject({ way: z.literal('caseDeduction'), perCase: deduction, ...rounded }),
  z.strictObject({ way: z.literal('allOrNothing'), ...rounded }),
  z.strictObject({ way: z.literal('checklist'), ...rounded }),
  z.strictObject({ way: z.literal('bands'), ...bands, ...rounded }),
  z.strictObject({ way: z.literal('categories'), ...categories, ...rounded }),
  z.strictObject({ way: z.literal('qualitativeTiers'), ...qualitativeTiers, ...rounded }),
  z.strictObject({ way: z.literal('coefficient'), coefficientPercent: decimalText.optional(), ...rounded }),
  z.strictObject({ way: z.literal('shareDeduction'), ...shareDeduction, ...rounded }),
  z.strictObject({ way: z.literal('deviationCut'), cutPoints: decimalText, reason: text, ...rounded }),
  z.strictObject({
    way: z.literal('notApplicable'),
    treatment: z.enum(['full', 'rescaled'], { error: '应为 full 或 rescaled' }),
    ...rounded,
  }),
  z.strictObject({ way: z.literal('judged'), ...rounded }),
]);
export type RawRule = z.infer<typeof rule>;

/** A rule written on the indicator, or the name of one in `content/rules/`. */
export const ruleOrName = z.union([rule, z.strictObject({ use: identifier })]);

/**
 * The editor's reading: what the print leaves open, and on what it rests. Either additions to
 * the printed rule, or a whole rule (`way` or `use`) where the document prints none.
 */
export const reading = z.looseObject({
  basis: z.enum(['fitted', 'assumed'], { error: '应为 fitted（凑合得分）或 assumed（编辑设定）' }),
  note: text,
  direction: z.enum(['higher', 'lower'], { error: '应为 higher 或 lower' }).optional(),
  use: identifier.optional(),
  way: text.optional(),
});
export type RawReading = z.infer<typeof reading>;
