/** Derives the title of a report. */
import type { ReportEntry } from '../../../src/checks/content.ts';

export function derive({ scored }: ReportEntry): { readonly title: string | null } {
  return { title: scored.report.document.title };
}
