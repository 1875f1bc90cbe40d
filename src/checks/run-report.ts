/** What one run of the check found, ready to be written in any of the formats. */
import type { CheckResult } from './check-content.ts';
import type { Finding } from './finding.ts';
import { changedFirst, type Problem } from './problem.ts';

export interface RunReport {
  /** The content folder as it is shown before each file, with forward slashes. */
  readonly folder: string;
  /** In the order in which they are shown: those of changed files first. */
  readonly problems: readonly Problem[];
  /** Whether a file differs from what was last committed. */
  readonly isChanged: (file: string) => boolean;
  readonly reportCount: number;
  /** Findings of reports that may be published; none while there is a problem. */
  readonly findings: readonly (Finding & { readonly file: string })[];
}

export function runReport(
  folder: string,
  { content, problems }: CheckResult,
  isChanged: (file: string) => boolean = () => false,
): RunReport {
  return {
    folder,
    problems: changedFirst(problems, isChanged),
    isChanged,
    reportCount: content?.reports.length ?? 0,
    findings:
      content?.reports.flatMap(({ file, findings }) => findings.map((finding) => ({ file, ...finding }))) ??
      [],
  };
}

/** The last line of a run without problems. */
export function passedText({ reportCount, findings }: RunReport): string {
  return `检查通过：${reportCount} 份报告，${findings.length} 处复核差异和提示均已登记或无需登记。`;
}
