import { expect, it } from 'vitest';
import { heapGrowthPercent } from '../../src/cli/heap-growth.ts';

it.each([
  [0, 25],
  [1, 100],
  [10_000, 100],
  [10_100, 99],
  [20_000, 50],
  [39_000, 26],
  [40_000, 25],
  [40_001, 25],
  [1_000_000, 25],
])('with %i reports of a former build the heap may grow by %i percent', (reports, percent) => {
  expect(heapGrowthPercent(reports)).toBe(percent);
});
