/**
 * The share of this process in a build, and what it keeps for the whole.
 *
 * It stands in the process and not in this module, because the pages are bundled with a copy of it.
 */
import type { PartNumber } from './part-number.ts';
import type { Share } from './share-work.ts';

export interface OwnShare extends Share {
  readonly number: PartNumber;
  /** Files below the folder of what is kept, with forward slashes: what this part brings. */
  readonly kept: Set<string>;
}

const place = Symbol.for('mingzhang.own-share');

type Holder = typeof globalThis & { [place]?: OwnShare };

/** From here on this process makes its share alone. */
export function takeShare(share: OwnShare): void {
  (globalThis as Holder)[place] = share;
}

/** Undefined in a build in one piece, which makes everything. */
export function ownShare(): OwnShare | undefined {
  return (globalThis as Holder)[place];
}
