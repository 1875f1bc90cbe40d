/** Each published file is read once, and not at all where it is known. */
import { cpSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import { sha256Of } from '../../src/integrity/manifest.ts';
import type { Published, PublishedReport } from '../../src/integrations/published-facts.ts';
import { readFiles } from '../../src/integrations/read-files.ts';
import { readPublished, readStore, type KnownFiles } from '../../src/integrations/read-published.ts';
import { temporaryFolder } from '../support/build-folder.ts';

const id = 'a/2023/b/c';
const page = `reports/${id}/index.html`;
const mobile = '13800000000';

const files: Readonly<Record<string, string | Buffer>> = {
  'index.html': '<h1 id="top">首页</h1><a href="/about/">关于</a><a href="/none/">没有</a>',
  'about/index.html': `<a href="/">首页</a><p>电话：${mobile}</p><a href="/reports/${id}/">报告</a>`,
  [page]: `<div class="narrative"><p>项目按计划完成</p></div><a href="/about/">关于</a><p>${mobile}</p>`,
  'data/v1/reports.json': JSON.stringify([{ id, url: `reports/${id}/`, dataUrl: 'data/v1/reports.csv' }]),
  'data/v1/reports.csv': 'id\r\na\r\n',
  'pagefind/2023/fragment/x.pf_fragment': gzipSync(`pagefind_dcd{"url":"/reports/${id}/","content":"文"}`),
  'favicon.svg': '<svg></svg>',
};

const report: PublishedReport = {
  id,
  fiscalYear: 2023,
  regionId: 'a',
  version: null,
  rows: {} as PublishedReport['rows'],
  attachments: [],
  firstWords: '按计划完成',
  exceptions: null,
};

const published = (more: Partial<PublishedReport> = {}): Published => ({
  reports: [{ ...report, ...more }],
  historyRows: 0,
  pages: [],
  releases: [],
  gone: { redirects: [], withdrawals: [] },
  addresses: [],
});

let site: string;
let store: NonNullable<KnownFiles['store']>;

function write(path: string, content: string | Buffer): void {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), content);
}

beforeEach(() => {
  site = temporaryFolder('published');
  for (const [path, content] of Object.entries(files)) write(path, content);
  store = { file: join(temporaryFolder('store'), 'files.jsonl'), edition: '1' };
});

const read = (of = published(), known: Partial<KnownFiles> = {}) =>
  readPublished(site, of, { store, taken: new Map(), seen: new Map(), ...known });

describe('what is read of a file', () => {
  it('is what the last step needs, and no more', async () => {
    const found = await read();
    expect([...found.keys()]).toEqual(Object.keys(files).sort());
    expect(found.get('favicon.svg')?.sha256).toBe(sha256Of('<svg></svg>'));
    expect(found.get(page)).toMatchObject({ hasFirstWords: true, dependsOnExceptions: true });
    expect(found.get(page)?.traces).toEqual([expect.stringContaining('疑似手机号码')]);
    expect(found.get('data/v1/reports.json')).toMatchObject({ rows: 1, ids: [id] });
    expect(found.get('data/v1/reports.csv')).toMatchObject({ rows: 1 });
    expect(found.get('pagefind/2023/fragment/x.pf_fragment')?.recordOf).toBe(`reports/${id}/`);
  });

  it('leaves out the manifest and its sums of a former build', async () => {
    const before = await read();
    write('manifest.json', '{}');
    write('manifest.sha256', '');
    expect(await read()).toEqual(before);
  });

  it('is the same in several threads as in one', async () => {
    const order = { outDir: site, settings: { allowed: [], exceptions: [] } };
    const asked = Object.keys(files).map((path) => ({ path }));
    const alone = await readFiles(order, asked, { threads: 0 });
    expect(await readFiles(order, asked, { threads: 2 })).toEqual(alone);
  });

  it('names a file that is none of its format, from a thread too', async () => {
    write('search/names.json', '[');
    const order = { outDir: site, settings: { allowed: [], exceptions: [] } };
    for (const threads of [0, 1])
      await expect(readFiles(order, [{ path: 'search/names.json' }], { threads })).rejects.toThrow(
        'search/names.json cannot be read.',
      );
  });
});

describe('what is known from the build before', () => {
  it('is the same as what is read', async () => {
    const cold = await read();
    expect(await read()).toEqual(cold);
  });

  it('is taken from what was read beforehand', async () => {
    const cold = await read();
    const before = new Map(readStore(store, published()));
    expect(before.size).toBe(cold.size);
    const path = 'data/v1/reports.csv';
    const known = before.get(path);
    if (known === undefined) throw new Error('The table is not known.');
    before.set(path, { ...known, rows: 99 });
    rmSync(store.file);
    expect((await read(published(), { before })).get(path)?.rows).toBe(99);
    expect(await read()).toEqual(cold);
  });

  it.each<[name: string, path: string, content: string]>([
    ['another page', page, '<p>x</p><a href="/other/">'],
    ['another table', 'data/v1/reports.csv', 'id\r\na\r\nb\r\n'],
  ])('is read anew where the file is another: %s', async (_name, path, content) => {
    await read();
    write(path, content);
    const warm = await read();
    rmSync(store.file);
    expect(warm).toEqual(await read());
    expect(warm.get(path)?.sha256).toBe(sha256Of(content));
  });

  it('follows the words that a page is asked for, and the exceptions of its report', async () => {
    await read();
    expect((await read(published({ firstWords: '没有的话' }))).get(page)?.hasFirstWords).toBe(false);
    expect((await read(published({ exceptions: mobile }))).get(page)?.traces).toBeUndefined();
    expect((await read()).get(page)?.traces).toHaveLength(1);
  });

  it('is forgotten by another edition of the program, and when the file is damaged', async () => {
    const cold = await read();
    const text = readFileSync(store.file, 'utf8');
    for (const damaged of ['', 'x', text.slice(0, -5), text.replaceAll('reference', 'referenc')]) {
      writeFileSync(store.file, damaged);
      expect(await read()).toEqual(cold);
    }
    writeFileSync(store.file, text.replaceAll('/none/', '/nowhere/'));
    expect(await read(published(), { store: { ...store, edition: '2' } })).toEqual(cold);
  });

  it('is not read again where a file was taken over whole', async () => {
    const cold = await read();
    const taken = new Map(Array.from(cold.values(), ({ path, sha256 }) => [path, sha256]));
    // The same length: only whoever took it over can know that it is the same.
    write('about/index.html', String(files['about/index.html']).replace('首页', '别页'));
    expect((await read(published(), { taken })).get('about/index.html')).toEqual(
      cold.get('about/index.html'),
    );
    write('about/index.html', 'x');
    expect((await read(published(), { taken })).get('about/index.html')?.sha256).toBe(sha256Of('x'));
  });

  it('is not read again where this build has read what it wrote, unless it was changed since', async () => {
    const cold = await read();
    const path = 'data/v1/reports.csv';
    const file = { path, bytes: 7, sha256: 'a digest by which it can be told', rows: 2 };
    const { mtimeMs: modified } = statSync(join(site, path));
    for (const known of [{ store: null }, {}]) {
      const seen = new Map([[path, { file, modified }]]);
      expect((await read(published(), { ...known, seen })).get(path)).toEqual(file);
      const others = [
        { file, modified: modified - 1 },
        { file: { ...file, bytes: 6 }, modified },
      ];
      for (const other of others)
        expect(await read(published(), { ...known, seen: new Map([[path, other]]) })).toEqual(cold);
    }
  });

  it('is not needed: a folder that cannot be written to costs only time', async () => {
    const file = join(site, 'index.html', 'files.jsonl');
    const cold = await read(published(), { store: null });
    expect(await read(published(), { store: { file, edition: '1' } })).toEqual(cold);
  });
});

it('a copy of a site is the same site', async () => {
  const cold = await read();
  const copy = temporaryFolder('copy');
  cpSync(site, copy, { recursive: true });
  expect(await readPublished(copy, published())).toEqual(cold);
});
