import { defineConfig } from 'vitest/config';
import { commonSettings, patienceMilliseconds } from '../support/common-settings.ts';

export default defineConfig({
  test: {
    ...commonSettings,
    include: ['test/long/**/*.test.ts'],
    globalSetup: ['test/support/temporary-files.ts', 'test/support/unpacked-browser.ts'],
    testTimeout: 4 * patienceMilliseconds,
    hookTimeout: 4 * patienceMilliseconds,
  },
});
