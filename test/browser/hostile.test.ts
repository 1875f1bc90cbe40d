/** Hostile texts in every free field and in a former revision, through the real build, read back from what a browser makes of it. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/gate/check-content.ts';
import type { ReportRecord } from '../../src/data/report-record.ts';
import { readContentFolder } from '../../src/files/read-content-folder.ts';
import { launchBrowser } from '../support/browser.ts';
import { buildFolder } from '../support/build-folder.ts';
import { copyContent } from '../support/content-copy.ts';
import { openPage } from '../support/open-page.ts';
import { payloads } from '../support/payloads.ts';
import { release } from '../support/released-repository.ts';
import { newRepository } from '../support/repository.ts';
import { filesOf, pagesOf } from '../support/site-files.ts';
import type { StaticServer } from '../support/own-server.ts';
import { serveFolder } from '../support/static-server.ts';

const from = 'test/published/content';
const original = 'reports/langfang/2019/school-heating/self-evaluation.md';
const copies = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `school-heating-${letter}`);
const pathOf = (project: string) => original.replace('school-heating', project);

/** Whether the gate takes a report with this title, or a narrative with this line. */
function passes(change: (text: string) => string): boolean {
  const files = readContentFolder(from).map((file) =>
    file.path === original ? { ...file, text: change(file.text) } : file,
  );
  return checkContent(files).problems.length === 0;
}

const asTitle = (payload: string) => (text: string) =>
  text.replace(/^ {2}title: .*$/m, () => `  title: ${JSON.stringify(payload)}`);
const asLine = (payload: string) => (text: string) => `${text}\n${payload}\n`;

const inFields = payloads.filter((payload) => passes(asTitle(payload)));
const inNarrative = payloads.filter((payload) => passes(asLine(payload)));

/** Free texts of a report and of the registers: keys whose values only readers read. */
const freeText =
  /^(\s*(?:- )?(?:name|level1|level2|title|projectName|varianceNote|label|text|note|coverageNote|expected|actual|target|documentNumber|period|subArea|reason): )(.+)$/gm;

/** A report with an attachment of a hostile title. */
function attached(folder: string, project: string, text: string, title: string): string {
  const bytes = '指标,数\n里程,3\n';
  const file = join(folder, pathOf(project).replace(/^reports\/(.*)\.md$/, 'attachments/$1/a.csv'));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const entry = `attachments:\n  - { file: a.csv, title: ${title}, sha256: "${sha256}" }\n`;
  return text.replace('revision: "1"\n', () => `revision: "1"\n${entry}`);
}

let browser: Browser;
let server: StaticServer;
let outDir: string;
let placed: ReadonlySet<string>;

beforeAll(async () => {
  const folder = copyContent({}, from);
  const used = new Set<string>();
  let next = 0;
  const payload = () => {
    const text = inFields[next++ % inFields.length] ?? '';
    used.add(text);
    return JSON.stringify(text);
  };
  const template = readFileSync(join(folder, original), 'utf8').replace(
    /^ {2}title: .*$/m,
    (title) => `${title}\n  documentNumber: x\n  period: x\n  subArea: x`,
  );
  for (const [index, project] of copies.entries()) {
    const lines = inNarrative.filter((_, at) => at % copies.length === index);
    const text = template.replace(freeText, (line, key: string, value: string) =>
      /^"?[\d.%]+"?$|^[a-z][A-Za-z]+$/.test(value) && value !== 'x' ? line : `${key}${payload()}`,
    );
    const file = join(folder, pathOf(project));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${attached(folder, project, text, payload())}\n${lines.join('\n\n')}\n`);
  }
  rmSync(join(folder, original));
  const projects = join(folder, 'projects.yml');
  const registered = copies.map((id) => `- id: ${id}\n  region: langfang\n  name: x\n`);
  writeFileSync(projects, `${readFileSync(projects, 'utf8').trimEnd()}\n${registered.join('')}`);
  for (const register of ['regions.yml', 'organizations.yml', 'projects.yml', 'metrics.yml', 'kinds.yml']) {
    const path = join(folder, register);
    const text = readFileSync(path, 'utf8');
    writeFileSync(
      path,
      text.replace(
        /^( {2}(?:name|note|description|definition): ).*$/gm,
        (_line, key: string) => `${key}${payload()}`,
      ),
    );
  }
  const site = join(folder, 'site.yml');
  writeFileSync(
    site,
    readFileSync(site, 'utf8').replace(
      /^(\s*(?:name|tagline|description|keywords|type): ).*$/gm,
      (_line, key: string) => `${key}${payload()}`,
    ),
  );
  // The revision that stands now takes the place of one in which every text was hostile too.
  const repository = newRepository(folder);
  release(repository, folder, '2026-11-20', '2026-11-20');
  for (const [index, project] of copies.entries()) {
    const file = join(folder, pathOf(project));
    const text = readFileSync(file, 'utf8');
    const corrected = text.replace(
      'revision: "1"\n',
      () => `revision: "2"\ncorrections:\n  - { revision: "2", date: 2026-12-01, note: ${payload()} }\n`,
    );
    const withdrawn = corrected.replace(
      'status: published\n',
      () => `status: withdrawn\nwithdrawal: { date: 2026-12-01, reason: ${payload()} }\n`,
    );
    writeFileSync(file, index === 0 ? withdrawn : corrected);
  }
  repository.commit('2026-12-01', '<script>window.hacked = 1</script> "\' onerror=x ]]>', {});
  placed = used;
  const built = buildFolder(folder);
  if (built.status !== 0) throw new Error(built.output);
  outDir = built.outDir;
  browser = await launchBrowser();
  server = await serveFolder(outDir);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

it('the corpus is large, and what the gate refuses of it has no business in a text', () => {
  expect(payloads.length).toBeGreaterThanOrEqual(200);
  expect(new Set(payloads).size).toBe(payloads.length);
  expect([...placed].sort()).toEqual([...inFields].sort());
  const refused = payloads.filter((payload) => !inFields.includes(payload));
  expect(refused.filter((payload) => !/[\p{Cc}\u2028\u2029]/u.test(payload))).toEqual([]);
  expect(inNarrative.length).toBeGreaterThan(50);
});

it('no text of a content file becomes markup, script or a request on any page', async () => {
  const dialogs: string[] = [];
  // The handbook takes nothing from these files.
  const pages = pagesOf(outDir).filter((path) => !path.startsWith('handbook/'));
  for (const path of [...pages, 'search/?q=%3Cscript%3E', 'search/?q=hacked']) {
    const { page, faults, close } = await openPage(browser, `${server.url}${path}`);
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.waitForTimeout(30);
    const found = await page.evaluate(() => ({
      hacked: (window as unknown as { hacked?: number }).hacked ?? null,
      scripts: [...document.scripts].filter((one) => one.src === '' && one.type !== 'application/ld+json')
        .length,
      foreign: [...document.querySelectorAll('iframe, object, embed, base, style, video, audio, math')].map(
        (element) => element.outerHTML.slice(0, 80),
      ),
      // A drawn chart sizes its canvas by script.
      handlers: [...document.querySelectorAll('*:not(canvas)')].flatMap((element) =>
        element
          .getAttributeNames()
          .filter((name) => name.startsWith('on') || name === 'style' || name === 'srcdoc'),
      ),
      addresses: [...document.querySelectorAll('[href], [src], [action]')]
        .flatMap((element) => ['href', 'src', 'action'].map((name) => element.getAttribute(name) ?? ''))
        .filter((address) => /^\s*(?:javascript|data|vbscript):/i.test(address)),
      images: document.images.length,
    }));
    expect({ ...found, faults }, path).toEqual({
      hacked: null,
      scripts: 0,
      foreign: [],
      handlers: [],
      addresses: [],
      images: 0,
      faults: [],
    });
    await close();
  }
  expect(dialogs).toEqual([]);
});

it('the texts are shown as they are', async () => {
  const shown = new Set<string>();
  for (const project of copies) {
    const page = await browser.newPage();
    await page.goto(`${server.url}${pathOf(project).replace(/\.md$/, '/')}`);
    const text = squeezed(await page.evaluate(() => document.body.textContent));
    for (const payload of inFields) if (text.includes(squeezed(payload))) shown.add(payload);
    await page.close();
  }
  // Names of other places, kinds and measures stand on other pages.
  expect(shown.size).toBeGreaterThan(inFields.length * 0.9);
});

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

it('the texts of former revisions stand at their dated addresses', () => {
  const former = pagesOf(outDir).filter((path) => /^versions\/.*school-heating-.*-r1\/$/.test(path));
  expect(former).toHaveLength(copies.length);
  for (const path of former) {
    const html = readFileSync(join(outDir, path, 'index.html'), 'utf8');
    expect(html, path).toContain('以下按这一版的文件逐项列出');
  }
});

describe('what programs read', () => {
  it('is the very text in the data', () => {
    const records = JSON.parse(readFileSync(join(outDir, 'data/v1/reports.json'), 'utf8')) as ReportRecord[];
    const titles = records.filter(({ id }) => id.includes('school-heating-')).map(({ title }) => title);
    expect(titles).toHaveLength(copies.length);
    for (const title of titles) expect(inFields).toContain(title);
  });

  it('is whole in the structured data of every page', () => {
    for (const path of pagesOf(outDir)) {
      const html = readFileSync(join(outDir, path, path.endsWith('.html') ? '' : 'index.html'), 'utf8');
      for (const [, json] of html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
        expect(() => JSON.parse(json ?? '') as unknown, path).not.toThrow();
      }
    }
  });

  it('leads to no file outside the site, and to none with a name of its own', () => {
    for (const path of filesOf(outDir)) expect(path).toMatch(/^[\w.\-/@[\]]+$/);
  });
});
