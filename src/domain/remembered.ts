/** Working out once what is asked again and again of the same few texts: 0, 100, 万元. */

export interface MemoryLimits {
  /** A full memory starts anew. */
  readonly mostTexts: number;
  /** Longer ones are worked out each time; cut out of a file, each of them would keep the whole file in memory. */
  readonly longestText: number;
}

/** Enough for the figures of many reports, of which few are longer. */
const forFigures: MemoryLimits = { mostTexts: 5000, longestText: 12 };

/** The same function, which keeps its answers. They are shared, so that they must never be changed. */
export function remembered<T>(
  answerTo: (text: string) => T,
  { mostTexts, longestText }: MemoryLimits = forFigures,
): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > longestText) return answerTo(text);
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    const answer = answerTo(text);
    if (known.size >= mostTexts) known.clear();
    known.set(text, answer);
    return answer;
  };
}
