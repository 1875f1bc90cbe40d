/** The text of a release record, `content/releases/<number>.yml`. */
import type { ReportEntry, Release } from '../checks/content.ts';

export interface ReleaseFacts {
  /** The commit that is published, and its day. */
  readonly commit: string;
  readonly date: string;
  /** The record before this one; undefined for the first. */
  readonly previous: Release | undefined;
  readonly reports: readonly ReportEntry[];
}

export function releaseNumber(previous: Release | undefined): number {
  return (previous?.number ?? 0) + 1;
}

/** One report on each line, so that two records can be compared by eye. */
export function releaseText({ commit, date, previous, reports }: ReleaseFacts): string {
  const lines = reports.map(
    ({ scored, figuresDigest }) =>
      `  - { id: ${scored.report.id}, revision: ${scored.report.revision}, figures: "${figuresDigest}" }\n`,
  );
  return [
    '# 由 npm run release 写成，以后不改。\n',
    `number: ${releaseNumber(previous)}\n`,
    `date: ${date}\n`,
    // A number of digits alone would be read as one by other programs.
    `commit: "${commit}"\n`,
    ...(previous === undefined ? [] : [`previous: "${previous.sha256}"\n`]),
    lines.length === 0 ? 'reports: []\n' : 'reports:\n',
    ...lines,
  ].join('');
}
