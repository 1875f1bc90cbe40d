/** The heaviest chain of pieces that stand one after another, for texts whose order is compared. */

export interface Piece {
  /** Where it may stand: the start of each place. */
  readonly places: readonly number[];
  readonly length: number;
}

interface Link {
  readonly piece: number;
  readonly place: number;
  readonly weight: number;
  readonly before: Link | null;
}

/** For each piece its place in the heaviest chain, or null where it has none; `end` is the end of the text. */
export function longestChain(pieces: readonly Piece[], end: number): (number | null)[] {
  const best = bestByEnd(end);
  for (const [piece, { places, length }] of pieces.entries()) {
    // All places of a piece are looked up before one is entered: a piece follows other pieces only.
    const links = places.map((place): Link => {
      const before = best.upTo(place);
      return { piece, place, weight: (before?.weight ?? 0) + length, before };
    });
    for (const link of links) best.enter(link.place + length, link);
  }
  const chosen = pieces.map((): number | null => null);
  for (let link = best.upTo(end); link !== null; link = link.before) chosen[link.piece] = link.place;
  return chosen;
}

/** The heaviest link that ends at or before a position: a binary indexed tree of maxima. */
function bestByEnd(end: number) {
  const tree: (Link | undefined)[] = [];
  return {
    upTo: (position: number): Link | null => {
      let best: Link | null = null;
      for (let at = position + 1; at > 0; at -= at & -at) {
        const link = tree[at];
        if (link !== undefined && link.weight > (best?.weight ?? 0)) best = link;
      }
      return best;
    },
    enter: (position: number, link: Link): void => {
      for (let at = position + 1; at <= end + 1; at += at & -at) {
        if (link.weight > (tree[at]?.weight ?? 0)) tree[at] = link;
      }
    },
  };
}
