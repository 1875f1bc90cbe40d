import { expect } from 'vitest';

/**
 * Runs what must not take longer and longer with the square of its input. The limit is many times what it takes;
 * the time of the processor and not of the clock, so that other work on the machine does not count.
 */
export function withoutDelay<T>(run: () => T): T {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(20_000);
  return result;
}
