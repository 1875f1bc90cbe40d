import { describe, expect, test } from 'vitest';
import { explanationOf, ratio, row, scoreText, survey, type RowFacts } from '../build.ts';
import { toText } from '../../../src/domain/decimal.ts';
import { scoreIndicator } from '../../../src/domain/score-indicator.ts';

type Case = readonly [name: string, facts: RowFacts, score: string];

describe('proportional: W × A ÷ T, never more than W', () => {
  const rule = { way: 'proportional' } as const;
  const cases: readonly Case[] = [
    ['seed 000: 252 of 318 of 15 points', { weight: '15', target: '318', actual: '252个' }, '11.89'],
    [
      'seed 000: a cost read as more is better',
      { weight: '15', target: '71800', actual: '50400元' },
      '10.53',
    ],
    ['a target just reached', { target: '100%', actual: '100%' }, '10'],
    ['a target just missed', { target: '100%', actual: '99.99%' }, '10'],
    ['a target missed by a tenth', { target: '100%', actual: '99.9%' }, '9.99'],
    ['more than the target', { target: '100%', actual: '143%' }, '10'],
    ['nothing done', { target: '318', actual: '0' }, '0'],
    ['nothing wanted and nothing done', { target: '0', actual: '0' }, '10'],
    ['nothing wanted and something done', { target: '0', actual: '1' }, 'zeroTarget'],
    ['a negative target', { target: '-30%', actual: '10%' }, 'negativeFigure'],
    ['a negative actual', { target: '30%', actual: '-10%' }, 'negativeFigure'],
    ['a weight of zero', { weight: '0', target: '10', actual: '5' }, '0'],
    [
      'a fraction in place of the actual',
      { target: '100%', ratio: ratio(['25.68', '万元'], ['30', '万元']) },
      '8.56',
    ],
    ['the sign of the target does not matter', { target: '≤100', actual: '50' }, '5'],
  ];
  test.each(cases)('%s', (_name, facts, score) => {
    expect(scoreText({ ...facts, rule })).toBe(score);
  });

  const rounded = (decimals: number, mode: 'halfUp' | 'down' | 'up' = 'halfUp') =>
    ({ way: 'proportional', rateRounding: { decimals, mode } }) as const;
  const roundedCases: readonly (readonly [string, RowFacts, string])[] = [
    ['79.25% of 15 points', { weight: '15', rule: rounded(2) }, '11.89'],
    ['79% of 15 points', { weight: '15', rule: rounded(0) }, '11.85'],
    ['80% of 15 points', { weight: '15', rule: rounded(0, 'up') }, '12'],
    ['79.2% of 1500 points', { weight: '1500', rule: rounded(1, 'down') }, '1188'],
  ];
  test.each(roundedCases)('the rate is rounded before it is scored: %s', (_name, facts, score) => {
    expect(scoreText({ target: '318', actual: '252个', ...facts })).toBe(score);
  });

  test('15 × 252 ÷ 318 is written down with its rounding', () => {
    expect(explanationOf({ weight: '15', target: '318', actual: '252个', rule })).toEqual([
      {
        kind: 'equation',
        gives: 'score',
        tokens: [
          { value: '15', role: 'weight' },
          '×',
          { value: '252', role: 'actual' },
          '÷',
          { value: '318', role: 'target' },
        ],
        exact: '11.88679245283018867925',
        result: '11.89',
        rounding: { decimals: 2, mode: 'halfUp' },
        isPercent: false,
      },
    ]);
  });

  test('a rounded rate is a step of its own', () => {
    expect(explanationOf({ weight: '15', target: '318', actual: '252个', rule: rounded(2) })).toMatchObject([
      {
        gives: 'rate',
        tokens: [{ value: '252', role: 'actual' }, '÷', { value: '318', role: 'target' }],
        result: '79.25',
        rounding: { decimals: 2, mode: 'halfUp' },
        isPercent: true,
      },
      {
        gives: 'score',
        tokens: [{ value: '15', role: 'weight' }, '×', { value: '79.25', role: 'rate', isPercent: true }],
        exact: '11.8875',
        result: '11.89',
      },
    ]);
  });

  test('a fraction in place of the actual is written down first, rounded or not', () => {
    const facts: RowFacts = { target: '100%', ratio: ratio(['25.68', '万元'], ['30', '万元']) };
    expect(explanationOf({ ...facts, rule })).toMatchObject([
      { gives: 'rate', tokens: [{ role: 'numerator' }, '÷', { role: 'denominator' }] },
      { gives: 'score', result: '8.56' },
    ]);
    expect(explanationOf({ ...facts, rule: rounded(0) })).toMatchObject([
      { gives: 'rate', tokens: [{ role: 'numerator' }, '÷', { role: 'denominator' }] },
      { gives: 'rate', tokens: [{ role: 'actual' }, '÷', { role: 'target' }], result: '86' },
      { gives: 'score', result: '8.6' },
    ]);
  });

  test('points over the weight are brought back to it in a step of their own', () => {
    expect(explanationOf({ target: '100%', actual: '143%', rule })).toMatchObject([
      { gives: 'score', exact: '14.3', result: '14.3' },
      { kind: 'limit', to: 'weight', from: '14.3', result: '10' },
    ]);
  });

  test('nothing wanted and nothing done keeps the steps of the actual', () => {
    const facts: RowFacts = { target: '0%', ratio: ratio(['0', '起'], ['30', '起']), rule };
    expect(explanationOf(facts)).toMatchObject([
      { gives: 'rate', result: '0' },
      { kind: 'full', weight: '10' },
    ]);
  });

  test('points that round to the weight need no such step', () => {
    expect(explanationOf({ target: '10000', actual: '10001', rule })).toMatchObject([
      { gives: 'score', exact: '10.001', result: '10', rounding: { decimals: 2, mode: 'halfUp' } },
    ]);
    expect(explanationOf({ target: '10000', actual: '10001', rule })).toHaveLength(1);
  });

  test('no more than the weight is exact either', () => {
    const result = scoreIndicator(row({ target: '10000', actual: '10001', rule }));
    expect(result.isScored && [toText(result.score), toText(result.exact)]).toEqual(['10', '10']);
  });
});

describe('inverse: W × T ÷ A, never more than W', () => {
  const rule = { way: 'inverse' } as const;
  const cases: readonly Case[] = [
    ['seed 000: a cost under its ceiling', { weight: '15', target: '71800', actual: '50400元' }, '15'],
    ['the ceiling itself', { target: '≤5%', actual: '5%' }, '10'],
    ['over the ceiling', { target: '≤5%', actual: '6%' }, '8.33'],
    ['twice the ceiling', { target: '202.6万元', actual: '405.2万元' }, '5'],
    ['nothing used of a ceiling', { target: '≤5%', actual: '0%' }, '10'],
    ['a ceiling of zero kept', { target: '0', actual: '0' }, '10'],
    ['a ceiling of zero passed', { target: '0', actual: '1' }, 'zeroTarget'],
    ['a negative ceiling', { target: '-1', actual: '1' }, 'negativeFigure'],
    ['a negative actual', { target: '1', actual: '-1' }, 'negativeFigure'],
  ];
  test.each(cases)('%s', (_name, facts, score) => {
    expect(scoreText({ ...facts, rule })).toBe(score);
  });

  test('the target stands over the actual', () => {
    expect(explanationOf({ target: '≤5%', actual: '8%', rule })).toMatchObject([
      {
        gives: 'score',
        tokens: [
          { value: '10', role: 'weight' },
          '×',
          { value: '5', role: 'target' },
          '÷',
          { value: '8', role: 'actual' },
        ],
        result: '6.25',
      },
    ]);
  });

  test('nothing used is full', () => {
    expect(explanationOf({ target: '≤5%', actual: '0%', rule })).toEqual([{ kind: 'full', weight: '10' }]);
  });
});

describe('execution rate: W × rate', () => {
  const rule = { way: 'executionRate' } as const;
  const cases: readonly Case[] = [
    ['seed 000: 84.00% of 10 points', { actual: '84.00%' }, '8.4'],
    ['seed 004: 100% of 10 points', { actual: '100%' }, '10'],
    ['20 points', { weight: '20', actual: '86%' }, '17.2'],
    ['a rate without its sign', { actual: '84' }, '8.4'],
    ['nothing spent', { actual: '0%' }, '0'],
    ['more spent than planned', { actual: '120%' }, '10'],
    ['a negative rate', { actual: '-1%' }, 'negativeFigure'],
    ['an amount in place of a rate', { actual: '5.04万元' }, 'unitsDiffer'],
    ['the rate as a fraction', { ratio: ratio(['5.04', '万元'], ['6', '万元']) }, '8.4'],
    ['a budget of zero', { ratio: ratio(['0', '万元'], ['0', '万元']) }, 'zeroBase'],
    ['no rate', {}, 'noActual'],
    ['a blank rate', { actual: '' }, 'blankActual'],
    ['the target is not asked for', { target: '100%', actual: '84%' }, '8.4'],
  ];
  test.each(cases)('%s', (_name, facts, score) => {
    expect(scoreText({ ...facts, rule })).toBe(score);
  });

  test('a score rounded to whole points (rule 2 of the catalogue)', () => {
    const whole = { way: 'executionRate', scoreRounding: { decimals: 0, mode: 'halfUp' } } as const;
    expect(scoreText({ actual: '84.9%', rule: whole })).toBe('8');
    expect(scoreText({ actual: '85%', rule: whole })).toBe('9');
  });

  test('a fraction is written down before its rounding', () => {
    const whole = { way: 'executionRate', rateRounding: { decimals: 0, mode: 'halfUp' } } as const;
    expect(explanationOf({ ratio: ratio(['25.68', '万元'], ['30', '万元']), rule: whole })).toMatchObject([
      { gives: 'rate', tokens: [{ role: 'numerator' }, '÷', { role: 'denominator' }] },
      { gives: 'rate', result: '86' },
      { gives: 'score', result: '8.6' },
    ]);
  });

  test('a rounded rate shows the rate before and after', () => {
    const whole = { way: 'executionRate', rateRounding: { decimals: 0, mode: 'halfUp' } } as const;
    expect(explanationOf({ actual: '85.6%', rule: whole })).toMatchObject([
      {
        gives: 'rate',
        tokens: [{ value: '85.6', role: 'rate', isPercent: true }],
        exact: '85.6',
        result: '86',
      },
      {
        gives: 'score',
        tokens: [{ value: '10', role: 'weight' }, '×', { value: '86', role: 'rate', isPercent: true }],
        result: '8.6',
      },
    ]);
  });
});

describe('raw percentage: W × A, whatever the target', () => {
  const rule = { way: 'rawPercentage' } as const;
  const cases: readonly Case[] = [
    ['98% of 20 points against a target of 98%', { weight: '20', target: '98%', actual: '98%' }, '19.6'],
    [
      'a survey',
      {
        survey: survey([
          ['100', '3'],
          ['60', '1'],
        ]),
      },
      '9',
    ],
    ['more than everything', { actual: '340%' }, '10'],
    ['a count', { actual: '252个' }, 'unitsDiffer'],
  ];
  test.each(cases)('%s', (_name, facts, score) => {
    expect(scoreText({ ...facts, rule })).toBe(score);
  });

  test('the survey goes before the points', () => {
    expect(
      explanationOf({
        survey: survey([
          ['100', '3'],
          ['60', '1'],
        ]),
        rule,
      }),
    ).toMatchObject([
      { gives: 'rate', result: '90' },
      {
        gives: 'score',
        tokens: [{ value: '10', role: 'weight' }, '×', { value: '90', role: 'rate', isPercent: true }],
        result: '9',
      },
    ]);
  });
});
