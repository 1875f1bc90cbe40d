/** Looking for figures in stretches of a source text, and the fault when they are not there. */
import type { Fault } from './file-reader.ts';
import type { Printed } from './source-claims.ts';
import { numbersOf, type Source } from './source-index.ts';

/** A stretch of the folded text: a figure counts when it starts inside. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

export const sourceFix = '请对照原文改正；如果原文文本抄录有误，请改正 content/sources 下的文本。';

/** The window that explains most figures is the one meant; what it lacks is reported. */
export function nowhereFaults(
  figures: readonly Printed[],
  words: string,
  windows: readonly Window[],
  source: Source,
): Fault[] {
  const wanted = figures.flatMap((figure) => numbersOf(figure.text).map((number) => ({ ...figure, number })));
  let missing = wanted;
  for (const window of windows) {
    const here = missingIn(wanted, window, source);
    if (here.length < missing.length) missing = here;
  }
  return missing.map(({ path, text }) => ({
    path,
    code: 'not-in-source',
    message:
      words === '' ? `“${text}”在原文文本中找不到。` : `在原文文本“${shorten(words)}”之后找不到“${text}”。`,
    fix: sourceFix,
  }));
}

function missingIn<T extends { readonly number: string }>(
  wanted: readonly T[],
  { from, to }: Window,
  source: Source,
): T[] {
  const used = new Map<string, number>();
  return wanted.filter(({ number }) => {
    const starts = source.numbers.get(number) ?? [];
    const count = (used.get(number) ?? 0) + 1;
    used.set(number, count);
    const found = starts[firstFrom(starts, from) + count - 1];
    return found === undefined || found >= to;
  });
}

/** The index of the first of the ascending starts that is not before `from`. */
export function firstFrom(starts: readonly number[], from: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Enough of a text to recognise it by. */
export function shorten(text: string): string {
  return text.length > 30 ? `${text.slice(0, 30)}…` : text;
}
