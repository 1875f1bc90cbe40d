import { expect, it } from 'vitest';
import { readPrintedDate } from '../../src/checks/printed-date.ts';

it.each<[printed: string, date: string | null]>([
  ['2020年4月20日', '2020-04-20'],
  ['2020 年 4 月 20 日', '2020-04-20'],
  ['2020年04月20', '2020-04-20'],
  ['2020-04-20', '2020-04-20'],
  ['2020.4.20', '2020-04-20'],
  ['2020/4/20', '2020-04-20'],
  ['二〇二五年叁月二十捌日', '2025-03-28'],
  ['二○二○年十月十日', '2020-10-10'],
  ['二零二零年十二月三十一日', '2020-12-31'],
  ['2020年4月', '2020-04'],
  ['2020年度', null],
  ['2020', null],
  ['四月', null],
])('%s', (printed, date) => {
  expect(readPrintedDate(printed)).toBe(date);
});
