/** The corrections of a report as entries of a feed. */
import type { ReportChange } from '../domain/change-trail.ts';
import type { Correction, Report, Withdrawal } from '../domain/report.ts';
import {
  changeText,
  changedFieldText,
  historyNotes,
  narrativeChangedText,
  takedownText,
  untoldText,
  withdrawalText,
} from '../i18n/corrections.ts';
import { revisionOf } from './corrections-table.ts';
import type { DataReport } from './data-report.ts';
import { escaped, type FeedEntry } from './feed.ts';

type Source = Pick<DataReport, 'id' | 'takedowns' | 'trail'> & Pick<Report, 'corrections' | 'withdrawal'>;

/** Facts that all entries of a report share. */
interface Frame {
  readonly id: string;
  /** The report for readers who see no more than the title of an entry. */
  readonly name: string;
  /** Path of the page's section from the root of the host. */
  readonly path: string;
  /** The last day on which something was taken out. */
  readonly takenDownOn: string | null;
}

/**
 * Newest first: an entry for each revision that the editors explain, with the changes that led to it; for each
 * other change by its commit; for each takedown; and for the withdrawal. The id of an entry stays when more becomes known of it, or
 * less is told, so that programs that keep entries put the later one in place of the former.
 */
export function correctionEntries(source: Source, name: string, path: string): FeedEntry[] {
  const { id, corrections, withdrawal, takedowns, trail } = source;
  const takenDownOn = lastOf(takedowns.map(({ date }) => date));
  const frame: Frame = { id, name, path, takenDownOn };
  const explained = new Set(corrections.map(({ revision }) => revision));
  const entries = [
    ...trail.changes
      .filter((change) => !explained.has(revisionOf(change) ?? 0))
      .map((change) => commitEntry(frame, change)),
    ...corrections.map((correction) => revisionEntry(frame, correction, trail)),
    ...takedowns.map((takedown, index) => takedownEntry(frame, takedown, takedowns.slice(0, index))),
    ...(withdrawal === null ? [] : [withdrawalEntry(frame, withdrawal)]),
  ];
  return entries.reverse();
}

function revisionEntry(frame: Frame, correction: Correction, { state, changes }: Source['trail']): FeedEntry {
  const { revision, date, note } = correction;
  const own = changes.filter((change) => revisionOf(change) === revision);
  return {
    id: `correction ${frame.id} revision ${revision}`,
    title: `更正（第 ${revision} 版）：${frame.name}`,
    summary: note,
    html: [
      paragraph(note),
      ...own.map(changeHtml),
      ...(state === 'unavailable' ? [paragraph(historyNotes.unavailable)] : []),
    ].join(''),
    path: frame.path,
    publishedAt: startOf(date),
    updatedAt: startOf(lastOf([date, ...own.map((change) => updateOf(frame, change))]) ?? date),
  };
}

function commitEntry(frame: Frame, change: ReportChange): FeedEntry {
  return {
    id: `correction ${frame.id} commit ${change.commit}`,
    title: `改动（${change.date}）：${frame.name}`,
    summary: change.isTakenDown ? untoldText : change.note,
    html: changeHtml(change),
    path: frame.path,
    publishedAt: startOf(change.date),
    updatedAt: startOf(updateOf(frame, change)),
  };
}

function takedownEntry(
  frame: Frame,
  { date, reason }: Source['takedowns'][number],
  earlier: Source['takedowns'],
): FeedEntry {
  const sameDay = earlier.filter((one) => one.date === date).length;
  return {
    id: `takedown ${frame.id} ${date}${sameDay === 0 ? '' : ` ${sameDay + 1}`}`,
    title: `删去部分内容（${date}）：${frame.name}`,
    summary: takedownText(reason),
    path: frame.path,
    publishedAt: startOf(date),
  };
}

function withdrawalEntry({ id, name, path }: Frame, { date, reason }: Withdrawal): FeedEntry {
  return {
    id: `withdrawal ${id}`,
    title: `撤回（${date}）：${name}`,
    summary: withdrawalText(reason),
    path,
    publishedAt: startOf(date),
  };
}

/** A change of which less is told than before changed again on that day. */
function updateOf({ takenDownOn }: Frame, { date, isTakenDown }: ReportChange): string {
  return (isTakenDown ? lastOf([date, takenDownOn ?? date]) : null) ?? date;
}

function changeHtml({ date, commit, note, fields, isNarrativeChanged, isTakenDown }: ReportChange): string {
  const heading = `${date} ${changeText(note)}（提交 ${commit.slice(0, 12)}）`;
  if (isTakenDown) return `${paragraph(heading)}${paragraph(untoldText)}`;
  const lines = [...fields.map(changedFieldText), ...(isNarrativeChanged ? [narrativeChangedText] : [])];
  return `${paragraph(heading)}<ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>`;
}

function paragraph(text: string): string {
  return `<p>${escaped(text)}</p>`;
}

function lastOf(dates: readonly string[]): string | null {
  return [...dates].sort().at(-1) ?? null;
}

/** The content and git give days. */
function startOf(date: string): string {
  return `${date} 00:00`;
}
