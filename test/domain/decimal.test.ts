import { describe, expect, test } from 'vitest';
import {
  absolute,
  add,
  compare,
  decimal,
  decimalFromCount,
  decimalsOf,
  divide,
  isDecimalText,
  isEqual,
  isNegative,
  isZero,
  maximum,
  minimum,
  multiply,
  percentOf,
  round,
  roundHalfUp,
  subtract,
  sum,
  toFixedText,
  toText,
  zero,
  type RoundingMode,
} from '../../src/domain/decimal.ts';

describe('reading plain decimal notation', () => {
  const readable = ['0', '8.40', '-12.50', '007', '0.00000000000000000001', '9'.repeat(30)];
  test.each(readable)('%s is a number', (text) => {
    expect(isDecimalText(text)).toBe(true);
    expect(() => decimal(text)).not.toThrow();
  });

  const unreadable = [
    '',
    ' ',
    '1,000',
    '+1',
    '.5',
    '5.',
    '1e3',
    'NaN',
    'Infinity',
    '0x10',
    '１２',
    '1 000',
    '12\n',
    '--1',
    '9'.repeat(31),
    `0.${'1'.repeat(21)}`,
  ];
  test.each(unreadable)('%j is no number, and reading it is a mistake in our code', (text) => {
    expect(isDecimalText(text)).toBe(false);
    expect(() => decimal(text)).toThrow('Not a plain decimal');
  });

  test('a count is read when it is a safe integer', () => {
    expect(toText(decimalFromCount(3))).toBe('3');
    expect(toText(decimalFromCount(Number.MAX_SAFE_INTEGER))).toBe('9007199254740991');
  });

  test.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1])(
    'a count of %s is refused',
    (count) => {
      expect(() => decimalFromCount(count)).toThrow('Not a safe integer');
    },
  );
});

describe('arithmetic', () => {
  const exact: readonly (readonly [name: string, result: string, expected: string])[] = [
    ['95 − 87.9 is 7.1 and not 7.0999…94', toText(subtract(decimal('95'), decimal('87.9'))), '7.1'],
    ['0.1 + 0.2 is 0.3', toText(add(decimal('0.1'), decimal('0.2'))), '0.3'],
    ['9.4 × 0.2 is 1.88', toText(multiply(decimal('9.4'), decimal('0.2'))), '1.88'],
    ['a quotient keeps twenty decimals', toText(divide(decimal('1'), decimal('3'))), `0.${'3'.repeat(20)}`],
    [
      'twenty decimals are rounded half up',
      toText(divide(decimal('2'), decimal('3'))),
      `0.${'6'.repeat(19)}7`,
    ],
    ['a finite percentage stays exact', toText(percentOf(decimal('25.68'), decimal('30'))), '85.6'],
    [
      'a percentage is multiplied before it is divided',
      toText(percentOf(decimal('1'), decimal('3'))).slice(0, 6),
      '33.333',
    ],
    ['a sum of nothing is zero', toText(sum([])), '0'],
    [
      'a sum adds everything',
      toText(sum(['0.42', '15.64', '3.11', '5', '0.13', '1.38'].map(decimal))),
      '25.68',
    ],
    ['the absolute value has no sign', toText(absolute(decimal('-2.5'))), '2.5'],
    ['the minimum is the lesser', toText(minimum(decimal('2'), decimal('10'))), '2'],
    ['the maximum is the greater', toText(maximum(decimal('2'), decimal('10'))), '10'],
  ];
  test.each(exact)('%s', (_name, result, expected) => {
    expect(result).toBe(expected);
  });

  test('a zero divisor has no quotient', () => {
    expect(() => divide(decimal('1'), zero)).toThrow();
    expect(() => percentOf(zero, zero)).toThrow();
  });

  test('numbers are compared by value, not by notation', () => {
    expect(compare(decimal('8.40'), decimal('8.4'))).toBe(0);
    expect(compare(decimal('-1'), decimal('1'))).toBe(-1);
    expect(compare(decimal('10'), decimal('9'))).toBe(1);
    expect(isEqual(decimal('007'), decimal('7.00'))).toBe(true);
    expect(isZero(decimal('-0.00'))).toBe(true);
    expect(isNegative(decimal('-0.00'))).toBe(false);
    expect(isNegative(decimal('-0.01'))).toBe(true);
  });
});

describe('rounding', () => {
  const cases: readonly (readonly [text: string, decimals: number, mode: RoundingMode, expected: string])[] =
    [
      ['11.8868', 2, 'halfUp', '11.89'],
      ['0.004', 2, 'halfUp', '0'],
      ['0.005', 2, 'halfUp', '0.01'],
      ['-0.005', 2, 'halfUp', '-0.01'],
      ['-0.004', 2, 'halfUp', '0'],
      ['9.995', 2, 'halfUp', '10'],
      ['2.5', 0, 'halfUp', '3'],
      ['3.5', 0, 'halfUp', '4'],
      ['9.4', 0, 'down', '9'],
      ['-9.4', 0, 'down', '-9'],
      ['9', 0, 'down', '9'],
      ['9.0000001', 0, 'up', '10'],
      ['9', 0, 'up', '9'],
      ['-9.1', 0, 'up', '-10'],
      ['0.0000001', 0, 'up', '1'],
      ['1250', -2, 'halfUp', '1300'],
      ['49', -2, 'halfUp', '0'],
    ];
  test.each(cases)('%s to %i decimals %s is %s', (text, decimals, mode, expected) => {
    expect(toText(round(decimal(text), { decimals, mode }))).toBe(expected);
  });

  test('rounding leaves the number that was rounded as it was', () => {
    const value = decimal('11.8868');
    roundHalfUp(value, 2);
    expect(toText(value)).toBe('11.8868');
  });
});

describe('printing', () => {
  const plain = [
    ['8.40', '8.4'],
    ['0.00', '0'],
    ['-0', '0'],
    ['-0.50', '-0.5'],
    ['100', '100'],
    ['0.00000000000000000001', '0.00000000000000000001'],
    ['9'.repeat(30), '9'.repeat(30)],
  ] as const;
  test.each(plain)('%s is printed as %s', (text, expected) => {
    expect(toText(decimal(text))).toBe(expected);
  });

  const fixed = [
    ['8.4', 2, '8.40'],
    ['70.194986', 2, '70.19'],
    ['89.5', 0, '90'],
    ['0.995', 2, '1.00'],
    ['-0.001', 2, '0.00'],
    ['-0.006', 2, '-0.01'],
  ] as const;
  test.each(fixed)('%s with %i decimals is printed as %s', (text, decimals, expected) => {
    expect(toFixedText(decimal(text), decimals)).toBe(expected);
  });

  const decimals = [
    ['8.40', 2],
    ['84', 0],
    ['6923.3552', 4],
  ] as const;
  test.each(decimals)('%s is printed with %i decimals', (text, expected) => {
    expect(decimalsOf(text)).toBe(expected);
  });
});
