import { describe, expect, test } from 'vitest';
import { toText } from '../../src/domain/decimal.ts';
import { numberOf, printedTextOf, stateOf, type CellState, type FigureCell } from '../../src/domain/value.ts';
import { figure, special } from './build.ts';

describe('what a cell holds', () => {
  interface Case {
    readonly name: string;
    readonly cell: FigureCell | undefined;
    readonly state: CellState;
    readonly number: string | null;
    readonly printed: string | null;
  }
  const cases: readonly Case[] = [
    { name: 'a number', cell: figure('8.40'), state: 'number', number: '8.4', printed: '8.40' },
    { name: 'the number zero', cell: figure('0'), state: 'number', number: '0', printed: '0' },
    { name: 'zero with decimals', cell: figure('0.00'), state: 'number', number: '0', printed: '0.00' },
    { name: 'separators', cell: figure('12,000'), state: 'number', number: '12000', printed: '12,000' },
    { name: 'nothing', cell: figure(''), state: 'blank', number: null, printed: '' },
    { name: 'no cell at all', cell: undefined, state: 'absent', number: null, printed: null },
    {
      name: 'a dash for 不适用',
      cell: special('notApplicable', '—'),
      state: 'notApplicable',
      number: null,
      printed: '—',
    },
    {
      name: '未开展',
      cell: special('notMeasured', '未开展'),
      state: 'notMeasured',
      number: null,
      printed: '未开展',
    },
    { name: 'unreadable ink', cell: special('illegible', ''), state: 'illegible', number: null, printed: '' },
    { name: 'stars', cell: special('masked', '***'), state: 'masked', number: null, printed: '***' },
  ];
  test.each(cases)('$name', ({ cell, state, number, printed }) => {
    const value = numberOf(cell);
    expect(stateOf(cell)).toBe(state);
    expect(value === null ? null : toText(value)).toBe(number);
    expect(printedTextOf(cell)).toBe(printed);
  });

  test('no two of blank, zero, absent and not applicable look the same', () => {
    const cells = [figure(''), figure('0'), undefined, special('notApplicable', '0')];
    const seen = cells.map((cell) => JSON.stringify([stateOf(cell), numberOf(cell), printedTextOf(cell)]));
    expect(new Set(seen).size).toBe(cells.length);
  });
});
