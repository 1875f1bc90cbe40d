/** Comparisons of many figures, on pages as the build writes them for many reports. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import type { StaticServer } from '../support/own-server.ts';
import { serveFolder } from '../support/static-server.ts';

let browser: Browser;
let demo: StaticServer;

beforeAll(async () => {
  browser = await launchBrowser();
  demo = await serveFolder(inject('demoSite'));
});

afterAll(async () => {
  await browser.close();
  await demo.close();
});

/** Opens a comparison of the demonstration whose HTML was changed on the way. */
async function openChanged(query: string, change: (html: string) => string): Promise<Page> {
  const page = await browser.newPage();
  await page.route('**/compare/executed/*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
  await page.goto(`${demo.url}compare/executed/${query}`, { waitUntil: 'load' });
  return page;
}

const status = (page: Page) => page.locator('compare-table > [role="status"]');

it('a page of one year has no choice of years, and shows its figures whatever years were chosen elsewhere', async () => {
  const page = await openChanged('?year=1999', (html) =>
    html.replace(/<fieldset>(?:(?!<\/fieldset>)[\s\S])*name="year"[\s\S]*?<\/fieldset>/, ''),
  );
  expect(await page.locator('input[name="year"]').count()).toBe(0);
  const rows = await page.locator('tbody[data-group] tr[data-region]').count();
  await expect.poll(() => status(page).innerText()).toContain(`显示 ${rows} 个数字。`);
  await page.getByRole('group', { name: '地区' }).getByRole('button', { name: '全不选' }).click();
  await expect.poll(() => status(page).innerText()).toBe('所选的地区没有报告，可以点“全选”恢复。');
  await page.close();
});

it('more figures than can be told from each other are drawn when the reader has chosen fewer', async () => {
  const page = await openChanged('', (html) =>
    html
      .replace(
        /(<tbody[^>]*data-group="0"[^>]*>)([\s\S]*?)(<\/tbody>)/,
        (_, head: string, rows: string, end: string) => [head, rows, rows, rows, end].join(''),
      )
      .replace(
        '<div data-chart-of="0">',
        '<p data-undrawn="0">多于 100 个数字，不画图。</p><div data-chart-of="0" hidden>',
      ),
  );
  const chart = page.locator('[data-chart-of="0"]');
  const undrawn = page.locator('[data-undrawn="0"]');
  await expect.poll(() => undrawn.isVisible()).toBe(true);
  expect(await chart.isVisible()).toBe(false);
  const choices = page.getByRole('group', { name: '地区' });
  await choices.getByRole('button', { name: '全不选' }).click();
  await choices.getByRole('checkbox').first().check();
  await expect.poll(() => chart.isVisible()).toBe(true);
  expect(await undrawn.isVisible()).toBe(false);
  const shown = await page.locator('tbody[data-group="0"] tr[data-region]:visible').count();
  expect(shown).toBeLessThanOrEqual(100);
  expect(await chart.locator('figcaption').innerText()).toContain(`共 ${shown} 个数字`);
  await page.close();
});
