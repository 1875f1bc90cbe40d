import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { pagesOf } from '../support/site-files.ts';
import { serveFolder, type StaticServer } from '../support/static-server.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const hohhot = 'reports/huhehaote/2024/domain-registration/department-evaluation/';

let browser: Browser;
let site: StaticServer;
let cases: StaticServer;
let underPath: StaticServer;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveFolder(inject('site'));
  cases = await serveFolder(inject('casesSite'));
  underPath = await serveFolder(inject('siteUnderPath'), '/zwgk/jixiao/');
});

afterAll(async () => {
  await browser.close();
  await Promise.all([site, cases, underPath].map((server) => server.close()));
});

/** Opens a page and collects what must never happen: errors and requests to another host. */
async function open(url: string, options: { width?: number; dark?: boolean; script?: boolean } = {}) {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: 900 },
    colorScheme: options.dark === true ? 'dark' : 'light',
    javaScriptEnabled: options.script ?? true,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  const { host } = new URL(url);
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (new URL(request.url()).host !== host) faults.push(`other host: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && !url.endsWith('404.html'))
      faults.push(`${response.status()}: ${response.url()}`);
  });
  await page.goto(url, { waitUntil: 'load' });
  return { page, faults, close: () => context.close() };
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate(() =>
    (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  );
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}

describe.each([
  ['the five seeds', () => site, 'site'],
  ['the eleven cases', () => cases, 'casesSite'],
] as const)('every page of %s', (_name, server, folder) => {
  it.each(pagesOf(inject(folder)))('/%s has no axe violation, light, dark and at 320 px', async (path) => {
    for (const options of [{}, { dark: true }, { width: 320 }]) {
      const { page, faults, close } = await open(`${server().url}${path}`, options);
      expect(await violations(page), JSON.stringify(options)).toEqual([]);
      expect(faults).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, 'the page itself does not scroll sideways').toBeLessThanOrEqual(0);
      await close();
    }
  });
});

describe('a report page', () => {
  it('shows the summary line, the arithmetic of a score and its status', async () => {
    const { page, close } = await open(`${site.url}${hohhot}`);
    expect(await page.locator('.lead').innerText()).toBe(
      '预算 30 万元，执行 25.68 万元（85.6%）；部门评价 83.73 分（良）',
    );
    const row = await page.locator('#indicators-B12').innerText();
    expect(row).toContain('25.68 ÷ 30 = 85.6%');
    expect(row).toContain('4 − 9 × 0.2 = 2.2');
    expect(row).toContain('按此理解相符');
    await close();
  });

  it('draws the chart from the same figures as its table', async () => {
    const { page, close } = await open(`${site.url}${hohhot}`);
    const chart = page.locator('bar-chart');
    await chart.scrollIntoViewIfNeeded();
    await page.waitForSelector('bar-chart[data-drawn="true"]');
    expect(await chart.locator('canvas').getAttribute('aria-label')).toContain('预算与执行（万元）');
    const data = JSON.parse((await chart.getAttribute('data-chart')) ?? '') as {
      labels: string[];
      series: { values: number[] }[];
    };
    const cells = await page
      .getByRole('region', { name: '预算与执行表' })
      .locator('tbody td')
      .allInnerTexts();
    expect(data.series.map((series) => String(series.values[0]))).toEqual(cells.slice(0, 2));
    await close();
  });

  it('is complete without script', async () => {
    const { page, faults, close } = await open(`${site.url}${hohhot}`, { script: false });
    expect(await page.locator('#indicators-D11').innerText()).toContain('9.03');
    expect(await page.getByRole('region', { name: '预算与执行表' }).innerText()).toContain('25.68');
    expect(await page.locator('.narrative').innerText()).toContain('保证网站域名和网上名称规范');
    expect(await page.locator('bar-chart').isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await close();
  });

  it('names blank, zero and absent cells apart', async () => {
    const path = 'reports/unstated/2021/chinese-domain-names/self-evaluation/';
    const { page, close } = await open(`${site.url}${path}`);
    const funds = page.getByRole('region', { name: '资金表' });
    const balance = await funds.locator('tbody tr').last().locator('td').allInnerTexts();
    expect(balance).toEqual(['0.96', '0.96', '0', '0', '0.96', '0', '0', '0']);
    const initial = await funds.locator('tbody tr').first().locator('td').allInnerTexts();
    expect(initial).toEqual(['6', '6', '空白', '空白', '6', '空白', '空白', '空白']);
    await close();
  });

  it('leads from a finding to its row by keyboard', async () => {
    const { page, close } = await open(`${site.url}${hohhot}`);
    const link = page.locator('.finding-list a[href="#indicators-B12"]').first();
    await link.focus();
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#indicators-B12');
    await close();
  });

  it('offers a way past the header as the first stop of the keyboard', async () => {
    const { page, close } = await open(`${site.url}${hohhot}`);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
    await close();
  });
});

describe('under the path of a portal', () => {
  it('keeps every link, asset and data file below the path', async () => {
    for (const path of ['', hohhot, 'search/?q=预算执行率', 'years/2024/', 'about/']) {
      const { page, faults, close } = await open(`${underPath.url}${path}`);
      expect(faults, path).toEqual([]);
      const addresses = await page.evaluate(() =>
        [...document.querySelectorAll('[href], [src], [action]')].map(
          (element) =>
            new URL(
              element.getAttribute('href') ??
                element.getAttribute('src') ??
                element.getAttribute('action') ??
                '',
              location.href,
            ).pathname,
        ),
      );
      expect(addresses.filter((address) => !address.startsWith('/zwgk/jixiao/'))).toEqual([]);
      await close();
    }
  });

  it('finds and opens a report through the search', async () => {
    const { page, close } = await open(`${underPath.url}search/?q=网站挂标`);
    await page.waitForSelector('site-search[data-state="done"]');
    await page.locator('site-search li a').first().click();
    expect(new URL(page.url()).pathname).toMatch(/^\/zwgk\/jixiao\/reports\//);
    expect(await page.locator('h1').count()).toBe(1);
    await close();
  });
});
