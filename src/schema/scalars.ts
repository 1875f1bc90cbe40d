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
import { choice, partWords, words } from './words.ts';

/** Longest text of a single front-matter field; a narrative belongs in the body. */
const maxTextLength = 4000;

/**
 * Any scalar of a content file. The gate reads every scalar as text, but the YAML extension of an
 * editor reads an unquoted `8.4` as a number and `true` as a boolean; the JSON Schema made from here
 * allows them, so that the editor does not mark as wrong what the gate takes. The types are only
 * named for JSON Schema: what zod validates is a text.
 */
export const scalar = z.string().meta({ type: ['string', 'number', 'boolean'] });

/** A unit of measurement, or another text of a few characters; may be blank. */
export const shortText = scalar.max(40);

/** Words of the document or of the editor; never empty (a blank cell is written `""` only where a cell is expected). */
export const text = scalar
  .max(maxTextLength, { error: `不超过 ${maxTextLength} 个字` })
  .refine((value) => value.trim() !== '', { error: '不能为空；文件没有这项内容时请删去这一行' });

/** Plain decimal notation of a rule's parameter: `95`, `0.5`. */
export const decimalText = scalar.refine(isDecimalText, { error: '应为数字，如 95 或 0.5' });

export const positiveInteger = scalar.regex(/^[1-9]\d{0,3}$/, { error: '应为正整数' });

export const yesNo = choice(['true', 'false'], { true: '是', false: '否' }).meta({
  type: ['string', 'boolean'],
  // Quoted or not, for the same reason as in `scalar`.
  enum: ['true', 'false', true, false],
  enumDescriptions: ['是', '否', '是', '否'],
});

/** Calendar date, checked to exist. */
export const dateText = scalar.refine(isCalendarDate, { error: '应为存在的日期，格式 2026-03-28' });

/** Local date and time, `YYYY-MM-DD HH:MM`. */
export const dateTimeText = scalar.refine(
  (value) => /^\d{4}-\d{2}-\d{2} ([01]\d|2[0-3]):[0-5]\d$/.test(value) && isCalendarDate(value.slice(0, 10)),
  { error: '应为日期和时间，格式 2026-03-28 09:30' },
);

/** ASCII name of a file, folder or register entry. */
export const identifier = scalar
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: '应为小写英文字母、数字和连字符，如 rural-roads' });

export const moneyUnit = choice(
  moneyUnits,
  { 元: '元', 万元: '10,000 元', 亿元: '100,000,000 元' },
  '应为 元、万元 或 亿元',
);

export const specialStates = ['notApplicable', 'notMeasured', 'illegible', 'masked'] as const;

/** A cell whose printed words say that there is no figure. */
const specialCell = z
  .strictObject({
    state: choice(specialStates, {
      notApplicable: '不适用',
      notMeasured: '未测量',
      illegible: '无法辨认',
      masked: '已遮盖',
    }).meta(words('单元格情形', '单元格里没有数字时，说明是哪一种情形。')),
    text: scalar
      .max(maxTextLength)
      .meta(words('单元格文字', '单元格里印的文字，照原文写；什么都没有印的写 ""。', '—', '不适用')),
  })
  .meta(
    partWords(
      'cellWithoutFigure',
      '没有数字的单元格',
      '单元格里印的是“—”“不适用”这类文字时，写明情形和原文文字，不要写成 0。',
    ),
  );

/** A cell of a column of numbers. `""` is a blank cell; a percent sign is allowed and kept. */
export const figure = z.union([
  scalar
    .refine((value) => value === '' || readNumberText(value.replace(/[%％]$/, '')) !== null, {
      error: '应为原文所印的数字（如 8.40），空白单元格写 ""，其他情形写 state 和 text',
    })
    .meta(words('数字', '原文所印的数字，位数照原文；空白单元格写 ""。', '8.40', '25.68', '85.6%')),
  specialCell,
]);
export type RawFigure = z.infer<typeof figure>;

/** A printed number that something is worked out from, so that it is never blank; a percent sign is kept. */
export const numberFigure = scalar.refine((value) => readNumberText(value.replace(/[%％]$/, '')) !== null, {
  error: '应为原文所印的数字，如 8.40',
});

/** A target or an actual: any printed text. `""` is a blank cell. */
export const quantity = z.union([
  scalar
    .max(maxTextLength)
    .meta(words('一格印出的内容', '照原文写，符号、数字和单位写在一起；空白单元格写 ""。', '≥90%', '252个')),
  specialCell,
]);
export type RawQuantity = z.infer<typeof quantity>;

/** A target printed in separate columns for sign, value and unit. */
export const splitQuantity = z
  .strictObject({
    operator: choice(
      ['≥', '≤', '＝', '=', '>', '<', '定性'],
      { '≥': '不低于', '≤': '不高于', '＝': '等于', '=': '等于', '>': '高于', '<': '低于', 定性: '定性指标' },
      '应为 ≥、≤、=、>、< 或 定性',
    ).meta(words('指标性质', '“指标性质”一列所印的符号；定性指标写 定性。')),
    value: scalar
      .max(maxTextLength)
      .meta(words('指标值', '“指标值”一列所印的内容，不带符号和单位。', '90', '达成预期指标')),
    unit: shortText.optional().meta(words('度量单位', '“度量单位”一列所印的内容。', '%', '个')),
  })
  .meta(partWords('splitQuantity', '分列的目标值', '原文把符号、数值和单位分成几列时这样写。'));
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
