/** The trail of corrections from git to the page, through the shipped commands. */
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildFolder, temporaryFolder } from '../support/build-folder.ts';
import { replacing } from '../support/content-copy.ts';
import { newRepository, type Repository } from '../support/repository.ts';

const id = 'xinzhou/2022/internet-plus-services/self-evaluation';
const file = `content/reports/${id}.md`;

let repository: Repository;
const contentDir = (folder = repository.folder) => join(folder, 'content');
const textOf = () => readFileSync(join(repository.folder, file), 'utf8');

function changed(...changes: readonly [from: string, to: string][]): Record<string, string> {
  const text = changes.reduce((now, [from, to]) => replacing(from, to)(now) ?? '', textOf());
  return { [file]: text };
}

function pageOf(dir: string): string {
  const { status, output, outDir } = buildFolder(dir);
  expect(status, output).toBe(0);
  return readFileSync(join(outDir, 'reports', id, 'index.html'), 'utf8').replace(/\s+/g, ' ');
}

beforeAll(() => {
  repository = newRepository();
  cpSync('content', contentDir(), { recursive: true });
  repository.commit('2026-01-05', '首次录入', {});
  const release = spawnSync(process.execPath, [resolve('src/cli/release.ts')], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: contentDir(), CACHE_DIR: temporaryFolder('cache') },
  });
  expect(release.status, release.stderr).toBe(0);
  repository.commit('2026-01-06', '第一次发布', {});
});

describe('the corrections of a report', () => {
  it('are none at the first release', { timeout: 60_000 }, () => {
    expect(pageOf(contentDir())).not.toContain('更正记录');
  });

  it('are told with field, former and present text, day and note', { timeout: 60_000 }, () => {
    repository.commit(
      '2026-02-01',
      '更正区域名称 <b>&',
      changed(
        ['subArea: 忻州经济开发区', 'subArea: 经济开发区'],
        [
          'revision: "1"',
          'revision: "2"\ncorrections:\n  - revision: "2"\n    date: 2026-02-01\n    note: 区域名称抄录有误。',
        ],
      ),
    );
    const page = pageOf(contentDir());
    expect(page).toContain('区域名称抄录有误。');
    expect(page).toContain('更正区域名称 &lt;b&gt;&amp;');
    expect(page).toMatch(/<td>忻州经济开发区<\/td> ?<td>经济开发区<\/td>/);
    expect(page).toContain('<time datetime="2026-02-01">');
  });

  it('say that they are not complete where the history is not', { timeout: 60_000 }, () => {
    const folder = temporaryFolder('shallow');
    spawnSync('git', ['clone', '-q', '--depth', '1', `file://${repository.folder}`, folder]);
    const page = pageOf(contentDir(folder));
    expect(page).toContain('没有取得完整的版本历史');
    expect(page).not.toContain('<td>忻州经济开发区</td>');
  });

  it('no longer tell what stood there once something was taken out', { timeout: 60_000 }, () => {
    repository.commit(
      '2026-03-01',
      '删去个人信息',
      changed(['corrections:\n', 'takedowns:\n  - date: 2026-03-01\n    reason: 个人信息\ncorrections:\n']),
    );
    const page = pageOf(contentDir());
    expect(page).toContain('删去了部分内容（个人信息）');
    expect(page).toContain('具体内容不再公开');
    expect(page).not.toContain('<td>忻州经济开发区</td>');
    expect(page).not.toContain('更正区域名称');
  });

  it('do not bring a number of a person onto the page by a note', { timeout: 60_000 }, () => {
    repository.commit(
      '2026-04-01',
      '按 13800000000 来电更正',
      changed(['subArea: 经济开发区', 'subArea: 忻州经济开发区']),
    );
    const { status, output } = buildFolder(contentDir());
    expect(status).toBe(1);
    expect(output).toContain(`reports/${id}/index.html 里有疑似手机号码`);
    expect(output).not.toContain('13800000000');
  });
});
