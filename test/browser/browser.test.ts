import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const start = `
  import { launchBrowser } from './test/support/browser.ts';
  const browser = await launchBrowser();
  console.log(browser.version());
  await browser.close();
`;

it('is whole before the first test: test files that start at the same time start the same browser', async () => {
  expect(existsSync(process.env['CHROME_PATH'] ?? '')).toBe(true);
  const started = await Promise.all(
    [1, 2].map(() => promisify(execFile)(process.execPath, ['--input-type=module', '--eval', start])),
  );
  for (const { stdout } of started) expect(stdout).toMatch(/^\d+\./u);
});
