/** What a change of the content means for a reader: reports, figures, scores and findings, before and after. */
import type { Content, ReportEntry } from '../checks/content.ts';
import type { Finding } from '../checks/finding.ts';
import { scoreGiverNames } from '../i18n/labels.ts';
import { fieldChanges, type FieldChange, type FieldValue } from './field-changes.ts';

/** A checked content folder with the front matter of its reports, by file. */
export interface Edition {
  readonly content: Content;
  readonly frontMatters: ReadonlyMap<string, FieldValue>;
}

export interface ScoreChange {
  readonly label: string;
  /** The published figure and the recomputed one, each null where there is none. */
  readonly before: ScoreFigures | null;
  readonly after: ScoreFigures | null;
}

export interface ScoreFigures {
  readonly published: string | null;
  readonly recomputed: string | null;
}

export interface Issue {
  readonly status: ReportEntry['scored']['report']['status'];
  readonly revision: number;
}

export interface ReportChange {
  readonly id: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** The state and the revision of each version; null where it has no such report. */
  readonly before: Issue | null;
  readonly after: Issue | null;
  readonly fields: readonly FieldChange[];
  readonly isNarrativeChanged: boolean;
  readonly scores: readonly ScoreChange[];
  readonly appeared: readonly Finding[];
  readonly gone: readonly Finding[];
}

/** Reports that differ, in the order of their ids. */
export function reportChanges(before: Edition, after: Edition): ReportChange[] {
  const [old, now] = [byId(before.content), byId(after.content)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .sort()
    .map((id) => changeOf(id, old.get(id), now.get(id), before, after))
    .filter((change) => change !== null);
}

function byId({ reports }: Content): ReadonlyMap<string, ReportEntry> {
  return new Map(reports.map((entry) => [entry.scored.report.id, entry]));
}

function changeOf(
  id: string,
  old: ReportEntry | undefined,
  now: ReportEntry | undefined,
  before: Edition,
  after: Edition,
): ReportChange | null {
  const change: ReportChange = {
    id,
    kind: old === undefined ? 'added' : now === undefined ? 'removed' : 'changed',
    before: issueOf(old),
    after: issueOf(now),
    fields: fieldChanges(frontMatterOf(before, old), frontMatterOf(after, now)),
    isNarrativeChanged: old?.body !== now?.body,
    scores: scoreChanges(old, now),
    appeared: missingFrom(old?.findings ?? [], now?.findings ?? []),
    gone: missingFrom(now?.findings ?? [], old?.findings ?? []),
  };
  const isSame =
    change.fields.length === 0 &&
    !change.isNarrativeChanged &&
    change.scores.length === 0 &&
    change.appeared.length === 0 &&
    change.gone.length === 0;
  return isSame ? null : change;
}

function issueOf(entry: ReportEntry | undefined): Issue | null {
  if (entry === undefined) return null;
  const { status, revision } = entry.scored.report;
  return { status, revision };
}

function frontMatterOf({ frontMatters }: Edition, entry: ReportEntry | undefined): FieldValue {
  return entry === undefined ? {} : (frontMatters.get(entry.file) ?? {});
}

function scoreChanges(old: ReportEntry | undefined, now: ReportEntry | undefined): ScoreChange[] {
  const [before, after] = [scoresOf(old), scoresOf(now)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((label) => ({ label, before: before.get(label) ?? null, after: after.get(label) ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

/** Totals and scores of rows by what they are called. */
function scoresOf(entry: ReportEntry | undefined): Map<string, ScoreFigures> {
  if (entry === undefined) return new Map();
  const { scored } = entry;
  const rows = scored.indicators.map(({ indicator, score }): [string, ScoreFigures] => [
    [indicator.code, indicator.name].filter((part) => part !== null).join(' '),
    { published: numberText(indicator.score), recomputed: score.recomputedText },
  ]);
  const totals = scored.scores.map(({ score, total }): [string, ScoreFigures] => [
    `总分（${nameOfScore(score)}）`,
    { published: numberText(score.total), recomputed: total.recomputedText },
  ]);
  return new Map(
    [...totals, ...rows].filter(([, { published, recomputed }]) => (published ?? recomputed) !== null),
  );
}

/** Who gives a score; where one gives several, which of them. */
function nameOfScore({ id, by }: { readonly id: string; readonly by: string }): string {
  const giver = scoreGiverNames[by] ?? by;
  return id === by ? giver : `${giver} ${id}`;
}

function numberText(cell: { readonly state: string; readonly text?: string } | undefined): string | null {
  return cell?.state === 'number' ? (cell.text ?? null) : null;
}

/** Findings of `list` that `others` has not; an acknowledgement alone is no other finding. */
function missingFrom(others: readonly Finding[], list: readonly Finding[]): Finding[] {
  const keys = new Set(others.map(keyOf));
  return list.filter((finding) => !keys.has(keyOf(finding)));
}

function keyOf({ code, field, message }: Finding): string {
  return JSON.stringify([code, field, message]);
}
