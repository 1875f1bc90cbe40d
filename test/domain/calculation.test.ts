import { describe, expect, test } from 'vitest';
import { evaluate, moneyUnitOf, scoreCalculations } from '../../src/domain/calculation.ts';
import { toText } from '../../src/domain/decimal.ts';
import type { CalculationTerm } from '../../src/domain/report.ts';
import { calculation, only, term } from './build.ts';

describe('the value of a printed calculation', () => {
  interface Case {
    readonly name: string;
    readonly terms: readonly CalculationTerm[];
    readonly unit: string | null;
    readonly expected: string | null;
  }
  const cases: readonly Case[] = [
    {
      name: 'amounts of one unit are added in it',
      terms: [term(null, '0.42', '万元'), term('+', '15.64', '万元'), term('+', '9.62', '万元')],
      unit: '万元',
      expected: '25.68',
    },
    {
      name: 'amounts of different units are brought together',
      terms: [term(null, '75852.80', '元'), term('+', '30', '万元')],
      unit: '万元',
      expected: '37.58528',
    },
    {
      name: 'a price times a count is an amount',
      terms: [term(null, '602', '个'), term('×', '200', '元/年')],
      unit: '万元',
      expected: '12.04',
    },
    {
      name: 'a price with a full-width stroke is money too',
      terms: [term(null, '395', '个'), term('×', '200', '元／年／个')],
      unit: '元',
      expected: '79000',
    },
    {
      name: 'a quotient of amounts is a rate',
      terms: [term(null, '12.84', '万元'), term('÷', '21.76', '万元')],
      unit: '%',
      expected: '59.007352941176470588',
    },
    {
      name: 'products go before sums',
      terms: [term(null, '2'), term('+', '3'), term('×', '4'), term('-', '10'), term('÷', '5')],
      unit: null,
      expected: '12',
    },
    {
      name: 'quotients of one product are taken from left to right',
      terms: [term(null, '100'), term('÷', '5'), term('×', '2'), term('÷', '4')],
      unit: null,
      expected: '10',
    },
    {
      name: 'a quotient that does not end is whole again after its divisor',
      terms: [term(null, '10'), term('÷', '3'), term('×', '3')],
      unit: null,
      expected: '10',
    },
    {
      name: 'a count is a count in the unit of its terms',
      terms: [term(null, '37', '人'), term('+', '16', '人')],
      unit: '人',
      expected: '53',
    },
    {
      name: 'an amount times a percentage is part of the amount',
      terms: [term(null, '30', '万元'), term('×', '85.6', '%')],
      unit: '万元',
      expected: '25.68',
    },
    {
      name: 'points times a percentage are part of the points',
      terms: [term(null, '10', '分'), term('×', '84', '%')],
      unit: '分',
      expected: '8.4',
    },
    {
      name: 'a rate written with × 100% is that rate',
      terms: [term(null, '25.68', '万元'), term('÷', '30', '万元'), term('×', '100', '%')],
      unit: '%',
      expected: '85.6',
    },
    {
      name: 'a percentage of a percentage is a smaller percentage',
      terms: [term(null, '40', '%'), term('×', '50', '%')],
      unit: '%',
      expected: '20',
    },
    {
      name: 'percentages are added as percentages',
      terms: [term(null, '85.6', '%'), term('+', '14.4', '%')],
      unit: '%',
      expected: '100',
    },
    {
      name: 'a difference of percentages is in percentage points',
      terms: [term(null, '95', '%'), term('-', '85.6', '%')],
      unit: '个百分点',
      expected: '9.4',
    },
    {
      name: 'a difference of percentages is so without a unit too',
      terms: [term(null, '95', '%'), term('-', '85.6', '%')],
      unit: null,
      expected: '9.4',
    },
    {
      name: 'a quotient of percentages without a unit is a plain number',
      terms: [term(null, '47.5', '%'), term('÷', '95', '%')],
      unit: null,
      expected: '0.5',
    },
    {
      name: 'a zero divisor has no value',
      terms: [term(null, '6', '万元'), term('÷', '0', '万元')],
      unit: '%',
      expected: null,
    },
    {
      name: 'money does not come out of counts',
      terms: [term(null, '602', '个'), term('×', '200', null)],
      unit: '元',
      expected: null,
    },
    { name: 'no terms have no value', terms: [], unit: null, expected: null },
    {
      name: 'a term without an operator is not guessed at',
      terms: [term(null, '6'), term(null, '2')],
      unit: null,
      expected: null,
    },
  ];
  test.each(cases)('$name', ({ terms, unit, expected }) => {
    const value = evaluate(terms, unit);
    expect(value && toText(value)).toBe(expected);
  });
});

describe('a printed calculation beside the recomputed one', () => {
  test('seed 002: 602 个 at 200 元 are not 10 万元', () => {
    const printed = calculation([term(null, '602', '个'), term('×', '200', '元/年')], '10', '万元');
    const { comparison, followUp } = only(scoreCalculations([printed]));
    expect(comparison).toMatchObject({ status: 'differs', recomputedText: '12.04' });
    expect(followUp).toBeNull();
  });

  test('seed 003: 12.84 of 21.76 are not 59.1%', () => {
    const printed = calculation([term(null, '12.84', '万元'), term('÷', '21.76', '万元')], '59.1%', '%');
    expect(only(scoreCalculations([printed])).comparison).toMatchObject({
      status: 'differs',
      recomputedText: '59.0',
    });
  });

  test('a result printed shorter is equal after rounding', () => {
    const printed = calculation([term(null, '375852.80', '元')], '37.59', '万元');
    expect(only(scoreCalculations([printed])).comparison.status).toBe('equalAfterRounding');
  });

  test('a later calculation follows from the recomputed result of a wrong one', () => {
    const scored = scoreCalculations([
      calculation([term(null, '602', '个'), term('×', '200', '元/年')], '10', '万元'),
      calculation(
        [term(null, '10', '万元', 1), term('+', '16', '万元'), term('+', '11.59', '万元')],
        '37.59',
        '万元',
      ),
      calculation([term(null, '37.59', '万元', 2), term('÷', '2')], '18.795', '万元'),
    ]);
    expect(scored.map(({ comparison }) => comparison.status)).toEqual(['differs', 'equal', 'equal']);
    expect(scored.map(({ followUp }) => followUp && toText(followUp))).toEqual([null, '39.63', '19.815']);
  });

  test('nothing follows from a result that is right, or only rounded', () => {
    const scored = scoreCalculations([
      calculation([term(null, '10'), term('÷', '3')], '3.33'),
      calculation([term(null, '3.33', null, 1), term('×', '2')], '6.66'),
    ]);
    expect(scored.map(({ followUp }) => followUp)).toEqual([null, null]);
  });

  test('only the wrong result is replaced, and a right one stays as printed', () => {
    const scored = scoreCalculations([
      calculation([term(null, '10'), term('÷', '3')], '3.33'),
      calculation([term(null, '2'), term('×', '3')], '7'),
      calculation([term(null, '3.33', null, 1), term('+', '7', null, 2)], '10.33'),
    ]);
    const followUp = scored[2]?.followUp ?? null;
    expect(followUp && toText(followUp)).toBe('9.33');
  });

  test('a reference to itself or to a later calculation is as printed', () => {
    const scored = scoreCalculations([
      calculation([term(null, '5', null, 1), term('+', '1', null, 2)], '7'),
      calculation([term(null, '2'), term('+', '2')], '5'),
    ]);
    expect(scored[0]?.comparison).toMatchObject({ status: 'differs', recomputedText: '6' });
    expect(scored[0]?.followUp).toBeNull();
  });

  test('long decimals are carried on without a fault', () => {
    const scored = scoreCalculations([
      calculation([term(null, '1'), term('÷', '3')], '1'),
      calculation([term(null, '1', null, 1), term('×', '0.12345678901234567891')], '1'),
      calculation([term(null, '1', null, 2), term('×', '0.1')], '1'),
    ]);
    expect(scored.map(({ comparison }) => comparison.status)).toEqual(['differs', 'differs', 'differs']);
  });

  test('amounts of any length are set side by side without a fault', () => {
    const huge = '9'.repeat(30);
    const printed = calculation([term(null, huge), term('×', huge)], huge);
    expect(only(scoreCalculations([printed])).comparison.status).toBe('differs');
  });

  test('a blank result is compared with nothing', () => {
    const printed = calculation([term(null, '2'), term('+', '2')], '');
    expect(only(scoreCalculations([printed])).comparison).toMatchObject({
      status: 'notPublished',
      recomputedText: '4',
    });
  });
});

test.each([
  ['元', '元'],
  ['万元', '万元'],
  ['元/年', '元'],
  ['元／年／个', '元'],
  ['个', null],
  ['%', null],
  [null, null],
])('the unit of money of %j is %j', (unit, expected) => {
  expect(moneyUnitOf(unit)).toBe(expected);
});
