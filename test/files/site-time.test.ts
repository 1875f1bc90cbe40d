/** The days of commits are those of China, wherever somebody commits, and wherever a site is built. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCommitDate } from '../../src/files/read-commit.ts';
import { readCommittedFolder } from '../../src/files/read-committed-folder.ts';
import { readHistory } from '../../src/files/read-history.ts';
import { siteTime } from '../../src/files/site-time.ts';
import { temporaryFolder } from '../support/build-folder.ts';
import { identity } from '../support/git.ts';
import { newRepository } from '../support/repository.ts';

const path = 'content/reports/city/2024/roads/self-evaluation.md';

/** A commit at a time of its own zone; returns it. */
function commitAt(folder: string, time: string, text: string): string {
  mkdirSync(join(folder, 'content/reports/city/2024/roads'), { recursive: true });
  writeFileSync(join(folder, path), text);
  const env = { ...process.env, ...identity, GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time };
  for (const args of [
    ['add', '-A'],
    ['commit', '-q', '-m', 'x'],
  ])
    expect(spawnSync('git', args, { cwd: folder, env }).status).toBe(0);
  return spawnSync('git', ['rev-parse', 'HEAD'], { cwd: folder, encoding: 'utf8' }).stdout.trim();
}

describe('the day of a commit', () => {
  it.each([
    ['2026-05-01T09:00:00+08:00', '2026-05-01'],
    ['2026-05-01T23:59:59+08:00', '2026-05-01'],
    ['2026-05-02T00:00:00+08:00', '2026-05-02'],
    ['2026-05-01T20:00:00-07:00', '2026-05-02'],
    ['2026-05-01T15:59:59+00:00', '2026-05-01'],
    ['2026-05-01T16:00:00+00:00', '2026-05-02'],
    ['2026-05-02T00:30:00+14:00', '2026-05-01'],
    ['2026-12-31T12:00:00-08:00', '2027-01-01'],
  ])('made at %s is %s', (time, day) => {
    const { folder } = newRepository();
    const content = join(folder, 'content');
    const first = commitAt(folder, '2026-01-01T09:00:00+08:00', 'a');
    const second = commitAt(folder, time, 'b');
    expect(readCommitDate(folder, second)).toBe(day);
    const history = readHistory(content, first);
    expect(history.state === 'known' && history.versions.map(({ date }) => date)).toEqual([day]);
  });

  it('does not depend on the time zone of the machine', () => {
    const program = `import { siteTime } from './src/files/site-time.ts';
      console.log(siteTime(new Date('2026-05-01T16:30:00Z')));`;
    for (const zone of ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Shanghai']) {
      const run = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
        encoding: 'utf8',
        env: { ...process.env, TZ: zone },
      });
      expect([zone, run.stdout.trim()]).toEqual([zone, '2026-05-02 00:30']);
    }
    expect(siteTime(new Date('2026-05-01T15:59:00Z'))).toBe('2026-05-01 23:59');
  });
});

describe('a committed folder', () => {
  it('is read file by file, whatever the files are called', () => {
    const { folder, commit } = newRepository(temporaryFolder('names'));
    const names = ['a\n1.md', 'b "2".md', 'z.md', '甲 3.md'];
    const hash = commit(
      '2026-01-01',
      'x',
      Object.fromEntries(names.map((name) => [`content/pages/${name}`, `text of ${name}`])),
    );
    const files = readCommittedFolder(hash, 'content', folder) ?? [];
    expect(files.map((file) => [file.path, file.text])).toEqual(
      names.map((name) => [`pages/${name}`, `text of ${name}`]),
    );
  });
});
