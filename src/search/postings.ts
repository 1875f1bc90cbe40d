/**
 * Reading a file of pieces. It is a row of pieces, each: the distance of its key from the one before, the bytes
 * that follow, how many pages have it, for each page the distance of its number from the one before and how often
 * it stands there, and for each page its places as distances. All numbers are written seven bits to a byte, the
 * lowest first, the highest bit set where more follow.
 */
import { isSingle, type TermKey } from './terms.ts';

/** The pages that have a piece. */
export interface Postings {
  /** Numbers of the pages, ascending. */
  readonly pages: readonly number[];
  /** How often it stands in each of them. */
  readonly counts: readonly number[];
  /** Where it stands in each of them, in characters without spaces; empty for a single character. */
  readonly places: readonly (readonly number[])[];
}

export const noPostings: Postings = { pages: [], counts: [], places: [] };

export function readPostings(file: Uint8Array, wanted: TermKey): Postings {
  const reader = readerOf(file);
  for (let key = 0; reader.hasMore();) {
    key += reader.number();
    const length = reader.number();
    if (key === wanted) return readBody(reader, isSingle(key));
    if (key > wanted) break;
    reader.skip(length);
  }
  return noPostings;
}

function readBody(reader: Reader, isWithoutPlaces: boolean): Postings {
  const pages: number[] = [];
  const counts: number[] = [];
  let page = -1;
  for (let left = reader.number(); left > 0; left -= 1) {
    page += reader.number() + 1;
    pages.push(page);
    counts.push(reader.number());
  }
  return { pages, counts, places: isWithoutPlaces ? [] : counts.map((count) => readPlaces(reader, count)) };
}

function readPlaces(reader: Reader, count: number): number[] {
  const places: number[] = [];
  let place = 0;
  for (let left = count; left > 0; left -= 1) {
    place += reader.number();
    places.push(place);
  }
  return places;
}

interface Reader {
  readonly hasMore: () => boolean;
  readonly number: () => number;
  readonly skip: (bytes: number) => void;
}

function readerOf(bytes: Uint8Array): Reader {
  let at = 0;
  return {
    hasMore: () => at < bytes.length,
    number: () => {
      let value = 0;
      let factor = 1;
      for (;;) {
        const byte = bytes[at];
        if (byte === undefined) throw new Error('A file of the search index ends too early.');
        at += 1;
        // Keys have more than 31 bits, so that shifting would lose some.
        value += (byte & 0x7f) * factor;
        if (byte < 0x80) return value;
        factor *= 0x80;
      }
    },
    skip: (length) => {
      at += length;
    },
  };
}
