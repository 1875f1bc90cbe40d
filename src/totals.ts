/** What a list of reports adds up to. */
import type { CatalogReport } from './catalog.ts';
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
  return {
    reportCount: reports.length,
    projectCount: new Set(reports.map(({ projectId }) => projectId)).size,
    regionCount: new Set(reports.map(({ regionId }) => regionId)).size,
    yearCount: new Set(reports.map(({ fiscalYear }) => fiscalYear)).size,
    contradictoryCount: reports.filter(({ gravest }) => gravest === 'contradiction').length,
    questionableCount: reports.filter(({ gravest }) => gravest === 'question').length,
    execution: executionOf(reports),
  };
}

/** Budget and execution of the evaluations; withdrawn reports and drafts do not count. */
export function executionOf(reports: readonly CatalogReport[]): ExecutionTotal | null {
  return executionTotal(reports.filter(isCounted));
}

/** An evaluation whose figures stand. */
export function isCounted({ stage, status }: CatalogReport): boolean {
  return stage === 'evaluation' && status === 'published';
}

/** The words of the year that a report stands under in a list. */
export function yearOf({ fiscalYear }: Pick<CatalogReport, 'fiscalYear'>): string {
  return `${fiscalYear} 年度`;
}

/** The words of the place that a report stands under in a list. */
export function regionOf({ regionName }: Pick<CatalogReport, 'regionName'>): string {
  return regionName;
}

/** The latest year first; within a year as the catalogue has them. */
export function byLatestYear(a: CatalogReport, b: CatalogReport): number {
  return b.fiscalYear - a.fiscalYear;
}
