import { describe, expect, test } from 'vitest';
import { decimal } from '../../src/domain/decimal.ts';
import { readNumberText, readQuantity, type Operator } from '../../src/domain/quantity.ts';
import { withoutDelay } from '../support/without-delay.ts';

describe('a printed quantity is an operator, a number and a unit', () => {
  type Case = readonly [text: string, operator: Operator | null, value: string, unit: string | null];
  const cases: readonly Case[] = [
    ['252个', null, '252', '个'],
    ['50400元', null, '50400', '元'],
    ['71800', null, '71800', null],
    ['318', null, '318', null],
    ['84.00%', null, '84.00', '%'],
    ['>=80%', 'gte', '80', '%'],
    ['<=5%', 'lte', '5', '%'],
    ['≥80%', 'gte', '80', '%'],
    ['≧735人次', 'gte', '735', '人次'],
    ['≧100%', 'gte', '100', '%'],
    ['⩾95%', 'gte', '95', '%'],
    ['≦3', 'lte', '3', null],
    ['⩽3', 'lte', '3', null],
    ['═100%', 'eq', '100', '%'],
    ['=8个', 'eq', '8', '个'],
    ['=42个', 'eq', '42', '个'],
    ['>0', 'gt', '0', null],
    ['<4小时', 'lt', '4', '小时'],
    ['≤202.6万元', 'lte', '202.6', '万元'],
    ['≤7工作日', 'lte', '7', '工作日'],
    ['≥266米', 'gte', '266', '米'],
    ['≥50个', 'gte', '50', '个'],
    ['≥100百分比', 'gte', '100', '%'],
    ['≤90万元', 'lte', '90', '万元'],
    ['300公里', null, '300', '公里'],
    ['0起', null, '0', '起'],
    ['1000元/人', null, '1000', '元/人'],
    ['120㎡', null, '120', '㎡'],
    ['5‰', null, '5', '‰'],
    ['20', null, '20', null],
    ['-30%', null, '-30', '%'],
    ['−30%', null, '-30', '%'],
    ['12,000.50元', null, '12000.50', '元'],
    ['1,234,567', null, '1234567', null],
    ['６９２３．３５５２万元', null, '6923.3552', '万元'],
    ['≥９５％', 'gte', '95', '%'],
    ['＞＝８０％', 'gte', '80', '%'],
    ['＝8个', 'eq', '8', '个'],
    ['１，０００元', null, '1000', '元'],
    [' ≥ 95 % ', 'gte', '95', '%'],
    ['252　个', null, '252', '个'],
    ['007个', null, '007', '个'],
  ];
  test.each(cases)('%s', (text, operator, value, unit) => {
    expect(readQuantity(text)).toEqual({ state: 'number', text, value, operator, unit });
  });
});

describe('anything else stays text', () => {
  const cases = [
    '达标',
    '及时',
    '无',
    '达成预期指标',
    '达到目标值95%以上',
    '不低于95%',
    '小于4小时',
    '95%以上',
    '50个以上',
    '7天内',
    '100人左右',
    '2023年底前',
    '2023年12月前',
    '2023-12-31',
    '80%-95%',
    '80～95%',
    '1/2',
    '3:00',
    '0.0.5',
    '1.',
    '.5',
    '1e5',
    '1,00',
    '12,34,567',
    '1，00',
    '≥',
    '≥≥5',
    '+5%',
    '--5',
    '5%%',
    '100%100%',
    'NaN',
    'Infinity',
    '0x10',
    '九十',
    '9'.repeat(31),
    `1${',000'.repeat(10)}`,
    `0.${'1'.repeat(21)}`,
    `5${'个'.repeat(17)}`,
  ];
  test.each(cases)('%s', (text) => {
    expect(readQuantity(text)).toEqual({ state: 'text', text });
  });
});

describe('a cell without anything printed is blank, and zero is a number', () => {
  test.each(['', ' ', '　', '\u00a0'])('%j is blank', (text) => {
    expect(readQuantity(text)).toEqual({ state: 'blank' });
  });

  test.each(['0', '0%', '0.00', '０'])('%s is a number', (text) => {
    expect(readQuantity(text).state).toBe('number');
  });

  test.each(['—', '/', '无', '-', '——'])('%s says something and is neither zero nor blank', (text) => {
    expect(readQuantity(text).state).toBe('text');
  });
});

describe('a number of a column of figures', () => {
  const cases: readonly (readonly [text: string, value: string | null])[] = [
    ['8.40', '8.40'],
    ['12,000', '12000'],
    ['６９２３．３５５２', '6923.3552'],
    [' 100 ', '100'],
    ['-0.5', '-0.5'],
    ['0', '0'],
    ['', null],
    ['8.4分', null],
    ['84%', null],
    ['1,00', null],
    ['1,000,00', null],
    ['8..4', null],
    ['—', null],
    ['约8', null],
    ['9'.repeat(30), '9'.repeat(30)],
    ['9'.repeat(31), null],
    [`999${',999'.repeat(9)}`, '9'.repeat(30)],
    [`999${',999'.repeat(10)}`, null],
  ];
  test.each(cases)('%j is read as %j', (text, value) => {
    expect(readNumberText(text)).toBe(value);
    if (value !== null) expect(() => decimal(value)).not.toThrow();
  });
});

test('a long cell is read without delay', () => {
  withoutDelay(() => {
    readQuantity(`≥1${','.repeat(1_000_000)}`);
    readQuantity(`1${'个'.repeat(1_000_000)}`);
    readQuantity(`${'1,111'.repeat(250_000)}x`);
  });
});
