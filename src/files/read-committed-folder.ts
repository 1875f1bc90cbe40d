/** Reading a content folder as it stands in a commit. */
import type { SourceFile } from '../checks/content.ts';
import { blobBytes, git } from './git.ts';
import { isLeftOut } from './read-content-folder.ts';
import { toSourceFiles } from './source-files.ts';

/**
 * Every file below `folder` of the commit, sorted by path; null when git or the commit is not there. The
 * folder is named from the root of the repository.
 */
export function readCommittedFolder(commit: string, folder: string, repository = '.'): SourceFile[] | null {
  // A name that begins with a dash would be read as an option.
  if (commit.startsWith('-')) return null;
  const list = git(repository, ['ls-tree', '-r', '-z', '--full-tree', commit, '--', `${folder}/`]);
  if (list === null) return null;
  const entries = list.toString('utf8').split('\0').flatMap(entryOf);
  const contents = blobBytes(
    repository,
    entries.map(({ object }) => object),
  );
  if (contents === null) return null;
  return toSourceFiles(
    entries
      .map(({ path, isLink }, index) => ({
        path: path.slice(folder.length + 1),
        isLink,
        read: () => contents[index] ?? Buffer.alloc(0),
      }))
      .filter(({ path }) => !path.split('/').some(isLeftOut))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
  );
}

/** The mode by which git marks a link (gitformat-index). */
const linkMode = '120000';

interface CommittedEntry {
  readonly path: string;
  /** Asked for by its own name: a path may hold the end of a line, which ends a question to git. */
  readonly object: string;
  readonly isLink: boolean;
}

/** A line of `git ls-tree`: mode, kind and name of the object, then its path behind a tab. */
function entryOf(line: string): CommittedEntry[] {
  if (line === '') return [];
  const tab = line.indexOf('\t');
  const [mode, , object = ''] = line.slice(0, tab).split(' ');
  return [{ path: line.slice(tab + 1), object, isLink: mode === linkMode }];
}
