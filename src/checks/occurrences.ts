/** Where words stand in a text, in a number of steps that the length of the text bounds. */

/** The engine's own search looks back over so many characters only: longer repeats cost it a multiple of the text. */
const mostForEngine = 250;

/** The start of each place from `from` on, those that overlap as well. */
export function* occurrences(text: string, words: string, from = 0): Generator<number> {
  if (words.length > mostForEngine) {
    yield* longOccurrences(text, words, from);
  } else if (words !== '') {
    for (let at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) yield at;
  }
}

/** The search of Knuth, Morris and Pratt, which never goes back in the text. */
function* longOccurrences(text: string, words: string, from: number): Generator<number> {
  const borders = bordersOf(words);
  let length = 0;
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    while (length > 0 && words.charCodeAt(length) !== unit) length = borders[length - 1] ?? 0;
    if (words.charCodeAt(length) === unit) length += 1;
    if (length < words.length) continue;
    yield at + 1 - length;
    length = borders[length - 1] ?? 0;
  }
}

/** For each start of the words the length of its longest end that is a start, too. */
function bordersOf(words: string): Int32Array {
  const borders = new Int32Array(words.length);
  let length = 0;
  for (let at = 1; at < words.length; at += 1) {
    const unit = words.charCodeAt(at);
    while (length > 0 && words.charCodeAt(length) !== unit) length = borders[length - 1] ?? 0;
    if (words.charCodeAt(length) === unit) length += 1;
    borders[at] = length;
  }
  return borders;
}
