import { describe, expect, test } from 'vitest';
import type { ExcessDeductionRule, StepDeductionRule } from '../../../src/domain/rules/rule.ts';
import { explanationOf, ratio, scoreText, special, survey, type RowFacts } from '../build.ts';

type Case = readonly [name: string, facts: RowFacts, score: string];

describe('step deduction', () => {
  /** Seed 001: 95% (含) and more full, each percent less takes 5% of the weight, under 80% nothing. */
  const seed: StepDeductionRule = {
    way: 'stepDeduction',
    full: { value: '95', inclusive: true },
    floor: { value: '80', inclusive: true },
    perStep: { amount: '5', unit: 'percentOfWeight' },
  };
  const withoutFloor: StepDeductionRule = {
    way: 'stepDeduction',
    full: { value: '95', inclusive: true },
    perStep: { amount: '5', unit: 'percentOfWeight' },
  };
  const oneDecimal = { decimals: 1, mode: 'halfUp' } as const;
  const d11 = survey(
    [
      ['100', '37'],
      ['60', '16'],
      ['30', '0'],
    ],
    { returned: '53' },
  );
  const d31 = survey(
    [
      ['100', '39'],
      ['80', '13'],
      ['60', '1'],
    ],
    { returned: '53' },
  );

  const seedCases: readonly Case[] = [
    ['B11: 30 of 30 is full', { weight: '4', ratio: ratio(['30', '万元'], ['30', '万元']), rule: seed }, '4'],
    ['B12: 85.6% in whole steps', { weight: '4', actual: '85.6%', rule: { ...seed, steps: 'floor' } }, '2.2'],
    [
      'B12: 85.6% in proportion',
      { weight: '4', actual: '85.6%', rule: { ...seed, steps: 'proportional' } },
      '2.12',
    ],
    ['B12: 85.6% in started steps', { weight: '4', actual: '85.6%', rule: { ...seed, steps: 'ceil' } }, '2'],
    [
      'B12: the rate rounded to 86% first, in proportion',
      {
        weight: '4',
        actual: '85.6%',
        rule: { ...seed, steps: 'proportional', rateRounding: { decimals: 0, mode: 'halfUp' } },
      },
      '2.2',
    ],
    [
      'D11: the rate rounded to 87.9%, in proportion',
      {
        weight: '14',
        survey: d11,
        rule: { ...withoutFloor, steps: 'proportional', rateRounding: oneDecimal },
      },
      '9.03',
    ],
    [
      'D11: the exact rate in proportion',
      { weight: '14', survey: d11, rule: { ...withoutFloor, steps: 'proportional' } },
      '9.05',
    ],
    ['D11: whole steps', { weight: '14', survey: d11, rule: { ...withoutFloor, steps: 'floor' } }, '9.1'],
    ['D11: started steps', { weight: '14', survey: d11, rule: { ...withoutFloor, steps: 'ceil' } }, '8.4'],
    [
      'D11: started tenths of a step',
      { weight: '14', survey: d11, rule: { ...withoutFloor, steps: 'ceil', stepDecimals: 1 } },
      '9.03',
    ],
    [
      'D11: whole tenths of a step',
      { weight: '14', survey: d11, rule: { ...withoutFloor, steps: 'floor', stepDecimals: 1 } },
      '9.1',
    ],
    [
      'D31: 94.34% with all points from 90%',
      { weight: '10', survey: d31, rule: { ...withoutFloor, full: { value: '90', inclusive: true } } },
      '10',
    ],
  ];
  test.each(seedCases)('seed 001 %s', (_name, facts, score) => {
    expect(scoreText(facts)).toBe(score);
  });

  const boundCases: readonly Case[] = [
    ['at the bound of full points', { actual: '95%', rule: seed }, '10'],
    ['a step under it', { actual: '94%', rule: seed }, '9.5'],
    ['at the floor fifteen steps are off', { weight: '4', actual: '80%', rule: seed }, '1'],
    [
      'just under the floor nothing is left',
      { weight: '4', actual: '79.99%', rule: { ...seed, steps: 'proportional' } },
      '0',
    ],
    ['just over the floor', { weight: '4', actual: '80.01%', rule: { ...seed, steps: 'proportional' } }, '1'],
    [
      'at a bound that is not included nothing is short',
      { actual: '95%', rule: { ...seed, full: { value: '95', inclusive: false } } },
      '10',
    ],
    [
      'a floor that is not included',
      { actual: '80%', rule: { ...seed, floor: { value: '80', inclusive: false } } },
      '0',
    ],
    [
      'above a floor that is not included',
      { actual: '81%', rule: { ...seed, floor: { value: '80', inclusive: false } } },
      '3',
    ],
    ['twenty steps take everything', { actual: '75%', rule: withoutFloor }, '0'],
    ['one more takes no more than everything (扣完为止)', { actual: '74%', rule: withoutFloor }, '0'],
    ['one less leaves a step', { actual: '76%', rule: withoutFloor }, '0.5'],
    ['no rate at all', { actual: '0%', rule: withoutFloor }, '0'],
    ['more than everything', { actual: '143%', rule: seed }, '10'],
    ['a rate without its sign', { actual: '94', rule: seed }, '9.5'],
    ['a negative rate', { actual: '-5%', rule: withoutFloor }, '0'],
  ];
  test.each(boundCases)('%s', (_name, facts, score) => {
    expect(scoreText(facts)).toBe(score);
  });

  test('at a bound that is not included no step is off, and the comparison says so', () => {
    const rule: StepDeductionRule = { ...seed, full: { value: '95', inclusive: false } };
    expect(explanationOf({ actual: '95%', rule })).toMatchObject([
      { gives: 'shortfall', result: '0' },
      { kind: 'stepCount', steps: '0' },
      { gives: 'score', result: '10' },
    ]);
  });

  const tens: StepDeductionRule = {
    way: 'stepDeduction',
    full: { value: '100', inclusive: true },
    perStep: { amount: '1', unit: 'points' },
    stepSize: '10',
  };
  const tensCases: readonly Case[] = [
    ['nothing short', { actual: '100%', rule: { ...tens, steps: 'ceil' } }, '10'],
    [
      'a hundredth short is a started step (以内)',
      { actual: '99.99%', rule: { ...tens, steps: 'ceil' } },
      '9',
    ],
    ['nine short is one started step', { actual: '91%', rule: { ...tens, steps: 'ceil' } }, '9'],
    ['ten short is one step', { actual: '90%', rule: { ...tens, steps: 'ceil' } }, '9'],
    ['eleven short are two started steps', { actual: '89%', rule: { ...tens, steps: 'ceil' } }, '8'],
    ['nine short is no whole step', { actual: '91%', rule: { ...tens, steps: 'floor' } }, '10'],
    ['nineteen short are one whole step', { actual: '81%', rule: { ...tens, steps: 'floor' } }, '9'],
    ['nineteen short in proportion', { actual: '81%', rule: { ...tens, steps: 'proportional' } }, '8.1'],
    ['an open step mode does not matter for whole steps', { actual: '80%', rule: tens }, '8'],
    ['an open step mode is an obstacle in between', { actual: '81%', rule: tens }, 'stepsOpen'],
    ['a step of zero is no step', { actual: '81%', rule: { ...tens, stepSize: '0' } }, 'zeroBase'],
    [
      'a step below zero is none either',
      { actual: '81%', rule: { ...tens, stepSize: '-10' } },
      'negativeFigure',
    ],
  ];
  test.each(tensCases)('each ten percentage points take a point: %s', (_name, facts, score) => {
    expect(scoreText(facts)).toBe(score);
  });

  const missing: readonly Case[] = [
    ['no actual', {}, 'noActual'],
    ['a blank actual', { actual: '' }, 'blankActual'],
    ['words', { actual: '达标' }, 'textActual'],
    ['不适用', { actual: special('notApplicable', '—') }, 'notApplicableActual'],
    ['a count, which is no rate', { actual: '85个' }, 'unitsDiffer'],
    ['an amount, which is no rate', { actual: '85万元' }, 'unitsDiffer'],
  ];
  test.each(missing)('%s', (_name, facts, score) => {
    expect(scoreText({ ...facts, rule: seed })).toBe(score);
  });

  test('B12 is written down step by step', () => {
    const rule: StepDeductionRule = { ...seed, steps: 'floor' };
    expect(explanationOf({ weight: '4', ratio: ratio(['25.68', '万元'], ['30.00', '万元']), rule })).toEqual([
      {
        kind: 'equation',
        gives: 'rate',
        tokens: [{ value: '25.68', role: 'numerator' }, '÷', { value: '30', role: 'denominator' }],
        exact: '85.6',
        result: '85.6',
        rounding: null,
        isPercent: true,
      },
      {
        kind: 'equation',
        gives: 'shortfall',
        tokens: [
          { value: '95', role: 'full', isPercent: true },
          '−',
          { value: '85.6', role: 'rate', isPercent: true },
        ],
        exact: '9.4',
        result: '9.4',
        rounding: null,
        isPercent: true,
      },
      { kind: 'stepCount', distance: '9.4', stepSize: '1', mode: 'floor', steps: '9' },
      {
        kind: 'equation',
        gives: 'score',
        tokens: [
          { value: '4', role: 'weight' },
          '−',
          { value: '9', role: 'steps' },
          '×',
          { value: '0.2', role: 'deduction' },
        ],
        exact: '2.2',
        result: '2.2',
        rounding: null,
        isPercent: false,
      },
    ]);
  });

  test('D11 shows the rate before and after its rounding', () => {
    const rule: StepDeductionRule = { ...withoutFloor, steps: 'proportional', rateRounding: oneDecimal };
    expect(explanationOf({ weight: '14', survey: d11, rule })).toMatchObject([
      { gives: 'rate', exact: '87.92452830188679245283', rounding: null },
      {
        gives: 'rate',
        tokens: [{ value: '87.9245', role: 'rate', isPercent: true }],
        result: '87.9',
        rounding: oneDecimal,
      },
      { gives: 'shortfall', result: '7.1' },
      { kind: 'stepCount', distance: '7.1', mode: 'proportional', steps: '7.1' },
      {
        gives: 'score',
        tokens: [{ value: '14' }, '−', { value: '7.1' }, '×', { value: '0.7' }],
        result: '9.03',
      },
    ]);
  });

  test('the survey behind the rate is written down before a comparison too', () => {
    const rule: StepDeductionRule = { ...seed, full: { value: '90', inclusive: true } };
    expect(explanationOf({ survey: d31, rule })).toMatchObject([
      { gives: 'rate', exact: '94.33962264150943396226' },
      { kind: 'comparison', holds: true },
      { kind: 'full' },
    ]);
    const none = survey([
      ['100', '1'],
      ['0', '1'],
    ]);
    expect(explanationOf({ survey: none, rule })).toMatchObject([
      { gives: 'rate', exact: '50' },
      { kind: 'comparison', holds: false },
      { kind: 'nothing' },
    ]);
  });

  test('full points and a rate under the floor are comparisons', () => {
    expect(explanationOf({ actual: '96%', rule: seed })).toEqual([
      {
        kind: 'comparison',
        left: { value: '96', role: 'rate', isPercent: true },
        operator: 'gte',
        right: { value: '95', role: 'full', isPercent: true },
        holds: true,
      },
      { kind: 'full', weight: '10' },
    ]);
    expect(explanationOf({ actual: '79%', rule: seed })).toMatchObject([
      { kind: 'comparison', operator: 'gte', right: { value: '80' }, holds: false },
      { kind: 'nothing' },
    ]);
  });
});

describe('excess deduction', () => {
  /** Rule 14: up to 100% full, each percentage point more takes half a point. */
  const control: ExcessDeductionRule = {
    way: 'excessDeduction',
    limit: '100',
    perStep: { amount: '0.5', unit: 'points' },
  };
  const controlCases: readonly Case[] = [
    ['under the limit', { weight: '5', actual: '85.6%', rule: control }, '5'],
    ['at the limit', { weight: '5', actual: '100%', rule: control }, '5'],
    ['one over', { weight: '5', actual: '101%', rule: control }, '4.5'],
    [
      'one and a half over, whole steps',
      { weight: '5', actual: '101.5%', rule: { ...control, steps: 'floor' } },
      '4.5',
    ],
    [
      'one and a half over, started steps',
      { weight: '5', actual: '101.5%', rule: { ...control, steps: 'ceil' } },
      '4',
    ],
    [
      'one and a half over, in proportion',
      { weight: '5', actual: '101.5%', rule: { ...control, steps: 'proportional' } },
      '4.25',
    ],
    ['one and a half over, mode open', { weight: '5', actual: '101.5%', rule: control }, 'stepsOpen'],
    ['ten over take everything', { weight: '5', actual: '110%', rule: control }, '0'],
    ['eleven over take no more', { weight: '5', actual: '111%', rule: control }, '0'],
    ['a count', { weight: '5', actual: '3个', rule: control }, 'unitsDiffer'],
    ['no actual', { weight: '5', rule: control }, 'noActual'],
  ];
  test.each(controlCases)('cost control up to 100%%: %s', (_name, facts, score) => {
    expect(scoreText(facts)).toBe(score);
  });

  const change: ExcessDeductionRule = {
    way: 'excessDeduction',
    limit: '0',
    perStep: { amount: '0.8', unit: 'points' },
    steps: 'proportional',
  };
  const changeCases: readonly Case[] = [
    ['nothing changed', { weight: '8', actual: '0%', rule: change }, '8'],
    ['less than before', { weight: '8', actual: '-12.5%', rule: change }, '8'],
    ['more than before', { weight: '8', actual: '2.5%', rule: change }, '6'],
    [
      'less than before counts too where both sides do',
      { weight: '8', actual: '-2.5%', rule: { ...change, bothSides: true } },
      '6',
    ],
    ['both sides of nothing', { weight: '8', actual: '0%', rule: { ...change, bothSides: true } }, '8'],
  ];
  test.each(changeCases)('a rate of change with the limit 0: %s', (_name, facts, score) => {
    expect(scoreText(facts)).toBe(score);
  });

  /** Rule 11: within 2% either way 8 points, each further percent half a point, each 5% of a part a tenth. */
  const free = {
    way: 'excessDeduction',
    limit: '2',
    base: '8',
    bothSides: true,
    perStep: { amount: '0.5', unit: 'points' },
  } as const;
  const partStep = { perPartStep: { amount: '0.1', unit: 'points' }, partStepSize: '5' } as const;
  const wholeOnly: ExcessDeductionRule = { ...free, steps: 'floor' };
  const open: ExcessDeductionRule = { ...free, ...partStep };
  const band: ExcessDeductionRule = { ...wholeOnly, ...partStep };
  const partsBy = (...deviations: string[]) =>
    deviations.map((deviationPercent, index) => ({ name: `子项${index + 1}`, deviationPercent }));
  const parts = (...deviations: string[]): ExcessDeductionRule => ({
    ...band,
    parts: partsBy(...deviations),
  });
  const bandCases: readonly Case[] = [
    ['inside the free band', { actual: '1.9%', rule: band }, '8'],
    ['at its edge', { actual: '2%', rule: band }, '8'],
    ['at its edge below', { actual: '-2%', rule: band }, '8'],
    ['just outside, no whole step', { actual: '2.9%', rule: band }, '8'],
    ['a step outside', { actual: '3%', rule: band }, '7.5'],
    ['a step outside below', { actual: '-3%', rule: band }, '7.5'],
    ['a base over the weight is capped', { weight: '6', actual: '1%', rule: band }, '6'],
    ['a part by 4%, no whole step', { actual: '1%', rule: parts('4') }, '8'],
    ['a part by 5%', { actual: '1%', rule: parts('5') }, '7.9'],
    ['parts to either side are stacked on the whole', { actual: '4%', rule: parts('10', '-15', '0') }, '6.5'],
    ['a part in tenths of a step', { actual: '1%', rule: { ...parts('6.4'), stepDecimals: 1 } }, '7.88'],
    ['a part in started steps', { actual: '1%', rule: { ...parts('6'), steps: 'ceil' } }, '7.8'],
    [
      'parts without a deduction are left alone',
      { actual: '3%', rule: { ...wholeOnly, parts: partsBy('50') } },
      '7.5',
    ],
    ['a part with an open step mode', { actual: '1%', rule: { ...open, parts: partsBy('6') } }, 'stepsOpen'],
    ['a part with a step of zero', { actual: '1%', rule: { ...parts('6'), partStepSize: '0' } }, 'zeroBase'],
    ['the whole without a rate', { rule: parts('5') }, 'noActual'],
  ];
  test.each(bandCases)('a free band of 2%% with parts: %s', (_name, facts, score) => {
    expect(scoreText(facts)).toBe(score);
  });

  const ways: readonly Case[] = [
    [
      'percent of the weight',
      { weight: '20', actual: '4%', rule: { ...change, perStep: { amount: '5', unit: 'percentOfWeight' } } },
      '16',
    ],
    [
      'steps of two points',
      { weight: '8', actual: '5%', rule: { ...change, stepSize: '2', steps: 'floor' } },
      '6.4',
    ],
    [
      'whole tenths of a step',
      { weight: '8', actual: '1.27%', rule: { ...change, steps: 'floor', stepDecimals: 1 } },
      '7.04',
    ],
    [
      'the rate rounded first',
      { weight: '8', actual: '1.27%', rule: { ...change, rateRounding: { decimals: 0, mode: 'up' } } },
      '6.4',
    ],
    ['a step of zero', { actual: '5%', rule: { ...change, stepSize: '0' } }, 'zeroBase'],
  ];
  test.each(ways)('%s', (_name, facts, score) => {
    expect(scoreText(facts)).toBe(score);
  });

  test('an excess with a deviating part is written down', () => {
    expect(explanationOf({ actual: '4.5%', rule: parts('-11') })).toMatchObject([
      {
        gives: 'excess',
        tokens: [
          { value: '4.5', role: 'rate', isPercent: true },
          '−',
          { value: '2', role: 'limit', isPercent: true },
        ],
        result: '2.5',
      },
      { kind: 'stepCount', distance: '2.5', stepSize: '1', mode: 'floor', steps: '2' },
      { gives: 'score', tokens: [{ value: '8' }, '−', { value: '2' }, '×', { value: '0.5' }], result: '7' },
      {
        gives: 'score',
        tokens: [
          { value: '7', role: 'score' },
          '−',
          { value: '2', role: 'steps' },
          '×',
          { value: '0.1', role: 'deduction' },
        ],
        result: '6.8',
      },
    ]);
  });

  test('a rate at the edge of the band is a comparison, and counts no steps', () => {
    expect(explanationOf({ actual: '2%', rule: band })).toMatchObject([
      { kind: 'comparison', left: { value: '2' }, operator: 'lte', right: { value: '2' }, holds: true },
      { kind: 'full', weight: '8' },
    ]);
  });

  test('a fraction behind the rate is written down first', () => {
    const over: RowFacts = { weight: '5', ratio: ratio(['101', '万元'], ['100', '万元']), rule: control };
    expect(explanationOf(over)).toMatchObject([
      { gives: 'rate', result: '101' },
      { gives: 'excess', result: '1' },
      { kind: 'stepCount' },
      { gives: 'score', result: '4.5' },
    ]);
    const within: RowFacts = { weight: '5', ratio: ratio(['99', '万元'], ['100', '万元']), rule: control };
    expect(explanationOf(within)).toMatchObject([
      { gives: 'rate' },
      { kind: 'comparison' },
      { kind: 'full' },
    ]);
  });

  test('a rate inside the band is a comparison', () => {
    expect(explanationOf({ actual: '-1%', rule: band })).toMatchObject([
      { kind: 'comparison', left: { value: '1' }, operator: 'lte', right: { value: '2' }, holds: true },
      { kind: 'full', weight: '8' },
    ]);
  });

  test('points under zero are brought back in a step of their own', () => {
    expect(explanationOf({ weight: '5', actual: '111%', rule: control })).toMatchObject([
      { gives: 'excess' },
      { kind: 'stepCount' },
      { gives: 'score', result: '-0.5' },
      { kind: 'limit', to: 'zero', from: '-0.5', result: '0' },
    ]);
  });
});

describe('case deduction', () => {
  const rule = { way: 'caseDeduction', perCase: { amount: '1', unit: 'points' } } as const;
  const cases: readonly Case[] = [
    ['no case', { weight: '3', actual: '0起' }, '3'],
    ['one case', { weight: '3', actual: '1起' }, '2'],
    ['three cases take everything', { weight: '3', actual: '3起' }, '0'],
    ['four take no more', { weight: '3', actual: '4起' }, '0'],
    ['a bare number', { weight: '3', actual: '2' }, '1'],
    ['a rate is no count', { weight: '3', actual: '2%' }, 'unitsDiffer'],
    ['fewer than none', { weight: '3', actual: '-1' }, 'negativeFigure'],
    ['无 is not zero', { weight: '3', actual: '无' }, 'textActual'],
    ['a blank is not zero', { weight: '3', actual: '' }, 'blankActual'],
  ];
  test.each(cases)('each case takes a point: %s', (_name, facts, score) => {
    expect(scoreText({ ...facts, rule })).toBe(score);
  });

  test('each case takes a share of the weight, and is written down', () => {
    const share = { way: 'caseDeduction', perCase: { amount: '10', unit: 'percentOfWeight' } } as const;
    expect(explanationOf({ weight: '5', actual: '2起', rule: share })).toMatchObject([
      {
        gives: 'score',
        tokens: [
          { value: '5', role: 'weight' },
          '−',
          { value: '2', role: 'steps' },
          '×',
          { value: '0.5', role: 'deduction' },
        ],
        result: '4',
      },
    ]);
  });
});

describe('share deduction', () => {
  const shares = (...list: readonly (readonly [sharePercent: string, points: string])[]) =>
    ({
      way: 'shareDeduction',
      shares: list.map(([sharePercent, points], index) => ({
        text: `问题${index + 1}`,
        sharePercent,
        points,
      })),
    }) as const;
  const cases: readonly Case[] = [
    ['everyone satisfied', { rule: shares(['100', '4'], ['100', '6']) }, '10'],
    ['no one', { rule: shares(['0', '4'], ['0', '6']) }, '0'],
    [
      'rule 19: 81.10% of 4 points, rounded to one decimal',
      { rule: { ...shares(['81.10', '4']), scoreRounding: { decimals: 1, mode: 'halfUp' } } },
      '9.2',
    ],
    ['the same to two decimals', { rule: shares(['81.10', '4']) }, '9.24'],
    ['two questions', { rule: shares(['90', '5'], ['80', '5']) }, '8.5'],
    ['more points than the weight are not taken', { weight: '3', rule: shares(['0', '4']) }, '0'],
  ];
  test.each(cases)('%s', (_name, facts, score) => {
    expect(scoreText(facts)).toBe(score);
  });

  test('it is written down', () => {
    expect(explanationOf({ rule: shares(['90', '5']) })).toMatchObject([
      {
        gives: 'score',
        tokens: [
          { value: '10', role: 'weight' },
          '−',
          { value: '5', role: 'points' },
          '×',
          '(',
          { value: '100', role: 'constant', isPercent: true },
          '−',
          { value: '90', role: 'share', isPercent: true },
          ')',
        ],
        result: '9.5',
      },
    ]);
  });
});

describe('deviation cut', () => {
  const rule = { way: 'deviationCut', cutPoints: '2', reason: '目标值设定明显偏低' } as const;

  test('the cut is taken off the weight, and its reason is kept', () => {
    expect(scoreText({ rule })).toBe('8');
    expect(explanationOf({ rule })).toMatchObject([
      { kind: 'reason', text: '目标值设定明显偏低' },
      { gives: 'score', tokens: [{ value: '10', role: 'weight' }, '−', { value: '2', role: 'deduction' }] },
    ]);
  });

  test('no more than everything is cut', () => {
    expect(scoreText({ weight: '1.5', rule })).toBe('0');
  });
});
