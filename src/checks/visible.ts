/**
 * Text of others as it may be printed: it stands on the line where it was put, shows every character that it has, and
 * says nothing to a terminal or to the CI system that reads what a command prints.
 */

/** Controls, ends of lines, halves of characters, and what has no look of its own or turns its neighbours around. */
const unseen =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u2800]|(?!\p{Variation_Selector})\p{Default_Ignorable_Code_Point}/gu;

/**
 * What makes a line a command: `::add-mask::` at its start, and the older `##[…]`, `##vso[…]` and `##teamcity[…]`
 * anywhere in it.
 */
const command = /(?<=^\s*):(?=:)|(?<=#)#(?=\w*\[)/g;

/** One line, whatever the text holds: `U+000A` stands for the end of one. */
export function visible(text: string): string {
  return text.replace(unseen, codePoint).replace(command, codePoint);
}

/** Several lines of a program's own, each made visible. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}

function codePoint(sign: string): string {
  return `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}
