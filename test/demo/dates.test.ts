import { describe, expect, it } from 'vitest';
import { readPrintedDate } from '../../src/checks/printed-date.ts';
import { addDays, dateStyles, printDate } from '../../src/demo/dates.ts';

describe('days later', () => {
  it.each([
    ['2020-02-28', 1, '2020-02-29'],
    ['2021-02-28', 1, '2021-03-01'],
    ['2019-12-31', 20, '2020-01-20'],
    ['2020-01-01', 0, '2020-01-01'],
  ])('%s and %i days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected);
  });
});

describe('printed dates', () => {
  it.each([
    ['2020-03-28', 'numerals', '二〇二〇年三月二十八日'],
    ['2020-10-10', 'numerals', '二〇二〇年十月十日'],
    ['2020-11-20', 'numerals', '二〇二〇年十一月二十日'],
    ['2020-03-05', 'chinese', '2020年3月5日'],
    ['2020-03-05', 'month', '2020年3月'],
    ['2020-03-05', 'plain', '2020-03-05'],
  ] as const)('%s as %s is %s', (date, style, expected) => {
    expect(printDate(date, style)).toBe(expected);
  });

  it('are read by the checks as the same days', () => {
    for (let days = 0; days < 366; days += 1) {
      const date = addDays('2020-01-01', days);
      for (const style of dateStyles) expect(date).toContain(readPrintedDate(printDate(date, style)));
    }
  });
});
