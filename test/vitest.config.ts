import { defineConfig } from 'vitest/config';
import { commonSettings } from './support/common-settings.ts';

export default defineConfig({
  test: {
    ...commonSettings,
    include: ['test/**/*.test.ts'],
    exclude: ['test/browser/**', 'test/long/**'],
    globalSetup: ['test/support/temporary-files.ts'],
    benchmark: { include: ['test/**/*.bench.ts'] },
    // All cores: by default one is left idle, which is half of a small machine.
    maxWorkers: '100%',
  },
});
