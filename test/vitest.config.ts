import { defineConfig } from 'vitest/config';
import { commonSettings } from './support/common-settings.ts';

/** What runs commands as they are shipped, or reads whole sites. */
const builds = ['test/site/**/*.test.ts', 'test/cli/**/*.test.ts', 'test/integrity/**/*.test.ts'];
const browsers = ['test/browser/**/*.test.ts'];

export default defineConfig({
  test: {
    ...commonSettings,
    globalSetup: ['test/support/temporary-files.ts', 'test/support/built-sites.ts'],
    benchmark: { include: ['test/**/*.bench.ts'] },
    // All cores: by default one is left idle, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...builds, ...browsers, 'test/long/**'],
          globalSetup: [],
        },
      },
      { extends: true, test: { name: 'build', include: builds, globalSetup: [] } },
      {
        extends: true,
        test: { name: 'browser', include: browsers, globalSetup: ['test/support/unpacked-browser.ts'] },
      },
    ],
  },
});
