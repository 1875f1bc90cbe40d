/**
 * What of each published report was corrected, when and why, from its committed versions.
 *
 * Versions before the first release do not count: nothing was public then. Drafts never do.
 */
import { fieldChanges, type FieldChange, type FieldValue } from './field-changes.ts';
import type { PublishedText } from './published-text.ts';
import { reportOfFile, type Moves } from './report-ids.ts';
import { isBeforeTakedown, takedownsIn, tellable, type Takedown, type TakedownEntry } from './takedowns.ts';

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
  | { readonly state: 'notReleased' }
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
  /** Empty where something was taken out of the report, or of another by the same commit. */
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

/** A published version of a report with the published one before it. */
interface Step {
  readonly version: CommittedVersion;
  readonly before: PublishedText;
  readonly now: PublishedText;
}

interface MarkedStep extends Step {
  readonly fields: readonly FieldChange[];
  readonly isTakenDown: boolean;
  /** The message of a commit may tell what is taken out later. */
  readonly isNoteTold: boolean;
}

/**
 * Corrections by report id, oldest first; a report without any is not there. `presentOf` is what the reports say
 * now, where that is not what the last commit says.
 */
export function trailOf(
  history: History,
  read: (text: string) => PublishedText | null,
  takedowns: readonly Takedown[],
  moves: Moves = new Map(),
  presentOf: (id: string) => PublishedText | undefined = () => undefined,
): ReadonlyMap<string, readonly Correction[]> {
  if (history.state !== 'known') return new Map();
  const marked = [...stepsOf(history, read, moves)].map(
    ([id, steps]) =>
      [
        id,
        withTakedown(
          steps,
          takedowns.filter(({ report }) => report === id),
          () => presentOf(id),
        ),
      ] as const,
  );
  // A commit may change several reports; its message may tell of one what was taken out.
  const untold = new Set(
    marked.flatMap(([, steps]) =>
      steps.flatMap(({ version, isTakenDown }) => (isTakenDown ? version.commit : [])),
    ),
  );
  const trails = marked.map(
    ([id, steps]) => [id, steps.flatMap((step) => correctionOf(step, untold) ?? [])] as const,
  );
  return new Map(trails.filter(([, corrections]) => corrections.length > 0));
}

function stepsOf(
  { before: files, versions }: History & { readonly state: 'known' },
  read: (text: string) => PublishedText | null,
  moves: Moves,
): ReadonlyMap<string, readonly Step[]> {
  const latest = new Map<string, PublishedText>();
  const steps = new Map<string, Step[]>();
  for (const [path, text] of files) {
    const now = text === null ? null : read(text);
    if (now !== null) latest.set(reportOfFile(path, moves), now);
  }
  for (const version of versions) {
    const now = version.text === null ? null : read(version.text);
    // A draft in between is not what readers saw last.
    if (now === null) continue;
    const id = reportOfFile(version.path, moves);
    const before = latest.get(id);
    latest.set(id, now);
    if (before !== undefined) steps.set(id, [...(steps.get(id) ?? []), { version, before, now }]);
  }
  return steps;
}

function withTakedown(
  steps: readonly Step[],
  registered: readonly TakedownEntry[],
  presentOf: () => PublishedText | undefined,
): MarkedStep[] {
  const takedowns = [
    ...registered,
    // One that was taken out of the file again still holds.
    ...steps.flatMap(({ before, now }) => [...takedownsIn(before), ...takedownsIn(now)]),
  ];
  // Only where something was taken down does it matter what the report says now.
  const last = takedowns.length === 0 ? undefined : (presentOf() ?? steps.at(-1)?.now);
  const isTellable = last === undefined ? null : tellable(last);
  return steps.map((step) => {
    const fields = fieldChanges(printed(step.before), printed(step.now));
    const texts = fields.flatMap(({ field, before, after }) => [
      ...rowNamesIn(field),
      before ?? '',
      after ?? '',
    ]);
    const isTakenDown =
      // The very change that took it out tells what stood there.
      isBeforeTakedown(step.before, step.version.date, takedowns) ||
      (isTellable !== null && !texts.every((text) => text === '' || isTellable(text)));
    return { ...step, fields, isTakenDown, isNoteTold: isTellable === null };
  });
}

/** `indicators[修路里程].score` names a row by what stood in it. */
function rowNamesIn(field: string): string[] {
  return [...field.matchAll(/\[(.*?)\](?=[.[]|$)/gs)].map(([, name = '']) => name.replace(/（\d+）$/, ''));
}

function correctionOf(
  { version: { date, commit, note }, before, now, fields, isTakenDown, isNoteTold }: MarkedStep,
  untold: ReadonlySet<string>,
): Correction | null {
  const isNarrativeChanged = before.body !== now.body;
  if (fields.length === 0 && !isNarrativeChanged) return null;
  const { revision } = now.frontMatter;
  return {
    date,
    commit,
    note: !isNoteTold || untold.has(commit) ? '' : note,
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
