/** The last day that has come, by the commit that a folder stands at. */
import { git } from './git.ts';
import { siteDayOf, siteTime } from './site-time.ts';

/**
 * The day of the commit, so that the check of a commit has the same result on every machine and every day; what is not
 * committed yet has the day of today. Null outside a repository. Whether something is not committed is looked
 * up only for a day after the commit.
 */
export function lastDayAt(folder: string, latest: string, now: Date = new Date()): string | null {
  const seconds = git(folder, ['log', '-1', '--format=%ct'])?.toString('utf8').trim();
  if (seconds === undefined || seconds === '') return null;
  const committed = siteDayOf(seconds);
  if (latest <= committed) return committed;
  const changes = git(folder, ['status', '--porcelain', '--untracked-files=normal', '--', '.']);
  const today = siteTime(now).slice(0, 10);
  return changes !== null && changes.length > 0 && today > committed ? today : committed;
}
