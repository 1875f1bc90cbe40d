/** What a list of reports adds up to. */
import type { CatalogReport } from './catalog.ts';
import type { Severity } from './checks/finding.ts';
import { executionTotal, type ExecutionTotal } from './domain/execution-total.ts';

export interface Totals {
  readonly reportCount: number;
  readonly projectCount: number;
  readonly regionCount: number;
  readonly yearCount: number;
  /** Reports with figures that cannot stand together. */
  readonly contradictoryCount: number;
  /** Reports without such figures, of which something is to be explained. */
  readonly questionableCount: number;
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
    contradictoryCount: reports.filter((report) => gravestOf(report) === 'contradiction').length,
    questionableCount: reports.filter((report) => gravestOf(report) === 'question').length,
    execution: executionOf(reports),
  };
}

/** Budget and execution of the evaluations; withdrawn reports and drafts do not count. */
export function executionOf(reports: readonly CatalogReport[]): ExecutionTotal | null {
  return executionTotal(reports.filter(isCounted).map(({ scored }) => scored.report));
}

/** The gravest finding of a report; null when there is none. */
export function gravestOf({ findings }: CatalogReport): Severity | null {
  const order: readonly Severity[] = ['contradiction', 'question', 'notice'];
  return order.find((severity) => findings.some((finding) => finding.severity === severity)) ?? null;
}

/** An evaluation whose figures stand. */
export function isCounted({ stage, scored }: CatalogReport): boolean {
  return stage === 'evaluation' && scored.report.status === 'published';
}

/** The latest year first; within a year as the catalogue has them. */
export function byLatestYear(a: CatalogReport, b: CatalogReport): number {
  return b.scored.report.fiscalYear - a.scored.report.fiscalYear;
}
