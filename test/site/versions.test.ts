/** The dated addresses of revisions, from a real history through the shipped build. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildFolder, temporaryFolder } from '../support/build-folder.ts';
import { replacing } from '../support/content-copy.ts';
import { releasedRepository, type ReleasedRepository } from '../support/released-repository.ts';

const id = 'xinzhou/2022/internet-plus-services/self-evaluation';
const movedId = 'xinzhou/2022/internet-plus-services/self-evaluation-2';
const second = 'haikou/2019/information-systems/self-evaluation';
const file = (report: string) => `content/reports/${report}.md`;
const source = (report: string) => `content/sources/${report}.txt`;

let repository: ReleasedRepository;
const textOf = (path: string) => readFileSync(join(repository.folder, path), 'utf8');

function changed(text: string, ...changes: readonly [from: string, to: string][]): string {
  return changes.reduce((now, [from, to]) => replacing(from, to)(now) ?? '', text);
}

function built(): string {
  const { status, output, outDir } = buildFolder(repository.contentDir);
  expect(status, output).toBe(0);
  return outDir;
}

/** The dated addresses of a report. */
function names(outDir: string, report: string): string[] {
  const folder = join(outDir, 'versions', report);
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

function page(outDir: string, report: string, name: string): string {
  return readFileSync(join(outDir, 'versions', report, name, 'index.html'), 'utf8').replace(/\s+/g, ' ');
}

const day = '2026-11-20';

beforeAll(() => {
  repository = releasedRepository(day, day);
  repository.commit('2026-12-01', '更正区域名称', {
    [file(id)]: changed(
      textOf(file(id)),
      ['subArea: 忻州经济开发区', 'subArea: 经济开发区'],
      [
        'revision: "1"',
        'revision: "2"\ncorrections:\n  - { revision: "2", date: 2026-12-01, note: 区域名称抄录有误。 }',
      ],
    ),
  });
});

describe('the dated addresses of a report', () => {
  it('keep what stood in a former revision, and name the later one', () => {
    const outDir = built();
    expect(names(outDir, id)).toEqual([`${day}-r1`, '2026-12-01-r2']);
    const former = page(outDir, id, `${day}-r1`);
    expect(former).toContain('<td>忻州经济开发区</td>');
    expect(former).toContain('第 2 版的更正说明：区域名称抄录有误。');
    expect(former).toContain(`href="/versions/${id}/2026-12-01-r2/"`);
    expect(former).toContain('<meta name="robots" content="noindex">');
    const current = page(outDir, id, '2026-12-01-r2');
    expect(current).toContain('也是现在的版本');
    const report = readFileSync(join(outDir, 'reports', id, 'index.html'), 'utf8');
    for (const name of names(outDir, id)) expect(report).toContain(`href="/versions/${id}/${name}/"`);
    expect(names(outDir, second)).toEqual([`${day}-r1`]);
  });

  it('show what no check of today has read as a text, and change with no later rule', () => {
    const text = textOf(file(second));
    const hostile =
      '\n<script>alert(1)</script>\n\n<h1 onclick=x>标题</h1>\n\n[没有的页面](/no-such-page/)\n';
    repository.commit('2026-12-02', '旧的写法', {
      [file(second)]:
        `${changed(text, ['revision: "1"', 'revision: "2"\ncorrections:\n  - { revision: "2", date: 2026-12-02, note: 更正 }'])}${hostile}`,
    });
    repository.commit('2026-12-03', '改回', {
      [file(second)]: changed(text, [
        'revision: "1"',
        'revision: "3"\ncorrections:\n  - { revision: "2", date: 2026-12-02, note: 更正 }\n  - { revision: "3", date: 2026-12-03, note: 更正 }',
      ]),
    });
    const former = page(built(), second, '2026-12-02-r2');
    expect(former).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(former).not.toMatch(/<script>|onclick=x>标题<\/h1>/);
  });

  it('go with a report that is moved, and say why one is gone that was taken down', () => {
    repository.commit('2026-12-10', '移动和撤下', {
      [file(movedId)]: textOf(file(id)),
      [source(movedId)]: textOf(source(id)),
      [file(id)]: null,
      [source(id)]: null,
      [file(second)]: null,
      [source(second)]: null,
      'content/redirects.yml': `- { from: reports/${id}/, to: reports/${movedId}/ }\n`,
      'content/withdrawals.yml': `- { address: reports/${second}/, date: 2026-12-10, reason: 发布单位已撤回。 }\n`,
    });
    const outDir = built();
    expect(names(outDir, movedId)).toEqual([`${day}-r1`, '2026-12-01-r2']);
    expect(page(outDir, movedId, `${day}-r1`)).toContain('<td>忻州经济开发区</td>');
    expect(names(outDir, id)).toEqual([`${day}-r1`, '2026-12-01-r2']);
    expect(page(outDir, id, `${day}-r1`)).toContain(`content="0; url=/versions/${movedId}/${day}-r1/"`);
    for (const name of names(outDir, second))
      expect(page(outDir, second, name)).toContain('发布单位已撤回。');
    expect(names(outDir, second)).toEqual([`${day}-r1`, '2026-12-02-r2', '2026-12-03-r3']);
  });

  it('say what is missing on them where there is no git', () => {
    const complete = built();
    const env = { PATH: join(repository.folder, 'no-such-folder'), CACHE_DIR: temporaryFolder('cache') };
    const { status, output, outDir } = buildFolder(repository.contentDir, env);
    expect(status, output).toBe(0);
    expect(output).toContain('更正记录和以前各版没有列出，撤下的报告的各版没有页面：这里没有 git 的版本历史');
    const kept = [movedId, id].flatMap((report) => names(outDir, report));
    expect(kept).toEqual([movedId, id].flatMap((report) => names(complete, report)));
    expect(page(outDir, movedId, `${day}-r1`)).toContain(
      '没有列出这一版的内容：生成本页时没有取得完整的版本历史',
    );
    const incomplete = '生成本页时没有取得完整的版本历史：以前各版的内容没有列出';
    expect(page(outDir, movedId, '2026-12-01-r2')).toContain(incomplete);
    expect(page(complete, movedId, '2026-12-01-r2')).not.toContain(incomplete);
    const gone = (site: string) => readFileSync(join(site, 'reports', second, 'index.html'), 'utf8');
    expect(gone(outDir)).toContain('这里以前各版的固定地址没有页面');
    expect(gone(complete)).not.toContain('这里以前各版的固定地址没有页面');
    // Whoever replaces a site that has them is told before they are gone.
    const replacing = { ...env, PREVIOUS_MANIFEST: join(complete, 'manifest.json') };
    const refused = buildFolder(repository.contentDir, replacing);
    expect(refused.status).toBe(1);
    expect(refused.output).toContain(`versions/${second}/`);
  });

  it('do not tell any more what was taken out', () => {
    repository.commit('2026-12-20', '删去个人信息', {
      [file(movedId)]: changed(textOf(file(movedId)), [
        'corrections:\n',
        // A day that was entered wrong does not bring it back.
        'takedowns:\n  - { date: 2026-11-30, reason: 个人信息 }\ncorrections:\n',
      ]),
    });
    const former = page(built(), movedId, `${day}-r1`);
    expect(former).not.toContain('忻州经济开发区');
    expect(former).toContain('删去以前的各版不再公开');
  });
});

it('the record of the release that a site was published by cannot go in silence', () => {
  const manifest = join(built(), 'manifest.json');
  repository.commit('2026-12-21', '删去发布记录', { 'content/releases/1.yml': null });
  const { status, output } = buildFolder(repository.contentDir, { PREVIOUS_MANIFEST: manifest });
  expect(status).toBe(1);
  expect(output).toContain('现在的 content/releases/1.yml 没有了，或者改动过');
});
