import { describe, expect, it } from 'vitest';
import { rule as ruleSchema, reading as readingSchema, type RawRule } from '../../src/schema/rule-schema.ts';
import { toEffectiveRule, toRule, type NamedRules } from '../../src/schema/to-rule.ts';

/** Facts as they stand in a file, through the real schema. */
const rule = (raw: object): RawRule => ruleSchema.parse(raw);
const reading = (raw: object) => readingSchema.parse({ basis: 'fitted', note: '注', ...raw });

const steps = {
  way: 'stepDeduction',
  full: { value: '95', inclusive: 'true' },
  perStep: { amount: '2', unit: 'percentOfWeight' },
} as const;

const named: NamedRules = new Map([
  ['whole', rule({ way: 'allOrNothing' })],
  ['steps', rule(steps)],
]);

describe('a rule', () => {
  it.each<[name: string, raw: object, expected: object]>([
    ['without figures', { way: 'judged' }, { way: 'judged' }],
    [
      'with bounds, steps and roundings',
      {
        ...steps,
        floor: { value: '60', inclusive: 'false' },
        stepSize: '0.5',
        steps: 'floor',
        stepDecimals: '1',
        rateRounding: { decimals: '2' },
        scoreRounding: { decimals: '0', mode: 'down' },
      },
      {
        way: 'stepDeduction',
        full: { value: '95', inclusive: true },
        floor: { value: '60', inclusive: false },
        perStep: { amount: '2', unit: 'percentOfWeight' },
        stepSize: '0.5',
        steps: 'floor',
        stepDecimals: 1,
        rateRounding: { decimals: 2, mode: 'halfUp' },
        scoreRounding: { decimals: 0, mode: 'down' },
      },
    ],
    [
      'with bands open at their ends',
      {
        way: 'bands',
        unit: 'points',
        bands: [
          { from: { value: '90', inclusive: 'true' }, points: '10' },
          { to: { value: '90', inclusive: 'false' }, points: '0' },
        ],
      },
      {
        way: 'bands',
        unit: 'points',
        bands: [
          { from: { value: '90', inclusive: true }, points: '10' },
          { to: { value: '90', inclusive: false }, points: '0' },
        ],
      },
    ],
    [
      'with tiers',
      {
        way: 'qualitativeTiers',
        tiers: [{ text: '达成', fromPercent: '80', toPercent: '100', fromInclusive: 'true' }],
      },
      {
        way: 'qualitativeTiers',
        tiers: [{ text: '达成', fromPercent: '80', toPercent: '100', fromInclusive: true }],
      },
    ],
    [
      'with both sides',
      { way: 'excessDeduction', limit: '5', perStep: { amount: '1', unit: 'points' }, bothSides: 'true' },
      { way: 'excessDeduction', limit: '5', perStep: { amount: '1', unit: 'points' }, bothSides: true },
    ],
  ])('%s becomes that of the engine', (_name, raw, expected) => {
    expect(toRule(rule(raw))).toEqual(expected);
  });
});

describe('the rule of a row', () => {
  it.each<
    [
      name: string,
      printed: Parameters<typeof toEffectiveRule>[0],
      read: object | undefined,
      expected: object | null,
    ]
  >([
    ['neither printed nor read', undefined, undefined, null],
    [
      'printed',
      rule({ way: 'judged' }),
      undefined,
      { rule: { way: 'judged' }, basis: 'printed', direction: null, reading: null },
    ],
    [
      'printed by name',
      { use: 'whole' },
      undefined,
      { rule: { way: 'allOrNothing' }, basis: 'printed', direction: null, reading: null },
    ],
    [
      'printed and read further',
      rule(steps),
      { steps: 'floor' },
      {
        rule: { ...toRule(rule(steps)), steps: 'floor' },
        basis: 'fitted',
        direction: null,
        reading: { basis: 'fitted', note: '注' },
      },
    ],
    [
      'printed by name and read further',
      { use: 'steps' },
      { steps: 'ceil', basis: 'assumed', direction: 'lower' },
      {
        rule: { ...toRule(rule(steps)), steps: 'ceil' },
        basis: 'assumed',
        direction: 'lower',
        reading: { basis: 'assumed', note: '注' },
      },
    ],
    [
      'read only',
      undefined,
      { way: 'proportional' },
      {
        rule: { way: 'proportional' },
        basis: 'fitted',
        direction: null,
        reading: { basis: 'fitted', note: '注' },
      },
    ],
    [
      'read by name',
      undefined,
      { use: 'whole' },
      {
        rule: { way: 'allOrNothing' },
        basis: 'fitted',
        direction: null,
        reading: { basis: 'fitted', note: '注' },
      },
    ],
    [
      'read in another way than printed',
      rule(steps),
      { way: 'judged' },
      { rule: { way: 'judged' }, basis: 'fitted', direction: null, reading: { basis: 'fitted', note: '注' } },
    ],
    [
      'a raw percentage, which only a reading gives',
      undefined,
      { way: 'rawPercentage' },
      {
        rule: { way: 'rawPercentage' },
        basis: 'fitted',
        direction: null,
        reading: { basis: 'fitted', note: '注' },
      },
    ],
  ])('%s', (_name, printed, read, expected) => {
    const result = toEffectiveRule(printed, read === undefined ? undefined : reading(read), named);
    expect(result).toEqual({ rule: expected });
  });

  it.each<
    [name: string, printed: Parameters<typeof toEffectiveRule>[0], read: object | undefined, fault: object]
  >([
    [
      'an unknown name',
      { use: 'nothing' },
      undefined,
      { path: ['rule', 'use'], kind: 'unknownRule', found: 'nothing' },
    ],
    [
      'an unknown name in a reading',
      undefined,
      { use: 'nothing' },
      { path: ['reading', 'use'], kind: 'unknownRule', found: 'nothing' },
    ],
    [
      'a reading of no rule',
      undefined,
      { steps: 'floor' },
      { path: ['reading'], kind: 'noRuleForReading', found: 'steps' },
    ],
    [
      'a printed raw percentage',
      rule({ way: 'rawPercentage' }),
      undefined,
      { path: ['rule', 'way'], kind: 'rawPercentagePrinted', found: 'rawPercentage' },
    ],
    [
      'an unknown way',
      undefined,
      { way: 'byFeeling' },
      {
        path: ['reading', 'way'],
        kind: 'invalidReading',
        found:
          'way 应为 17 种写法之一，相近的有 coefficient（按系数计分）、allOrNothing（完成得满分，否则不得分）、rawPercentage（按实际百分数计分）；全部写法见编辑手册的字段说明（handbook/fields/）',
      },
    ],
    [
      'a missing field',
      undefined,
      { way: 'caseDeduction' },
      { path: ['reading', 'perCase'], kind: 'invalidReading', found: '缺少 perCase' },
    ],
    [
      'a field of another rule',
      rule({ way: 'judged' }),
      { limit: '5' },
      { path: ['reading'], kind: 'invalidReading', found: '不应有字段 limit' },
    ],
    [
      'a wrong figure',
      rule(steps),
      { stepSize: '半' },
      { path: ['reading', 'stepSize'], kind: 'invalidReading', found: 'stepSize 应为数字，如 95 或 0.5' },
    ],
    [
      'the name of a method',
      undefined,
      { way: 'toString' },
      {
        path: ['reading', 'way'],
        kind: 'invalidReading',
        found:
          'way 应为 17 种写法之一，相近的有 allOrNothing（完成得满分，否则不得分）、proportional（按完成比例计分）、categories（分类计分）；全部写法见编辑手册的字段说明（handbook/fields/）',
      },
    ],
  ])('%s is a fault', (_name, printed, read, fault) => {
    const result = toEffectiveRule(printed, read === undefined ? undefined : reading(read), named);
    expect(result).toEqual({ faults: [fault] });
  });
});
