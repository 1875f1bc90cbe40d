/** Marks that are drawn over the sign before them: which of them belong to a script, and which only strike out. */

/** A selector behind a Chinese character chooses its printed form, as names of people and places need it. */
export const selectors = String.raw`\uFE00-\uFE0F\u{E0100}-\u{E01EF}`;

/**
 * Lines through a letter, which strike out what they stand on: Unicode's combining class 1, which regular
 * expressions do not know as a property.
 */
const overlays = String.raw`\u0334-\u0338\u1CD4\u1CE2-\u1CE8\u20D2\u20D3\u20D8-\u20DA\u20E5\u20E6\u20EA\u20EB\u{10A39}\u{16AF0}-\u{16AF4}\u{1BC9E}\u{1D167}-\u{1D169}`;

/** Tones beside a Chinese character, and the signs over and under Chinese text. */
const besideHan = String.raw`\u302A-\u302F`;

/**
 * Marks that are drawn over other signs: rings and bars around them, marks on a figure, a Chinese character or
 * nothing, and more of them than any script puts on a letter (Vietnamese two, Tibetan three, Burmese four).
 */
export const drawnOver = [
  String.raw`[\p{Me}${overlays}]`,
  String.raw`(?<![\p{L}--\p{Script=Han}]\p{M}{0,3})[\p{M}--[${selectors}${besideHan}]]`,
  String.raw`(?<!\p{Script=Han})[${besideHan}]`,
].join('|');

/** Whether it is seen, over the sign before it. */
export function isDrawnOver(codePoint: number): boolean {
  const sign = String.fromCodePoint(codePoint);
  return /\p{M}/u.test(sign) && !/\p{Default_Ignorable_Code_Point}/u.test(sign);
}
