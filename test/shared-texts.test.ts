import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sharingTexts } from '../src/shared-texts.ts';

it('a copy with shared texts says the same in the same order', () => {
  const share = sharingTexts();
  fc.assert(
    fc.property(fc.jsonValue(), (data) => {
      const copy = share(data);
      expect(copy).toEqual(data);
      expect(JSON.stringify(copy)).toBe(JSON.stringify(data));
    }),
  );
});

it('a copy is another object, and what it was made of is left alone', () => {
  const data = Object.freeze({
    name: '甲',
    rows: Object.freeze([Object.freeze({ name: '甲' })]),
    none: undefined,
  });
  const copy = sharingTexts()(data);
  expect(copy).toStrictEqual({ name: '甲', rows: [{ name: '甲' }], none: undefined });
  expect(copy.rows).not.toBe(data.rows);
});
