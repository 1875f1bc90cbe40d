import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { violations } from '../support/axe.ts';
import { launchBrowser } from '../support/browser.ts';
import { openPage, overflowOf, type Circumstances } from '../support/open-page.ts';
import type { StaticServer } from '../support/own-server.ts';
import { serveFolder } from '../support/static-server.ts';

const hohhot = 'reports/huhehaote/2024/domain-registration/department-evaluation/';

let browser: Browser;
let site: StaticServer;
let underPath: StaticServer;

beforeAll(async () => {
  browser = await launchBrowser();
  site = await serveFolder(inject('site'));
  underPath = await serveFolder(inject('siteUnderPath'), '/zwgk/jixiao/');
});

afterAll(async () => {
  await browser.close();
  await Promise.all([site, underPath].map((server) => server.close()));
});

const open = (url: string, circumstances: Circumstances = {}) => openPage(browser, url, circumstances);

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

  it('draws the funds, walks them by arrow keys and announces each figure', async () => {
    const { page, faults, close } = await open(`${site.url}${hohhot}`);
    const chart = page.locator('drawn-chart').first();
    await chart.scrollIntoViewIfNeeded();
    await page.waitForSelector('drawn-chart[data-drawn="true"]');
    expect(await chart.locator('canvas').getAttribute('aria-label')).toContain('资金各阶段（万元）');
    await chart.locator('canvas').focus();
    const announced: string[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'ArrowLeft']) {
      await page.keyboard.press(key);
      announced.push(await chart.locator('[role="status"]').innerText());
    }
    expect(announced).toEqual([
      '全年预算，合计：30 万元',
      '实际到位，合计：30 万元',
      '全年预算，合计：30 万元',
      '全年执行，合计：25.68 万元（85.6%）',
    ]);
    expect(faults).toEqual([]);
    await close();
  });

  it('saves the drawing as a picture', async () => {
    const { page, close } = await open(`${site.url}${hohhot}`);
    await page.locator('drawn-chart').first().scrollIntoViewIfNeeded();
    await page.waitForSelector('drawn-chart[data-drawn="true"]');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载图片（PNG）' }).first().click();
    expect((await download).suggestedFilename()).toBe('资金各阶段.png');
    await close();
  });

  it('is complete without script', async () => {
    const { page, faults, close } = await open(`${site.url}${hohhot}`, { script: false });
    expect(await page.locator('#indicators-D11').innerText()).toContain('9.03');
    expect(await page.getByRole('region', { name: '资金表' }).innerText()).toContain('25.68');
    expect(await page.locator('.narrative').innerText()).toContain('保证网站域名和网上名称规范');
    expect(await page.locator('drawn-chart').first().isVisible()).toBe(false);
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
    await expect.poll(() => new URL(page.url()).hash).toBe('#indicators-B12');
    await close();
  });

  it('offers a way past the header as the first stop of the keyboard', async () => {
    const { page, close } = await open(`${site.url}${hohhot}`);
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
    await close();
  });
});

describe('the home page', () => {
  it('draws budget against execution from the same figures as its table', async () => {
    const { page, close } = await open(site.url);
    const chart = page.locator('drawn-chart');
    await chart.scrollIntoViewIfNeeded();
    await page.waitForSelector('drawn-chart[data-drawn="true"]');
    const data = JSON.parse((await chart.getAttribute('data-chart')) ?? '') as {
      series: { texts: string[] }[];
    };
    const rows = page.getByRole('region', { name: '预算与执行表' }).locator('tbody tr');
    for (const [index, row] of (await rows.all()).entries()) {
      const [, budget, executed, rate] = await row.locator('td').allInnerTexts();
      const drawn = data.series.map((series) => series.texts[index]);
      const isGap = budget === '原文未印';
      expect(drawn).toEqual([budget, isGap ? executed : `${executed ?? ''}（${rate ?? ''}）`]);
    }
    await close();
  });

  it('says of each place and year which stages are published, and never shows a missing one as zero', async () => {
    const { page, close } = await open(site.url);
    const matrix = page.getByRole('region', { name: '各地区各年度公开情况' });
    const hohhotRow = matrix.locator('tbody tr', { hasText: '呼和浩特市' });
    expect(await hohhotRow.locator('td').allInnerTexts()).toEqual([
      '目标 —\n未收录\n监控 —\n未收录\n自评 —\n未收录\n评价 1 份',
      '未收录',
      '未收录',
      '未收录',
    ]);
    expect(await matrix.innerText()).not.toMatch(/0 份/);
    await close();
  });
});

describe.each([
  ['at the root', () => site.url],
  ['under the path of a portal', () => underPath.url],
] as const)('a reader finds in at most three steps, %s', (_name, home) => {
  it('why Hohhot 2024 got 2.2 for the execution rate', async () => {
    const { page, close } = await open(home());
    const row = page.getByRole('row').filter({ hasText: '呼和浩特市' });
    await row.getByRole('link', { name: '评价 1 份' }).click();
    await expect.poll(() => page.url()).toContain(hohhot);
    await expect.poll(() => page.locator('#indicators-B12').innerText()).toContain('4 − 9 × 0.2 = 2.2');
    await close();
  });

  it('which reports contradict themselves', async () => {
    const { page, close } = await open(home());
    await page.getByRole('link', { name: /哪些报告的数字互相对不上？/ }).click();
    await page.waitForURL(/findings/);
    await page.getByLabel('类别').selectOption('contradiction');
    await expect.poll(() => new URL(page.url()).search).toBe('?severity=contradiction');
    const shown = page.locator('filter-list li:visible');
    const total = await shown.count();
    expect(total).toBeGreaterThan(5);
    await expect
      .poll(() => page.locator('filter-list [role="status"]').innerText())
      .toContain(`符合条件 ${total} 条`);
    await shown.first().getByRole('link').click();
    await expect.poll(() => new URL(page.url()).hash).not.toBe('');
    await close();
  });

  it('what one domain costs in each city and which city holds most', async () => {
    const { page, close } = await open(home());
    await page.getByRole('link', { name: /^各地每个中文域名每年费用是多少？/ }).click();
    await page.waitForURL(/domain-fee/);
    const rows = page.locator('compare-table tbody[data-group] tr[data-region]');
    const fees = await rows.evaluateAll((list) => list.map((row) => row.getAttribute('data-value')));
    expect(fees).toEqual(['200', '200', '200']);
    await page.getByRole('link', { name: '注册中文域名数' }).click();
    await page.waitForURL(/chinese-domains/);
    await expect.poll(() => rows.first().innerText()).toMatch(/襄阳市[\s\S]*602/);
    await close();
  });

  it('every document that mentions 网站挂标', async () => {
    const { page, close } = await open(home());
    await page.getByRole('searchbox').fill('网站挂标');
    await page.getByRole('button', { name: '检索' }).click();
    await page.waitForSelector('site-search[data-state="done"]');
    await expect
      .poll(() => page.locator('site-search [role="status"]').innerText())
      .toContain('含有“网站挂标”的页面 2 个');
    await close();
  });
});

describe('by keyboard alone', () => {
  it('a question on the home page leads to the findings, which can be narrowed and opened', async () => {
    const { page, close } = await open(site.url);
    await page.getByRole('link', { name: /哪些报告的数字互相对不上？/ }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/findings/);
    await page.getByLabel('类别').focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => new URL(page.url()).search).toBe('?severity=contradiction');
    await page.locator('filter-list li:visible').first().getByRole('link').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/reports\//);
    await close();
  });

  it('a comparison is narrowed with the space bar and sorted with the enter key', async () => {
    const { page, close } = await open(`${site.url}compare/execution-rate/`);
    await page.getByRole('checkbox', { name: '忻州市' }).focus();
    await page.keyboard.press('Space');
    await expect
      .poll(() => page.locator('compare-table tr[data-region="xinzhou"]').first().isVisible())
      .toBe(false);
    await page.getByRole('button', { name: '年度' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('th[aria-sort="descending"]').innerText()).toContain('年度');
    await close();
  });

  it('the display settings are opened, chosen and left', async () => {
    const { page, close } = await open(site.url);
    await page.locator('.display-settings summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.evaluate(() => document.documentElement.dataset['theme'])).toBe('light');
    await close();
  });

  it('the terms are explained without a mouse', async () => {
    const { page, close } = await open(`${site.url}${hohhot}`);
    await page.locator('.glossary summary').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.glossary').innerText()).toContain('花出去的占预算的比例');
    await close();
  });

  it('every stop of the home page shows where it is', async () => {
    const { page, close } = await open(site.url);
    const stops = await page.locator('a[href], button, input, select, summary, [tabindex="0"]').count();
    const unseen: string[] = [];
    for (let stop = 0; stop < stops; stop += 1) {
      await page.keyboard.press('Tab');
      const fault = await page.evaluate(() => {
        const element = document.activeElement;
        if (element === null || element === document.body) return null;
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        const isSeen = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
        return isSeen ? null : element.outerHTML.slice(0, 120);
      });
      if (fault !== null) unseen.push(fault);
    }
    expect(unseen).toEqual([]);
    await close();
  });
});

describe('without script', () => {
  it('the home page leads through the matrix to a report', async () => {
    const { page, close } = await open(site.url, { script: false });
    await page
      .getByRole('row')
      .filter({ hasText: '襄阳市' })
      .getByRole('link', { name: '目标 1 份' })
      .click();
    await page.waitForURL(/xiangyang/);
    await expect.poll(() => page.locator('h1').innerText()).toContain('绩效目标申报表');
    await close();
  });

  it('the findings are all there, and no control that would do nothing', async () => {
    const withScript = await open(`${site.url}findings/`);
    const all = await withScript.page.locator('.finding-list li').count();
    await withScript.close();
    const { page, close } = await open(`${site.url}findings/`, { script: false });
    expect(await page.locator('.finding-list li:visible').count()).toBe(all);
    expect(await page.locator('.needs-script:visible').count()).toBe(0);
    await close();
  });

  it.each(['years/2024/', 'regions/huhehaote/', 'projects/domain-registration/', 'method/', 'sitemap/'])(
    '%s is complete',
    async (path) => {
      const texts = await Promise.all(
        [true, false].map(async (script) => {
          const { page, close } = await open(`${site.url}${path}`, { script });
          const text = await page.locator('main').evaluate((main) => {
            for (const element of main.querySelectorAll('.needs-script, drawn-chart')) element.remove();
            return main.textContent.replace(/\s+/g, '');
          });
          await close();
          return text;
        }),
      );
      expect(texts[1]).toBe(texts[0]);
      expect(texts[1]?.length).toBeGreaterThan(50);
    },
  );
});

describe('on paper', () => {
  it('a page is A4, repeats the heads of its tables, and says its address and the day', async () => {
    const { page, close } = await open(`${site.url}${hohhot}`, { display: { theme: 'dark' } });
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const printed = await page.evaluate(() => {
      const shown = (selector: string): boolean =>
        [...document.querySelectorAll(selector)].some((element) => element.checkVisibility());
      const rules = [...document.styleSheets]
        .flatMap((sheet) => [...sheet.cssRules])
        .map((rule) => rule.cssText);
      return {
        address: document.querySelector('.site-footer .print-only')?.textContent.replace(/\s+/g, ' ').trim(),
        head: getComputedStyle(document.querySelector('table:not(.indicators) thead') ?? document.body)
          .display,
        background: getComputedStyle(document.documentElement).backgroundColor,
        isHeaderShown: shown('.site-header'),
        hasA4: rules.some((rule) => /size: a4/i.test(rule)),
      };
    });
    expect(printed.address).toMatch(
      /^本页地址：http:\/\/127\.0\.0\.1:\d+\/reports\/\S+ 访问日期：\d{4}年\d{1,2}月\d{1,2}日$/,
    );
    expect(printed).toMatchObject({
      head: 'table-header-group',
      background: 'rgb(255, 255, 255)',
      isHeaderShown: false,
      hasA4: true,
    });
    await close();
  });

  it('a drawn chart takes the colours of paper, and the screen gets its own back', async () => {
    const { page, close } = await open(`${site.url}${hohhot}`, { display: { theme: 'dark' } });
    await page.locator('drawn-chart').first().scrollIntoViewIfNeeded();
    await page.waitForSelector('drawn-chart[data-drawn="true"]');
    const colorOf = (event: string) =>
      page.evaluate((name) => {
        dispatchEvent(new Event(name));
        const chart = document.querySelector('drawn-chart');
        return chart === null ? null : getComputedStyle(chart).getPropertyValue('--series-1').trim();
      }, event);
    expect(await colorOf('beforeprint')).toBe('#0a4a82');
    expect(await colorOf('afterprint')).toBe('#6fb2ee');
    await close();
  });
});

describe('the comparison', () => {
  it('keeps the choice in the address, sorts inside groups, and saves what is shown', async () => {
    const { page, faults, close } = await open(`${site.url}compare/execution-rate/`);
    await page.getByLabel('2019').uncheck();
    await expect
      .poll(() => new URL(page.url()).searchParams.getAll('year'))
      .toEqual(['2024', '2022', '2021']);
    await expect
      .poll(() => page.locator('compare-table > [role="status"]').innerText())
      .toBe('显示 3 个数字。另有 1 份报告没有这项数字。');
    await page.reload();
    await expect
      .poll(() => page.locator('compare-table > [role="status"]').innerText())
      .toBe('显示 3 个数字。另有 1 份报告没有这项数字。');
    await page.getByRole('button', { name: /预算执行率/ }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('sort')).toBe('2-ascending');
    const firstGroup = page.locator('compare-table tbody').first().locator('tr[data-region]');
    await expect.poll(() => firstGroup.locator('th').nth(0).innerText()).toBe('未载明地区');
    await page.reload();
    await expect.poll(() => firstGroup.locator('th').nth(0).innerText()).toBe('未载明地区');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载所示数据（CSV）' }).click();
    const path = await (await download).path();
    const text = readFileSync(path, 'utf8');
    expect(
      text.startsWith(
        '\uFEFF口径,地区,年度,项目,种类,预算执行率（%）,数字来源,复算（仅在有差异时）,原文,报告地址\r\n',
      ),
    ).toBe(true);
    expect(text.trim().split('\r\n')).toHaveLength(5);
    expect(faults).toEqual([]);
    await close();
  });

  it('shows the same places and years for another measure', async () => {
    const { page, close } = await open(`${site.url}compare/execution-rate/?year=2019`);
    await page.getByRole('link', { name: '评价得分' }).click();
    await page.waitForURL(/score\/\?year=2019$/);
    await expect
      .poll(() => page.locator('compare-table > [role="status"]').innerText())
      .toBe('显示 1 个数字。');
    await close();
  });

  it('says when nothing is chosen, and all can be chosen again at once', async () => {
    const { page, close } = await open(`${site.url}compare/execution-rate/`);
    await page.getByRole('group', { name: '地区' }).getByRole('button', { name: '全不选' }).click();
    const status = page.locator('compare-table > [role="status"]');
    await expect.poll(() => status.innerText()).toBe('所选的地区和年度没有报告，可以点“全选”恢复。');
    await page.reload();
    await expect.poll(() => status.innerText()).toBe('所选的地区和年度没有报告，可以点“全选”恢复。');
    await page.getByRole('group', { name: '地区' }).getByRole('button', { name: '全选' }).click();
    await expect.poll(() => status.innerText()).toBe('显示 4 个数字。另有 1 份报告没有这项数字。');
    await close();
  });

  it('says where the printed figure is not the recomputed one', async () => {
    const { page, close } = await open(`${site.url}compare/execution-rate/`);
    const row = page.locator('compare-table tr[data-region="haikou"]');
    expect(await row.innerText()).toMatch(/59\.1\s*复算 59\.0，有差异/);
    await close();
  });

  it('shows every row without script', async () => {
    const { page, close } = await open(`${site.url}compare/execution-rate/`, { script: false });
    expect(await page.locator('compare-table tbody tr[data-region]').count()).toBe(5);
    expect(await page.locator('compare-table form').isVisible()).toBe(false);
    await close();
  });
});

describe('display settings', () => {
  it('are remembered, and hold before the page is drawn', async () => {
    const { page, faults, close } = await open(site.url);
    await page.getByText('显示设置').click();
    await page.getByLabel('高对比').check();
    await page.getByLabel('大字').check();
    await page.goto(`${site.url}${hohhot}`);
    const settings = await page.evaluate(() => {
      const { theme, size } = document.documentElement.dataset;
      return [theme, size];
    });
    expect(settings).toEqual(['contrast', 'large']);
    expect(await violations(page)).toEqual([]);
    await expect.poll(() => overflowOf(page)).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
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
    await expect.poll(() => new URL(page.url()).pathname).toMatch(/^\/zwgk\/jixiao\/reports\//);
    await expect.poll(() => page.locator('h1').count()).toBe(1);
    await close();
  });
});
