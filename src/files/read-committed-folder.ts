/** Reading a content folder as it stands in a commit. */
import type { SourceFile } from '../checks/content.ts';
import { blobBytes, git } from './git.ts';
import { toSourceFiles } from './source-files.ts';

/**
 * Every file below `folder` of the commit, sorted by path; null when git or the commit is not there. The
 * folder is named from the root of the repository.
 */
export function readCommittedFolder(commit: string, folder: string, repository = '.'): SourceFile[] | null {
  // A name that begins with a dash would be read as an option.
  if (commit.startsWith('-')) return null;
  const list = git(repository, [
    'ls-tree',
    '-r',
    '-z',
    '--name-only',
    '--full-tree',
    commit,
    '--',
    `${folder}/`,
  ]);
  if (list === null) return null;
  const paths = list
    .toString('utf8')
    .split('\0')
    .filter((path) => path !== '');
  const contents = blobBytes(
    repository,
    paths.map((path) => `${commit}:${path}`),
  );
  if (contents === null) return null;
  return toSourceFiles(
    paths
      .map((path, index) => ({
        path: path.slice(folder.length + 1),
        read: () => contents[index] ?? Buffer.alloc(0),
      }))
      .filter(({ path }) => !path.split('/').some((part) => part.startsWith('.')))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
  );
}
