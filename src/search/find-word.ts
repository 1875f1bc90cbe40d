/** Where a word stands in the pages of a part of the index. */
import type { Postings } from './postings.ts';
import type { WordTerm } from './terms.ts';

/** How a word stands in a page. */
export interface Occurrence {
  readonly count: number;
  /** First place in characters without spaces; null where the index does not keep it. */
  readonly first: number | null;
}

/** A piece of the word with the pages that have it. */
export interface FoundTerm extends WordTerm {
  readonly postings: Postings;
}

/** The pages in which the pieces follow each other as they do in the word, by page number. */
export function findWord(terms: readonly FoundTerm[]): Map<number, Occurrence> {
  const [rarest, ...others] = [...terms].sort((a, b) => a.postings.pages.length - b.postings.pages.length);
  if (rarest === undefined) return new Map();
  const { pages, counts, places } = rarest.postings;
  const numbers = others.map(({ postings }) => new Map(postings.pages.map((page, index) => [page, index])));
  const found = new Map<number, Occurrence>();
  for (const [index, page] of pages.entries()) {
    if (places.length === 0) found.set(page, { count: counts[index] ?? 0, first: null });
    else {
      const starts = (places[index] ?? []).map((place) => place - rarest.offset);
      const left = others.reduce((now, { postings, offset }, other) => {
        const at = numbers[other]?.get(page);
        return at === undefined ? [] : inBoth(now, postings.places[at] ?? [], offset);
      }, starts);
      const [first] = left;
      if (first !== undefined) found.set(page, { count: left.length, first });
    }
  }
  return found;
}

/** The starts for which the other piece stands at its offset; both lists ascend. */
function inBoth(starts: readonly number[], places: readonly number[], offset: number): number[] {
  const left: number[] = [];
  let at = 0;
  for (const start of starts) {
    const wanted = start + offset;
    while (at < places.length && (places[at] ?? 0) < wanted) at += 1;
    if (places[at] === wanted) left.push(start);
  }
  return left;
}
