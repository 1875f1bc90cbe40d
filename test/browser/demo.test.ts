/** What only shows with many reports over several years: trends, chains, neighbours, pages of lists. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { openPage, type Circumstances } from '../support/open-page.ts';
import { pagesOf } from '../support/site-files.ts';
import type { StaticServer } from '../support/own-server.ts';
import { serveFolder } from '../support/static-server.ts';

interface Row {
  readonly id: string;
  readonly fiscalYear: number;
  readonly status: string;
  readonly stage: string;
  readonly project: string;
  readonly region: { readonly id: string };
}

const rows = JSON.parse(readFileSync(join(inject('demoSite'), 'data/v1/reports.json'), 'utf8')) as Row[];
const yearsOf = (list: readonly Row[]): number[] => [...new Set(list.map((row) => row.fiscalYear))].sort();

/** The project with the most years, which also has a target and an evaluation of one year. */
const project = found(
  [...new Set(rows.map((row) => row.project))]
    .map((id) => ({ id, reports: rows.filter((row) => row.project === id) }))
    .filter(({ reports }) =>
      reports.some(
        (target) =>
          target.stage === 'target' &&
          reports.some((row) => row.stage === 'evaluation' && row.fiscalYear === target.fiscalYear),
      ),
    )
    .sort((a, b) => yearsOf(b.reports).length - yearsOf(a.reports).length)[0],
);

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

const open = (path: string, circumstances: Circumstances = {}) =>
  openPage(browser, `${demo.url}${path}`, circumstances);

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The demonstration has no such thing.');
  return value;
}

async function drawn(page: Page, title: string) {
  const chart = page.locator('figure.chart', { hasText: title }).locator('drawn-chart');
  await chart.scrollIntoViewIfNeeded();
  await page.waitForFunction(
    (element) => element.getAttribute('data-drawn') === 'true',
    await chart.elementHandle(),
  );
  return chart;
}

describe('the page of a project', () => {
  it('says of every year and stage what is published and what is not', async () => {
    const { page, close } = await open(`projects/${project.id}/`);
    const stages = ['assessment', 'target', 'monitoring', 'evaluation', 'feedback', 'application'];
    const timeline = page.getByRole('region', { name: '全过程公开情况' }).locator('tbody tr');
    const shown = await Promise.all(
      (await timeline.all()).map(async (row) => ({
        year: Number(await row.locator('th').innerText()),
        counts: await Promise.all(
          (await row.locator('td').all()).map((cell) => cell.getByRole('link').count()),
        ),
      })),
    );
    const expected = yearsOf(project.reports)
      .reverse()
      .map((year) => ({
        year,
        counts: stages.map(
          (stage) => project.reports.filter((row) => row.fiscalYear === year && row.stage === stage).length,
        ),
      }));
    expect(shown).toEqual(expected);
    const empty = expected.flatMap(({ counts }) => counts).filter((count) => count === 0).length;
    expect(await page.getByRole('region', { name: '全过程公开情况' }).getByText('未收录').count()).toBe(
      empty,
    );
    await close();
  });

  it('sets the declared targets beside the results of the same year', async () => {
    const { page, close } = await open(`projects/${project.id}/`);
    const heads = await page.locator('#targets ~ .table-scroll').first().locator('thead th').allInnerTexts();
    expect(heads).toEqual(['指标', '申报的目标值', '评价表的目标值', '实际值', '得分']);
    await close();
  });

  it('draws the trend over the years, and the arrow keys read it with every gap', async () => {
    const { page, faults, close } = await open(`projects/${project.id}/`);
    const chart = await drawn(page, '各年得分和等次');
    const { labels, series } = JSON.parse((await chart.getAttribute('data-chart')) ?? '') as {
      labels: string[];
      series: { name: string; texts: string[]; values: (number | null)[] }[];
    };
    const years = yearsOf(
      project.reports.filter((row) => row.stage === 'evaluation' && row.status === 'published'),
    );
    const [first = 0, last = 0] = [years[0], years.at(-1)];
    expect(labels).toEqual(Array.from({ length: last - first + 1 }, (_, index) => String(first + index)));
    await chart.locator('canvas').focus();
    for (const [index, label] of labels.entries()) {
      for (const line of series) {
        await page.keyboard.press('ArrowRight');
        const text = line.texts[index] ?? '';
        const words = line.values[index] === null ? text : text.replace(/^[\d.,]+/, '$& 分');
        await expect
          .poll(() => chart.locator('[role="status"]').innerText())
          .toBe(`${label}，${line.name}：${words}`);
      }
    }
    expect(faults).toEqual([]);
    await close();
  });

  it('gives the same figures in the table, without script too', async () => {
    const { page, close } = await open(`projects/${project.id}/`, { script: false });
    const table = page.getByRole('region', { name: '各年数据' });
    const evaluated = project.reports.filter(
      (row) => row.stage === 'evaluation' && row.status === 'published',
    );
    expect(await table.locator('tbody tr').count()).toBe(evaluated.length);
    await close();
  });
});

describe('the neighbours of a report', () => {
  it('are the same project in other years, the same place and the same year', async () => {
    const report = found(project.reports.find((row) => row.stage === 'evaluation'));
    const { page, close } = await open(`reports/${report.id}/`);
    const section = page.locator('section', { has: page.locator('#neighbours') });
    const groups = await section.locator('h3').allInnerTexts();
    expect(groups).toEqual(['同一项目', '同一地区', '同一年度']);
    const addresses = async (index: number) =>
      Promise.all(
        (await section.locator('ul').nth(index).locator('a[href*="/reports/"]').all()).map(async (link) =>
          (await link.getAttribute('href'))?.replace(/^\/reports\/|\/$/g, ''),
        ),
      );
    const rowsOf = (ids: readonly (string | undefined)[]) =>
      ids.map((id) => found(rows.find((row) => row.id === id)));
    expect(rowsOf(await addresses(0)).every((row) => row.project === report.project)).toBe(true);
    expect(rowsOf(await addresses(1)).every((row) => row.region.id === report.region.id)).toBe(true);
    expect(rowsOf(await addresses(2)).every((row) => row.fiscalYear === report.fiscalYear)).toBe(true);
    await close();
  });
});

describe('a long list', () => {
  const year = found(yearsOf(rows).find((one) => rows.filter((row) => row.fiscalYear === one).length > 20));

  it.each([true, false])(
    'stands on several pages that lose and repeat nothing (script: %s)',
    async (script) => {
      const { page, close } = await open(`years/${year}/`, { script });
      const seen: string[] = [];
      let number = 1;
      for (;;) {
        for (const link of await page.locator('.report-list h4 a').all()) {
          seen.push((await link.getAttribute('href')) ?? '');
        }
        const next = page.getByRole('link', { name: '下一页' });
        if ((await next.count()) === 0) break;
        await next.focus();
        await page.keyboard.press('Enter');
        number += 1;
        await page.getByText(`第 ${number} 页，共`).waitFor();
      }
      const expected = rows.filter((row) => row.fiscalYear === year).map((row) => `/reports/${row.id}/`);
      expect([...seen].sort()).toEqual([...expected].sort());
      await close();
    },
  );
});

describe('a withdrawn report', () => {
  const withdrawn = found(rows.find((row) => row.status === 'withdrawn'));

  it('keeps its page, which says so', async () => {
    const { page, close } = await open(`reports/${withdrawn.id}/`);
    expect(await page.locator('.meta .status').innerText()).toBe('已撤回');
    expect(await page.locator('p.notice').innerText()).toMatch(
      /^本报告已于 \d{4}-\d\d-\d\d 撤回，.*原因：表中资金口径有误，已由修订后的文件代替。$/,
    );
    await close();
  });

  it('counts in no comparison', async () => {
    for (const measure of ['budget', 'executed', 'score']) {
      const { page, close } = await open(`compare/${measure}/`);
      expect(await page.locator(`compare-table a[href="/reports/${withdrawn.id}/"]`).count()).toBe(0);
      await close();
    }
  });
});

it('every page says that nothing here is real', () => {
  const pages = pagesOf(inject('demoSite'));
  expect(pages.length).toBeGreaterThan(120);
  const without = pages.filter((path) => {
    const file = path.endsWith('.html') ? path : `${path}index.html`;
    const html = readFileSync(join(inject('demoSite'), file), 'utf8');
    return !/<aside[^>]*class="site-notice"[^>]*>\s*示例数据，非真实报告\s*<\/aside>/.test(html);
  });
  expect(without).toEqual([]);
});
