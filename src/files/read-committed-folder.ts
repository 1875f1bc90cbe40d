/** Reading a content folder as it stands in a commit. */
import type { SourceFile } from '../checks/content.ts';
import { blobs, git } from './git.ts';

/** Every file below `folder` of the commit, sorted by path; null when git or the commit is not there. */
export function readCommittedFolder(commit: string, folder: string): SourceFile[] | null {
  // A name that begins with a dash would be read as an option.
  if (commit.startsWith('-')) return null;
  const list = git('.', ['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit, '--', `${folder}/`]);
  if (list === null) return null;
  const paths = list
    .toString('utf8')
    .split('\0')
    .filter((path) => path !== '');
  const texts = blobs(
    '.',
    paths.map((path) => `${commit}:${path}`),
  );
  if (texts === null) return null;
  return paths
    .map((path, index) => ({ path: path.slice(folder.length + 1), text: texts[index] ?? '' }))
    .filter(({ path }) => !path.split('/').some((part) => part.startsWith('.')))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
