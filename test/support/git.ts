/** Running git in a folder, with an identity and a time of its own: the same commits on every machine. */
import { spawnSync } from 'node:child_process';

/** Who and when, for git. */
export const identity = {
  GIT_AUTHOR_NAME: 'Test',
  GIT_AUTHOR_EMAIL: 'test@example.invalid',
  GIT_AUTHOR_DATE: '2026-03-28T09:30:00+08:00',
  GIT_COMMITTER_NAME: 'Test',
  GIT_COMMITTER_EMAIL: 'test@example.invalid',
  GIT_COMMITTER_DATE: '2026-03-28T09:30:00+08:00',
};

/** What git printed. @throws when it fails. */
export function git(folder: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ...identity },
  });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}
