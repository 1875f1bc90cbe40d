/** The committed versions of reports since a commit. */
import type { Content } from '../checks/content.ts';
import type { CommittedVersion, History } from '../history/trail.ts';
import { blobs, git } from './git.ts';

/** The history of the reports of a content since its first release. */
export function readReleasedHistory(
  contentDir: string,
  { releases: [first] }: Pick<Content, 'releases'>,
): History {
  return first === undefined ? { state: 'notReleased' } : readHistory(contentDir, first.commit);
}

/**
 * Versions of the files below `reports/` of a content folder, oldest first: how they stood at
 * `since`, and after each later commit. Merged work counts when it is merged, for that is when it
 * became public. A history that is not all there is not guessed at.
 */
export function readHistory(contentDir: string, since: string): History {
  const prefix = git(contentDir, ['rev-parse', '--show-prefix'])?.toString('utf8').trim();
  if (prefix === undefined) return { state: 'unavailable', reason: 'noGit' };
  if (
    !/^[0-9a-f]{40,64}$/.test(since) ||
    git(contentDir, ['merge-base', '--is-ancestor', since, 'HEAD']) === null
  ) {
    const isShallow = git(contentDir, ['rev-parse', '--is-shallow-repository'])?.toString('utf8').trim();
    return { state: 'unavailable', reason: isShallow === 'true' ? 'shallow' : 'noCommit' };
  }
  const log = (...how: readonly string[]): string | undefined =>
    git(contentDir, [
      'log',
      '--first-parent',
      '--diff-merges=first-parent',
      '--reverse',
      '--no-renames',
      ...how,
      `${since}..HEAD`,
      '--',
      'reports',
    ])?.toString('utf8');
  // A note may hold any character, and so stands in an answer of its own, one on each line.
  const [files, notes] = [log('--name-only', '-z', '--format=%x01%H %cI'), log('--format=%H %s')];
  if (files === undefined || notes === undefined) return { state: 'unavailable', reason: 'noGit' };
  const changes = changesOf(files, notesOf(notes), prefix);
  const paths = [...new Set(changes.map(({ path }) => path))];
  const names = [
    ...paths.map((path) => `${since}:${prefix}${path}`),
    ...changes.map(({ commit, path }) => `${commit}:${prefix}${path}`),
  ];
  const texts = blobs(contentDir, names);
  if (texts === null) return { state: 'unavailable', reason: 'noGit' };
  return {
    state: 'known',
    before: new Map(paths.map((path, index) => [path, texts[index] ?? null])),
    versions: changes.map((change, index) => ({ ...change, text: texts[paths.length + index] ?? null })),
  };
}

/** By commit. */
function notesOf(log: string): ReadonlyMap<string, string> {
  return new Map(
    log.split('\n').map((line) => {
      const end = line.indexOf(' ');
      return [line.slice(0, end), line.slice(end + 1)];
    }),
  );
}

function changesOf(
  log: string,
  notes: ReadonlyMap<string, string>,
  prefix: string,
): Omit<CommittedVersion, 'text'>[] {
  return log.split('\u0001').flatMap((entry) => {
    const [head = '', ...files] = entry.split('\0');
    const [commit, committedAt] = head.split(' ');
    if (commit === undefined || committedAt === undefined) return [];
    return files
      .map((path) => path.trim())
      .filter((path) => path.startsWith(prefix) && /\.mdx?$/.test(path))
      .map((path) => ({
        commit,
        date: committedAt.slice(0, 10),
        note: notes.get(commit) ?? '',
        path: path.slice(prefix.length),
      }));
  });
}
