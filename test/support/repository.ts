/** A git repository in a temporary folder, with commits whose dates are fixed. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from './build-folder.ts';
import { identity } from './git.ts';

export interface Repository {
  readonly folder: string;
  readonly git: (...args: readonly string[]) => string;
  /** Writes files (null removes one) and commits them on a day; returns the commit. */
  readonly commit: (day: string, note: string, files: Readonly<Record<string, string | null>>) => string;
}

export function newRepository(folder = temporaryFolder('repository')): Repository {
  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}): string => {
    const { status, stdout, stderr } = spawnSync('git', [...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...identity, ...env },
    });
    if (status !== 0) throw new Error(stderr);
    return stdout.trim();
  };
  run(['init', '-q', '-b', 'main']);
  return {
    folder,
    git: (...args) => run(args),
    commit: (day, note, files) => {
      for (const [path, text] of Object.entries(files)) {
        const file = join(folder, path);
        mkdirSync(dirname(file), { recursive: true });
        if (text === null) rmSync(file);
        else writeFileSync(file, text);
      }
      run(['add', '-A']);
      const date = `${day}T09:00:00+08:00`;
      run(['commit', '-q', '--allow-empty', '-m', note], { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date });
      return run(['rev-parse', 'HEAD']);
    },
  };
}
