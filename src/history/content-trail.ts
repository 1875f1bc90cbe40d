/** What of the reports of a content was corrected, by the committed versions. */
import type { Content } from '../checks/content.ts';
import { presentText, publishedText } from './published-text.ts';
import { movesOf } from './report-ids.ts';
import { trailOf, type Correction, type History } from './trail.ts';

/** By the id of the report, oldest first. */
export function contentTrail(
  history: History,
  { reports, redirects }: Pick<Content, 'reports' | 'redirects'>,
): ReadonlyMap<string, readonly Correction[]> {
  const takedowns = reports.flatMap(({ scored, frontMatter }) =>
    (frontMatter.takedowns ?? []).map((takedown) => ({ report: scored.report.id, ...takedown })),
  );
  // The working tree may say less than the last commit does.
  const present = new Map(
    reports.map(({ scored, frontMatter, body }) => [scored.report.id, presentText(frontMatter, body)]),
  );
  return trailOf(history, publishedText, takedowns, movesOf(redirects), present);
}
