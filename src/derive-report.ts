/** What a build keeps of a checked report, worked out while the whole one is at hand; plain data. */
import type { ReportEntry } from './checks/content.ts';
import { reportFacts, type ReportFacts } from './facts/report-facts.ts';

export interface DerivedReport {
  readonly facts: ReportFacts;
}

export function derive(entry: ReportEntry): DerivedReport {
  return { facts: reportFacts(entry) };
}
