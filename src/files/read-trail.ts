/** What of the reports of a content was corrected, by the repository that its folder lies in. */
import type { Content } from '../checks/content.ts';
import { publishedText } from '../history/published-text.ts';
import { trailOf, type Correction, type History } from '../history/trail.ts';
import { readHistory } from './read-history.ts';

type KnownHistory = History & { readonly state: 'known' };

export interface CommittedTrail {
  readonly history: Exclude<History, KnownHistory> | Pick<KnownHistory, 'state'>;
  /** By the id of the report, oldest first. */
  readonly byReport: ReadonlyMap<string, readonly Correction[]>;
}

/** Read from the commits since the first release. */
export function readTrail(
  contentDir: string,
  { releases, reports, redirects }: Pick<Content, 'releases' | 'reports' | 'redirects'>,
): CommittedTrail {
  const [first] = releases;
  const history: History =
    first === undefined ? { state: 'notReleased' } : readHistory(contentDir, first.commit);
  const takedowns = reports.flatMap(({ scored, frontMatter }) =>
    (frontMatter.takedowns ?? []).map(({ date }) => ({ report: scored.report.id, date })),
  );
  return {
    history: history.state === 'known' ? { state: history.state } : history,
    byReport: trailOf(history, publishedText, takedowns, movesOf(redirects)),
  };
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
