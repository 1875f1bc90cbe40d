/** What of the reports of a content was corrected, by the committed versions. */
import type { Content } from '../checks/content.ts';
import { presentText, publishedText } from './published-text.ts';
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

function movesOf(redirects: Content['redirects']): ReadonlyMap<string, string> {
  const idOf = (address: string): string | null => /^reports\/(.+)\/$/.exec(address)?.[1] ?? null;
  return new Map(
    redirects.flatMap(({ from, to }) => {
      const [former, present] = [idOf(from), idOf(to)];
      return former === null || present === null ? [] : [[former, present] as const];
    }),
  );
}
