import { describe, expect, it } from 'vitest';
import { partName, readPartNumber } from '../../src/parts/part-number.ts';

describe('the number of a part', () => {
  it.each([
    ['1/1', { part: 1, of: 1 }],
    ['1/8', { part: 1, of: 8 }],
    ['8/8', { part: 8, of: 8 }],
    ['999/999', { part: 999, of: 999 }],
  ])('%s', (text, number) => {
    expect(readPartNumber(text)).toEqual(number);
  });

  it.each([
    '0/3',
    '9/8',
    '3/0',
    '1/1000',
    'a/b',
    '3',
    '3/',
    '/3',
    '3/8/2',
    ' 3/8',
    '03/8',
    '-1/8',
    '1.5/8',
    '',
  ])('is not %j', (text) => {
    expect(readPartNumber(text)).toBeNull();
  });

  it('names its folder', () => {
    expect(partName({ part: 3, of: 8 })).toBe('3-of-8');
  });
});
