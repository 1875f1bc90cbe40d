/**
 * A text as a reader takes it in: without marks of Markdown and HTML, characters that nobody sees, and the
 * ways to write one character in many. Every place leads back to the text as it stands in the file.
 */
import { brokenLabelEdits, brokenLineEdits } from './broken-lines.ts';
import { escapedAddressEdits } from './escaped-addresses.ts';
import { foldSigns } from './fold-signs.ts';
import { htmlCellEdits } from './html-cells.ts';
import { lineBreakInCell } from './text-cells.ts';
import { edited, type ShownText, type TextEdit } from './text-edit.ts';

export function shownText(source: string): ShownText {
  const folded = foldMore(foldSigns(source));
  const plain = edited(folded, [
    ...htmlCellEdits(folded),
    ...escapedAddressEdits(folded),
    ...signEdits(folded),
    ...emphasisEdits(folded),
  ]);
  // Only without the marks is seen what the end of a line breaks.
  const whole = edited(plain.text, [...brokenLineEdits(plain.text), ...brokenLabelEdits(plain.text)]);
  return { text: whole.text, placeOf: (index) => plain.placeOf(whole.placeOf(index)) };
}

const otherSpaces = /[\u1680\u2000-\u200A\u202F\u205F]/g;
const otherSigns: Readonly<Record<string, string>> = { '﹕': ':', '︰': ':', '∶': ':', '﹫': '@', '﹣': '-' };
/** Signs that look like the point between the parts of a name. */
const points = /[‧∙⋅･]/g;
const mayFoldMore = /[‧∙⋅･\u1680\u2000-\u200A\u202F\u205F﹕︰∶﹫﹣①-⑨⓪٠-٩۰-۹]|[〇零一二三四五六七八九]{11}/;

/** Spaces, signs and digits that are one character wide, so that offsets stay. */
function foldMore(text: string): string {
  if (!mayFoldMore.test(text)) return text;
  return text
    .replace(otherSpaces, ' ')
    .replace(points, '·')
    .replace(/[﹕︰∶﹫﹣]/g, (sign) => otherSigns[sign] ?? sign)
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[①-⑨⓪]{7,}|[〇零一二三四五六七八九]{11,}/g, (digits) =>
      Array.from(digits, (digit) => Math.max(0, '①②③④⑤⑥⑦⑧⑨'.indexOf(digit) + 1) || hanDigit(digit)).join(''),
    );
}

function hanDigit(sign: string): number {
  return Math.max(0, '〇一二三四五六七八九'.indexOf(sign));
}

/**
 * Escapes and references; what nobody sees; code marks, brackets of links, tags; underscores at the edge of
 * a word; digits of mathematics. Each alternative begins with a sign of its own and has a bounded length.
 */
const signs = new RegExp(
  [
    String.raw`&(?:#\d{1,7}|#x[\da-f]{1,6}|amp|nbsp|ensp|emsp|commat|period|lowbar|hyphen|colon|plus|lpar|rpar);`,
    '\\\\[!-/:-@[-`{-~]',
    // A hard break of Markdown, and what of the end of a line is no line feed.
    String.raw`\\(?=\r?\n)|\r(?=\n)`,
    String.raw`[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cf}\u2800\uFFA0]+`,
    String.raw`[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]+`,
    '`+|~~',
    String.raw`\[(?=[^\[\]\n]{1,60}\]\()|(?<=[^\[\]\n])\](?=\()`,
    // Not a tag whose link dials or writes to somebody.
    String.raw`<(?![^<>\n]{0,200}(?:(?:tel|sms|mailto):|%(?:25)*3\d|(?:phone|mobile|tel)=))(?:\/?[a-z][^<>\n@]{0,200}|!--|br ?\/)>|<!--`,
    String.raw`(?<![A-Za-z\d_])_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?![A-Za-z\d_])`,
    String.raw`[\u{1D7CE}-\u{1D7FF}]`,
  ].join('|'),
  'iuy',
);
/** What one of them begins with: looked for first, because few characters do. */
const firstSign =
  /[&\\`~[\]<_\r\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cf}\u2800\uFFA0\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u{1D7CE}-\u{1D7FF}]/gu;

function signEdits(text: string): TextEdit[] {
  const edits: TextEdit[] = [];
  let [isRow, nextLine] = [text.startsWith('|'), text.indexOf('\n')];
  for (const { index } of text.matchAll(firstSign)) {
    if (index < (edits.at(-1)?.to ?? 0)) continue;
    signs.lastIndex = index;
    const found = signs.exec(text)?.[0];
    if (found === undefined) continue;
    while (nextLine !== -1 && nextLine < index) {
      isRow = text[nextLine + 1] === '|';
      nextLine = text.indexOf('\n', nextLine + 1);
    }
    const shown = shownFor(found);
    edits.push({
      from: index,
      to: index + found.length,
      text: shown === '\n' && isRow ? lineBreakInCell : shown,
    });
  }
  return edits;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  commat: '@',
  period: '.',
  lowbar: '_',
  hyphen: '-',
  colon: ':',
  plus: '+',
  lpar: '(',
  rpar: ')',
};

function shownFor(found: string): string {
  if (found.startsWith('&')) {
    const name = found.slice(1, -1).toLowerCase();
    if (!name.startsWith('#')) return named[name] ?? ' ';
    const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= 0x10ffff && code > 0 ? foldSigns(String.fromCodePoint(code)) : '';
  }
  if (found.startsWith('\\')) return found.slice(1);
  if (/^<br/i.test(found)) return '\n';
  return /^[\u{1D7CE}-\u{1D7FF}]$/u.test(found) ? found.normalize('NFKC') : '';
}

const emphasis = /(?<![*\\])(\*{1,3})(?![*\s])([^*\n]{1,200})(?<!\s)\1(?!\*)/g;

/** The marks of `**…**`. Stars that stand for left out signs stay: `李**，王**`, `张*三`. */
function emphasisEdits(text: string): TextEdit[] {
  if (!text.includes('*')) return [];
  return [...text.matchAll(emphasis)].flatMap(({ 0: all, 1: mark = '', 2: inside = '', index }) => {
    const [before, after] = [text[index - 1] ?? ' ', text[index + all.length] ?? ' '];
    if (/^[\p{P}\p{S}]/u.test(inside) && /[\p{L}\p{N}]/u.test(before)) return [];
    const isMask = mark === '*' && /\p{Script=Han}/u.test(before) && /\p{Script=Han}/u.test(after);
    if (isMask) return [];
    const end = index + all.length;
    return [
      { from: index, to: index + mark.length, text: '' },
      { from: end - mark.length, to: end, text: '' },
    ];
  });
}
