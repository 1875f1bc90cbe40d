import { describe, expect, test } from 'vitest';
import { disclosureTime } from '../../src/domain/disclosure-time.ts';

describe('days between approval and publication', () => {
  type Case = readonly [name: string, approved: string, published: string, days: number, isTimely: boolean];
  const calendar: readonly Case[] = [
    ['the same day', '2024-03-01', '2024-03-01', 0, true],
    ['the twentieth day', '2024-03-01', '2024-03-21', 20, true],
    ['the day after it', '2024-03-01', '2024-03-22', 21, false],
    ['over the end of a leap February', '2024-02-20', '2024-03-11', 20, true],
    ['over the end of a common February', '2023-02-20', '2023-03-12', 20, true],
    ['over a turn of the year', '2023-12-25', '2024-01-15', 21, false],
    ['over a century that is no leap year', '2100-02-20', '2100-03-12', 20, true],
  ];
  test.each(calendar)('every day counts: %s', (_name, approved, published, days, isTimely) => {
    const rule = { limitDays: 20, calendar: 'calendar' } as const;
    expect(disclosureTime(approved, published, rule)).toEqual({ days, limitDays: 20, isTimely });
  });

  const working: readonly Case[] = [
    ['Friday to Saturday', '2024-03-01', '2024-03-02', 0, true],
    ['Friday to Sunday', '2024-03-01', '2024-03-03', 0, true],
    ['Friday to Monday', '2024-03-01', '2024-03-04', 1, true],
    ['Saturday to Monday', '2024-03-02', '2024-03-04', 1, true],
    ['four weeks to a Friday', '2024-03-01', '2024-03-29', 20, true],
    ['to the Monday after it', '2024-03-01', '2024-04-01', 21, false],
  ];
  test.each(working)('Monday to Friday count: %s', (_name, approved, published, days, isTimely) => {
    const rule = { limitDays: 20, calendar: 'working' } as const;
    expect(disclosureTime(approved, published, rule)).toEqual({ days, limitDays: 20, isTimely });
  });

  test.each([
    [null, '2024-03-01'],
    ['2024-03-01', null],
    [null, null],
    ['2024-03-02', '2024-03-01'],
  ])('approved on %s and published on %s has no time', (approved, published) => {
    expect(disclosureTime(approved, published, { limitDays: 20, calendar: 'calendar' })).toBeNull();
  });
});
