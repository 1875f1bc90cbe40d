/** Which content files differ from the last commit, so that an editor's own work is shown first. */
import { git } from '../files/git.ts';

/** Files of a folder that git sees as changed or new, with paths below it; none without git. */
export function changedFiles(folder: string): ReadonlySet<string> {
  const prefix = git(folder, ['rev-parse', '--show-prefix'])?.toString('utf8').replace(/\n$/, '');
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
      .toString('utf8')
      .split('\0')
      .map((entry) => entry.slice('XY '.length))
      .filter((path) => path.startsWith(prefix) && path !== '')
      .map((path) => path.slice(prefix.length)),
  );
}
