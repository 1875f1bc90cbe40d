/** Notes of commits reach readers: the check reads them as well. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/build-folder.ts';
import { replacing } from '../support/content-copy.ts';
import { releasedRepository, type ReleasedRepository } from '../support/released-repository.ts';

const path = 'reports/xinzhou/2022/internet-plus-services/self-evaluation.md';

function check({ contentDir }: ReleasedRepository) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('src/cli/check.ts')], {
    encoding: 'utf8',
    env: { ...process.env, CONTENT_DIR: contentDir, CACHE_DIR: temporaryFolder('cache') },
  });
  return { status, output: stdout + stderr };
}

function edit(repository: ReleasedRepository, day: string, note: string, from: string, to: string): string {
  const text = readFileSync(join(repository.contentDir, path), 'utf8');
  return repository.commit(day, note, { [`content/${path}`]: replacing(from, to)(text) });
}

it('a note that tells of a person stops the check, until what is told of the report is restricted', () => {
  const repository = releasedRepository('2026-01-05', '2026-01-06');
  edit(repository, '2026-01-07', '补写说明', 'remarks:\n', 'remarks:\n  - text: 补写的一条说明。\n');
  expect(check(repository).status).toBe(0);

  const commit = edit(
    repository,
    '2026-01-08',
    '按联系人张三来电（138-0000-0000）改写',
    '补写的一条',
    '补写的',
  );
  const { status, output } = check(repository);
  expect(status).toBe(1);
  expect(output).toContain(`${path}:1:1  [personal-data]`);
  expect(output).toContain(
    `提交 ${commit.slice(0, 8)} 的说明里有疑似手机号码、姓名，说明会在更正记录里公开。`,
  );
  expect(output).not.toContain('张三');
  expect(output).toContain('共 1 个问题');

  const takedown = 'takedowns:\n  - date: 2026-01-09\n    reason: 个人信息\nremarks:\n';
  edit(repository, '2026-01-09', '登记删去的内容', 'remarks:\n', takedown);
  expect(check(repository)).toMatchObject({ status: 0 });
});
