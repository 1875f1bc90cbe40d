/**
 * Signs that are written from right to left, as in Arabic and Hebrew: a browser draws the figure after them on their
 * left, so that `10־20` is read as 1020. Unicode keeps whole blocks for such scripts, also what is not assigned yet.
 */

const blocks = String.raw`\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}`;

/** How far a figure may stand from such a sign; more blanks and marks than that are no one text to a reader. */
const reach = 1000;

/** The last sign before a figure, where no letter of another script stands between them. */
export const beforeFigure = String.raw`[${blocks}](?=[^\n\p{L}${blocks}]{0,${reach}}[\p{Nd}])`;

const rightToLeft = new RegExp(`^[${blocks}]`, 'v');

export function isRightToLeft(codePoint: number): boolean {
  return rightToLeft.test(String.fromCodePoint(codePoint));
}
