/** What git says about the commit that a folder stands at. */
import { spawnSync } from 'node:child_process';
import { isAbsolute, relative, sep } from 'node:path';
import type { Commit } from '../integrity/manifest.ts';
import { lookingOnly } from './git.ts';
import { siteDayOf } from './site-time.ts';

/**
 * Null outside a repository, before its first commit, and where there is no git. `output` is where the
 * site goes: it and what stands beside it during a build are no part of what the site is made from.
 */
export function readCommit(folder: string, output: string): Commit | null {
  const hash = git(folder, ['rev-parse', '--verify', 'HEAD']);
  const root = git(folder, ['rev-parse', '--show-toplevel'])?.replace(/\n$/, '');
  if (hash === null || root === undefined) return null;
  // git takes some signs of a name for a pattern.
  const place = relative(root, output)
    .split(sep)
    .join('/')
    .replace(/[\\*?[\]]/g, '\\$&');
  const excluded =
    place === '' || place.startsWith('../') || isAbsolute(place) ? [] : [`:(exclude,top)${place}*`];
  const changes = git(folder, ['status', '--porcelain', '--untracked-files=normal', '--', ':/', ...excluded]);
  return { hash: hash.trim(), isClean: changes === '' };
}

/** The day of a commit on the clock of the site: the same on every machine. */
export function readCommitDate(folder: string, hash: string): string | null {
  const seconds = git(folder, ['show', '--no-patch', '--format=%ct', hash])?.trim();
  return seconds === undefined ? null : siteDayOf(seconds);
}

function git(folder: string, args: readonly string[]): string | null {
  const run = spawnSync('git', args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, ...lookingOnly, LC_ALL: 'C' },
  });
  return run.status === 0 ? run.stdout : null;
}
