/** The pages that a query finds in a part of the index, the most relevant first. */
import type { Filters } from './facets.ts';
import type { Occurrence } from './find-word.ts';
import type { PageDirectory } from './shard.ts';

/** A page that has a word of the query; its text is fetched when it is shown. */
export interface FoundPage {
  readonly textFile: string;
  /** Whether every word of the query stands in the page as typed. */
  readonly isLiteral: boolean;
  readonly score: number;
  readonly filters: Filters;
}

/** `found` has for each word of the query where it stands, by page number. */
export function rankPages(
  directory: PageDirectory,
  found: readonly ReadonlyMap<number, Occurrence>[],
): FoundPage[] {
  const numbers = [...new Set(found.flatMap((pages) => [...pages.keys()]))].sort((a, b) => a - b);
  const middle = meanOf(directory.lengths);
  return numbers
    .map((page) => {
      const occurrences = found.flatMap((pages) => pages.get(page) ?? []);
      return {
        textFile: directory.textFiles[page] ?? '',
        isLiteral: occurrences.length === found.length,
        score: scoreOf(
          occurrences,
          (directory.lengths[page] ?? 0) / middle,
          directory.titleLengths[page] ?? 0,
        ),
        filters: filtersOf(directory, page),
      };
    })
    .sort((a, b) => b.score - a.score);
}

/** More occurrences count for more, but less and less, and more in a short page; a word of the title counts most. */
function scoreOf(occurrences: readonly Occurrence[], relativeLength: number, titleLength: number): number {
  return occurrences.reduce((sum, { count, first }) => {
    const isInTitle = first !== null && first < titleLength;
    return sum + count / (count + 1.2 * (0.25 + 0.75 * relativeLength)) + (isInTitle ? 1 : 0);
  }, 0);
}

function filtersOf({ facets }: PageDirectory, page: number): Filters {
  return Object.fromEntries(
    Object.entries(facets).map(([name, { values, of }]) => {
      const value = values[of[page] ?? -1];
      return [name, value === undefined ? [] : [value]];
    }),
  );
}

function meanOf(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
}
