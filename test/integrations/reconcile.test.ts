import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/gate/check-content.ts';
import type { Content } from '../../src/checks/content.ts';
import { readContentFolder } from '../../src/files/read-content-folder.ts';
import { fileSize } from '../../src/i18n/format.ts';
import type { Changes } from '../../src/integrations/published-facts.ts';
import { buildFolder, temporaryFolder } from '../support/build-folder.ts';
import { reconcileFolder } from '../support/reconcile-folder.ts';

const hohhot = 'huhehaote/2024/domain-registration/department-evaluation';

/** The content has no release yet. */
const noChanges: Changes = new Map();

let built: string;
let content: Content;

beforeAll(() => {
  const { status, output, outDir } = buildFolder('content');
  if (status !== 0) throw new Error(output);
  built = outDir;
  const checked = checkContent(readContentFolder('content'));
  if (checked.content === null) throw new Error('The content has problems.');
  content = checked.content;
});

/** A copy of the built site to take something away from. */
function copy(): string {
  const folder = temporaryFolder('reconcile');
  cpSync(built, folder, { recursive: true });
  return folder;
}

describe('after the build', () => {
  it('a whole site passes', async () => {
    expect(await reconcileFolder(built, content, noChanges)).toEqual([]);
  });

  it('a missing page is named', async () => {
    const site = copy();
    rmSync(join(site, 'reports', hohhot), { recursive: true });
    expect(await reconcileFolder(site, content, noChanges)).toEqual([`页面缺少 ${hohhot}。`]);
  });

  it('a missing dated address is named', async () => {
    const site = copy();
    rmSync(join(site, 'versions', hohhot), { recursive: true });
    expect(await reconcileFolder(site, content, noChanges)).toEqual([
      `固定地址缺少 versions/${hohhot}/2026-11-20-r1。`,
    ]);
  });

  it('a page without its narrative is named', async () => {
    const site = copy();
    const file = join(site, 'reports', hohhot, 'index.html');
    const html = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      html.replace(
        /<div class="narrative">[\s\S]*?<h2 id="calculations"/,
        '<div class="narrative"></div><h2 id="calculations"',
      ),
    );
    expect(await reconcileFolder(site, content, noChanges)).toEqual([`页面 ${hohhot} 没有正文。`]);
  });

  it('a missing data row is named', async () => {
    const site = copy();
    const file = join(site, 'data/v1/reports.json');
    const rows = JSON.parse(readFileSync(file, 'utf8')) as { id: string }[];
    writeFileSync(file, JSON.stringify(rows.filter(({ id }) => id !== hohhot)));
    expect(await reconcileFolder(site, content, noChanges)).toEqual([
      `数据缺少 ${hohhot}。`,
      '数据表 reports（全部，JSON）应有 5 行，实有 4 行。',
    ]);
  });

  it('a row that stands twice is named', async () => {
    const site = copy();
    const file = join(site, 'data/v1/reports.json');
    const rows = JSON.parse(readFileSync(file, 'utf8')) as unknown[];
    writeFileSync(file, JSON.stringify([...rows, rows[0]]));
    expect(await reconcileFolder(site, content, noChanges)).toEqual([
      '数据有重复：共 6 条，不同的 5 条。',
      '数据表 reports（全部，JSON）应有 5 行，实有 6 行。',
    ]);
  });

  it('a missing data file of a report is named', async () => {
    const site = copy();
    rmSync(join(site, 'data/v1/reports', `${hohhot}.json`));
    expect(await reconcileFolder(site, content, noChanges)).toEqual([`单份数据缺少 ${hohhot}。`]);
  });

  it.each([
    ['indicators', '全部', ''],
    ['funds', '各年度', 'years/2024/'],
    ['findings', '各地区', 'regions/huhehaote/'],
  ])('a row lost from the table %s is counted (%s)', async (table, name, folder) => {
    const site = copy();
    const json = join(site, 'data/v1', folder, `${table}.json`);
    const rows = JSON.parse(readFileSync(json, 'utf8')) as unknown[];
    writeFileSync(json, JSON.stringify(rows.slice(1)));
    const csv = join(site, 'data/v1', folder, `${table}.csv`);
    writeFileSync(csv, readFileSync(csv, 'utf8').replace(/\r\n(?:"[^"]*"|[^"\r])*\r\n$/, '\r\n'));
    const total = (JSON.parse(readFileSync(join(built, `data/v1/${table}.json`), 'utf8')) as unknown[])
      .length;
    expect(await reconcileFolder(site, content, noChanges)).toEqual(
      ['JSON', 'CSV'].map(
        (format) => `数据表 ${table}（${name}，${format}）应有 ${total} 行，实有 ${total - 1} 行。`,
      ),
    );
  });

  it('a change that the history has and the tables have not is counted', async () => {
    const shared = { date: '2026-02-01', commit: 'c0ffee', note: '更正', revision: '2' };
    const fields = [
      { field: 'a', before: '1', after: '2' },
      { field: 'b', before: null, after: '' },
    ];
    const changes: Changes = new Map([
      [
        hohhot,
        [
          { ...shared, fields, isNarrativeChanged: true, isTakenDown: false },
          { ...shared, fields: [], isNarrativeChanged: true, isTakenDown: true },
        ],
      ],
    ]);
    expect(await reconcileFolder(built, content, changes)).toEqual(
      ['全部', '各年度', '各地区'].flatMap((name) =>
        ['JSON', 'CSV'].map((format) => `数据表 corrections（${name}，${format}）应有 4 行，实有 0 行。`),
      ),
    );
  });

  it('a missing search record is named', async () => {
    const site = copy();
    const folder = join(site, 'pagefind/shards/reports/fragment');
    rmSync(join(folder, readdirSync(folder)[0] ?? ''));
    expect(await reconcileFolder(site, content, noChanges)).toEqual([
      expect.stringMatching(/^检索记录缺少 .+。$/),
    ]);
  });
});

describe('the pages about the data', () => {
  it.each(['data/', 'data/years/2021/', 'data/regions/haikou/'])(
    '/%s shows the sizes of the files',
    (page) => {
      const html = readFileSync(join(built, page, 'index.html'), 'utf8');
      const links = [
        ...html.matchAll(
          /href="\/(data\/v1\/[^"]+)"[^>]*>[^<]*<\/a>\s*<span class="muted"[^>]*>([^<]+)<\/span>/g,
        ),
      ].map(([, path = '', size = '']) => [path, size] as const);
      expect(links.length).toBeGreaterThanOrEqual(24);
      for (const [path, size] of links) {
        expect([path, size]).toEqual([path, fileSize(statSync(join(built, path)).size)]);
      }
    },
  );

  it('a year offers its workbook, and a region has tables only', () => {
    expect(existsSync(join(built, 'data/v1/years/2021/all.xlsx'))).toBe(true);
    expect(existsSync(join(built, 'data/v1/regions/haikou/all.xlsx'))).toBe(false);
  });
});
