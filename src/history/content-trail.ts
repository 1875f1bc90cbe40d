/** What of the reports of a content was corrected, by the committed versions. */
import type { Content } from '../checks/content.ts';
import { publishedText, type PublishedText } from './published-text.ts';
import { movesOf } from './report-ids.ts';
import type { TakedownEntry } from './takedowns.ts';
import { trailOf, type Correction, type History } from './trail.ts';

/** What of a report the trail depends on besides its committed versions. */
export interface TrailedReport {
  readonly id: string;
  readonly takedowns: readonly TakedownEntry[];
}

/** By the id of the report, oldest first. `presentOf` reads what a report says now. */
export function contentTrail(
  history: History,
  {
    reports,
    redirects,
  }: { readonly reports: readonly TrailedReport[]; readonly redirects: Content['redirects'] },
  presentOf: (id: string) => PublishedText,
): ReadonlyMap<string, readonly Correction[]> {
  const known = new Set(reports.map(({ id }) => id));
  const takedowns = reports.flatMap(({ id, takedowns: own }) => own.map((one) => ({ report: id, ...one })));
  // The working tree may say less than the last commit does.
  const present = (id: string): PublishedText | undefined => (known.has(id) ? presentOf(id) : undefined);
  return trailOf(history, publishedText, takedowns, movesOf(redirects), present);
}
