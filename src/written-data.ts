/**
 * The data files that this build has written, for the pages that tell of them.
 *
 * It stands in the process and not in this module, because the pages are bundled with a copy of it.
 */
import type { DataListing } from './data/data-listing.ts';

const place = Symbol.for('mingzhang.written-data');

type Holder = typeof globalThis & { [place]?: DataListing };

export function tellWrittenData(listing: DataListing): void {
  (globalThis as Holder)[place] = listing;
}

/** Undefined where no build has written any: in `npm run dev`, and in tests. */
export function writtenData(): DataListing | undefined {
  return (globalThis as Holder)[place];
}
