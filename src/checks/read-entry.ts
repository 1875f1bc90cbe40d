/**
 * A checked report read whole once more. A build keeps only plain facts of its reports in memory; whatever
 * shows a whole one reads its file again. Nothing is judged a second time: the findings are those of the check.
 */
import { scoreReport } from '../domain/score-report.ts';
import type { RawReport } from '../schema/report-schema.ts';
import { toReport, type ReportPath } from '../schema/to-report.ts';
import { namedRules, type Rules } from './check-report.ts';
import type { ReportEntry, SourceFile } from './content.ts';
import { markdownYaml } from './file-reader.ts';

export interface CheckedFile {
  readonly path: ReportPath;
  readonly file: SourceFile;
  readonly sourceText: string | null;
  /** Those that the report was checked with. */
  readonly rules: Rules;
}

/** What the check found, which reading the file alone does not tell. */
export type CheckedFacts = Pick<ReportEntry, 'findings' | 'attachments' | 'figuresDigest'>;

/**
 * `file` has the bytes that were checked, which the caller makes sure of.
 *
 * @throws when no report comes of them any more.
 */
export function readEntry(
  { path, file, sourceText, rules }: CheckedFile,
  { findings, attachments, figuresDigest }: CheckedFacts,
): ReportEntry {
  const read = markdownYaml(file);
  // The schema has passed these very bytes, and it only looks: what it passes is what it was given.
  const frontMatter = (read?.raw ?? null) as RawReport | null;
  const made = frontMatter === null ? null : toReport(path, frontMatter, namedRules(rules));
  if (read === null || frontMatter === null || made === null || made.faults.length > 0) {
    throw new Error(`${file.path} is no longer what was checked.`);
  }
  return {
    file: file.path,
    scored: scoreReport(made.report, rules.defaultScale),
    findings,
    frontMatter,
    body: read.body,
    sourceText,
    attachments,
    figuresDigest,
  };
}
