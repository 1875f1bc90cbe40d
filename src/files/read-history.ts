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
  const log = git(contentDir, [
    'log',
    '--first-parent',
    '--diff-merges=first-parent',
    '--reverse',
    '--no-renames',
    '--name-only',
    '--format=%x01%H%x02%cI%x02%s%x02',
    '-z',
    `${since}..HEAD`,
    '--',
    'reports',
  ]);
  if (log === null) return { state: 'unavailable', reason: 'noGit' };
  const changes = changesOf(log.toString('utf8'), prefix);
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

function changesOf(log: string, prefix: string): Omit<CommittedVersion, 'text'>[] {
  return log.split('\u0001').flatMap((entry) => {
    const [commit, committedAt, note, files] = entry.split('\u0002');
    if (commit === undefined || committedAt === undefined || note === undefined) return [];
    return (files ?? '')
      .split('\0')
      .map((path) => path.trim())
      .filter((path) => path.startsWith(prefix) && /\.mdx?$/.test(path))
      .map((path) => ({ commit, date: committedAt.slice(0, 10), note, path: path.slice(prefix.length) }));
  });
}
