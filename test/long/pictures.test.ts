/** Pictures of each kind of page in every display, for a person to look at; nothing is compared. */
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { buildFolder } from '../support/build-folder.ts';
import { demoContent } from '../support/demo-content.ts';
import { openPage, type Display } from '../support/open-page.ts';
import { filesOf, onePageOfEachKind } from '../support/site-files.ts';
import type { StaticServer } from '../support/own-server.ts';
import { serveFolder } from '../support/static-server.ts';

const displays: Readonly<Record<string, Display>> = {
  light: { theme: 'light' },
  dark: { theme: 'dark' },
  contrast: { theme: 'contrast' },
  large: { theme: 'light', size: 'large' },
};
const widths = [320, 768, 1440];
const folder = resolve('test/artefacts/pictures');

const corpora: readonly (readonly [name: string, contentDir: () => string])[] = [
  ['content', () => 'content'],
  ['demo', demoContent],
];

describe.each(corpora)('pictures of %s', (name, contentDir) => {
  let browser: Browser;
  let server: StaticServer;
  let paths: string[];

  beforeAll(async () => {
    const { status, output, outDir } = buildFolder(contentDir());
    expect(status, output).toBe(0);
    paths = onePageOfEachKind(outDir);
    browser = await launchBrowser();
    server = await serveFolder(outDir);
    rmSync(join(folder, name), { recursive: true, force: true });
  });

  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it.each(Object.entries(displays))('%s', async (displayName, display) => {
    for (const width of widths) {
      const target = join(folder, name, `${displayName}-${width}`);
      mkdirSync(target, { recursive: true });
      for (const path of paths) {
        const { page, faults, close } = await openPage(browser, `${server.url}${path}`, { width, display });
        for (const chart of await page.locator('drawn-chart').all()) {
          await chart.scrollIntoViewIfNeeded();
          await chart.locator('canvas').waitFor();
        }
        await page.evaluate(() => {
          scrollTo(0, 0);
        });
        const file = `${path.replaceAll('/', '_').replace(/\.html$/, '') || 'home'}.png`;
        await page.screenshot({ path: join(target, file), fullPage: true });
        expect(faults).toEqual([]);
        await close();
      }
      expect(filesOf(target)).toHaveLength(paths.length);
    }
  });
});
