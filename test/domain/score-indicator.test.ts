import { describe, expect, test } from 'vitest';
import { toText } from '../../src/domain/decimal.ts';
import type { Basis, Rule } from '../../src/domain/rules/rule.ts';
import { scoreIndicator } from '../../src/domain/score-indicator.ts';
import {
  explanationOf,
  reading,
  row,
  scoreText,
  special,
  stated,
  underReading,
  type RowFacts,
} from './build.ts';

describe('a row that cannot be scored says why', () => {
  const proportional = { way: 'proportional' } as const;
  const cases: readonly (readonly [name: string, facts: RowFacts, obstacle: string])[] = [
    ['no rule is printed', { target: '10', actual: '8' }, 'noRule'],
    ['the score is a judgement', { rule: { way: 'judged' } }, 'judged'],
    ['no weight is printed', { weight: special('notApplicable', '—'), rule: proportional }, 'noWeight'],
    ['the weight is blank', { weight: '', rule: proportional }, 'noWeight'],
    [
      'the weight is negative',
      { weight: '-5', target: '10', actual: '8', rule: proportional },
      'negativeFigure',
    ],
    ['the rule is missing before the weight', { weight: '' }, 'noRule'],
  ];
  test.each(cases)('%s', (_name, facts, obstacle) => {
    expect(scoreText(facts)).toBe(obstacle);
  });

  test('a row without a weight cell has no weight', () => {
    expect(scoreIndicator({ ...row({ rule: { way: 'judged' } }), weight: undefined })).toMatchObject({
      obstacle: 'noWeight',
    });
  });
});

describe('the rounding of a score', () => {
  const scoreOf = (scoreRounding: Rule['scoreRounding']) =>
    scoreText({
      weight: '15',
      target: '318',
      actual: '252个',
      rule: { way: 'proportional', ...(scoreRounding !== undefined && { scoreRounding }) },
    });
  const cases: readonly (readonly [Rule['scoreRounding'], string])[] = [
    [undefined, '11.89'],
    [{ decimals: 0, mode: 'halfUp' }, '12'],
    [{ decimals: 1, mode: 'halfUp' }, '11.9'],
    [{ decimals: 2, mode: 'down' }, '11.88'],
    [{ decimals: 3, mode: 'halfUp' }, '11.887'],
    [{ decimals: 1, mode: 'up' }, '11.9'],
    [{ decimals: 0, mode: 'down' }, '11'],
  ];
  test.each(cases)('%j gives %s', (scoreRounding, score) => {
    expect(scoreOf(scoreRounding)).toBe(score);
  });

  test('rounding up never passes the weight', () => {
    const rule = { way: 'executionRate', scoreRounding: { decimals: 0, mode: 'up' } } as const;
    expect(scoreText({ weight: '4.5', actual: '99%', rule })).toBe('4.5');
  });

  const full: readonly (readonly [weight: string, actual: string, score: string])[] = [
    ['1.111', '100%', '1.111'],
    ['1.111', '200%', '1.111'],
    ['1.111', '100.01%', '1.111'],
    ['1.116', '99.99%', '1.116'],
    ['1.111', '99.99%', '1.11'],
  ];
  test.each(full)('full points of %s are not rounded: %s gives %s', (weight, actual, points) => {
    expect(scoreText({ weight, actual, rule: { way: 'executionRate' } })).toBe(points);
  });

  test('half a point in the third decimal is rounded away from zero', () => {
    expect(scoreText({ weight: '1', actual: '12.45%', rule: { way: 'executionRate' } })).toBe('0.12');
    expect(scoreText({ weight: '1', actual: '12.5%', rule: { way: 'executionRate' } })).toBe('0.13');
  });

  test('a score that needs no rounding shows none', () => {
    expect(explanationOf({ actual: '84.00%', rule: { way: 'executionRate' } })).toMatchObject([
      { gives: 'score', exact: '8.4', result: '8.4', rounding: null },
    ]);
  });
});

describe('what a score rests on', () => {
  const rule = { way: 'proportional' } as const;
  const basisOf = (facts: RowFacts): Basis | null => {
    const result = scoreIndicator(row(facts));
    return result.isScored ? result.basis : null;
  };
  const cases: readonly (readonly [name: string, facts: RowFacts, basis: Basis])[] = [
    ['a printed rule', { target: '10', actual: '8', rule }, 'printed'],
    ['a fitted rule', { target: '10', actual: '8', rule: underReading('fitted', rule) }, 'fitted'],
    ['an assumed rule', { target: '10', actual: '8', rule: underReading('assumed', rule) }, 'assumed'],
    [
      'a number that was read out of words',
      { target: '达到目标值10个以上', actual: '8个', quantityReading: reading({ targetValue: '10' }), rule },
      'assumed',
    ],
    [
      'a fitted number',
      {
        target: '10',
        actual: '80%',
        quantityReading: reading({ basis: 'fitted', actualValue: '8', actualUnit: '' }),
        rule,
      },
      'fitted',
    ],
    [
      'the weaker of a fitted rule and an assumed number',
      {
        target: '10',
        actual: '约8',
        quantityReading: reading({ actualValue: '8' }),
        rule: underReading('fitted', rule),
      },
      'assumed',
    ],
    [
      'the print alone, where the reading changes nothing',
      { target: '318', actual: '252个', quantityReading: reading({ targetUnit: '个' }), rule },
      'printed',
    ],
    [
      'the words of the document, whatever is read out of the figures',
      {
        target: '1台',
        actual: '1个',
        quantityReading: reading({ actualUnit: '台' }),
        stated: stated(true),
        rule: { way: 'allOrNothing' },
      },
      'printed',
    ],
    [
      'a sign that was read',
      {
        target: '4小时',
        actual: '3小时',
        quantityReading: reading({ operator: 'lte' }),
        rule: { way: 'allOrNothing' },
      },
      'assumed',
    ],
  ];
  test.each(cases)('%s', (_name, facts, basis) => {
    expect(basisOf(facts)).toBe(basis);
  });
});

test('the score, the exact score and the weight stand side by side', () => {
  const result = scoreIndicator(
    row({ weight: '15', target: '318', actual: '252个', rule: { way: 'proportional' } }),
  );
  expect(result.isScored && [result.score, result.exact, result.weight].map(toText)).toEqual([
    '11.89',
    '11.88679245283018867925',
    '15',
  ]);
});
