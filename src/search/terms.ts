/**
 * What the index keeps of a text, and what a query asks of it: pieces of two characters, with their places.
 *
 * Chinese has no spaces, and two programs that cut it into words cut it differently. Pieces of two characters
 * need no dictionary: both sides cut alike, and a phrase stands where its pieces follow each other. So what the
 * index finds is what a search through the texts themselves would find, no page less and no page more.
 */

/** A piece as one number, in the order of its characters' codes. */
export type TermKey = number;

const codes = 0x10000;

/** The piece of two characters, given by their codes. */
export function pairKey(first: number, second: number): TermKey {
  return first * codes + second;
}

/** The piece of a single character, which stands before all pairs that begin with it. Its places are not kept. */
export function singleKey(code: number): TermKey {
  return code * codes;
}

export function isSingle(key: TermKey): boolean {
  return key % codes === 0;
}

/** A piece of a word, and how many characters of the word come before it. */
export interface WordTerm {
  readonly key: TermKey;
  readonly offset: number;
}

/** As few pieces as cover the word: side by side, and where the length is odd the last two overlap. */
export function termsOf(word: string): WordTerm[] {
  if (word.length === 1) return [{ key: singleKey(word.charCodeAt(0)), offset: 0 }];
  const offsets = Array.from({ length: Math.ceil(word.length / 2) }, (_, index) =>
    Math.min(index * 2, word.length - 2),
  );
  return offsets.map((offset) => ({
    key: pairKey(word.charCodeAt(offset), word.charCodeAt(offset + 1)),
    offset,
  }));
}
