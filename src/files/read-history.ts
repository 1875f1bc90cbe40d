/** The committed versions of reports since a commit. */
import type { Content } from '../checks/content.ts';
import { showHidden } from '../checks/hidden-characters.ts';
import type { CommitNote } from '../checks/name-problems.ts';
import type { CommittedVersion, History } from '../history/trail.ts';
import { blobs, git } from './git.ts';
import { siteDayOf } from './site-time.ts';

/** The history of the reports of a content since its first release. */
export function readReleasedHistory(
  contentDir: string,
  { releases: [first] }: Pick<Content, 'releases'>,
): History {
  return first === undefined ? { state: 'notReleased' } : readHistory(contentDir, first.commit);
}

/** The notes of all commits since the first release that changed a report; none where they cannot be read. */
export function readReleasedNotes(
  contentDir: string,
  { releases: [first] }: Pick<Content, 'releases'>,
): string[] {
  if (first === undefined || !/^[0-9a-f]{40,64}$/.test(first.commit)) return [];
  const range = `${first.commit}..HEAD`;
  const log = git(contentDir, ['log', '--first-parent', '--format=%s', range, '--', 'reports']);
  return log === null ? [] : log.toString('utf8').split('\n');
}

/**
 * Versions of the files below `reports/` of a content folder, oldest first: how they stood at
 * `since`, and after each later commit. Merged work counts when it is merged, for that is when it
 * became public. A history that is not all there is not guessed at.
 */
export function readHistory(contentDir: string, since: string): History {
  const prefix = git(contentDir, ['rev-parse', '--show-prefix'])?.toString('utf8').replace(/\n$/, '');
  if (prefix === undefined) return { state: 'unavailable', reason: 'noGit' };
  if (!commitName.test(since) || git(contentDir, ['merge-base', '--is-ancestor', since, 'HEAD']) === null) {
    const isShallow = git(contentDir, ['rev-parse', '--is-shallow-repository'])?.toString('utf8').trim();
    return { state: 'unavailable', reason: isShallow === 'true' ? 'shallow' : 'noCommit' };
  }
  // What a clone has left out looks like a file that was taken away.
  if (git(contentDir, ['config', '--get-regexp', partialClone]) !== null) {
    return { state: 'unavailable', reason: 'shallow' };
  }
  // A note may hold any character, and so stands in an answer of its own.
  const files = logOfReports(contentDir, since, ['--name-only', '-z', '--format=%H %ct']);
  const notes = readNotes(contentDir, since);
  if (files === null || notes === null) return { state: 'unavailable', reason: 'noGit' };
  const byCommit = new Map(notes.map(({ commit, note }) => [commit, showHidden(note)]));
  const changes = changesOf(files, byCommit, prefix);
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

/** The first lines of the notes of commits after `since` that change reports; null where git does not tell. */
export function readNotes(contentDir: string, since: string): CommitNote[] | null {
  if (!commitName.test(since)) return null;
  const log = logOfReports(contentDir, since, ['--format=%H %s']);
  return (
    log
      ?.split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const end = line.indexOf(' ');
        return { commit: line.slice(0, end), note: line.slice(end + 1) };
      }) ?? null
  );
}

const commitName = /^[0-9a-f]{40,64}$/;

function logOfReports(contentDir: string, since: string, how: readonly string[]): string | null {
  const order = ['--first-parent', '--diff-merges=first-parent', '--reverse', '--no-renames'];
  const log = git(contentDir, ['log', ...order, ...how, `${since}..HEAD`, '--', 'reports']);
  return log?.toString('utf8') ?? null;
}

/** Where git notes that a clone has left contents out, in its older and newer ways. */
const partialClone = String.raw`^(remote\..*\.promisor|extensions\.partialclone)$`;

/** The head of a commit in the log: no path is taken for one, since each of them begins with the folder of reports. */
const commitHead = /^([0-9a-f]{40,64}) (\d+)$/;

function changesOf(
  log: string,
  notes: ReadonlyMap<string, string>,
  prefix: string,
): Omit<CommittedVersion, 'text'>[] {
  let commit: Omit<CommittedVersion, 'text' | 'path'> | null = null;
  const changes: Omit<CommittedVersion, 'text'>[] = [];
  for (const entry of log.split('\0')) {
    const [, hash, committedAt] = commitHead.exec(entry) ?? [];
    if (hash !== undefined && committedAt !== undefined) {
      commit = { commit: hash, date: siteDayOf(committedAt), note: notes.get(hash) ?? '' };
      continue;
    }
    // The first path of a commit stands on a line of its own.
    const path = entry.replace(/^\n/, '');
    if (commit === null || !path.startsWith(prefix) || !/^[^\n]+\.mdx?$/.test(path)) continue;
    changes.push({ ...commit, path: path.slice(prefix.length) });
  }
  return changes;
}
