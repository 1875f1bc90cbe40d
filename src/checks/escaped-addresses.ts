/** Links whose signs are escaped: `?p=%31%33%38…` dials a number as well as its digits do. */
import type { TextEdit } from './text-edit.ts';

const address =
  /(?:(?:https?|ftp):\/\/|(?<![A-Za-z])(?:tel|sms|mailto):|\]\()[^\s<>"'()\p{Script=Han}]{1,2000}/giu;
const parts = /[^/?&=#:,;]+/g;
/** A sign of ASCII or a full-width digit, escaped once or more. */
const escaped = /%(?:25)*(?:EF%(?:25)*BC%(?:25)*9(\d)|([2-7][\da-f]))/gi;
/** A digit needs no escape, so that it hides something. */
const escapedDigit = /%(?:25)*(?:3\d|EF%(?:25)*BC%(?:25)*9\d)/i;
const betweenDigits = /\d%(?:25)*2[0D]\d/i;

/** Parts of links in which a number or an address of mail is escaped, as they read. */
export function escapedAddressEdits(text: string): TextEdit[] {
  if (!/%[2-7E][\da-f]/i.test(text)) return [];
  return [...text.matchAll(address)].flatMap(({ 0: link, index }) =>
    [...link.matchAll(parts)].flatMap(({ 0: part, index: at }) => {
      const shown = shownFor(part, /^(?:\]\()?(?:tel|sms|mailto):/i.test(link));
      return shown === null ? [] : [{ from: index + at, to: index + at + part.length, text: shown }];
    }),
  );
}

/** Null where nothing is to be read. What hides is set apart from its address, whose other digits are codes. */
function shownFor(part: string, isOfPerson: boolean): string | null {
  if (!part.includes('%')) return null;
  const plain = part.replace(escaped, (_all, digit?: string, code = '') =>
    digit === undefined ? String.fromCharCode(Number.parseInt(String(code), 16)) : digit,
  );
  if (escapedDigit.test(part)) return ` ${plain}`;
  return isOfPerson || plain.includes('@') || betweenDigits.test(part) ? plain : null;
}
