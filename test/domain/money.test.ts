import { describe, expect, test } from 'vitest';
import { decimal, toText } from '../../src/domain/decimal.ts';
import { fromYuan, isMoneyUnit, toYuan, type MoneyUnit } from '../../src/domain/money.ts';

describe('units of money', () => {
  const cases: readonly (readonly [value: string, unit: MoneyUnit, yuan: string])[] = [
    ['50400', '元', '50400'],
    ['75852.80', '元', '75852.8'],
    ['6923.3552', '万元', '69233552'],
    ['37.58528', '万元', '375852.8'],
    ['1.2', '亿元', '120000000'],
    ['-0.5', '万元', '-5000'],
    ['0', '亿元', '0'],
  ];
  test.each(cases)('%s %s are %s 元, and back', (value, unit, yuan) => {
    expect(toText(toYuan(decimal(value), unit))).toBe(yuan);
    expect(toText(fromYuan(decimal(yuan), unit))).toBe(toText(decimal(value)));
  });

  test.each(['元', '万元', '亿元'])('%s is a unit of money', (unit) => {
    expect(isMoneyUnit(unit)).toBe(true);
  });

  test.each(['万', '元/人', '美元', '个', '', 'toString', '__proto__', null, undefined])(
    '%s is none',
    (unit) => {
      expect(isMoneyUnit(unit)).toBe(false);
    },
  );
});
