import { expect, it, vi } from 'vitest';
import { remembered } from '../../src/domain/remembered.ts';

it('asks once for each text', () => {
  const lengthOf = vi.fn((text: string) => text.length);
  const known = remembered(lengthOf);
  expect([known('a'), known('bb'), known('a')]).toEqual([1, 2, 1]);
  expect(lengthOf).toHaveBeenCalledTimes(2);
});

it('keeps an answer of null, and none that is thrown', () => {
  const read = vi.fn((text: string): string | null => {
    if (text === '') throw new Error('empty');
    return null;
  });
  const known = remembered(read);
  expect([known('a'), known('a')]).toEqual([null, null]);
  expect(read).toHaveBeenCalledTimes(1);
  expect(() => known('')).toThrow('empty');
  expect(() => known('')).toThrow('empty');
});

it.each([
  ['a text of twelve characters', '123456789012', 1],
  ['a longer one not', '1234567890123', 2],
])('keeps the answer to %s', (_name, text, calls) => {
  const lengthOf = vi.fn((given: string) => given.length);
  const known = remembered(lengthOf);
  expect([known(text), known(text)]).toEqual([text.length, text.length]);
  expect(lengthOf).toHaveBeenCalledTimes(calls);
});

it('starts anew when it is full, with the same answers', () => {
  const read = vi.fn((text: string) => Number(text));
  const known = remembered(read);
  for (let count = 0; count <= 5000; count += 1) known(String(count));
  expect(known('0')).toBe(0);
  expect(read).toHaveBeenCalledTimes(5002);
});
