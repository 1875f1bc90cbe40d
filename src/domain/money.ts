/** Amounts of money and the units they are printed in. */
import { decimal, divide, multiply, type Decimal } from './decimal.ts';

/** Units of money in the forms: 元, 万元 (10,000 元), 亿元 (100,000,000 元). */
export const moneyUnits = ['元', '万元', '亿元'] as const;
export type MoneyUnit = (typeof moneyUnits)[number];

const yuanPerUnit: Readonly<Record<MoneyUnit, Decimal>> = {
  元: decimal('1'),
  万元: decimal('10000'),
  亿元: decimal('100000000'),
};

export function isMoneyUnit(unit: string | null | undefined): unit is MoneyUnit {
  return unit !== null && unit !== undefined && Object.hasOwn(yuanPerUnit, unit);
}

export function toYuan(value: Decimal, unit: MoneyUnit): Decimal {
  return multiply(value, yuanPerUnit[unit]);
}

export function fromYuan(yuan: Decimal, unit: MoneyUnit): Decimal {
  return divide(yuan, yuanPerUnit[unit]);
}
