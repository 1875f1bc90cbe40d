/**
 * Texts as Pagefind keeps them, and words as it is asked for them: one code for each character.
 *
 * Chinese has no spaces, and two programs that cut it into words cut it differently. Characters need no
 * dictionary: both sides cut alike, and a word stands where its characters follow each other. So a phrase of
 * codes finds what a search through the texts themselves would find, no page less and no page more. Pagefind
 * leaves out signs and folds accents; codes of small letters and digits it takes as they are.
 */

/** The text without spaces, each character as the number of its UTF-16 code in base 36. */
export function codesOf(packed: string): string {
  let codes = '';
  for (let at = 0; at < packed.length; at += 1) {
    codes += (at === 0 ? '' : ' ') + codeOf(packed.charCodeAt(at));
  }
  return codes;
}

/** Codes that were written before: thousands of pages have few different characters. */
const written = new Map<number, string>();

function codeOf(unit: number): string {
  const known = written.get(unit);
  if (known !== undefined) return known;
  const code = unit.toString(36);
  written.set(unit, code);
  return code;
}

/** The codes one after the other, and nothing but them. */
export function phraseOf(word: string): string {
  return `"${codesOf(word)}"`;
}
