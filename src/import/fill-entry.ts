/** Putting a cell's text into an entry, as far as the schema takes it as it is printed. */
import { figure, quantity, text as textSchema } from '../schema/scalars.ts';
import { isMasked, isStroke } from './cell-text.ts';
import type { GridCell } from './grid.ts';
import { blank, type CellFate, type Entry } from './region.ts';

type Shape = 'figure' | 'quantity' | 'text' | 'note';

/** Copies a cell; what the schema does not take is listed and left out, never made to fit. */
export function fill(entry: Entry, key: string, cell: GridCell, shape: Shape, note?: string): CellFate {
  const { text } = cell;
  if (isMasked(text)) return [cell, { kind: 'dropped', reason: '个人信息，不公开' }];
  if (text !== '' && isStroke(text) && shape !== 'text')
    return [cell, { kind: 'dropped', reason: '表格样式自带的横线' }];
  if (text === '') {
    if (shape !== 'text') entry[key] ??= '';
    return [cell, shape === 'text' ? blank : { kind: 'used', entry, key }];
  }
  const earlier = entry[key];
  if (earlier !== undefined && earlier !== '' && earlier !== text) {
    return [cell, { kind: 'doubtful', why: '同一个字段有两格，草稿取的是另一格' }];
  }
  if (!isAccepted(text, shape)) {
    return [
      cell,
      { kind: 'doubtful', why: shape === 'figure' ? '这一格应为数字，印的不是单纯的数字' : '文字太长' },
    ];
  }
  entry[key] = text;
  const words = note ?? (shape === 'quantity' && emptyWords.test(text) ? emptyNote : undefined);
  return [cell, { kind: 'used', entry, key, ...(words !== undefined && { note: words }) }];
}

/** Words that may say that there is no figure; which of the states is meant only a person can tell. */
const emptyWords = /^(?:无|没有|不适用|不涉及|未统计|未开展|未评价|\*+)$/;
const emptyNote = '如果是说没有这个数，请改写为 state（notApplicable、notMeasured 或 masked）和 text';

function isAccepted(text: string, shape: Shape): boolean {
  switch (shape) {
    case 'figure':
      return figure.safeParse(text).success;
    case 'quantity':
    case 'note':
      return quantity.safeParse(text).success;
    case 'text':
      return textSchema.safeParse(text).success;
  }
}
