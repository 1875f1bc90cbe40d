/**
 * What of each published report was corrected, when and why, from its committed versions.
 *
 * Versions before the first release do not count: nothing was public then. Drafts never do.
 */
import { fieldChanges, type FieldChange, type FieldValue } from './field-changes.ts';
import type { PublishedText } from './published-text.ts';
import { isBeforeTakedown, type Takedown } from './takedowns.ts';

/** A file after a commit; the text is null when the commit removed it. */
export interface CommittedVersion {
  /** Path below the content folder. */
  readonly path: string;
  readonly commit: string;
  /** Day of the commit where it was made, `YYYY-MM-DD`. */
  readonly date: string;
  /** First line of the commit's message. */
  readonly note: string;
  readonly text: string | null;
}

export type History =
  /** There is no release yet. */
  | { readonly state: 'none' }
  | { readonly state: 'unavailable'; readonly reason: 'noGit' | 'shallow' | 'noCommit' }
  | {
      readonly state: 'known';
      /** Files as they stood at the first release; null for one that was not there. */
      readonly before: ReadonlyMap<string, string | null>;
      /** Oldest first. */
      readonly versions: readonly CommittedVersion[];
    };

/** A change of a published report. */
export interface Correction {
  readonly date: string;
  readonly commit: string;
  readonly note: string;
  readonly revision: string;
  readonly fields: readonly FieldChange[];
  readonly isNarrativeChanged: boolean;
  /** Personal data was taken out at a later time: what was changed is no longer told. */
  readonly isTakenDown: boolean;
}

/** Keys by which editors keep their books; a change of them changes nothing that a document says. */
const bookkeeping = new Set([
  'revision',
  'checksEdition',
  'acknowledged',
  'corrections',
  'takedowns',
  'withdrawal',
  'publishedAt',
]);

/** Corrections by report id, oldest first; a report without any is not there. */
export function trailOf(
  history: History,
  read: (text: string) => PublishedText | null,
  takedowns: readonly Takedown[],
): ReadonlyMap<string, readonly Correction[]> {
  if (history.state !== 'known') return new Map();
  const latest = new Map<string, PublishedText | null>();
  for (const [path, text] of history.before) latest.set(path, text === null ? null : read(text));
  const trails = new Map<string, Correction[]>();
  for (const version of history.versions) {
    const now = version.text === null ? null : read(version.text);
    const before = latest.get(version.path) ?? null;
    // A draft in between is not what readers saw last.
    if (now !== null) latest.set(version.path, now);
    if (before === null || now === null) continue;
    const id = version.path.replace(/^reports\//, '').replace(/\.mdx?$/, '');
    const correction = correctionOf(
      version,
      before,
      now,
      takedowns.filter(({ report }) => report === id),
    );
    if (correction === null) continue;
    const trail = trails.get(id);
    if (trail === undefined) trails.set(id, [correction]);
    else trail.push(correction);
  }
  return trails;
}

function correctionOf(
  { date, commit, note }: CommittedVersion,
  before: PublishedText,
  now: PublishedText,
  takedowns: readonly Takedown[],
): Correction | null {
  const fields = fieldChanges(printed(before), printed(now));
  const isNarrativeChanged = before.body !== now.body;
  if (fields.length === 0 && !isNarrativeChanged) return null;
  // The change that took it out tells what stood there.
  const isTakenDown = isBeforeTakedown(before, date, takedowns);
  const { revision } = now.frontMatter;
  return {
    date,
    commit,
    // The message may tell what was taken out.
    note: isTakenDown ? '' : note,
    revision: typeof revision === 'string' ? revision : '',
    fields: isTakenDown ? [] : fields,
    isNarrativeChanged,
    isTakenDown,
  };
}

/** What the document says, without the keys of the editors. */
export function printed({ frontMatter }: PublishedText): Readonly<Record<string, FieldValue>> {
  return Object.fromEntries(Object.entries(frontMatter).filter(([key]) => !bookkeeping.has(key)));
}
