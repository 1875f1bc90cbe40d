/** Which content files differ from the last commit, so that an editor's own work is shown first. */
import { execFileSync } from 'node:child_process';

/** Files of a folder that git sees as changed or new, with paths below it; none without git. */
export function changedFiles(folder: string): ReadonlySet<string> {
  const prefix = git(folder, ['rev-parse', '--show-prefix'])?.trim();
  const status = git(folder, [
    'status',
    '--porcelain',
    '-z',
    '--untracked-files=all',
    '--no-renames',
    '--',
    '.',
  ]);
  if (prefix === undefined || status === null) return new Set();
  return new Set(
    status
      .split('\0')
      .map((entry) => entry.slice('XY '.length))
      .filter((path) => path.startsWith(prefix) && path !== '')
      .map((path) => path.slice(prefix.length)),
  );
}

function git(folder: string, args: readonly string[]): string | null {
  try {
    return execFileSync('git', ['-C', folder, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 10_000,
      maxBuffer: 64 * 1024 * 1024,
      // Looking must not write: without it git refreshes its index.
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' },
    });
  } catch {
    return null;
  }
}
