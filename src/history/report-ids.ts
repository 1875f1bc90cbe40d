/** Which report a committed file or an address is, under the id that it has today. */
import type { Content } from '../checks/content.ts';

/** Former ids of reports that were moved, each with the id that it was moved to. */
export type Moves = ReadonlyMap<string, string>;

export function movesOf(redirects: Content['redirects']): Moves {
  return new Map(
    redirects.flatMap(({ from, to }) => {
      const [former, present] = [reportAt(from), reportAt(to)];
      return former === null || present === null ? [] : [[former, present] as const];
    }),
  );
}

/** The id of the report at an address below the base path; null where it is no report's. */
export function reportAt(address: string): string | null {
  return /^reports\/(.+)\/$/.exec(address)?.[1] ?? null;
}

/** The id that the report of a file has today. */
export function reportOfFile(path: string, moves: Moves): string {
  let id = path.replace(/^reports\//, '').replace(/\.mdx?$/, '');
  const passed = new Set<string>();
  for (let to = moves.get(id); to !== undefined && !passed.has(to); to = moves.get(id)) {
    passed.add(to);
    id = to;
  }
  return id;
}
