/** A site of so many reports that comparisons and the site map are shared among pages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCorpus } from '../bench/write-corpus.ts';
import { AccessibilityCheck } from '../support/accessibility.ts';
import { launchBrowser } from '../support/browser.ts';
import { buildFolder, temporaryFolder } from '../support/build-folder.ts';
import { openPage } from '../support/open-page.ts';
import type { StaticServer } from '../support/own-server.ts';
import { filesOf } from '../support/site-files.ts';
import { serveFolder } from '../support/static-server.ts';

/** A few more than a comparison has on one page. */
const reports = 520;

let site: string;
let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  const contentDir = temporaryFolder('many');
  writeCorpus(contentDir, { reports, seed: 1 });
  const { status, output, outDir } = buildFolder(contentDir);
  expect(status, output).toBe(0);
  site = outDir;
  browser = await launchBrowser();
  server = await serveFolder(site);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

it('no page takes more than 200 KB compressed, and none is above 1 MB', () => {
  const heavy = filesOf(site)
    .filter((path) => path.endsWith('.html'))
    .map((path) => ({ path, page: readFileSync(join(site, path)) }))
    .filter(({ page }) => page.length > 1_000_000 || gzipSync(page).length > 200_000);
  expect(heavy.map(({ path }) => path)).toEqual([]);
});

describe('a comparison', () => {
  it('leads from a place and a year to its figures, and on to the same of another measure', async () => {
    const { page, faults, close } = await openPage(browser, `${server.url}compare/budget/`);
    const link = page.locator('td a[href*="/2020/?region="]').first();
    const region = new URL((await link.getAttribute('href')) ?? '', server.url).searchParams.get('region');
    const count = await link.locator('xpath=..').locator('.cell-note').innerText();
    await link.click();
    await page.waitForURL(/compare\/budget\/2020\/\?region=/);
    const status = page.locator('compare-table > [role="status"]');
    await expect.poll(() => status.innerText()).toContain(`显示 ${count}数字。`);
    const shown = page.locator('tr[data-region]:visible');
    for (const row of await shown.all()) expect(await row.getAttribute('data-region')).toBe(region);
    await page.getByRole('link', { name: '预算执行率' }).click();
    await page.waitForURL(new RegExp(`compare/execution-rate/2020/\\?region=${region ?? ''}$`));
    expect(faults).toEqual([]);
    await close();
  });

  it('is whole without script: every report stands on the page of its year', async () => {
    const { page, close } = await openPage(browser, `${server.url}compare/budget/`, { script: false });
    const years = await page
      .locator('main li a[href^="/compare/budget/2"]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    const found = new Set<string>();
    for (const year of years) {
      await page.goto(new URL(year, server.url).href);
      const addresses = await page
        .locator('tr[data-region] a[data-project]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
      for (const address of addresses) found.add(address);
    }
    expect(found.size).toBe(reports);
    await close();
  });
});

describe('no axe violation in any display', () => {
  let check: AccessibilityCheck;

  beforeAll(async () => {
    check = await AccessibilityCheck.of(site);
  });

  afterAll(() => check.close());

  it.each([
    'compare/budget/',
    'compare/score/2020/',
    'sitemap/',
    'sitemap/2020/',
    'kinds/self-evaluation/3/',
  ])('/%s', (path) => check.expectAccessible(path));
});
