import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { buildFolder } from '../support/build-folder.ts';
import { copyContent } from '../support/content-copy.ts';
import { pagesOf } from '../support/site-files.ts';
import { serveFolder, type StaticServer } from '../support/static-server.ts';

const payloads = [
  '<script>window.hacked = 1</script>',
  '"><img src=x onerror="window.hacked = 1">',
  "' onmouseover='window.hacked = 1",
  '</script><script>window.hacked = 1</script>',
  '{{constructor.constructor("window.hacked = 1")()}}',
  '${window.hacked = 1}',
  '</title><svg onload="window.hacked = 1">',
  '&lt;script&gt;window.hacked = 1&lt;/script&gt;',
  '\u202Etxt.exe',
  '--><script>window.hacked = 1</script>',
];
const id = 'reports/langfang/2019/school-heating/self-evaluation';

let browser: Browser;
let server: StaticServer;
let outDir: string;

/** A report whose every free text is a payload, put through the real build. */
beforeAll(async () => {
  const folder = copyContent({}, 'test/published/content');
  const file = join(folder, `${id}.md`);
  let next = 0;
  const payload = () => JSON.stringify(payloads[next++ % payloads.length]);
  const text = readFileSync(file, 'utf8').replace(
    /^(\s*(?:- )?(?:name|level1|level2|title|projectName|varianceNote|label|text|note|coverageNote|expected|actual): )(.+)$/gm,
    (line, key: string, value: string) =>
      /^"?[\d.%]+"?$|^[a-z][A-Za-z]+$/.test(value) ? line : `${key}${payload()}`,
  );
  writeFileSync(file, text);
  for (const register of ['regions.yml', 'organizations.yml', 'projects.yml']) {
    const path = join(folder, register);
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(/^( {2}name: ).*$/gm, (_line, key: string) => `${key}${payload()}`),
    );
  }
  const built = buildFolder(folder);
  if (built.status !== 0) throw new Error(built.output);
  outDir = built.outDir;
  browser = await launchBrowser();
  server = await serveFolder(outDir);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

it('no text of a content file becomes markup or script on any page', async () => {
  const page = await browser.newPage();
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  for (const path of [...pagesOf(outDir), 'search/?q=%3Cscript%3E', 'search/?q=hacked']) {
    await page.goto(`${server.url}${path}`);
    await page.waitForTimeout(50);
    const found = await page.evaluate(() => ({
      hacked: (window as unknown as { hacked?: number }).hacked ?? null,
      scripts: [...document.scripts].filter((one) => one.src === '' && one.type !== 'application/ld+json')
        .length,
      handlers: [...document.querySelectorAll('*')].flatMap((element) =>
        element.getAttributeNames().filter((name) => name.startsWith('on')),
      ),
      images: document.images.length,
    }));
    expect(found, path).toEqual({ hacked: null, scripts: 0, handlers: [], images: 0 });
  }
  expect(dialogs).toEqual([]);
  await page.close();
});

it('the payloads are shown as the text that they are', async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}${id}/`);
  const text = await page.evaluate(() => document.body.textContent);
  for (const payload of payloads.slice(0, 5)) expect(text).toContain(payload);
  await page.close();
});
