/** Accessibility of a page as it stands in the browser. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface WithAxe {
  readonly axe?: { readonly run: (options: RunOptions) => Promise<AxeResults> };
}

/** What axe objects to, one line for each rule; empty when nothing. */
export async function violations(page: Page, options: RunOptions = {}): Promise<string[]> {
  const isLoaded = await page.evaluate(() => (window as unknown as WithAxe).axe !== undefined);
  if (!isLoaded) await page.evaluate(axeSource);
  const results = await page.evaluate((chosen) => {
    const { axe } = window as unknown as WithAxe;
    return axe?.run({ resultTypes: ['violations'], ...chosen });
  }, options);
  if (results === undefined) throw new Error('axe did not load.');
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

/** Rules whose answer hangs on colours or sizes: all that another theme can change. */
export const themeRules: RunOptions = {
  runOnly: ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'],
  rules: { 'target-size': { enabled: true } },
};
