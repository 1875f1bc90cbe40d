/** 文号: the year stands in six-cornered brackets, `呼财绩〔2024〕8号`. */

/** A year in other brackets before a number: `【2024】8号`, `[2024]8号`, `（2024）8号`. */
const otherBrackets =
  /[【\[［(（﹝][ \u3000]*(?<year>(?:19|20)\d{2})[ \u3000]*[】\]］)）﹞](?=[ \u3000]*第?[ \u3000]*\d{1,5}[ \u3000]*号)/g;

/** A place where a document number has other brackets, and the year in the right ones. */
export interface BracketPlace {
  readonly index: number;
  /** The year with its brackets as written. */
  readonly found: string;
  readonly right: string;
}

/** Every year of a document number in brackets other than 〔〕. */
export function wrongBrackets(text: string): BracketPlace[] {
  return [...text.matchAll(otherBrackets)].map((match) => ({
    index: match.index,
    found: match[0],
    right: `〔${match.groups?.['year'] ?? ''}〕`,
  }));
}
