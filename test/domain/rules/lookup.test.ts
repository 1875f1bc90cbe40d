import { describe, expect, test } from 'vitest';
import { decimal } from '../../../src/domain/decimal.ts';
import type { Operator } from '../../../src/domain/quantity.ts';
import { isMet } from '../../../src/domain/rules/lookup.ts';
import type {
  Band,
  BandsRule,
  CategoriesRule,
  QualitativeTiersRule,
} from '../../../src/domain/rules/rule.ts';
import {
  explanationOf,
  item,
  reading,
  scoreText,
  special,
  stated,
  survey,
  underReading,
  type RowFacts,
} from '../build.ts';

type Case = readonly [name: string, facts: RowFacts, score: string];

describe('all or nothing', () => {
  const rule = { way: 'allOrNothing' } as const;
  const cases: readonly Case[] = [
    ['seed 001 C14: the text says that 80 were not reached', { target: '80支', stated: stated(false) }, '0'],
    ['seed 001 C15: 7 of 5 trips', { target: '5次', actual: '7次' }, '10'],
    ['the text goes before the figures', { target: '5次', actual: '7次', stated: stated(false) }, '0'],
    ['the text is enough', { stated: stated(true) }, '10'],
    [
      'a text that gives no answer leaves it to the figures',
      { target: '5', actual: '4', stated: stated(null) },
      '0',
    ],
    ['without a sign more is better', { target: '150家', actual: '149家' }, '0'],
    ['without a sign the target itself is enough', { target: '150家', actual: '150家' }, '10'],
    [
      'without a sign less is better where the reading says so',
      { target: '4小时', actual: '3小时', rule: underReading('assumed', rule, 'lower') },
      '10',
    ],
    [
      'and the target itself is still enough',
      { target: '4小时', actual: '4小时', rule: underReading('assumed', rule, 'lower') },
      '10',
    ],
    [
      'more is then worse',
      { target: '4小时', actual: '5小时', rule: underReading('assumed', rule, 'lower') },
      '0',
    ],
    [
      'a printed sign goes before the direction of the reading',
      { target: '≥4小时', actual: '5小时', rule: underReading('assumed', rule, 'lower') },
      '10',
    ],
    [
      'a sign that is read goes before both',
      { target: '4小时', actual: '3小时', quantityReading: reading({ operator: 'lte' }) },
      '10',
    ],
    ['a target of zero kept', { target: '≤0起', actual: '0起' }, '10'],
    ['a target of zero missed', { target: '=0起', actual: '1起' }, '0'],
    ['a negative target', { target: '≤-30%', actual: '-31%' }, '10'],
    [
      'a survey as the actual',
      {
        target: '≥90%',
        survey: survey([
          ['100', '9'],
          ['0', '1'],
        ]),
      },
      '10',
    ],
    ['amounts in two units', { target: '≤20万元', actual: '200001元' }, '0'],
    ['words on either side', { target: '达标', actual: '达标' }, 'textTarget'],
    ['a blank actual is not a miss', { target: '80支', actual: '' }, 'blankActual'],
    ['no actual is not a miss', { target: '80支' }, 'noActual'],
    ['two units', { target: '1台', actual: '1个' }, 'unitsDiffer'],
  ];
  test.each(cases)('%s', (_name, facts, score) => {
    expect(scoreText({ rule, ...facts })).toBe(score);
  });

  const operators: readonly (readonly [Operator, less: boolean, same: boolean, more: boolean])[] = [
    ['gte', false, true, true],
    ['gt', false, false, true],
    ['eq', false, true, false],
    ['lte', true, true, false],
    ['lt', true, false, false],
  ];
  test.each(operators)('%s is met by less: %s, the same: %s, more: %s', (operator, less, same, more) => {
    const met = ['4.99', '5', '5.01'].map((actual) => isMet(decimal(actual), operator, decimal('5')));
    expect(met).toEqual([less, same, more]);
  });

  test('a comparison is written down', () => {
    expect(explanationOf({ target: '≥95%', actual: '94%', rule })).toEqual([
      {
        kind: 'comparison',
        left: { value: '94', role: 'actual', isPercent: true },
        operator: 'gte',
        right: { value: '95', role: 'target', isPercent: true },
        holds: false,
      },
      { kind: 'nothing' },
    ]);
  });

  test('amounts are written down as they are printed', () => {
    expect(explanationOf({ target: '≤202.6万元', actual: '194.9万元', rule })).toMatchObject([
      { left: { value: '194.9', isPercent: false }, operator: 'lte', right: { value: '202.6' }, holds: true },
      { kind: 'full', weight: '10' },
    ]);
  });

  test('a survey is written down before the comparison', () => {
    const facts: RowFacts = {
      target: '≥90%',
      survey: survey([
        ['100', '9'],
        ['0', '1'],
      ]),
      rule,
    };
    expect(explanationOf(facts)).toMatchObject([
      { gives: 'rate', result: '90' },
      { kind: 'comparison', holds: true },
      { kind: 'full' },
    ]);
  });

  test('an answer of the text is written down with its place', () => {
    expect(explanationOf({ rule, stated: stated(true) })).toEqual([
      { kind: 'stated', isMet: true, quote: '原文', place: '四（三）' },
      { kind: 'full', weight: '10' },
    ]);
  });
});

describe('checklist', () => {
  const rule = { way: 'checklist' } as const;
  const cases: readonly Case[] = [
    [
      'all four',
      { weight: '4', checklist: [item('1', 'yes'), item('1', 'yes'), item('1', 'yes'), item('1', 'yes')] },
      '4',
    ],
    [
      'seed 001 A22: the second fails',
      { weight: '2', checklist: [item('0.5', 'yes'), item('0.5', 'no'), item('1', 'yes')] },
      '1.5',
    ],
    ['是否存在截留 scores on 否', { weight: '1', checklist: [item('1', 'no', 'no')] }, '1'],
    ['是否存在截留 loses on 是', { weight: '1', checklist: [item('1', 'yes', 'no')] }, '0'],
    ['none', { weight: '2', checklist: [item('1', 'no'), item('1', 'no')] }, '0'],
    [
      'an item without an answer is neither',
      { weight: '2', checklist: [item('1', 'yes'), item('1', null)] },
      'unansweredItem',
    ],
    ['no items', { weight: '2' }, 'noItems'],
    [
      'items worth more than the weight',
      { weight: '2', checklist: [item('1.5', 'yes'), item('1.5', 'yes')] },
      '2',
    ],
    ['items worth thirds', { weight: '1', checklist: [item('0.333', 'yes'), item('0.333', 'yes')] }, '0.67'],
  ];
  test.each(cases)('%s', (_name, facts, score) => {
    expect(scoreText({ ...facts, rule })).toBe(score);
  });

  test('each item is written down, then their sum', () => {
    const checklist = [item('1', 'yes'), { ...item('0.5', 'yes', 'no'), quote: '存在截留' }];
    expect(explanationOf({ weight: '2', checklist, rule })).toEqual([
      { kind: 'item', number: 1, text: '要点', answer: 'yes', points: '1', earned: '1', quote: null },
      { kind: 'item', number: 2, text: '要点', answer: 'yes', points: '0.5', earned: '0', quote: '存在截留' },
      {
        kind: 'equation',
        gives: 'score',
        tokens: [{ value: '1', role: 'points' }, '+', { value: '0', role: 'points' }],
        exact: '1',
        result: '1',
        rounding: null,
        isPercent: false,
      },
    ]);
  });
});

describe('bands', () => {
  const from = (value: string, inclusive = true) => ({ value, inclusive });
  const band = (points: string, bounds: Omit<Band, 'points'>): Band => ({ ...bounds, points });
  /** R10: ≥90% 5, [80,90) 4, [70,80) 3, [60,70) 2, <60 0. */
  const lowerInclusive: BandsRule = {
    way: 'bands',
    unit: 'points',
    bands: [
      band('5', { from: from('90') }),
      band('4', { from: from('80'), to: from('90', false) }),
      band('3', { from: from('70'), to: from('80', false) }),
      band('2', { from: from('60'), to: from('70', false) }),
      band('0', { to: from('60', false) }),
    ],
  };
  const lowerCases: readonly (readonly [actual: string, score: string])[] = [
    ['100%', '5'],
    ['90%', '5'],
    ['89.99%', '4'],
    ['80%', '4'],
    ['79.99%', '3'],
    ['70%', '3'],
    ['69.99%', '2'],
    ['60%', '2'],
    ['59.99%', '0'],
    ['0%', '0'],
  ];
  test.each(lowerCases)('lower bounds included: %s gives %s points', (actual, score) => {
    expect(scoreText({ weight: '5', actual, rule: lowerInclusive })).toBe(score);
  });

  /** R10: 预算调整率 =0 3, (0,10] 2, (10,20] 1, (20,30] 0.5, >30 0. */
  const upperInclusive: BandsRule = {
    way: 'bands',
    unit: 'points',
    bands: [
      band('3', { from: from('0'), to: from('0') }),
      band('2', { from: from('0', false), to: from('10') }),
      band('1', { from: from('10', false), to: from('20') }),
      band('0.5', { from: from('20', false), to: from('30') }),
      band('0', { from: from('30', false) }),
    ],
  };
  const upperCases: readonly (readonly [actual: string, score: string])[] = [
    ['0%', '3'],
    ['0.01%', '2'],
    ['10%', '2'],
    ['10.01%', '1'],
    ['20%', '1'],
    ['20.01%', '0.5'],
    ['30%', '0.5'],
    ['30.01%', '0'],
    ['-0.01%', 'noBand'],
  ];
  test.each(upperCases)('upper bounds included: %s gives %s points', (actual, score) => {
    expect(scoreText({ weight: '3', actual, rule: upperInclusive })).toBe(score);
  });

  test('a lower bound that is not included stays outside, whatever the order of the bands', () => {
    const reversed: BandsRule = { ...upperInclusive, bands: upperInclusive.bands.toReversed() };
    expect(
      ['0%', '10%', '20%', '30%'].map((actual) => scoreText({ weight: '3', actual, rule: reversed })),
    ).toEqual(['3', '2', '1', '0.5']);
  });

  test('an upper bound that is not included stays outside, whatever the order of the bands', () => {
    const reversed: BandsRule = { ...lowerInclusive, bands: lowerInclusive.bands.toReversed() };
    expect(
      ['60%', '70%', '80%', '90%'].map((actual) => scoreText({ weight: '5', actual, rule: reversed })),
    ).toEqual(['2', '3', '4', '5']);
  });

  test('the survey behind the actual is written down first', () => {
    const facts: RowFacts = {
      weight: '5',
      survey: survey([
        ['100', '9'],
        ['0', '1'],
      ]),
      rule: lowerInclusive,
    };
    expect(explanationOf(facts)).toMatchObject([
      { gives: 'rate', result: '90' },
      { kind: 'band', points: '5' },
    ]);
  });

  const cases: readonly Case[] = [
    [
      'points as percent of the weight',
      {
        weight: '8',
        actual: '85%',
        rule: { ...lowerInclusive, unit: 'percentOfWeight', bands: [band('80', { from: from('80') })] },
      },
      '6.4',
    ],
    ['points over the weight', { weight: '4', actual: '95%', rule: lowerInclusive }, '4'],
    ['no actual', { rule: lowerInclusive }, 'noActual'],
    ['words', { actual: '较好', rule: lowerInclusive }, 'textActual'],
    [
      'the first of two bands that overlap',
      { weight: '5', actual: '85%', rule: { ...lowerInclusive, bands: [band('5', {}), band('1', {})] } },
      '5',
    ],
  ];
  test.each(cases)('%s', (_name, facts, score) => {
    expect(scoreText(facts)).toBe(score);
  });

  test('points that are rounded leave the band as it is', () => {
    const thirds: BandsRule = { way: 'bands', unit: 'percentOfWeight', bands: [band('33.333', {})] };
    expect(scoreText({ actual: '85%', rule: thirds })).toBe('3.33');
    expect(explanationOf({ actual: '85%', rule: thirds })).toEqual([
      { kind: 'band', value: '85', from: null, to: null, points: '3.3333' },
    ]);
  });

  test('the band is written down with its bounds', () => {
    expect(explanationOf({ weight: '5', actual: '85%', rule: lowerInclusive })).toEqual([
      {
        kind: 'band',
        value: '85',
        from: { value: '80', inclusive: true },
        to: { value: '90', inclusive: false },
        points: '4',
      },
    ]);
    expect(explanationOf({ weight: '5', actual: '95%', rule: lowerInclusive })).toMatchObject([
      { kind: 'band', from: { value: '90' }, to: null },
    ]);
    expect(explanationOf({ weight: '5', actual: '5%', rule: lowerInclusive })).toMatchObject([
      { kind: 'band', from: null, to: { value: '60' } },
    ]);
  });
});

describe('categories', () => {
  /** R13: 无结余 3, 有结余≤上年结转 2, more 0. */
  const rule: CategoriesRule = {
    way: 'categories',
    unit: 'points',
    categories: [
      { text: '无结余', points: '3' },
      { text: '有结余但不超过上年结转', points: '2' },
      { text: '结余超过上年结转', points: '0' },
      { text: '优', points: '3' },
      { text: '0起', points: '3' },
    ],
  };
  const cases: readonly Case[] = [
    ['the best word', { actual: '无结余' }, '3'],
    ['the middle word', { actual: '有结余但不超过上年结转' }, '2'],
    ['the last word', { actual: '结余超过上年结转' }, '0'],
    ['a tick', { tick: '优' }, '3'],
    ['a tick goes before the actual', { tick: '优', actual: '结余超过上年结转' }, '3'],
    ['a number that is a category', { actual: '0起' }, '3'],
    ['another word', { actual: '较好' }, 'noCategory'],
    ['another number', { actual: '1起' }, 'noCategory'],
    ['no actual', {}, 'noActual'],
    ['a blank actual', { actual: '' }, 'blankActual'],
    ['不适用', { actual: special('notApplicable', '—') }, 'notApplicableActual'],
    ['stars', { actual: special('masked', '**') }, 'maskedActual'],
    [
      'percent of the weight',
      {
        weight: '10',
        actual: '优',
        rule: { ...rule, unit: 'percentOfWeight', categories: [{ text: '优', points: '95' }] },
      },
      '9.5',
    ],
  ];
  test.each(cases)('%s', (_name, facts, score) => {
    expect(scoreText({ weight: '3', rule, ...facts })).toBe(score);
  });

  test('the word is written down with its points', () => {
    expect(explanationOf({ weight: '3', actual: '无结余', rule })).toEqual([
      { kind: 'category', text: '无结余', points: '3' },
    ]);
  });
});

describe('qualitative tiers', () => {
  const tier = (text: string, fromPercent: string, toPercent: string, fromInclusive = true) => {
    return { text, fromPercent, toPercent, fromInclusive };
  };
  const rule = (chosen: { tier?: string; chosenPercent?: string }, middle = '60'): QualitativeTiersRule => ({
    way: 'qualitativeTiers',
    tiers: [tier('达成', '80', '100'), tier('部分达成', middle, '80'), tier('未达成', '0', middle)],
    ...chosen,
  });
  const cases: readonly Case[] = [
    ['all of the best tier', { rule: rule({ tier: '达成', chosenPercent: '100' }) }, '10'],
    [
      'the included edge belongs to the tier above',
      { rule: rule({ tier: '达成', chosenPercent: '80' }) },
      '8',
    ],
    ['and to that tier alone', { rule: rule({ tier: '部分达成', chosenPercent: '80' }) }, 'outsideTier'],
    ['just under the edge', { rule: rule({ tier: '部分达成', chosenPercent: '79.99' }) }, '8'],
    [
      'just under the edge is not the tier above',
      { rule: rule({ tier: '达成', chosenPercent: '79.99' }) },
      'outsideTier',
    ],
    ['the edge at 60', { rule: rule({ tier: '部分达成', chosenPercent: '60' }) }, '6'],
    ['the variant with the edge at 50', { rule: rule({ tier: '部分达成', chosenPercent: '50' }, '50') }, '5'],
    ['under the edge at 60', { rule: rule({ tier: '未达成', chosenPercent: '59' }) }, '5.9'],
    ['nothing', { rule: rule({ tier: '未达成', chosenPercent: '0' }) }, '0'],
    ['more than everything', { rule: rule({ tier: '达成', chosenPercent: '101' }) }, 'outsideTier'],
    ['the tier alone does not decide', { rule: rule({ tier: '达成' }) }, 'tierOnly'],
    ['neither tier nor percent', { rule: rule({}) }, 'tierOnly'],
    ['a percent without a tier', { rule: rule({ chosenPercent: '90' }) }, 'outsideTier'],
    [
      'a tier that the rule does not know',
      { rule: rule({ tier: '良好', chosenPercent: '90' }) },
      'outsideTier',
    ],
    [
      'an edge that is not included belongs to the tier below',
      {
        rule: {
          way: 'qualitativeTiers',
          tiers: [tier('达成', '80', '100', false), tier('部分达成', '60', '80')],
          tier: '部分达成',
          chosenPercent: '80',
        },
      },
      '8',
    ],
  ];
  test.each(cases)('%s', (_name, facts, score) => {
    expect(scoreText(facts)).toBe(score);
  });

  test('an edge that a tier does not include is outside it', () => {
    const tiers = [tier('达成', '80', '100', false), tier('部分达成', '60', '80')];
    const chosen = { way: 'qualitativeTiers', tiers, tier: '达成', chosenPercent: '80' } as const;
    expect(scoreText({ rule: chosen })).toBe('outsideTier');
    expect(scoreText({ rule: { ...chosen, chosenPercent: '80.01' } })).toBe('8');
  });

  test('the tier and the percent are written down', () => {
    expect(explanationOf({ rule: rule({ tier: '达成', chosenPercent: '95' }) })).toMatchObject([
      { kind: 'tier', text: '达成', percent: '95' },
      {
        gives: 'score',
        tokens: [{ value: '10', role: 'weight' }, '×', { value: '95', role: 'rate', isPercent: true }],
        result: '9.5',
      },
    ]);
  });
});

describe('coefficient', () => {
  const rule = { way: 'coefficient' } as const;
  const cases: readonly Case[] = [
    ['a printed coefficient', { rule: { ...rule, coefficientPercent: '90' } }, '9'],
    ['a coefficient of zero', { rule: { ...rule, coefficientPercent: '0' } }, '0'],
    ['a coefficient over 100%', { rule: { ...rule, coefficientPercent: '120' } }, '10'],
    ['a negative coefficient', { rule: { ...rule, coefficientPercent: '-1' } }, '0'],
    ['the coefficient in the actual cell', { actual: '95%', rule }, '9.5'],
    [
      'the printed one goes before the cell',
      { actual: '95%', rule: { ...rule, coefficientPercent: '90' } },
      '9',
    ],
    ['a bare number in the cell is no coefficient', { actual: '0.95', rule }, 'noCoefficient'],
    ['no coefficient', { rule }, 'noCoefficient'],
  ];
  test.each(cases)('%s', (_name, facts, score) => {
    expect(scoreText(facts)).toBe(score);
  });

  test('a survey as the coefficient is written down first', () => {
    expect(
      explanationOf({
        survey: survey([
          ['100', '9'],
          ['0', '1'],
        ]),
        rule,
      }),
    ).toMatchObject([
      { gives: 'rate', result: '90' },
      { gives: 'score', result: '9' },
    ]);
  });

  test('it is written down', () => {
    expect(explanationOf({ rule: { ...rule, coefficientPercent: '90' } })).toMatchObject([
      {
        gives: 'score',
        tokens: [{ value: '10', role: 'weight' }, '×', { value: '90', role: 'rate', isPercent: true }],
        result: '9',
      },
    ]);
  });
});

describe('not applicable', () => {
  test('full points where the document gives them', () => {
    const rule = { way: 'notApplicable', treatment: 'full' } as const;
    expect(scoreText({ rule })).toBe('10');
    expect(explanationOf({ rule })).toEqual([{ kind: 'notApplicable', treatment: 'full' }]);
  });

  test('no points, and none lost, where the total is rescaled', () => {
    const rule = { way: 'notApplicable', treatment: 'rescaled' } as const;
    expect(scoreText({ rule })).toBe('excluded');
    expect(explanationOf({ rule })).toEqual([{ kind: 'notApplicable', treatment: 'rescaled' }]);
  });
});
