/** A run for other programs; json-schema.ts describes it. */
import type { Finding } from './finding.ts';
import { handbookPath } from './handbook-path.ts';
import type { Problem } from './problem.ts';
import type { RunReport } from './run-report.ts';
import { visible } from './visible.ts';

/** Raised when a field is renamed or goes; new fields may come without it. */
export const jsonVersion = 1;

export function formatJson(run: RunReport): string {
  return JSON.stringify(
    {
      format: 'mingzhang-check',
      version: jsonVersion,
      ok: run.problems.length === 0,
      folder: run.folder,
      counts: {
        problems: run.problems.length,
        files: new Set(run.problems.map(({ file }) => file)).size,
        reports: run.reportCount,
        findings: run.findings.length,
      },
      problems: run.problems.map((problem) => problemData(problem, run.isChanged(problem.file))),
      findings: run.findings.map((finding) => ({
        file: finding.file,
        ...findingData(finding),
        acknowledged: finding.acknowledgement?.note ?? null,
      })),
    },
    // A robot prints what it reads: into a comment, or into the record of an automatic run.
    (_, value: unknown) => (typeof value === 'string' ? visible(value) : value),
    2,
  );
}

function problemData(problem: Problem, isChanged: boolean) {
  const { code, file, line, column, field, message, fix, finding } = problem;
  return {
    code,
    file,
    line,
    column,
    field,
    message,
    fix,
    isChanged,
    page: handbookPath(code),
    finding: finding === undefined ? null : findingData(finding),
  };
}

function findingData({ code, severity, field, subject, printed, recomputed, calculation, message }: Finding) {
  return {
    code,
    severity,
    field,
    subject,
    printed,
    recomputed,
    calculation,
    message,
    page: handbookPath(code),
  };
}
