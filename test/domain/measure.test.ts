import { describe, expect, test } from 'vitest';
import { toText } from '../../src/domain/decimal.ts';
import { measureActual } from '../../src/domain/measure.ts';
import { asData, ratio, reading, row, special, survey, type RowFacts } from './build.ts';

/** The measured value with its unit, or the obstacle. */
function measure(facts: RowFacts): string {
  const result = measureActual(row(facts));
  return result.isMeasured ? `${toText(result.value)} ${result.unit ?? '(no unit)'}` : result.obstacle;
}

function stepsOf(facts: RowFacts): unknown {
  const result = measureActual(row(facts));
  return result.isMeasured ? asData(result.steps) : result.obstacle;
}

describe('the actual as printed', () => {
  const cases: readonly (readonly [name: string, facts: RowFacts, expected: string])[] = [
    ['a number with a unit', { actual: '252个' }, '252 个'],
    ['a number without a unit', { actual: '318' }, '318 (no unit)'],
    ['a rate', { actual: '84.00%' }, '84 %'],
    ['zero', { actual: '0' }, '0 (no unit)'],
    ['a negative rate', { actual: '-30%' }, '-30 %'],
    ['a number after an equals sign', { actual: '=8个' }, '8 个'],
    ['no cell', {}, 'noActual'],
    ['a blank cell', { actual: '' }, 'blankActual'],
    ['words', { actual: '达标' }, 'textActual'],
    ['an inequality', { actual: '≥266米' }, 'inequalityActual'],
    ['a strict inequality', { actual: '<4小时' }, 'inequalityActual'],
    ['无', { actual: special('notApplicable', '无') }, 'notApplicableActual'],
    ['未开展', { actual: special('notMeasured', '未开展') }, 'notMeasuredActual'],
    ['unreadable ink', { actual: special('illegible', '') }, 'illegibleActual'],
    ['stars', { actual: special('masked', '**') }, 'maskedActual'],
  ];
  test.each(cases)('%s', (_name, facts, expected) => {
    expect(measure(facts)).toBe(expected);
  });
});

describe("the editor's reading of the actual", () => {
  const cases: readonly (readonly [name: string, facts: RowFacts, expected: string])[] = [
    [
      'a number read out of words',
      { actual: '达到目标值95%以上', quantityReading: reading({ actualValue: '95', actualUnit: '%' }) },
      '95 %',
    ],
    [
      'a number read where nothing is printed',
      { quantityReading: reading({ actualValue: '5' }) },
      '5 (no unit)',
    ],
    [
      'a number read keeps the printed unit',
      { actual: '252个', quantityReading: reading({ actualValue: '250' }) },
      '250 个',
    ],
    ['a unit read', { actual: '252', quantityReading: reading({ actualUnit: '个' }) }, '252 个'],
    [
      'a unit read in place of the printed one',
      { actual: '1个', quantityReading: reading({ actualUnit: '台' }) },
      '1 台',
    ],
    [
      'an empty unit is no unit',
      { actual: '252', quantityReading: reading({ actualUnit: '' }) },
      '252 (no unit)',
    ],
    [
      'a reading of the target alone changes nothing',
      { actual: '', quantityReading: reading({ targetValue: '5' }) },
      'blankActual',
    ],
  ];
  test.each(cases)('%s', (_name, facts, expected) => {
    expect(measure(facts)).toBe(expected);
  });
});

describe('a survey', () => {
  const threeLevels = survey(
    [
      ['100', '37'],
      ['60', '16'],
      ['30', '0'],
    ],
    { returned: '53' },
  );
  const fiveLevels = survey(
    [
      ['100', '39'],
      ['80', '13'],
      ['60', '1'],
      ['30', '0'],
      ['0', '0'],
    ],
    { returned: '53' },
  );

  test('seed 001: 37 of 53 at 100% and 16 at 60% are 87.9245…%', () => {
    expect(measure({ survey: threeLevels })).toBe('87.92452830188679245283 %');
  });

  test('seed 001: 39, 13 and 1 of 53 at 100, 80 and 60% are 94.339…%', () => {
    expect(measure({ survey: fiveLevels })).toBe('94.33962264150943396226 %');
  });

  const illegible = {
    ...threeLevels,
    levels: threeLevels.levels.map((level) => ({ ...level, count: special('illegible', '') })),
  };

  test('the weighted sum over the forms is written down', () => {
    const small = survey(
      [
        ['100', '3'],
        ['60', '1'],
      ],
      { returned: '4' },
    );
    expect(stepsOf({ survey: small })).toEqual([
      {
        kind: 'equation',
        gives: 'rate',
        tokens: [
          '(',
          { value: '3', role: 'count' },
          '×',
          { value: '100', role: 'levelWeight', isPercent: true },
          '+',
          { value: '1', role: 'count' },
          '×',
          { value: '60', role: 'levelWeight', isPercent: true },
          ')',
          '÷',
          { value: '4', role: 'denominator' },
        ],
        exact: '90',
        result: '90',
        rounding: null,
        isPercent: true,
      },
    ]);
  });

  const levels = [
    ['100', '30'],
    ['0', '10'],
  ] as const;
  const cases: readonly (readonly [name: string, facts: RowFacts, expected: string])[] = [
    [
      'valid forms go before returned ones',
      { survey: survey(levels, { returned: '60', valid: '50' }) },
      '60 %',
    ],
    ['returned forms are the usual base', { survey: survey(levels, { returned: '60' }) }, '50 %'],
    ['the answers themselves are the base where no forms are printed', { survey: survey(levels) }, '75 %'],
    ['blank forms are no base', { survey: survey(levels, { valid: '', returned: '60' }) }, '50 %'],
    [
      'a blank count is not zero',
      {
        survey: survey([
          ['100', '30'],
          ['0', ''],
        ]),
      },
      'blankActual',
    ],
    ['an illegible count is not blank', { survey: illegible }, 'illegibleActual'],
    ['no forms at all', { survey: survey([['100', '0']], { returned: '0' }) }, 'emptySurvey'],
    ['no levels', { survey: survey([], { returned: '53' }) }, 'emptySurvey'],
    ['a survey goes before the printed actual', { actual: '99%', survey: survey(levels) }, '75 %'],
  ];
  test.each(cases)('%s', (_name, facts, expected) => {
    expect(measure(facts)).toBe(expected);
  });
});

describe('a fraction', () => {
  const cases: readonly (readonly [name: string, facts: RowFacts, expected: string])[] = [
    ['two amounts', { ratio: ratio(['25.68', '万元'], ['30.00', '万元']) }, '85.6 %'],
    ['amounts in 元 and 万元', { ratio: ratio(['256800', '元'], ['30', '万元']) }, '85.6 %'],
    ['two counts', { ratio: ratio(['21', '家'], ['150', '家']) }, '14 %'],
    ['no units', { ratio: ratio(['21', null], ['150', null]) }, '14 %'],
    ['more than one', { ratio: ratio(['36', '万元'], ['30', '万元']) }, '120 %'],
    ['an amount over a count has no rate', { ratio: ratio(['36', '万元'], ['30', '个']) }, 'unitsDiffer'],
    [
      'an amount over a bare number has no rate',
      { ratio: ratio(['36', '万元'], ['30', null]) },
      'unitsDiffer',
    ],
    ['nothing below', { ratio: ratio(['36', '万元'], ['0', '万元']) }, 'zeroBase'],
    ['nothing over nothing', { ratio: ratio(['0', '万元'], ['0', '万元']) }, 'zeroBase'],
    ['it goes before the printed actual', { actual: '99%', ratio: ratio(['1', null], ['2', null]) }, '50 %'],
  ];
  test.each(cases)('%s', (_name, facts, expected) => {
    expect(measure(facts)).toBe(expected);
  });

  const equation = (numerator: string, denominator: string) => [
    {
      kind: 'equation',
      gives: 'rate',
      tokens: [{ value: numerator, role: 'numerator' }, '÷', { value: denominator, role: 'denominator' }],
      exact: '85.6',
      result: '85.6',
      rounding: null,
      isPercent: true,
    },
  ];

  test('the printed figures are written down where they have one unit', () => {
    expect(stepsOf({ ratio: ratio(['25.68', '万元'], ['30.00', '万元']) })).toEqual(equation('25.68', '30'));
  });

  test('figures of two units are written down in 元, so that the equation holds', () => {
    expect(stepsOf({ ratio: ratio(['256800', '元'], ['30', '万元']) })).toEqual(equation('256800', '300000'));
  });
});

describe('one indicator over several units', () => {
  const units = [
    { name: '甲县', value: '90', amountYuan: '300000' },
    { name: '乙县', value: '100', amountYuan: '100000' },
  ];
  const aggregate = (mode: 'sum' | 'weightedMean', parts = units as readonly Unit[]) => {
    return { mode, units: parts, field: 'aggregate' } as const;
  };
  interface Unit {
    readonly name: string;
    readonly value: string;
    readonly amountYuan: string | null;
  }

  const cases: readonly (readonly [name: string, facts: RowFacts, expected: string])[] = [
    ['absolute values are added', { actual: '190个', aggregate: aggregate('sum') }, '190 个'],
    [
      'relative values are averaged by their funds',
      { actual: '92.5%', aggregate: aggregate('weightedMean') },
      '92.5 %',
    ],
    [
      'a mean needs every amount',
      { aggregate: aggregate('weightedMean', [{ name: '甲县', value: '90', amountYuan: null }]) },
      'noAmounts',
    ],
    [
      'a mean needs money',
      { aggregate: aggregate('weightedMean', [{ name: '甲县', value: '90', amountYuan: '0' }]) },
      'zeroBase',
    ],
    ['a sum of no units is not zero', { aggregate: aggregate('sum', []) }, 'noActual'],
    ['a mean of no units is not zero', { aggregate: aggregate('weightedMean', []) }, 'noActual'],
  ];
  test.each(cases)('%s', (_name, facts, expected) => {
    expect(measure(facts)).toBe(expected);
  });

  test('the mean is written down', () => {
    expect(stepsOf({ actual: '92.5%', aggregate: aggregate('weightedMean') })).toEqual([
      {
        kind: 'equation',
        gives: 'value',
        tokens: [
          '(',
          { value: '90', role: 'rate', isPercent: true },
          '×',
          { value: '300000', role: 'numerator' },
          '+',
          { value: '100', role: 'rate', isPercent: true },
          '×',
          { value: '100000', role: 'numerator' },
          ')',
          '÷',
          { value: '400000', role: 'denominator' },
        ],
        exact: '92.5',
        result: '92.5',
        rounding: null,
        isPercent: true,
      },
    ]);
  });

  test('the sum is written down', () => {
    expect(stepsOf({ actual: '190个', aggregate: aggregate('sum') })).toMatchObject([
      { gives: 'value', tokens: [{ value: '90' }, '+', { value: '100' }], result: '190', isPercent: false },
    ]);
  });
});
