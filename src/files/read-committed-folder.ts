/** Reading a content folder as it stands in a commit. */
import { spawnSync } from 'node:child_process';
import type { SourceFile } from '../checks/content.ts';

/** Every file below `folder` of the commit, sorted by path; null when git or the commit is not there. */
export function readCommittedFolder(commit: string, folder: string): SourceFile[] | null {
  // A name that begins with a dash would be read as an option.
  if (commit.startsWith('-')) return null;
  const list = git(['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit, '--', `${folder}/`]);
  if (list === null) return null;
  const paths = list
    .toString('utf8')
    .split('\0')
    .filter((path) => path !== '');
  const answer = git(['cat-file', '--batch'], paths.map((path) => `${commit}:${path}\n`).join(''));
  if (answer === null) return null;
  const texts = contentsOf(answer);
  return paths
    .map((path, index) => ({ path: path.slice(folder.length + 1), text: texts[index] ?? '' }))
    .filter(({ path }) => !path.split('/').some((part) => part.startsWith('.')))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

function git(args: readonly string[], input?: string): Buffer | null {
  const run = spawnSync('git', args, { input, maxBuffer: 1 << 30 });
  return run.status === 0 ? run.stdout : null;
}

/** The answer of `git cat-file --batch`: a line with the size before each content. */
function contentsOf(answer: Buffer): string[] {
  const texts: string[] = [];
  for (let at = 0; at < answer.length;) {
    const end = answer.indexOf(0x0a, at);
    const size = Number(answer.toString('utf8', at, end).split(' ')[2] ?? '0');
    texts.push(answer.toString('utf8', end + 1, end + 1 + size));
    at = end + 1 + size + 1;
  }
  return texts;
}
