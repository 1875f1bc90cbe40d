import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { pagesOf } from '../support/site-files.ts';
import { serveFolder, type StaticServer } from '../support/static-server.ts';

let browser: Browser;
let site: StaticServer;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveFolder(inject('site'));
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

interface Found {
  readonly status: string;
  readonly hits: readonly { readonly path: string; readonly isLiteral: boolean; readonly excerpt: string }[];
}

async function search(query: string): Promise<Found> {
  const page = await browser.newPage();
  await page.goto(`${site.url}search/?q=${encodeURIComponent(query)}`);
  await page.waitForSelector('site-search[data-state]');
  const found = await page.evaluate(() => ({
    state: document.querySelector('site-search')?.getAttribute('data-state'),
    status: document.querySelector('site-search [role="status"]')?.textContent ?? '',
    hits: [...document.querySelectorAll('site-search li')].map((item) => ({
      path: new URL(item.querySelector('a')?.href ?? '').pathname.slice(1),
      isLiteral: item.getAttribute('data-literal') === 'true',
      excerpt: item.querySelector('p')?.textContent ?? '',
    })),
  }));
  await page.close();
  expect(found.state).toBe('done');
  return found;
}

/** Pages that contain the words: the truth that the search is held against. */
function pagesWith(words: string): string[] {
  return pagesOf(inject('site')).filter((path) => {
    const file = join(inject('site'), path.endsWith('.html') ? path : `${path}index.html`);
    const html = readFileSync(file, 'utf8');
    const body = /<article[^>]*data-pagefind-body[\s\S]*<\/article>/.exec(html)?.[0] ?? '';
    const text = body
      .replace(/<(details|nav|section)[^>]*data-pagefind-ignore[\s\S]*?<\/\1>/g, '')
      .replace(/<[^>]+>/g, '')
      .replace(/\s+/g, '');
    return text.includes(words);
  });
}

describe('the search finds every page that contains the words, literal matches first', () => {
  it.each([
    '中文域名',
    '预算执行率',
    '网站挂标',
    '呼和浩特',
    '域名',
    '续费',
    '立项',
    '万元',
    '三级指标',
    '整改',
    '编办',
    '满意度',
    '政务公开',
    '机构编制',
    '系统正常运行',
    '襄阳市',
    '良好',
  ])('%s', async (words) => {
    const { hits } = await search(words);
    const truth = pagesWith(words);
    const literal = hits.filter((hit) => hit.isLiteral).map((hit) => hit.path);
    expect([...literal].sort()).toEqual(truth);
    const firstOther = hits.findIndex((hit) => !hit.isLiteral);
    const lastLiteral = hits.findLastIndex((hit) => hit.isLiteral);
    expect(firstOther === -1 || lastLiteral < firstOther).toBe(true);
  });
});

describe('what the search shows', () => {
  it('says how many pages contain the words and marks them in the excerpt', async () => {
    const { status, hits } = await search('网站挂标');
    expect(status).toContain('含有“网站挂标”的页面 2 个');
    expect(hits.filter((hit) => hit.isLiteral).every((hit) => hit.excerpt.includes('网站挂标'))).toBe(true);
  });

  it('folds full-width letters and digits', async () => {
    const { hits } = await search('Ｂ１２');
    expect(hits.some((hit) => hit.path.includes('huhehaote'))).toBe(true);
  });

  it('offers the browse pages when nothing is found', async () => {
    const { status, hits } = await search('鳜鱼养殖补贴');
    expect(hits.filter((hit) => hit.isLiteral)).toEqual([]);
    expect(status).toMatch(/没有找到|含有“鳜鱼养殖补贴”的页面 0 个/);
  });

  it.each(['"', '""', '"中文域名"', '<img src=x onerror=alert(1)>', '*', '（', ' ', '\\', '中文 域名'])(
    'answers the query %j without failing',
    async (query) => {
      const page = await browser.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(`${site.url}search/?q=${encodeURIComponent(query)}`);
      await page.waitForTimeout(500);
      expect(errors).toEqual([]);
      expect(await page.locator('site-search img').count()).toBe(0);
      expect(await page.locator('site-search[data-state="failed"]').count()).toBe(0);
      await page.close();
    },
  );

  it('is reached from the home page by keyboard', async () => {
    const page = await browser.newPage();
    await page.goto(site.url);
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('预算执行率');
    await page.keyboard.press('Enter');
    await page.waitForSelector('site-search[data-state="done"]');
    expect(new URL(page.url()).searchParams.get('q')).toBe('预算执行率');
    await page.close();
  });

  it('offers years and places without script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}search/`);
    expect(await page.locator('noscript').innerText()).toContain('检索需要浏览器运行脚本');
    await page.getByRole('link', { name: '2024 年' }).click();
    expect(await page.locator('h1').innerText()).toBe('2024 年度');
    await context.close();
  });
});
