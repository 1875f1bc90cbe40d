/**
 * The gate: reads all content files at once and gives back either a content that may be
 * published, or every problem. The build, the commands and the tests call this one function.
 */
import { checkReport } from './check-report.ts';
import { countedMemory } from './counted-memory.ts';
import { findAddresses } from './find-addresses.ts';
import type { Content, ReportEntry, SourceFile } from '../checks/content.ts';
import { inspectContent, type Beyond } from '../checks/inspect-content.ts';
import { noMemory } from '../checks/memory.ts';
import type { Problem } from '../checks/problem.ts';
import { completeRegisters } from '../checks/read-registers.ts';
import { inStage } from '../progress/current-clock.ts';

export interface CheckOptions {
  /** Drafts are part of a preview only. */
  readonly includeDrafts?: boolean;
  readonly beyond?: Beyond;
}

export type CheckResult =
  | { readonly content: Content; readonly problems: readonly [] }
  | { readonly content: null; readonly problems: readonly Problem[] };

/** Checks a whole content folder. */
export function checkContent(
  files: readonly SourceFile[],
  { includeDrafts = false, beyond }: CheckOptions = {},
): CheckResult {
  const reportCount = files.filter(({ path }) => path.startsWith('reports/')).length;
  const inspection = inStage('check', reportCount, () =>
    inspectContent(files, {
      check: checkReport,
      memory: countedMemory(noMemory),
      includeDrafts,
      findAddresses,
      ...(beyond !== undefined && { beyond }),
    }),
  );
  const registers = completeRegisters(inspection.registers);
  const { problems, pages, releases, redirects, withdrawals } = inspection;
  if (problems.length > 0 || registers === null) return { content: null, problems };
  const reports = shownEntries(inspection.reports, includeDrafts);
  return { content: { registers, reports, pages, releases, redirects, withdrawals }, problems: [] };
}

/** The reports that are shown, sorted by id. */
export function shownEntries(
  reports: readonly { readonly entry: ReportEntry | null }[],
  includeDrafts: boolean,
): ReportEntry[] {
  return reports
    .flatMap(({ entry }) => entry ?? [])
    .filter(({ scored }) => scored.report.status !== 'draft' || includeDrafts)
    .sort((a, b) => (a.scored.report.id < b.scored.report.id ? -1 : 1));
}
