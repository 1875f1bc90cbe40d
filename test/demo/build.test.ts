import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { demoCorpus, sharedFiles } from '../../src/demo/corpus.ts';
import { readContentFolder } from '../../src/files/read-content-folder.ts';
import { buildFolder, temporaryFolder } from '../support/build-folder.ts';
import { pagesOf } from '../support/site-files.ts';

// Builds into folders outside the project share `.astro/.prerender`; inside it, this one can run beside others.
const folder = resolve(`node_modules/.mingzhang-demo-${process.pid}`);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it('builds, and says on every page that it is no real report', { timeout: 240_000 }, () => {
  const contentDir = temporaryFolder('demo');
  for (const { path, text } of demoCorpus({ seed: 1, shared: sharedFiles(readContentFolder('content')) })) {
    mkdirSync(dirname(join(contentDir, path)), { recursive: true });
    writeFileSync(join(contentDir, path), text);
  }
  const { status, output, outDir } = buildFolder(contentDir, { OUT_DIR: join(folder, 'dist') });
  expect(status, output).toBe(0);
  const pages = pagesOf(outDir);
  expect(pages.length).toBeGreaterThan(120);
  const without = pages.filter((page) => {
    const file = page === '' || page.endsWith('/') ? `${page}index.html` : page;
    const html = readFileSync(join(outDir, file), 'utf8');
    return !/<aside[^>]*class="site-notice"[^>]*>\s*示例数据，非真实报告\s*<\/aside>/.test(html);
  });
  expect(without).toEqual([]);
});
