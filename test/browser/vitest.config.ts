import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    include: ['test/browser/**/*.test.ts'],
    globalSetup: [
      'test/support/temporary-files.ts',
      'test/support/unpacked-browser.ts',
      'test/browser/global-setup.ts',
    ],
    // Two browsers at a time fill two cores; more would only make them wait for each other.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A page answers a key or a click when it can; a busy machine must not turn that into a failure.
    expect: { poll: { timeout: 10_000 } },
  },
});
