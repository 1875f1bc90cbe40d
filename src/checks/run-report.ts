/** What one run of the check found, ready to be written in any of the formats. */
import type { ReportFacts } from './check-report.ts';
import type { Finding } from './finding.ts';
import type { Inspection } from './inspect-content.ts';
import { changedFirst, type Problem } from './problem.ts';

export interface RunReport {
  /** The content folder as it is shown before each file, with forward slashes. */
  readonly folder: string;
  /** In the order in which they are shown: those of changed files first. */
  readonly problems: readonly Problem[];
  /** Whether a file differs from what was last committed. */
  readonly isChanged: (file: string) => boolean;
  readonly reportCount: number;
  /** Drafts, which are checked, too, and are on no page; none while there is a problem. */
  readonly draftCount: number;
  /** Findings of reports that may be published; none while there is a problem. */
  readonly findings: readonly (Finding & { readonly file: string })[];
}

export function runReport(
  folder: string,
  { reports, problems }: Inspection<ReportFacts>,
  isChanged: (file: string) => boolean = () => false,
): RunReport {
  const shown = problems.length > 0 ? [] : reports.filter(({ status }) => status !== 'draft');
  return {
    folder,
    problems: changedFirst(problems, isChanged),
    isChanged,
    reportCount: shown.length,
    draftCount: problems.length > 0 ? 0 : reports.length - shown.length,
    findings: shown.flatMap(({ file, findings }) => findings.map((finding) => ({ file, ...finding }))),
  };
}

/** The last line of a run without problems. */
export function passedText({ reportCount, draftCount, findings }: RunReport): string {
  const drafts = draftCount === 0 ? '' : `另有草稿 ${draftCount} 份，已检查，不会公开。`;
  return `检查通过：${reportCount} 份报告，${findings.length} 处复核差异和提示均已登记或无需登记。${drafts}`;
}
