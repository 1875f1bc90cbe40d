/** Which reports a content folder has, and in what order they are checked: from paths, before a report is read. */
import { readReportPath } from '../schema/content-path.ts';
import type { ReportPath } from '../schema/to-report.ts';
import { attachmentsByReport, type AttachmentFile } from './attachments.ts';
import type { SourceFile } from './content.ts';
import type { ReleasedReport, Releases } from './read-releases.ts';
import { seriesOf } from './year-figures.ts';

/** A report that is going to be checked. Plain data, which a thread can be given. */
export interface PlannedReport {
  readonly path: ReportPath;
  /** Path of its file. */
  readonly file: string;
  /** Path of its source text; null where there is none. */
  readonly source: string | null;
  /** The files in the folder of its attachments. */
  readonly attachments: readonly AttachmentFile[];
  /** Whether the same report has a `.md` and a `.mdx` file. */
  readonly hasTwin: boolean;
  /** What was published of this report the last time. */
  readonly released: ReleasedReport | null;
}

export interface ReportPlan {
  /** Each is compared with the one before it, so that a series is checked in its order. */
  readonly series: readonly (readonly PlannedReport[])[];
  readonly ids: ReadonlySet<string>;
  /** Files of `reports/` whose path is that of no report. */
  readonly misplaced: readonly SourceFile[];
}

export function planReports(
  files: readonly SourceFile[],
  byPath: ReadonlyMap<string, SourceFile>,
  releases: Releases,
): ReportPlan {
  const attachments = attachmentsByReport(files);
  const misplaced: SourceFile[] = [];
  const reportFiles = files
    .filter(({ path }) => path.startsWith('reports/'))
    // A path has the year before the project: an earlier year is read before the later ones.
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const reports = reportFiles.flatMap((file): PlannedReport[] => {
    const path = readReportPath(file.path);
    if (path === null) {
      misplaced.push(file);
      return [];
    }
    const source = sourcePathOf(path);
    return [
      {
        path,
        file: file.path,
        source: byPath.has(source) ? source : null,
        attachments: attachments.get(path.id) ?? [],
        hasTwin: byPath.has(`reports/${path.id}.md`) && byPath.has(`reports/${path.id}.mdx`),
        released: releases.reports.get(path.id) ?? null,
      },
    ];
  });
  return {
    series: [...Map.groupBy(reports, ({ path }) => seriesOf(path)).values()],
    ids: new Set(reports.map(({ path }) => path.id)),
    misplaced,
  };
}

/** Where the source text of a report is. */
export function sourcePathOf({ id }: ReportPath): string {
  return `sources/${id}.txt`;
}
