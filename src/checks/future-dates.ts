/** Nothing says today that a report was corrected or an address withdrawn on a day that has not come. */
import type { RawWithdrawals } from '../schema/release-schema.ts';
import type { RawReport } from '../schema/report-schema.ts';
import type { Fault } from './file-reader.ts';

/** A day that says when something was done here. */
export interface DatedEntry {
  readonly path: Fault['path'];
  /** What was done. */
  readonly name: string;
  readonly date: string;
}

/**
 * The last day that has come, for somebody who needs to know it of no day after `latest`. Null where nothing says it:
 * a check of the same commit has the same result on every day.
 */
export type LastDay = (latest: string) => string | null;

export function datedEntries({ corrections = [], takedowns = [], withdrawal }: RawReport): DatedEntry[] {
  const listed = (key: string, name: string, entries: readonly { readonly date: string }[]): DatedEntry[] =>
    entries.map(({ date }, index) => ({ path: [key, index, 'date'], name, date }));
  return [
    ...listed('corrections', '更正', corrections),
    ...listed('takedowns', '删去', takedowns),
    ...(withdrawal === undefined
      ? []
      : [{ path: ['withdrawal', 'date'], name: '撤回', date: withdrawal.date }]),
  ];
}

/** The entries of `withdrawals.yml`. */
export function withdrawnEntries(withdrawals: RawWithdrawals): DatedEntry[] {
  return withdrawals.map(({ date }, index) => ({ path: [index, 'date'], name: '撤下', date }));
}

export function futureFaults(entries: readonly DatedEntry[], lastDay: string | null): Fault[] {
  if (lastDay === null) return [];
  return entries
    .filter(({ date }) => date > lastDay)
    .map(({ path, name, date }) => ({
      path,
      code: 'date-in-future',
      message: `${name}的日期 ${date} 还没有到，这次提交的日期是 ${lastDay}。`,
      fix: `请写实际${name}的日期；确实要到那天才${name}的，请到那天再提交。`,
    }));
}
