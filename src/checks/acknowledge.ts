/** Writing an acknowledgement into a content file. */
import { appendEntry, type Entry } from './append-entry.ts';
import type { Finding } from './finding.ts';

export type AcknowledgedFinding = Pick<Finding, 'code' | 'field' | 'printed' | 'recomputed'>;

/** The file's text with the finding acknowledged, or null when the entry has to be written by hand. */
export function acknowledge(text: string, finding: AcknowledgedFinding, note: string): string | null {
  return note.trim() === '' ? null : appendEntry(text, 'acknowledged', entryOf(finding, note.trim()));
}

function entryOf({ code, field, printed, recomputed }: AcknowledgedFinding, note: string): Entry {
  const all: readonly (readonly [string, string | null])[] = [
    ['code', code],
    ['field', field],
    ['printed', printed],
    ['recomputed', recomputed],
    ['note', note],
  ];
  return all.flatMap(([key, value]) => (value === null ? [] : [[key, value] as const]));
}
