import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { violations } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { namesBelow, statusOf } from '../support/search-page.ts';
import { pagesOf } from '../support/site-files.ts';
import type { StaticServer } from '../support/own-server.ts';
import { serveFolder } from '../support/static-server.ts';

let browser: Browser;
let site: StaticServer;
let underPath: StaticServer;
let demo: StaticServer;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveFolder(inject('site'));
  underPath = await serveFolder(inject('siteUnderPath'), '/zwgk/jixiao/');
  demo = await serveFolder(inject('demoSite'));
});

afterAll(async () => {
  await browser.close();
  await Promise.all([site, underPath, demo].map((server) => server.close()));
});

interface Circumstances {
  readonly server?: StaticServer;
  /** A browser that cannot run Pagefind. */
  readonly withoutWasm?: boolean;
  /** Addresses that do not answer. */
  readonly blocked?: readonly RegExp[];
}

/** Opens the answer to a query (or to a query string such as `?q=…&year=…`), with the requests it made. */
async function openSearch(query: string, { server = site, withoutWasm, blocked }: Circumstances = {}) {
  const page = await browser.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  if (withoutWasm === true) {
    await page.addInitScript(() => {
      Reflect.deleteProperty(globalThis, 'WebAssembly');
    });
  }
  for (const address of blocked ?? []) await page.route(address, (route) => route.abort());
  const search = query.startsWith('?') ? query : `?q=${encodeURIComponent(query)}`;
  await page.goto(`${server.url}search/${search}`);
  await page.waitForSelector('site-search[data-state]');
  return { page, requests };
}

async function stateOf(page: Page): Promise<string | null> {
  return page.locator('site-search').getAttribute('data-state');
}

interface Found {
  readonly status: string;
  readonly hits: readonly { readonly path: string; readonly isLiteral: boolean; readonly excerpt: string }[];
}

async function search(query: string): Promise<Found> {
  const { page } = await openSearch(query);
  const found = await page.evaluate(() => ({
    state: document.querySelector('site-search')?.getAttribute('data-state'),
    status: document.querySelector('site-search [role="status"]')?.textContent ?? '',
    hits: [...document.querySelectorAll('site-search li[data-literal]')].map((item) => ({
      path: new URL(item.querySelector('a')?.href ?? '').pathname.slice(1),
      isLiteral: item.getAttribute('data-literal') === 'true',
      excerpt: item.querySelector('p')?.textContent ?? '',
    })),
  }));
  await page.close();
  expect(found.state).toBe('done');
  return found;
}

/** What each page has to be found by: its text without what it marks as not searched, as a browser reads it. */
let texts: readonly { readonly path: string; readonly text: string }[] | null = null;

async function readTexts(): Promise<NonNullable<typeof texts>> {
  const page = await browser.newPage();
  const files = pagesOf(inject('site')).map((path) => ({
    path,
    html: readFileSync(join(inject('site'), path.endsWith('.html') ? path : `${path}index.html`), 'utf8'),
  }));
  const read = await page.evaluate(
    (all) =>
      all.map(({ path, html }) => {
        const body = new DOMParser().parseFromString(html, 'text/html').querySelector('[data-pagefind-body]');
        for (const element of body?.querySelectorAll('[data-pagefind-ignore]') ?? []) element.remove();
        return { path, text: (body?.textContent ?? '').replace(/\s+/g, '') };
      }),
    files,
  );
  await page.close();
  return read;
}

/** Pages that contain the words: the truth that the search is held against. */
async function pagesWith(words: string): Promise<string[]> {
  texts ??= await readTexts();
  return texts.filter(({ text }) => text.includes(words)).map(({ path }) => path);
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
    const truth = await pagesWith(words);
    const literal = hits.filter((hit) => hit.isLiteral).map((hit) => hit.path);
    expect([...literal].sort()).toEqual(truth);
    const firstOther = hits.findIndex((hit) => !hit.isLiteral);
    const lastLiteral = hits.findLastIndex((hit) => hit.isLiteral);
    expect(firstOther === -1 || lastLiteral < firstOther).toBe(true);
  });
});

it.each(['印出的得分相加', '（原文印出的规则）', '原文未印，仅有复算'])(
  'no report is found by %s, which is on every page and is not of the document',
  async (words) => {
    const { hits } = await search(words);
    expect(hits.filter(({ path, isLiteral }) => isLiteral && path.startsWith('reports/'))).toEqual([]);
  },
);

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

  it.each(['"', '""', '“”', '"中文域名"', '<img src=x onerror=alert(1)>', '*', '（', ' ', '\\', '中文 域名'])(
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
    await page.getByRole('searchbox').first().focus();
    await page.keyboard.type('预算执行率');
    await page.keyboard.press('Enter');
    await page.waitForSelector('site-search[data-state="done"]');
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('预算执行率');
    await page.close();
  });

  it('takes a query in quotation marks as the phrase that it is anyway', async () => {
    const [plain, quoted] = [await search('网站挂标'), await search('“网站挂标”')];
    expect(quoted.hits.filter((hit) => hit.isLiteral)).toEqual(plain.hits.filter((hit) => hit.isLiteral));
  });

  it('asks for no index without a query', async () => {
    const page = await browser.newPage();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(`${site.url}search/`);
    await page.waitForFunction(() => document.querySelector('site-search [role="status"]') !== null);
    expect(requests.filter((url) => /names\.json|shards\.json|pagefind/.test(url))).toEqual([]);
    await page.close();
  });
});

describe('names stand before the full text', () => {
  it.each([
    ['zwym', '中文域名注册管理经费'],
    ['ZWYM', '中文域名注册管理经费'],
    ['ｚｗｙｍ', '中文域名注册管理经费'],
    ['hhht', '呼和浩特市'],
    ['xzspfwglj', '行政审批服务管理局'],
  ])('by the initials %s', async (query, first) => {
    const { page } = await openSearch(query);
    expect((await namesBelow(page, '按拼音首字母'))[0]).toBe(first);
    expect(await statusOf(page)).toMatch(/名称相符的 \d+ 个，列在[前下]面。/);
    await page.close();
  });

  it('as typed: the place first, and no report, which the full text finds', async () => {
    const { page } = await openSearch('呼和浩特');
    const names = await namesBelow(page, '名称含有“呼和浩特”的项目、单位和地区');
    expect(names).toEqual(['呼和浩特市', '中国共产党呼和浩特市委员会机构编制委员会办公室']);
    expect(await stateOf(page)).toBe('done');
    expect(await page.getByRole('heading', { name: '报告和说明' }).isVisible()).toBe(true);
    await page.getByRole('link', { name: '呼和浩特市', exact: true }).first().click();
    await expect.poll(() => page.locator('h1').innerText()).toContain('呼和浩特市');
    await page.close();
  });

  it('are left out where none matches', async () => {
    const { page } = await openSearch('网站挂标');
    expect(await page.locator('site-search section').count()).toBe(0);
    await page.close();
  });

  it('are not needed: without their index the full text still answers', async () => {
    const { page } = await openSearch('呼和浩特', { blocked: [/names\.json/] });
    expect(await stateOf(page)).toBe('done');
    expect(await statusOf(page)).toContain('含有“呼和浩特”的页面');
    await page.close();
  });
});

describe('where the full text cannot be searched', () => {
  it('a browser that cannot run Pagefind finds names as typed, reports among them', async () => {
    const { page, requests } = await openSearch('中文域名', { withoutWasm: true });
    expect(await statusOf(page)).toBe(
      '这个浏览器不能检索全文，以下只按标题、项目、单位和地区的名称查找。找到 3 个。',
    );
    expect(await namesBelow(page, '名称含有“中文域名”的报告、项目、单位和地区')).toEqual([
      '中文域名注册管理经费',
      '中文域名注册管理经费（2021年度）单位自评',
      '政务公开及中文域名注册管理工作经费',
    ]);
    expect(requests.filter((url) => /pagefind\.js|\.pf_/.test(url))).toEqual([]);
    await page.close();
  });

  it('and by initials', async () => {
    const { page } = await openSearch('hhht', { withoutWasm: true });
    expect((await namesBelow(page, '按拼音首字母'))[0]).toBe('呼和浩特市');
    await page.close();
  });

  it.each([/pagefind\.js/, /wasm\./, /\.pf_meta/, /\.pf_index/])(
    'names answer in place of an index of which %s did not load',
    async (blocked) => {
      const { page } = await openSearch('襄阳', { blocked: [blocked] });
      expect(await statusOf(page)).toContain('全文检索没有载入，以下只按标题、项目、单位和地区的名称查找');
      expect((await namesBelow(page, '名称含有“襄阳”'))[0]).toBe('襄阳市');
      await page.close();
    },
  );

  it('names answer in place of a list of parts that did not load', async () => {
    const { page } = await openSearch('襄阳', { blocked: [/shards\.json/] });
    expect((await namesBelow(page, '名称含有“襄阳”'))[0]).toBe('襄阳市');
    await page.close();
  });

  it('the first file of a part is not asked for: the list brings what it says', async () => {
    const { page, requests } = await openSearch('襄阳', { blocked: [/pagefind-entry/] });
    expect(await stateOf(page)).toBe('done');
    expect(await statusOf(page)).toContain('含有“襄阳”的页面');
    expect(requests.filter((url) => url.includes('pagefind-entry'))).toEqual([]);
    await page.close();
  });

  it('with neither, the page says so and offers the browse pages', async () => {
    const { page } = await openSearch('襄阳', { blocked: [/shards\.json/, /names\.json/] });
    expect(await stateOf(page)).toBe('failed');
    expect(await statusOf(page)).toContain('检索没有完成');
    expect(await page.locator('site-search').getByRole('link').count()).toBeGreaterThan(0);
    await page.close();
  });
});

describe('a query that finds nothing', () => {
  const columns = ['按年度', '按地区', '按种类', '按项目', '按单位', '比较', '复核差异', '评分办法'];

  it.each([
    ['in the full text', {}],
    ['among names', { withoutWasm: true }],
  ])('%s offers the browse pages', async (_name, circumstances) => {
    const { page } = await openSearch('鳜鱼养殖补贴', circumstances);
    expect(await statusOf(page)).toMatch(/没有找到|含有“鳜鱼养殖补贴”的页面 0 个/);
    expect(await page.locator('site-search ul.inline').getByRole('link').allInnerTexts()).toEqual(columns);
    await page.close();
  });

  it('offers them below the path of a portal, and each opens', async () => {
    const { page } = await openSearch('鳜鱼养殖补贴', { server: underPath });
    const links = await page.locator('site-search ul.inline a').all();
    const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
    expect(addresses).toHaveLength(columns.length);
    for (const address of addresses) {
      expect(address).toMatch(/^\/zwgk\/jixiao\//);
      const response = await page.request.get(new URL(address ?? '', underPath.url).href);
      expect(response.status(), address ?? '').toBe(200);
    }
    await page.close();
  });
});

it('links names below the path of a portal', async () => {
  const { page, requests } = await openSearch('hhht', { server: underPath });
  expect(requests).toContain(`${underPath.url}search/names.json`);
  await page.getByRole('link', { name: '呼和浩特市', exact: true }).first().click();
  await expect.poll(() => page.url()).toBe(`${underPath.url}regions/huhehaote/`);
  await expect.poll(() => page.locator('h1').innerText()).toContain('呼和浩特市');
  await page.close();
});

describe('many hits', () => {
  it('are shown ten at a time; by keyboard, reading goes on at the first new one', async () => {
    const { page } = await openSearch('预算', { server: demo });
    const hits = page.locator('site-search li[data-literal]');
    const button = page.locator('site-search button').last();
    const total = Number(/共 (\d+) 条/.exec(await button.innerText())?.[1]);
    expect(total).toBeGreaterThan(20);
    expect(await hits.count()).toBe(10);
    expect(await button.innerText()).toBe(`显示后面 10 条（共 ${total} 条）`);
    const address = page.url();
    await button.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => hits.count()).toBe(20);
    const next = await hits.nth(10).getByRole('link').first().getAttribute('href');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(next);
    expect(page.url(), 'how many are shown stays out of the address').toBe(address);
    // The texts of the next ones have to come before there are more, and before the button goes.
    for (let shown = 20; shown < total; shown = await hits.count()) {
      await button.click();
      await expect.poll(() => hits.count()).toBeGreaterThan(shown);
    }
    expect(await hits.count()).toBe(total);
    expect(await button.isVisible()).toBe(false);
    await page.close();
  });

  it('begin with the first ten again when they are narrowed', async () => {
    const { page } = await openSearch('预算', { server: demo });
    await page.locator('site-search button').last().click();
    await page.getByLabel('种类').selectOption('单位自评');
    await expect.poll(() => page.locator('site-search li[data-literal]').count()).toBeLessThanOrEqual(10);
    await expect.poll(() => statusOf(page)).toMatch(/^所选范围内，含有“预算”的页面 \d+ 个/);
    await page.close();
  });

  it('have no axe violation, names and button among them', async () => {
    const { page } = await openSearch('域名', { server: demo });
    expect(await violations(page)).toEqual([]);
    await page.goto(`${demo.url}search/?q=xm`);
    await page.waitForSelector('site-search[data-state]');
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});

describe('facets', () => {
  it('narrow by keyboard, stand in the address, and go back with the browser', async () => {
    const { page } = await openSearch('域名');
    const before = await statusOf(page);
    await page.getByLabel('年度').focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => new URL(page.url()).searchParams.get('year')).toBe('2024');
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLSelectElement | null)?.name))
      .toBe('year');
    await expect.poll(() => statusOf(page)).toMatch(/^所选范围内，/);
    await page.goBack();
    await expect.poll(() => statusOf(page)).toBe(before);
    await page.close();
  });

  it('of an address that leave nothing can be undone', async () => {
    const { page } = await openSearch('?q=域名&year=1999');
    expect(await statusOf(page)).toContain('所选范围内，没有找到含有“域名”的页面，可以放宽范围。');
    await page.getByLabel('年度').selectOption('');
    await expect.poll(() => statusOf(page)).toMatch(/^含有“域名”的页面/);
    await expect.poll(() => new URL(page.url()).searchParams.has('year')).toBe(false);
    await page.close();
  });
});

describe('without script', () => {
  it.each([
    ['2024 年', '2024 年度'],
    ['襄阳市', '襄阳市'],
    ['单位自评', '单位自评'],
  ])('the list of the search page leads to %s', async (link, heading) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}search/`);
    expect(await page.locator('noscript').innerText()).toContain('检索需要浏览器运行脚本');
    await page.locator('main').getByRole('link', { name: link, exact: true }).click();
    await expect.poll(() => page.locator('h1').innerText()).toContain(heading);
    await context.close();
  });

  it('says how many reports there are of each kind, and lists none without', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}search/`);
    const kinds = page.locator('h3:text-is("种类") + ul li');
    expect(await kinds.allInnerTexts()).toEqual([
      '绩效目标申报（1 份）',
      '单位自评（3 份）',
      '部门评价（1 份）',
    ]);
    expect(pagesOf(inject('site')).filter((path) => path.startsWith('kinds/'))).toEqual([
      'kinds/department-evaluation/',
      'kinds/',
      'kinds/self-evaluation/',
      'kinds/target-declaration/',
    ]);
    await context.close();
  });
});
