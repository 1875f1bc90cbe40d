/** Sentences of the document in values of the front matter. */
import type { RawReport } from '../schema/report-schema.ts';
import { foldText, hasWords, type Source } from './source-index.ts';

/** Whether a field holds folded words; `mayBeWhole` where they may stand in a field alone. */
export type FieldSearch = (words: string, mayBeWhole: boolean) => boolean;

/** Words shorter than this stand in other words by chance. */
export const shortestWords = 6;

/** Keys of the editor's own words, and of quotations, which repeat the narrative. */
const notTranscribed = new Set(['quote', 'note', 'remarks', 'acknowledged', 'why', 'reading']);

/** The words that the front matter transcribes, and those that it names as left out. */
function fieldTexts(raw: RawReport): string[] {
  const texts: string[] = (raw.provenance.leftOut ?? []).flatMap(({ quotes }) => quotes ?? []).map(foldText);
  const walk = (value: unknown): void => {
    if (typeof value === 'string') texts.push(foldText(value));
    else if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) if (!notTranscribed.has(key)) walk(item);
    }
  };
  walk(raw);
  return texts.filter((text) => text !== '');
}

/**
 * Whether a field holds a sentence: its words, or what follows a label that the field stands for.
 * A field with a slip holds it too: the slip is shown, and not that the right words are missing.
 */
export function fieldSearch(raw: RawReport, source: Source): FieldSearch {
  const values = fieldTexts(raw);
  const all = new Set(values);
  const joined = values.join('\r');
  const wrong = values.filter((value) => value.length >= shortestWords && !hasWords(value, source));
  const found = new Map<string, boolean>();
  const search = (words: string): boolean => {
    if (words.length < shortestWords) return all.has(words);
    const own = words.replace(/^[^:]{1,12}:/, '');
    return (
      joined.includes(words) ||
      (own.length >= shortestWords && joined.includes(own)) ||
      wrong.some((value) => isNearly(words, value))
    );
  };
  return (words, mayBeWhole) => {
    if (!mayBeWhole) return wrong.some((value) => isNearly(words, value));
    const known = found.get(words) ?? search(words);
    found.set(words, known);
    return known;
  };
}

/** Whether a text has the words but for one place: nearly all of their start and of their end. */
function isNearly(words: string, value: string): boolean {
  const start = longestPart(words.length, (length) => value.includes(words.slice(0, length)));
  const end = longestPart(words.length, (length) => value.includes(words.slice(words.length - length)));
  return (start + end) * 5 >= words.length * 4;
}

/** The greatest length of a part that is there; a part of a part that is there is there, too. */
function longestPart(length: number, isThere: (length: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isThere(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
