import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    include: ['test/long/**/*.test.ts'],
    globalSetup: ['test/support/temporary-files.ts', 'test/support/unpacked-browser.ts'],
    testTimeout: 1_800_000,
    hookTimeout: 120_000,
  },
});
