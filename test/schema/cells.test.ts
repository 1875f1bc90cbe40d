import { describe, expect, it } from 'vitest';
import { toFigure, toOptionalFigure, toQuantity } from '../../src/schema/cells.ts';

describe('a figure', () => {
  it.each([
    ['8.40', '8.40'],
    ['0', '0'],
    ['-0.5', '-0.5'],
    ['84.00%', '84.00'],
    ['84％', '84'],
    ['1,250.00', '1250.00'],
    ['１２．５', '12.5'],
    ['0012', '0012'],
  ])('%s keeps its text, and its value is %s', (text, value) => {
    expect(toFigure(text)).toEqual({ state: 'number', text, value });
  });

  it('of an empty text is a blank cell, which is not zero', () => {
    expect(toFigure('')).toEqual({ state: 'blank' });
  });

  it('of words keeps its state', () => {
    expect(toFigure({ state: 'masked', text: '**' })).toEqual({ state: 'masked', text: '**' });
  });

  it('that is not in the file is not in the document', () => {
    expect(toOptionalFigure(undefined)).toBeUndefined();
    expect(toOptionalFigure('')).toEqual({ state: 'blank' });
  });

  it.each(['八', '1 000', '%', ' '])('%j never passes the schema', (text) => {
    expect(() => toFigure(text)).toThrow('no number');
  });
});

describe('a quantity', () => {
  it.each([
    ['≥80%', { state: 'number', text: '≥80%', value: '80', operator: 'gte', unit: '%' }],
    ['252个', { state: 'number', text: '252个', value: '252', operator: null, unit: '个' }],
    ['达标', { state: 'text', text: '达标' }],
    ['', { state: 'blank' }],
  ])('%j in one cell', (text, cell) => {
    expect(toQuantity(text)).toEqual(cell);
  });

  it.each([
    [
      { operator: '≥', value: '80', unit: '%' },
      { text: '≥80%', value: '80', operator: 'gte', unit: '%' },
    ],
    [
      { operator: '≤', value: '1,200', unit: '元' },
      { text: '≤1,200元', value: '1200', operator: 'lte', unit: '元' },
    ],
    [
      { operator: '＝', value: '5' },
      { text: '＝5', value: '5', operator: 'eq', unit: null },
    ],
    [
      { operator: '=', value: '5', unit: '' },
      { text: '=5', value: '5', operator: 'eq', unit: null },
    ],
    [
      { operator: '>', value: '5', unit: '个' },
      { text: '>5个', value: '5', operator: 'gt', unit: '个' },
    ],
    [
      { operator: '<', value: '5', unit: '个' },
      { text: '<5个', value: '5', operator: 'lt', unit: '个' },
    ],
  ] as const)('%j in three cells', (raw, cell) => {
    expect(toQuantity(raw)).toEqual({ state: 'number', ...cell });
  });

  it.each([
    [{ operator: '定性', value: '显著提升' }, '显著提升'],
    [{ operator: '定性', value: '80' }, '80'],
    [{ operator: '≥', value: '八成', unit: '' }, '≥八成'],
  ] as const)('%j is words', (raw, text) => {
    expect(toQuantity(raw)).toEqual({ state: 'text', text });
  });

  it('of a state keeps it, and one that is not in the file is not in the document', () => {
    expect(toQuantity({ state: 'notApplicable', text: '不适用' })).toEqual({
      state: 'notApplicable',
      text: '不适用',
    });
    expect(toQuantity(undefined)).toBeUndefined();
  });
});
