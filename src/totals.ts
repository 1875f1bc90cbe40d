/** What a list of reports adds up to. */
import type { CatalogReport } from './catalog.ts';
import { executionTotal, type ExecutionTotal } from './domain/execution-total.ts';

export interface Totals {
  readonly reportCount: number;
  readonly projectCount: number;
  readonly regionCount: number;
  readonly yearCount: number;
  /** Reports with a contradiction or a question. */
  readonly differingCount: number;
  /** Null when no evaluation prints both amounts. */
  readonly execution: ExecutionTotal | null;
}

export function totalsOf(reports: readonly CatalogReport[]): Totals {
  const of = reports.map(({ scored }) => scored.report);
  return {
    reportCount: reports.length,
    projectCount: new Set(of.map(({ projectId }) => projectId)).size,
    regionCount: new Set(of.map(({ regionId }) => regionId)).size,
    yearCount: new Set(of.map(({ fiscalYear }) => fiscalYear)).size,
    differingCount: reports.filter(isDiffering).length,
    execution: executionOf(reports),
  };
}

/** Budget and execution of the evaluations; withdrawn reports and drafts do not count. */
export function executionOf(reports: readonly CatalogReport[]): ExecutionTotal | null {
  return executionTotal(reports.filter(isCounted).map(({ scored }) => scored.report));
}

/** Whether a figure of the report needs a look: a notice does not. */
export function isDiffering({ findings }: CatalogReport): boolean {
  return findings.some(({ severity }) => severity !== 'notice');
}

/** An evaluation whose figures stand. */
export function isCounted({ stage, scored }: CatalogReport): boolean {
  return stage === 'evaluation' && scored.report.status === 'published';
}

/** The latest year first; within a year as the catalogue has them. */
export function byLatestYear(a: CatalogReport, b: CatalogReport): number {
  return b.scored.report.fiscalYear - a.scored.report.fiscalYear;
}
