/**
 * The published revisions of a report, each with its dated address and with what stood in it.
 *
 * Which revisions there are, and their days, stand in the report itself, so that an address does not depend
 * on how much of the history is at hand. What stood in a former one comes from the committed versions.
 */
import type { PublishedText } from './published-text.ts';
import { reportOfFile, type Moves } from './report-ids.ts';
import { isBeforeTakedown, takedownsIn, tellable, textsOf, type TakedownEntry } from './takedowns.ts';
import type { History } from './trail.ts';

/** What a report says about its own revisions. */
export interface Revised {
  readonly id: string;
  readonly publishedAt: string | null;
  readonly revision: number;
  readonly corrections: readonly { readonly revision: number; readonly date: string }[];
  readonly takedowns: readonly TakedownEntry[];
  /** What it says now; null for a report that is no longer there. */
  readonly present: PublishedText | null;
}

export interface Version {
  readonly revision: number;
  /** Day of its publication, `YYYY-MM-DD`. */
  readonly date: string;
  readonly content: VersionContent;
}

export type VersionContent =
  /** The report as it stands now. */
  | { readonly state: 'current' }
  | { readonly state: 'former'; readonly commit: string | null; readonly text: PublishedText }
  /** Something was taken out of the report later. */
  | { readonly state: 'takenDown' }
  /** No committed version is at hand: the history is not complete, or begins later. */
  | { readonly state: 'unknown' };

/** The end of the address of a version: `2026-03-28-r2`. */
export function versionName({ date, revision }: Pick<Version, 'date' | 'revision'>): string {
  return `${date}-r${revision}`;
}

/** What a committed text says about its revisions. It was written under the rules of its time. */
export function revisedOf(id: string, { frontMatter }: PublishedText): Revised {
  const { publishedAt, revision, corrections } = frontMatter;
  return {
    id,
    publishedAt: typeof publishedAt === 'string' && day.test(publishedAt.slice(0, 10)) ? publishedAt : null,
    revision: Number(revision),
    corrections: (Array.isArray(corrections) ? corrections : [])
      .map((entry: unknown) => {
        const { revision: one, date } = Object(entry) as Readonly<Record<string, unknown>>;
        return { revision: Number(one), date: String(date) };
      })
      .filter((one) => Number.isSafeInteger(one.revision) && one.revision > 0 && day.test(one.date)),
    takedowns: [],
    present: null,
  };
}

/** Days become parts of addresses. */
const day = /^\d{4}-\d{2}-\d{2}$/;

/** A text that was committed. */
export interface CommittedText {
  /** Null for what was there at the first release. */
  readonly commit: string | null;
  readonly date: string;
  readonly text: PublishedText;
}

/** The published texts of each report by the id that it has today, oldest first; none where the history is not known. */
export function committedTexts(
  history: History,
  read: ReadText,
  moves: Moves = new Map(),
): ReadonlyMap<string, CommittedText[]> {
  const found = new Map<string, CommittedText[]>();
  if (history.state !== 'known') return found;
  const before = [...history.before].map(([path, text]) => ({ path, text, commit: null, date: '' }));
  for (const { path, commit, date, text: whole } of [...before, ...history.versions]) {
    const text = whole === null ? null : read(whole);
    if (text === null) continue;
    const id = reportOfFile(path, moves);
    const texts = found.get(id);
    if (texts === undefined) found.set(id, [{ commit, date, text }]);
    else texts.push({ commit, date, text });
  }
  return found;
}

/** The revision that is published now; null for a draft. */
export function currentVersion({
  publishedAt,
  revision,
  corrections,
}: Pick<Revised, 'publishedAt' | 'revision' | 'corrections'>): Pick<Version, 'revision' | 'date'> | null {
  if (!Number.isSafeInteger(revision) || revision < 1) return null;
  const date = daysOf(publishedAt, revision, corrections).get(revision);
  return date === undefined ? null : { revision, date };
}

/** The revisions that a report names itself, each with its day; none of a draft. */
export function ownVersions({
  publishedAt,
  revision,
  corrections,
}: Pick<Revised, 'publishedAt' | 'revision' | 'corrections'>): Pick<Version, 'revision' | 'date'>[] {
  return Array.from(daysOf(publishedAt, revision, corrections), ([one, date]) => ({ revision: one, date }));
}

/**
 * By revision and day, the first one first; none for a draft. An address under which a committed text was
 * published stays, even where the report now names another day or leaves the revision out.
 */
export function versionsOf(report: Revised, texts: ReadonlyMap<string, readonly CommittedText[]>): Version[] {
  if (report.publishedAt === null) return [];
  const committed = texts.get(report.id) ?? [];
  const lastOf = new Map(committed.map((one) => [Number(one.text.frontMatter['revision']), one]));
  // One that was taken out of the file again still holds.
  const takedowns = [...report.takedowns, ...committed.flatMap(({ text }) => takedownsIn(text))];
  let saysNow: ((text: string) => boolean) | undefined;
  // Reading the report whole is left to where a former text is to be told.
  const isTellable =
    takedowns.length === 0
      ? null
      : (text: string) => (saysNow ??= tellable(report.present ?? emptyText))(text);
  const named = [
    ...daysOf(report.publishedAt, report.revision, report.corrections),
    ...committed.flatMap(({ text }) => {
      const version = currentVersion(revisedOf(report.id, text));
      return version === null ? [] : [[version.revision, version.date] as const];
    }),
  ];
  const unique = new Map(
    named.map(([revision, date]) => [versionName({ revision, date }), { revision, date }]),
  );
  return [...unique.values()]
    .sort((a, b) => a.revision - b.revision || (a.date < b.date ? -1 : 1))
    .map(({ revision, date }) => ({
      revision,
      date,
      content:
        revision === report.revision
          ? { state: 'current' }
          : contentOf(lastOf.get(revision), takedowns, isTellable),
    }));
}

const emptyText: PublishedText = { frontMatter: {}, body: '' };

/** The day of each revision. */
function daysOf(
  publishedAt: string | null,
  revision: number,
  corrections: Revised['corrections'],
): ReadonlyMap<number, string> {
  if (publishedAt === null) return new Map();
  const first = publishedAt.slice(0, 10);
  return new Map([
    [1, first],
    // A revision without a note changed no figure; it has no other day.
    [revision, first],
    ...corrections.map((correction) => [correction.revision, correction.date] as const),
  ]);
}

type ReadText = (text: string) => PublishedText | null;

function contentOf(
  committed: CommittedText | undefined,
  takedowns: readonly TakedownEntry[],
  isTellable: ((text: string) => boolean) | null,
): VersionContent {
  if (committed === undefined) return { state: 'unknown' };
  const { commit, date, text } = committed;
  const isTakenDown =
    isBeforeTakedown(text, date, takedowns) || (isTellable !== null && !textsOf(text).every(isTellable));
  return isTakenDown ? { state: 'takenDown' } : { state: 'former', commit, text };
}
