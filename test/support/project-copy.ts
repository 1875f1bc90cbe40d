/** This project copied to a temporary folder, with the installed packages of this one: whatever a command does, it does there. */
import { appendFileSync, cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { temporaryFolder } from './build-folder.ts';
import { git } from './git.ts';

/** What is made from the rest, and what is too much to copy. */
const leftOut = new Set([
  'node_modules',
  '.git',
  '.astro',
  '.cache',
  '.npm',
  '.import',
  'artefacts',
  'measured',
]);

/** The folder has the name that is given; all of it is committed. */
export function copyProject(name = 'project'): string {
  const folder = join(temporaryFolder('project'), name);
  mkdirSync(folder);
  for (const entry of readdirSync('.').filter((one) => !leftOut.has(one) && !one.startsWith('dist'))) {
    const filter = (path: string): boolean => !leftOut.has(path.split(/[\\/]/).at(-1) ?? '');
    cpSync(entry, join(folder, entry), { recursive: true, filter });
  }
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  git(folder, 'init', '-q');
  // The pattern of the project is for a folder, and here it is a link.
  appendFileSync(join(folder, '.git/info/exclude'), '/node_modules\n');
  git(folder, 'add', '-A');
  git(folder, 'commit', '-q', '-m', 'Project');
  return folder;
}
