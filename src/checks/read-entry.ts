/**
 * A checked report read whole once more. A build keeps only plain facts of its reports in memory; whatever
 * shows a whole one reads its file again. Nothing is judged a second time: the findings are those of the check.
 */
import { scoreReport } from '../domain/score-report.ts';
import { reportFrontMatter } from '../schema/report-schema.ts';
import { toReport, type ReportPath } from '../schema/to-report.ts';
import { namedRules, type Rules } from './check-report.ts';
import type { ReportEntry, SourceFile } from './content.ts';
import { readMarkdownFile } from './file-reader.ts';

export interface CheckedFile {
  readonly path: ReportPath;
  readonly file: SourceFile;
  readonly sourceText: string | null;
  /** Those that the report was checked with. */
  readonly rules: Rules;
}

/** What the check found, which reading the file alone does not tell. */
export type CheckedFacts = Pick<ReportEntry, 'findings' | 'attachments' | 'figuresDigest'>;

/** @throws when the file is no longer the one that was checked. */
export function readEntry(
  { path, file, sourceText, rules }: CheckedFile,
  { findings, attachments, figuresDigest }: CheckedFacts,
): ReportEntry {
  const { value, body } = readMarkdownFile(file, reportFrontMatter);
  const read = value === null ? null : toReport(path, value, namedRules(rules));
  if (value === null || body === undefined || read === null || read.faults.length > 0) {
    throw new Error(`${file.path} is no longer what was checked.`);
  }
  return {
    file: file.path,
    scored: scoreReport(read.report, rules.defaultScale),
    findings,
    frontMatter: value,
    body,
    sourceText,
    attachments,
    figuresDigest,
  };
}
