/** The trail of corrections from git to pages, data and feeds, through the shipped commands. */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildFolder, temporaryFolder } from '../support/build-folder.ts';
import { replacing } from '../support/content-copy.ts';
import type { Row } from '../../src/data/column.ts';
import type { ReportData } from '../../src/data/report-data.ts';
import { newRepository, type Repository } from '../support/repository.ts';
import { filesOf } from '../support/site-files.ts';

const id = 'xinzhou/2022/internet-plus-services/self-evaluation';
const file = `content/reports/${id}.md`;
const former = '先前的一条说明';

let repository: Repository;
const contentDir = (folder = repository.folder) => join(folder, 'content');
const textOf = () => readFileSync(join(repository.folder, file), 'utf8');

function changed(...changes: readonly [from: string, to: string][]): Record<string, string> {
  const text = changes.reduce((now, [from, to]) => replacing(from, to)(now) ?? '', textOf());
  return { [file]: text };
}

interface JsonFeed {
  readonly items: readonly { readonly id: string; readonly content_html: string }[];
}

/** What a build publishes of the corrections. */
interface Site {
  readonly outDir: string;
  readonly page: string;
  readonly report: ReportData;
  /** The rows of the table, by what they are. */
  readonly rows: readonly (readonly [kind: unknown, row: Row])[];
  readonly feed: JsonFeed;
}

function siteOf(dir: string): Site {
  const { status, output, outDir } = buildFolder(dir);
  expect(status, output).toBe(0);
  const read = (path: string) => readFileSync(join(outDir, path), 'utf8');
  const json = (path: string): unknown => JSON.parse(read(path));
  return {
    outDir,
    page: read(`reports/${id}/index.html`).replace(/\s+/g, ' '),
    report: json(`data/v1/reports/${id}.json`) as ReportData,
    rows: (json('data/v1/corrections.json') as Row[]).map((row) => [row['entryKind'], row]),
    feed: json('feeds/corrections.json') as JsonFeed,
  };
}

/** Files that hold a text, packed records of the search too. */
function filesWith(outDir: string, text: string): string[] {
  return filesOf(outDir).filter((path) => {
    const bytes = readFileSync(join(outDir, path));
    return (/\.pf_/.test(path) ? gunzipSync(bytes) : bytes).includes(text);
  });
}

/** The ids of the entries of the feed once there was a correction. */
let entryIds: readonly string[] = [];
const feedsOf = ['corrections', 'corrections/xinzhou'].flatMap((name) => [
  `feeds/${name}.atom`,
  `feeds/${name}.json`,
]);

beforeAll(() => {
  repository = newRepository();
  cpSync('content', contentDir(), { recursive: true });
  repository.commit('2026-01-05', '首次录入', changed(['remarks:\n', `remarks:\n  - text: ${former}\n`]));
  const release = spawnSync(process.execPath, [resolve('src/cli/release.ts')], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: contentDir(), CACHE_DIR: temporaryFolder('cache') },
  });
  expect(release.status, release.stderr).toBe(0);
  repository.commit('2026-01-06', '第一次发布', {});
});

describe('the corrections of a report', () => {
  it('are none at the first release', () => {
    const { outDir, page, report, rows, feed } = siteOf(contentDir());
    expect(page).not.toContain('更正记录');
    expect(report.corrections).toEqual({ history: 'known', notes: [], takedowns: [], changes: [] });
    expect([rows, feed.items]).toEqual([[], []]);
    expect(feedsOf.filter((path) => !page.includes(`href="/${path}"`))).toEqual([]);
    expect(filesOf(outDir)).toEqual(expect.arrayContaining(feedsOf));
    expect(filesWith(outDir, former).length).toBeGreaterThan(1);
  });

  it('are told with field, former and present text, day and note', () => {
    repository.commit(
      '2026-02-01',
      '更正区域名称 <b>&',
      changed(
        ['subArea: 忻州经济开发区', 'subArea: 经济开发区'],
        [`  - text: ${former}\n`, ''],
        [
          'revision: "1"',
          'revision: "2"\ncorrections:\n  - revision: "2"\n    date: 2026-02-01\n    note: 区域名称抄录有误。',
        ],
      ),
    );
    const { outDir, page, report, rows, feed } = siteOf(contentDir());
    expect(page).toContain('区域名称抄录有误。');
    expect(page).toContain('更正区域名称 &lt;b&gt;&amp;');
    expect(page).toMatch(/<td>忻州经济开发区<\/td> ?<td>经济开发区<\/td>/);
    expect(page).toContain('<time datetime="2026-02-01">');
    const { history, changes } = report.corrections;
    expect([history, changes.map(({ note }) => note)]).toEqual(['known', ['更正区域名称 <b>&']]);
    const [change] = changes;
    expect(change?.fields.map(({ title, before, after }) => [title, before.text, after.text])).toEqual(
      rows.slice(1).map(([, row]) => [row['fieldTitle'], row['before'], row['after']]),
    );
    expect(rows.map(([kind, { before, after }]) => [kind, before, after])).toEqual([
      ['note', null, null],
      ['field', '忻州经济开发区', '经济开发区'],
      ['field', former, null],
    ]);
    for (const path of feedsOf) {
      const text = readFileSync(join(outDir, path), 'utf8');
      for (const words of [
        '区域名称抄录有误。',
        '更正区域名称 &lt;b&gt;&amp;',
        '原为 忻州经济开发区 → 改为 经济开发区',
      ])
        expect(text, path).toContain(words);
    }
    expect(feed.items).toHaveLength(1);
    entryIds = feed.items.map((item) => item.id);
    expect(readFileSync(join(outDir, 'feeds/corrections/haikou.atom'), 'utf8')).not.toContain('<entry>');
  });

  it('say that they are not complete where the history is not', () => {
    const folder = temporaryFolder('shallow');
    spawnSync('git', ['clone', '-q', '--depth', '1', `file://${repository.folder}`, folder]);
    const { outDir, page, report, rows, feed } = siteOf(contentDir(folder));
    expect(page).toContain('没有取得完整的版本历史');
    expect(page).not.toContain('<td>忻州经济开发区</td>');
    expect(report.corrections).toMatchObject({ history: 'unavailable', changes: [] });
    expect(rows.map(([kind]) => kind)).toEqual(['note']);
    expect(feed.items.map((item) => item.id)).toEqual(entryIds);
    for (const path of [...feedsOf, 'data/index.html', 'data/v1/datapackage.json'])
      expect(readFileSync(join(outDir, path), 'utf8'), path).toContain('不等于没有改动过');
  });

  it('no longer tell what stood there once something was taken out', () => {
    repository.commit(
      // Merged a day after the one that is written down.
      '2026-03-02',
      '删去个人信息',
      changed(
        ['subArea: 经济开发区', 'subArea: 忻州经济开发区'],
        ['corrections:\n', 'takedowns:\n  - date: 2026-03-01\n    reason: 个人信息\ncorrections:\n'],
      ),
    );
    const { outDir, page, report, rows, feed } = siteOf(contentDir());
    expect(page).toContain('删去了部分内容（个人信息）');
    expect(page).toContain('具体内容不再公开');
    expect(page).not.toContain('<td>忻州经济开发区</td>');
    for (const words of [former, '更正区域名称', '删去个人信息'])
      expect(filesWith(outDir, words)).toEqual([]);
    expect(report.corrections.takedowns).toEqual([{ date: '2026-03-01', reason: '个人信息' }]);
    expect(rows.map(([kind]) => kind)).toEqual(['note', 'takedown', 'untold', 'untold']);
    expect(feed.items.map((item) => item.id)).toEqual(expect.arrayContaining([...entryIds]));
    for (const path of feedsOf)
      expect(readFileSync(join(outDir, path), 'utf8'), path).toContain('删去了部分内容（个人信息）');
  });

  it('do not bring a number of a person onto the page by a note', () => {
    // The notes of a report from which something was taken out are not told at all.
    const other = 'unstated/2021/chinese-domain-names/self-evaluation';
    const path = `content/reports/${other}.md`;
    const text = readFileSync(join(repository.folder, path), 'utf8');
    const remark = 'remarks:\n  - text: 这一条是补充的说明。\n';
    repository.commit('2026-04-01', '按 13800000000 来电更正', {
      [path]: text.includes('\nremarks:\n')
        ? text.replace('remarks:\n', remark)
        : text.replace('\nscores:', `\n${remark}scores:`),
    });
    const { status, output } = buildFolder(contentDir());
    expect(status).toBe(1);
    for (const one of [
      `reports/${other}/index.html`,
      ...feedsOf.map((feed) => feed.replace('xinzhou', 'unstated')),
    ])
      expect(output).toContain(`${one} 里有疑似手机号码`);
    expect(output).not.toContain('13800000000');
  });
});
