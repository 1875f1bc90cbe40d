/** `npm run release` in a repository of its own. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/build-folder.ts';
import { changeFile, copyContent } from '../support/content-copy.ts';
import { git } from '../support/git.ts';

const page = 'pages/about.md';
const report = 'reports/haikou/2019/information-systems/self-evaluation.md';

function repository(): string {
  const folder = copyContent();
  git(folder, 'init', '--quiet');
  commitAll(folder);
  return folder;
}

function commitAll(folder: string): string {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--message', 'All');
  return git(folder, 'rev-parse', 'HEAD').trim();
}

function run(command: string, folder: string, args: readonly string[] = [], cwd = '.') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve(`src/cli/${command}.ts`), ...args],
    {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, CONTENT_DIR: folder, CACHE_DIR: join(temporaryFolder('cache'), 'cache') },
    },
  );
  return { status, output: `${stdout}${stderr}` };
}

describe('a release', () => {
  it('is written on a clean commit, names it and its day, and the next one names the record', () => {
    const folder = repository();
    const head = git(folder, 'rev-parse', 'HEAD').trim();
    const { status, output } = run('release', folder);
    expect(status, output).toBe(0);
    expect(output).toContain('接下来：');
    const first = readFileSync(join(folder, 'releases/1.yml'), 'utf8');
    expect(first).toContain(`number: 1\ndate: 2026-03-28\ncommit: "${head}"\nreports:\n`);
    expect(first.match(/^ {2}- \{ id: /gm)).toHaveLength(5);
    commitAll(folder);
    expect(run('release', folder).status).toBe(0);
    const digest = spawnSync('sha256sum', ['releases/1.yml'], { cwd: folder, encoding: 'utf8' }).stdout.slice(
      0,
      64,
    );
    expect(readFileSync(join(folder, 'releases/2.yml'), 'utf8')).toContain(`previous: "${digest}"`);
  });

  it('is refused with uncommitted changes, with a failing check and outside a repository', () => {
    const folder = repository();
    appendFileSync(join(folder, page), '\n');
    expect(run('release', folder)).toMatchObject({
      status: 1,
      output: expect.stringContaining('尚未提交') as unknown,
    });
    writeFileSync(join(folder, page), 'x');
    commitAll(folder);
    expect(run('release', folder)).toMatchObject({
      status: 1,
      output: expect.stringContaining('检查没有通过') as unknown,
    });
    expect(run('release', copyContent())).toMatchObject({
      status: 1,
      output: expect.stringContaining('不在 git 仓库中') as unknown,
    });
  });

  it('is missed by npm run changes when a contribution deletes or changes its record', () => {
    // The command names the content by its folder in the repository of the checkout.
    const checkout = temporaryFolder('checkout');
    const folder = join(checkout, 'content');
    cpSync('content', folder, { recursive: true });
    git(checkout, 'init', '--quiet');
    commitAll(checkout);
    run('release', folder);
    const base = commitAll(checkout);
    const changes = () => run('changes', folder, ['--base', base], checkout);
    const record = join(folder, 'releases/1.yml');
    const whole = readFileSync(record, 'utf8');
    expect(changes().status).toBe(0);
    rmSync(join(folder, 'releases'), { recursive: true });
    // Without any record the content by itself is as before the first release.
    expect(run('check', folder).status).toBe(0);
    expect(changes()).toMatchObject({
      status: 1,
      output: expect.stringContaining('发布记录 releases/1.yml 被删去了') as unknown,
    });
    mkdirSync(join(folder, 'releases'));
    writeFileSync(record, whole.replace('date: 2026-03-28', 'date: 2026-03-27'));
    expect(changes()).toMatchObject({
      status: 1,
      output: expect.stringContaining('发布记录 releases/1.yml 有改动') as unknown,
    });
    writeFileSync(record, whole);
    run('release', folder);
    expect(changes().status).toBe(0);
  });

  it('makes npm run check ask for a note on a changed figure, and nothing before it did', () => {
    const folder = repository();
    const before = run('check', folder);
    expect(before.status, before.output).toBe(0);
    run('release', folder);
    expect(run('check', folder).status).toBe(0);
    changeFile(join(folder, 'sources', report.replace(/^reports\//, '').replace('.md', '.txt')), () => null);
    changeFile(join(folder, report), (text) => `${text}\n全年共培训 1234 人次。\n`);
    expect(run('check', folder).output).toContain('[correction-without-note]');
  });
});
