/** What a reader's line has to carry: bytes as a server sends them, compressed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { filesOf, pagesOf } from '../support/site-files.ts';
import type { StaticServer } from '../support/own-server.ts';
import { serveFolder } from '../support/static-server.ts';

const kib = 1024;
const site = inject('site');

function compressed(path: string, folder = site): number {
  return gzipSync(readFileSync(join(folder, path)), { level: 9 }).length;
}

/** Files that a page loads by itself: those of its tags, and what those scripts import at once. */
function loadedBy(page: string, folder: string, tag: RegExp): string[] {
  const html = readFileSync(join(folder, page), 'utf8');
  const wanted = [...html.matchAll(tag)].map((match) => (match[1] ?? '').replace(/^\//, ''));
  const files = new Set<string>();
  for (let path = wanted.pop(); path !== undefined; path = wanted.pop()) {
    if (files.has(path)) continue;
    files.add(path);
    if (!path.endsWith('.js')) continue;
    const code = readFileSync(join(folder, path), 'utf8');
    for (const match of code.matchAll(/(?:^|[;}])import(?:[^"'()]*from)?\s*["']\.\/([^"']+)["']/g)) {
      wanted.push(`_astro/${match[1] ?? ''}`);
    }
  }
  return [...files];
}

const sum = (sizes: readonly number[]): number => sizes.reduce((total, size) => total + size, 0);
const scripts = /<script[^>]*\ssrc="([^"]+)"/g;
const styles = /<link[^>]*rel="stylesheet"[^>]*href="([^"]+)"/g;

describe.each([
  ['the five seeds', site],
  ['the eleven cases', inject('casesSite')],
  ['the demonstration', inject('demoSite')],
] as const)('reports of %s', (_name, folder) => {
  it('take at most 40 KiB of page and style, and 15 KiB of script before anything is touched', () => {
    const reports = pagesOf(folder).filter((path) => path.startsWith('reports/'));
    expect(reports.length).toBeGreaterThan(0);
    const heavy = reports.flatMap((path) => {
      const page = `${path}index.html`;
      const text =
        compressed(page, folder) +
        sum(loadedBy(page, folder, styles).map((file) => compressed(file, folder)));
      const script = sum(loadedBy(page, folder, scripts).map((file) => compressed(file, folder)));
      return text <= 40 * kib && script <= 15 * kib && script > 0
        ? []
        : [`${path}: ${text} and ${script} bytes`];
    });
    expect(heavy).toEqual([]);
  });
});

describe('the drawing of charts', () => {
  const drawing = filesOf(site).filter((path) => /^_astro\/drawing\..*\.js$/.test(path));

  it('is one file of at most 70 KiB', () => {
    expect(drawing).toHaveLength(1);
    expect(sum(drawing.map((path) => compressed(path)))).toBeLessThanOrEqual(70 * kib);
  });

  it('is loaded by no page of itself', () => {
    const eager = pagesOf(site).filter((path) => {
      const page = path.endsWith('.html') ? path : `${path}index.html`;
      return loadedBy(page, site, scripts).some((file) => drawing.includes(file));
    });
    expect(eager).toEqual([]);
  });
});

describe('nothing shifts while a page comes up', () => {
  let browser: Browser;
  let server: StaticServer;

  beforeAll(async () => {
    browser = await launchBrowser();
    server = await serveFolder(site);
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it.each([
    '',
    'reports/huhehaote/2024/domain-registration/department-evaluation/',
    'compare/execution-rate/',
    'findings/',
    'search/?q=预算执行率',
  ])('/%s', async (path) => {
    const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value, hadRecentInput } = entry as PerformanceEntry & {
            value: number;
            hadRecentInput: boolean;
          };
          if (!hadRecentInput) shifts.push(value);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(`${server.url}${path}`, { waitUntil: 'networkidle' });
    const charts = page.locator('drawn-chart');
    if ((await charts.count()) > 0) {
      await charts.first().scrollIntoViewIfNeeded();
      await page.waitForSelector('drawn-chart[data-drawn="true"]');
    }
    await page.waitForTimeout(300);
    const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
    expect(shifts).toEqual([]);
    await page.close();
  });
});
