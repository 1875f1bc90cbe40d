/** The last day that has come is that of the commit: the same check on every day, and no correction from tomorrow. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lastDayAt } from '../../src/files/last-day.ts';
import { temporaryFolder } from '../support/build-folder.ts';
import { replacing } from '../support/content-copy.ts';
import { newRepository } from '../support/repository.ts';

const noon = new Date('2026-06-10T12:00:00+08:00');

describe('the last day that has come', () => {
  it('is that of the commit, and today where something is not committed', () => {
    const { folder, commit } = newRepository();
    commit('2026-06-01', 'x', { 'content/a.md': 'a', 'other/b.md': 'b' });
    const content = join(folder, 'content');
    expect(lastDayAt(content, '2026-05-31', noon)).toBe('2026-06-01');
    expect(lastDayAt(content, '2026-06-05', noon)).toBe('2026-06-01');
    appendFileSync(join(folder, 'other/b.md'), 'x');
    expect(lastDayAt(content, '2026-06-05', noon)).toBe('2026-06-01');
    appendFileSync(join(content, 'a.md'), 'x');
    expect(lastDayAt(content, '2026-05-31', noon)).toBe('2026-06-01');
    expect(lastDayAt(content, '2026-06-05', noon)).toBe('2026-06-10');
    // A clock that goes wrong takes nothing back.
    expect(lastDayAt(content, '2026-06-05', new Date(0))).toBe('2026-06-01');
  });

  it('is told by nobody outside a repository, and before the first commit', () => {
    expect(lastDayAt(temporaryFolder('plain'), '2026-06-05', noon)).toBeNull();
    expect(lastDayAt(newRepository().folder, '2026-06-05', noon)).toBeNull();
  });
});

describe('a day that has not come', () => {
  const file = 'content/reports/xinzhou/2022/internet-plus-services/self-evaluation.md';
  const dated = (date: string, key: string) =>
    replacing(
      'revision: "1"',
      key === 'withdrawal'
        ? `revision: "1"\nwithdrawal: { date: ${date}, reason: 示例 }`
        : `revision: "2"\ncorrections:\n  - { revision: "2", date: ${key === 'corrections' ? date : '2026-12-02'}, note: 更正 }${key === 'takedowns' ? `\ntakedowns:\n  - { date: ${date}, reason: 示例 }` : ''}`,
    );

  it.each(['corrections', 'takedowns', 'withdrawal'])(
    'in %s is refused, on whatever day it is checked',
    (key) => {
      const { folder, commit } = newRepository();
      cpSync('content', join(folder, 'content'), { recursive: true });
      const text = readFileSync(file, 'utf8');
      const withdrawn = (one: string) =>
        key === 'withdrawal' ? one.replace('status: published', 'status: withdrawn') : one;
      const cacheDir = temporaryFolder('cache');
      const run = (command: string) =>
        spawnSync(process.execPath, [resolve(`src/cli/${command}.ts`)], {
          encoding: 'utf8',
          env: {
            ...process.env,
            CONTENT_DIR: join(folder, 'content'),
            CACHE_DIR: cacheDir,
            OUT_DIR: join(cacheDir, 'dist'),
          },
        });
      // The clock of the machine has no part in it: the folder is as it was committed.
      commit('2026-12-10', '更正', { [file]: withdrawn(dated('2026-12-11', key)(text) ?? '') });
      for (const command of ['check', 'build', 'release']) {
        const { status, stderr } = run(command);
        expect(status).toBe(1);
        expect(stderr).toContain('[date-in-future]');
        expect(stderr).toContain('的日期 2026-12-11 还没有到，这次提交的日期是 2026-12-10。');
      }
      commit('2026-12-11', '到了那天', {});
      const { status, stderr } = run('check');
      expect([status, stderr]).toEqual([0, '']);
    },
  );

  it('in withdrawals.yml is refused as well', () => {
    const { folder, commit } = newRepository();
    cpSync('content', join(folder, 'content'), { recursive: true });
    const entry = '- { address: reports/a/2024/b/self-evaluation/, date: 2026-12-11, reason: 示例 }\n';
    const run = () =>
      spawnSync(process.execPath, [resolve('src/cli/check.ts')], {
        encoding: 'utf8',
        env: { ...process.env, CONTENT_DIR: join(folder, 'content'), CACHE_DIR: temporaryFolder('cache') },
      });
    commit('2026-12-10', '撤下', { 'content/withdrawals.yml': entry });
    const early = run();
    expect(early.status).toBe(1);
    expect(early.stderr).toContain('content/withdrawals.yml:1:49  [1].date  [date-in-future]');
    expect(early.stderr).toContain('撤下的日期 2026-12-11 还没有到，这次提交的日期是 2026-12-10。');
    commit('2026-12-11', '到了那天', {});
    expect(run().status).toBe(0);
  });
});
