/** The search of a site whose reports are parted by year: the latest year first, the rest when it is wanted. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { pagesPart, planYears } from '../../src/indexing/plan-shards.ts';
import { searchShards } from '../../src/indexing/search-shards.ts';
import { indexFolder, shardListPath, type ShardList } from '../../src/search/shard.ts';
import { violations } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import type { StaticServer } from '../support/own-server.ts';
import { namesBelow, statusOf } from '../support/search-page.ts';
import { pagesOf } from '../support/site-files.ts';
import { serveFolder } from '../support/static-server.ts';

let browser: Browser;
let folder: string;
let large: StaticServer;
let shards: ShardList['shards'];

/** The demonstration, whose reports are parted by year as if there were many. */
beforeAll(async () => {
  browser = await launchBrowser();
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-large-'));
  const outDir = join(folder, 'site');
  cpSync(inject('demoSite'), outDir, { recursive: true });
  rmSync(join(outDir, indexFolder), { recursive: true });
  const parts = searchShards({ outDir, cacheDir: join(folder, 'cache'), edition: '' });
  const paths = pagesOf(outDir).map((path) => path.replace(/index\.html$/, ''));
  for (const plan of planYears(paths.filter((path) => path.startsWith('reports/')))) parts.add(plan);
  parts.add({ name: pagesPart, year: null, paths: ['about/', 'method/'] });
  await parts.finish();
  ({ shards } = JSON.parse(readFileSync(join(outDir, shardListPath), 'utf8')) as ShardList);
  large = await serveFolder(outDir);
});

afterAll(async () => {
  await browser.close();
  await large.close();
  rmSync(folder, { recursive: true });
});

const years = (): string[] => shards.flatMap(({ year }) => year ?? []).map(String);
const latest = (): string => years()[0] ?? '';
const oldest = (): string => years().at(-1) ?? '';

async function openLarge(query: string) {
  const page = await browser.newPage();
  const parts = new Set<string>();
  page.on('request', (request) => {
    const part = /pagefind\/shards\/([^/]+)\//.exec(request.url())?.[1];
    if (part !== undefined) parts.add(part);
  });
  await page.goto(`${large.url}search/${query}`);
  await page.waitForSelector('site-search[data-state]:not([aria-busy])');
  return { page, parts };
}

it('shows the first results of the latest year, and says what was not searched', async () => {
  const { page, parts } = await openLarge('?q=预算');
  expect([...parts]).toEqual([latest()]);
  expect(await statusOf(page)).toMatch(
    new RegExp(
      `^全部 \\d+ 个页面中，已检索最近的 ${shards[0]?.pages ?? 0} 个（${latest()} 年度）：含有“预算”的 \\d+ 个。`,
    ),
  );
  expect(await page.getByText('先列最近的年度').isVisible()).toBe(true);
  expect(await page.locator('site-search li[data-literal]').count()).toBe(10);
  expect(await page.getByLabel('年度').locator('option').allInnerTexts()).toEqual(['全部', ...years()]);
  expect(await violations(page)).toEqual([]);
  await page.close();
});

it('counts everything when that is wanted, by keyboard', async () => {
  const { page, parts } = await openLarge('?q=预算');
  const all = page.getByRole('button', { name: '检索其余页面，得出总数' });
  await all.focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => statusOf(page)).toMatch(/^含有“预算”的页面 \d+ 个/);
  expect(parts.size).toBe(years().length + 1);
  expect(await all.count()).toBe(0);
  expect(await page.getByLabel('年度').locator('option').nth(1).innerText()).toMatch(/^\d{4}（\d+）$/);
  await expect
    .poll(() => page.evaluate(() => (document.activeElement as HTMLSelectElement | null)?.name))
    .toBe('year');
  await page.close();
});

it('asks the chosen year only, and then the others', async () => {
  const { page, parts } = await openLarge(`?q=预算&year=${oldest()}`);
  expect([...parts]).toEqual([oldest()]);
  expect(await statusOf(page)).toMatch(/^所选范围内，含有“预算”的页面 \d+ 个/);
  expect(await page.getByLabel('种类').locator('option').nth(1).innerText()).toMatch(/（\d+）$/);
  await page.getByLabel('年度').selectOption('');
  await expect.poll(() => statusOf(page)).toMatch(/^全部 \d+ 个页面中，已检索最近的/);
  await expect.poll(() => parts.has(latest())).toBe(true);
  await page.close();
});

it('counts all years when another facet is chosen', async () => {
  const { page, parts } = await openLarge('?q=预算');
  await page.getByLabel('种类').selectOption('单位自评');
  await expect.poll(() => statusOf(page)).toMatch(/^所选范围内，含有“预算”的页面 \d+ 个/);
  expect(parts.size).toBe(years().length + 1);
  await page.close();
});

it('goes on by itself until something is found, and finds what stands on few pages only', async () => {
  const { page, parts } = await openLarge('?q=鳜鱼养殖补贴');
  expect(await statusOf(page)).toMatch(/^没有找到含有“鳜鱼养殖补贴”的页面/);
  expect(parts.size).toBe(years().length + 1);
  await page.close();
});

it('can widen a year that has nothing', async () => {
  const { page } = await openLarge('?q=预算&year=1999');
  expect(await statusOf(page)).toContain('可以放宽范围');
  await page.getByLabel('年度').selectOption(latest());
  await expect.poll(() => statusOf(page)).toMatch(/^所选范围内，含有“预算”的页面 \d+ 个/);
  await page.close();
});

it('leaves the results and says so where the rest cannot be had', async () => {
  const { page } = await openLarge('?q=预算');
  await page.route(/\.pf_index/, (route) => route.abort());
  await page.getByRole('button', { name: '检索其余页面，得出总数' }).click();
  await expect.poll(() => statusOf(page)).toBe('没有载入完整，请再试一次。');
  expect(await page.locator('site-search li[data-literal]').count()).toBe(10);
  await page.unroute(/\.pf_index/);
  await page.getByRole('button', { name: '检索其余页面，得出总数' }).click();
  await expect.poll(() => statusOf(page)).toMatch(/^含有“预算”的页面 \d+ 个/);
  await page.close();
});

it('finds initials among the titles of what was searched', async () => {
  const { page, parts } = await openLarge('?q=zpj');
  expect((await namesBelow(page, '按拼音首字母')).length).toBeGreaterThan(0);
  expect(parts.size).toBeLessThanOrEqual(years().length + 1);
  await page.close();
});
