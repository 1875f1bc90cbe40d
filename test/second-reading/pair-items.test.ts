/** Which rows of a file are which rows of the document. */
import { describe, expect, it } from 'vitest';
import { pairItems } from '../../src/second-reading/pair-items.ts';

const [a, b, c] = ['甲', '乙', '丙'].map((name) => ({ name, weight: '10', target: '达标', score: '10' }));
const rows = [a ?? {}, b ?? {}, c ?? {}] as const;
const [first, second, third] = rows;

describe('rows that keep their order', () => {
  it.each([
    ['all there', [first, second, third], [0, 1, 2]],
    ['one deleted', [first, third], [0, null, 1]],
    ['one added', [first, { name: '丁' }, second, third], [0, 2, 3]],
    ['one renamed', [first, { ...second, name: '丁' }, third], [0, 1, 2]],
    ['one with the name of another', [first, { ...second, name: '甲' }, third], [0, 1, 2]],
    ['two names exchanged', [{ ...first, name: '乙' }, { ...second, name: '甲' }, third], [0, 1, 2]],
    ['another list', [{ name: '丁' }], [null, null, null]],
    ['nothing', [], [null, null, null]],
  ])('%s', (_, own, expected) => {
    expect(pairItems(rows, own, true)).toEqual(expected);
  });

  it('are found where the file has them in another place', () => {
    const other = { name: '戊', weight: '5', target: '90%', score: '4' };
    expect(pairItems([other, ...rows], [...rows, other], true)).toEqual([3, 0, 1, 2]);
  });
});

describe('amounts are told apart by what they are', () => {
  const amounts = [
    { phase: 'initialBudget', source: 'total', value: '24.5' },
    { phase: 'executed', source: 'total', value: '24.5' },
  ];

  it.each([
    ['in another order', [amounts[1] ?? {}, amounts[0] ?? {}], [1, 0]],
    ['with another figure', [amounts[0] ?? {}, { ...amounts[1], value: '20' }], [0, 1]],
    ['with one deleted', [amounts[1] ?? {}], [null, 0]],
  ])('%s', (_, own, expected) => {
    expect(pairItems(amounts, own, false)).toEqual(expected);
  });
});

describe('long lists', () => {
  it('are paired by name', () => {
    const many = Array.from({ length: 600 }, (_, index) => ({ name: `指标${index}`, score: '1' }));
    const own = many.map((row) => ({ ...row, score: '2' })).filter((_, index) => index !== 300);
    const pairs = pairItems(many, own, true);
    expect([pairs[299], pairs[300], pairs[301]]).toEqual([299, null, 300]);
  });
});
