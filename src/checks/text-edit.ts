/** A text of which parts are replaced, with the way back to each place. */

/** A part of a text and what stands there instead. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface ShownText {
  readonly text: string;
  /** From a place in `text` to the place in the source. */
  readonly placeOf: (index: number) => number;
}

/** The first of edits that overlap holds, of those the longest. */
export function edited(text: string, edits: readonly TextEdit[]): ShownText {
  const sorted = [...edits].sort((a, b) => a.from - b.from || b.to - a.to);
  const pieces: string[] = [];
  /** Where the text after each edit begins: in what is shown, and in the source. */
  const starts: { readonly shown: number; readonly source: number }[] = [{ shown: 0, source: 0 }];
  let [done, length] = [0, 0];
  for (const { from, to, text: shown } of sorted) {
    if (from < done) continue;
    pieces.push(text.slice(done, from), shown);
    length += from - done + shown.length;
    done = to;
    starts.push({ shown: length, source: to });
  }
  pieces.push(text.slice(done));
  return { text: pieces.join(''), placeOf: (index) => placeAt(starts, index) };
}

function placeAt(
  starts: readonly { readonly shown: number; readonly source: number }[],
  index: number,
): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle]?.shown ?? 0) <= index) low = middle;
    else high = middle;
  }
  const { shown, source } = starts[low] ?? { shown: 0, source: 0 };
  return source + index - shown;
}
