import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: '.',
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'test/long/**'],
    benchmark: { include: ['test/**/*.bench.ts'] },
    testTimeout: 30_000,
  },
});
