import { describe, expect, it } from 'vitest';
import { sourceRow } from '../../src/cli/source-row.ts';

const source = '正文。\n\n\t指标\n\t\n\t8\n\n\t满意度\n调查\n\t90%\n\n说明\t乙\n';

describe('the row of a line', () => {
  it.each([
    ['a cell', 3, { first: 3, last: 5, words: '指标 | （空白） | 8' }],
    ['a blank cell', 4, { first: 3, last: 5, words: '指标 | （空白） | 8' }],
    ['a cell of two lines', 8, { first: 7, last: 9, words: '满意度 调查 | 90%' }],
    ['running text', 1, null],
    ['a blank line', 2, null],
    ['a row on one line', 11, null],
  ])('for %s', (_, line, row) => {
    expect(sourceRow(source, line)).toEqual(row);
  });

  it('cuts long cells', () => {
    expect(sourceRow(`\t${'字'.repeat(31)}\n\t8`, 1)?.words).toBe(`${'字'.repeat(30)}… | 8`);
  });
});
