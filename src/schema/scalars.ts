/**
 * The scalars of a content file.
 *
 * YAML is read so that every scalar arrives as the text that stands in the file (`8.40` stays
 * `8.40`); these schemas say what a text may be. Nothing is converted here: the validated
 * object is still made of printed texts, and can be stored and compared as it is.
 */
import { z } from 'zod';
import { isDecimalText } from '../domain/decimal.ts';
import { moneyUnits } from '../domain/money.ts';
import { readNumberText } from '../domain/quantity.ts';

/** Longest text of a single front-matter field; a narrative belongs in the body. */
const maxTextLength = 4000;

/** Words of the document or of the editor; never empty (a blank cell is written `""` only where a cell is expected). */
export const text = z
  .string()
  .max(maxTextLength, { error: `不超过 ${maxTextLength} 个字` })
  .refine((value) => value.trim() !== '', { error: '不能为空；文件没有这项内容时请删去这一行' });

/** Plain decimal notation of a rule's parameter: `95`, `0.5`. */
export const decimalText = z.string().refine(isDecimalText, { error: '应为数字，如 95 或 0.5' });

export const yesNo = z.enum(['true', 'false'], { error: '应为 true 或 false' });

/** Calendar date, checked to exist. */
export const dateText = z.string().refine(isCalendarDate, { error: '应为存在的日期，格式 2026-03-28' });

/** Local date and time, `YYYY-MM-DD HH:MM`. */
export const dateTimeText = z
  .string()
  .refine(
    (value) =>
      /^\d{4}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d$/.test(value) && isCalendarDate(value.slice(0, 10)),
    { error: '应为日期和时间，格式 2026-03-28 09:30' },
  );

/** ASCII name of a file, folder or register entry. */
export const identifier = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: '应为小写英文字母、数字和连字符，如 rural-roads' });

export const moneyUnit = z.enum(moneyUnits, { error: '应为 元、万元 或 亿元' });

export const specialStates = ['notApplicable', 'notMeasured', 'illegible', 'masked'] as const;

/** A cell whose printed words say that there is no figure. */
const specialCell = z.strictObject({
  state: z.enum(specialStates, { error: `应为 ${specialStates.join('、')} 之一` }),
  text: z.string().max(maxTextLength),
});

/** A cell of a column of numbers. `""` is a blank cell; a percent sign is allowed and kept. */
export const figure = z.union([
  z.string().refine((value) => value === '' || readNumberText(value.replace(/[%％]$/, '')) !== null, {
    error: '应为原文所印的数字（如 8.40），空白单元格写 ""，其他情形写 state 和 text',
  }),
  specialCell,
]);
export type RawFigure = z.infer<typeof figure>;

/** A printed number that something is worked out from, so that it is never blank; a percent sign is kept. */
export const numberFigure = z
  .string()
  .refine((value) => readNumberText(value.replace(/[%％]$/, '')) !== null, {
    error: '应为原文所印的数字，如 8.40',
  });

/** A target or an actual: any printed text. `""` is a blank cell. */
export const quantity = z.union([z.string().max(maxTextLength), specialCell]);
export type RawQuantity = z.infer<typeof quantity>;

/** A target printed in separate columns for sign, value and unit. */
export const splitQuantity = z.strictObject({
  operator: z.enum(['≥', '≤', '＝', '=', '>', '<', '定性'], { error: '应为 ≥、≤、=、>、< 或 定性' }),
  value: z.string().max(maxTextLength),
  unit: z.string().max(40).optional(),
});
export type RawSplitQuantity = z.infer<typeof splitQuantity>;

function isCalendarDate(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (match === null) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const daysInMonth = [31, isLeapYear(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return year >= 1949 && month >= 1 && month <= 12 && day >= 1 && day <= (daysInMonth[month - 1] ?? 0);
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
