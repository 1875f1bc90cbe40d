/** The pages that a query finds in a part of the index. */
import type { FoundRecord } from './load-index.ts';

/** A page that has a word of the query; its text is fetched when it is shown. */
export interface FoundPage {
  /** Its name within its part of the index. */
  readonly id: string;
  /** Whether every word of the query stands in the page as typed. */
  readonly isLiteral: boolean;
  /** The higher, the sooner its words stand in it. */
  readonly score: number;
  readonly read: FoundRecord['read'];
}

/** `found` has for each word of the query the pages in which it stands. Where they stand first comes first. */
export function rankPages(found: readonly (readonly FoundRecord[])[]): FoundPage[] {
  const byId = new Map<string, FoundRecord[]>();
  for (const record of found.flat()) byId.set(record.id, [...(byId.get(record.id) ?? []), record]);
  return [...byId.values()]
    .flatMap((records) => {
      const [one] = records;
      if (one === undefined) return [];
      const score = records.reduce((sum, { first }) => sum + 1 / (1 + first), 0);
      return [{ id: one.id, read: one.read, isLiteral: records.length === found.length, score }];
    })
    .sort((a, b) => b.score - a.score);
}
