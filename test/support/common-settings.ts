/** What holds for unit tests, browser tests and long tests alike. */

/**
 * How long a test and its preparation may take before they count as hung. No demand on speed: a machine that has
 * much else to do must not turn what is right into a failure.
 */
export const patienceMilliseconds = 1_200_000;

/** How long a test looks again and again for what a page or another process is about to do. */
export const pollMilliseconds = 120_000;

export const commonSettings = {
  root: '.',
  testTimeout: patienceMilliseconds,
  hookTimeout: patienceMilliseconds,
  teardownTimeout: pollMilliseconds,
  expect: { poll: { timeout: pollMilliseconds } },
  reporters: ['default', './test/support/failure-list.ts'],
};
