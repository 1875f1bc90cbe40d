import { expect, it } from 'vitest';
import { changedFieldText, changeText, sideText } from '../../src/i18n/corrections.ts';
import type { FieldSide } from '../../src/domain/change-trail.ts';

it.each<[side: FieldSide, text: string]>([
  [{ state: 'value', text: 'published', words: '已公开' }, '已公开'],
  [{ state: 'value', text: '0', words: '0' }, '0'],
  [{ state: 'blank', text: '', words: '' }, '（空白）'],
  [{ state: 'absent', text: null, words: null }, '（没有这一项）'],
  [{ state: 'parts', text: null, words: null }, '（分项写明）'],
  [{ state: 'notApplicable', text: null, words: null }, '（不适用）'],
])('one side of a change: %j', (side, text) => {
  expect(sideText(side)).toBe(text);
});

it('a change is one line', () => {
  const [before, after] = [
    { state: 'blank', text: '', words: '' },
    { state: 'value', text: '0', words: '0' },
  ] as const;
  expect(changedFieldText({ field: 'a', title: '得分', before, after })).toBe('得分：原为 （空白） → 改为 0');
});

it('a change without a note is just a change', () => {
  expect([changeText('更正总分'), changeText('')]).toEqual(['的改动：更正总分', '的一次改动']);
});
