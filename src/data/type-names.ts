/** Chinese names of the types of columns. */
import type { ColumnType } from './column.ts';

export const typeNames: Readonly<Record<ColumnType, string>> = {
  text: '文字',
  decimal: '数字',
  integer: '整数',
  yesNo: '是或否',
  date: '日期',
  dateTime: '日期时间',
  list: '多项文字',
  object: '结构（JSON）',
  objects: '多项结构（JSON）',
};
