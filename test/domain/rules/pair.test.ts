import { describe, expect, test } from 'vitest';
import { toText, zero } from '../../../src/domain/decimal.ts';
import { measureActual } from '../../../src/domain/measure.ts';
import { pairOf } from '../../../src/domain/rules/pair.ts';
import { reading, row, special, type RowFacts } from '../build.ts';

/** `target / actual operator %`, or the obstacle. */
function pair(facts: RowFacts): string {
  const indicator = row(facts);
  const result = pairOf({
    indicator,
    weight: zero,
    target: indicator.target,
    measured: measureActual(indicator),
  });
  if ('obstacle' in result) return result.obstacle;
  const { target, actual, operator, isPercent } = result.pair;
  return [toText(target), toText(actual), operator, isPercent ? '%' : ''].join(' ').trim();
}

describe('a target and an actual of one unit', () => {
  const cases: readonly (readonly [name: string, facts: RowFacts, expected: string])[] = [
    ['no units', { target: '318', actual: '252' }, '318 252'],
    ['one unit', { target: '318个', actual: '252个' }, '318 252'],
    ['a unit printed at the actual only', { target: '318', actual: '252个' }, '318 252'],
    ['a unit printed at the target only', { target: '318个', actual: '252' }, '318 252'],
    ['percent at the actual only', { target: '95', actual: '94.3%' }, '95 94.3  %'],
    ['percent at both', { target: '≥95%', actual: '94.3%' }, '95 94.3 gte %'],
    ['percent in words', { target: '≥100百分比', actual: '100%' }, '100 100 gte %'],
    [
      'one unit of money is left as printed',
      { target: '≤202.6万元', actual: '194.9万元' },
      '202.6 194.9 lte',
    ],
    ['two units of money are brought to 元', { target: '≤20万元', actual: '152000元' }, '200000 152000 lte'],
    ['two other units cannot be set side by side', { target: '1台', actual: '1个' }, 'unitsDiffer'],
    ['money and a count cannot either', { target: '6万元', actual: '6个' }, 'unitsDiffer'],
    ['nor a rate and a count', { target: '95%', actual: '95个' }, 'unitsDiffer'],
    ['no target', { actual: '252' }, 'noTarget'],
    ['a blank target', { target: '', actual: '252' }, 'blankTarget'],
    ['words as a target', { target: '达标', actual: '252' }, 'textTarget'],
    ['a dash as a target', { target: special('notApplicable', '—'), actual: '252' }, 'textTarget'],
    ['no actual', { target: '318' }, 'noActual'],
    ['the target is named first where both are missing', {}, 'noTarget'],
    ['zero is a target', { target: '0', actual: '0' }, '0 0'],
  ];
  test.each(cases)('%s', (_name, facts, expected) => {
    expect(pair(facts)).toBe(expected);
  });
});

describe("the editor's reading of a target", () => {
  const cases: readonly (readonly [name: string, facts: RowFacts, expected: string])[] = [
    [
      'a number read out of words',
      {
        target: '达到目标值95%以上',
        actual: '96%',
        quantityReading: reading({ targetValue: '95', targetUnit: '%' }),
      },
      '95 96  %',
    ],
    [
      'a number read keeps the printed unit and sign',
      { target: '≥90%', actual: '96%', quantityReading: reading({ targetValue: '95' }) },
      '95 96 gte %',
    ],
    [
      'a number read where no target is printed',
      { actual: '96', quantityReading: reading({ targetValue: '95' }) },
      '95 96',
    ],
    [
      'a unit read where none is printed',
      { target: '5', actual: '50400元', quantityReading: reading({ targetUnit: '万元' }) },
      '50000 50400',
    ],
    [
      'a unit read in place of the printed one',
      { target: '1台', actual: '1个', quantityReading: reading({ targetUnit: '个' }) },
      '1 1',
    ],
    [
      'a sign read where none is printed',
      { target: '4小时', actual: '3小时', quantityReading: reading({ operator: 'lte' }) },
      '4 3 lte',
    ],
    [
      'a sign read in place of the printed one',
      { target: '≥5%', actual: '3%', quantityReading: reading({ operator: 'lte' }) },
      '5 3 lte %',
    ],
  ];
  test.each(cases)('%s', (_name, facts, expected) => {
    expect(pair(facts)).toBe(expected);
  });
});
