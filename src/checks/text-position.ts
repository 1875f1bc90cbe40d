/** Lines and columns of places in a text, for texts with many of them. */
import type { Position } from '../schema/front-matter.ts';

/** A function from offsets of `text` to positions; the text starts on `firstLine`. */
export function positionsIn(text: string, firstLine = 1): (offset: number) => Position {
  // Counted when a place is asked for: most texts have no problem to point at.
  let lineStarts: readonly number[] | undefined;
  return (offset) => {
    lineStarts ??= [0, ...[...text.matchAll(/\n/g)].map((match) => match.index + 1)];
    const starts = lineStarts;
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: firstLine + low, column: offset - (starts[low] ?? 0) + 1 };
  };
}
