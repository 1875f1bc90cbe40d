/** What a build keeps of a checked report, worked out while the whole one is at hand; plain data. */
import type { ReportEntry } from './checks/content.ts';
import { reportFacts, type ReportFacts } from './facts/report-facts.ts';
import { publishedReport, type PublishedReport } from './integrations/published-facts.ts';

export interface DerivedReport {
  readonly facts: ReportFacts;
  /** What the finished site is held against. */
  readonly published: PublishedReport;
}

export function derive(entry: ReportEntry): DerivedReport {
  return { facts: reportFacts(entry), published: publishedReport(entry) };
}
