import { expect, it } from 'vitest';
import { createRandom } from '../../src/demo/random.ts';

function draws(seed: number, key: string): number[] {
  const random = createRandom(seed, key);
  return Array.from({ length: 200 }, () => random.integer(1, 6));
}

it('gives the same draws for the same seed and key', () => {
  expect(draws(1, 'a')).toEqual(draws(1, 'a'));
});

it('gives other draws for another seed or key', () => {
  expect(draws(1, 'a')).not.toEqual(draws(2, 'a'));
  expect(draws(1, 'a')).not.toEqual(draws(1, 'b'));
});

it('draws within the bounds and reaches both', () => {
  expect([...new Set(draws(1, 'a'))].sort()).toEqual([1, 2, 3, 4, 5, 6]);
});

it('picks from the list and keeps to the chances', () => {
  const random = createRandom(1, 'a');
  expect(['x', 'y']).toContain(random.pick(['x', 'y']));
  expect([random.chance(0), random.chance(100)]).toEqual([false, true]);
});
