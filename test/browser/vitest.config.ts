import { defineConfig } from 'vitest/config';
import { commonSettings } from '../support/common-settings.ts';

export default defineConfig({
  test: {
    ...commonSettings,
    include: ['test/browser/**/*.test.ts'],
    globalSetup: [
      'test/support/temporary-files.ts',
      'test/support/unpacked-browser.ts',
      'test/browser/global-setup.ts',
    ],
    // Two browsers at a time fill two cores; more would only make them wait for each other.
    maxWorkers: 2,
  },
});
