/**
 * A text as a reader takes it in: without marks of Markdown and HTML, characters that nobody sees, and the
 * ways to write one character in many. Every place leads back to the text as it stands in the file.
 */
import { foldSigns } from './fold-signs.ts';

export interface ShownText {
  readonly text: string;
  /** From a place in `text` to the place in the source. */
  readonly placeOf: (index: number) => number;
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export function shownText(source: string): ShownText {
  const folded = foldMore(foldSigns(source));
  const edits = [...signEdits(folded), ...emphasisEdits(folded), ...lineEdits(folded)];
  return edits.length === 0 ? { text: folded, placeOf: (index) => index } : edited(folded, edits);
}

const otherSpaces = /[\u1680\u2000-\u200A\u202F\u205F]/g;
const otherSigns: Readonly<Record<string, string>> = { '﹕': ':', '︰': ':', '∶': ':', '﹫': '@', '﹣': '-' };
const mayFoldMore = /[\u1680\u2000-\u200A\u202F\u205F﹕︰∶﹫﹣①-⑨⓪٠-٩۰-۹]|[〇零一二三四五六七八九]{11}/;

/** Spaces, signs and digits that are one character wide, so that offsets stay. */
function foldMore(text: string): string {
  if (!mayFoldMore.test(text)) return text;
  return text
    .replace(otherSpaces, ' ')
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
    String.raw`[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cf}\u2800\uFFA0]+`,
    String.raw`[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]+`,
    '`+|~~',
    String.raw`\[(?=[^\[\]\n]{1,60}\]\()|(?<=[^\[\]\n])\](?=\()`,
    String.raw`<(?:\/?[a-z][^<>\n@]{0,200}|!--|br ?\/)>|<!--`,
    String.raw`(?<![A-Za-z\d_])_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?![A-Za-z\d_])`,
    String.raw`[\u{1D7CE}-\u{1D7FF}]`,
  ].join('|'),
  'iuy',
);
/** What one of them begins with: looked for first, because few characters do. */
const firstSign =
  /[&\\`~[\]<_\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cf}\u2800\uFFA0\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u{1D7CE}-\u{1D7FF}]/gu;

function signEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (const { index } of text.matchAll(firstSign)) {
    if (index < (edits.at(-1)?.to ?? 0)) continue;
    signs.lastIndex = index;
    const found = signs.exec(text)?.[0];
    if (found !== undefined) edits.push({ from: index, to: index + found.length, text: shownFor(found) });
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
function emphasisEdits(text: string): Edit[] {
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

const lineEnd = /\r?\n[ >]{0,40}/g;
/** Before and after the end of a line. Figures below one another stay apart. */
const broken: readonly (readonly [before: RegExp, after: RegExp])[] = [
  // A number that goes on in the next line.
  [/[^\s\d.,%|-][ (+]{0,2}\d[\d -]{0,16}$/, /^\d[\d -]{2,16}(?![\d.,%]|[ \t]*[|\t])/],
  // A label that does.
  [
    /\p{Script=Han}$/u,
    /^(?:[人者员理表主名话机箱号]|系人|责人|表人|[填报经办审核]{1,2}人|务人|系电话|代表|经理|姓名|份证号码?|责人姓名) ?:/,
  ],
  // An address of mail that does.
  [/[\w.-]@$/, /^[\w-]{1,40}\./],
  [/[\w.-]$/, /^@[\w-]{1,40}\./],
  // A name that does.
  [/: ?\p{Script=Han}{1,2}$/u, /^\p{Script=Han}{1,2}(?:[\s,。;、()]|$)/u],
];
const mayGoOn = /[\p{Script=Han}\w@. -]/u;

function lineEdits(text: string): Edit[] {
  return [...text.matchAll(lineEnd)].flatMap(({ 0: found, index }): Edit[] => {
    const to = index + found.length;
    if (!mayGoOn.test(text[index - 1] ?? '') || !mayGoOn.test(text[to] ?? '')) return [];
    const [before, after] = [text.slice(Math.max(0, index - 24), index), text.slice(to, to + 24)];
    return broken.some(([ends, goesOn]) => ends.test(before) && goesOn.test(after))
      ? [{ from: index, to, text: '' }]
      : [];
  });
}

function edited(text: string, edits: readonly Edit[]): ShownText {
  const sorted = [...edits].sort((a, b) => a.from - b.from || b.to - a.to);
  const pieces: string[] = [];
  /** Where the text after each edit begins: in what is shown, and in the source. */
  const starts: { readonly shown: number; readonly source: number }[] = [{ shown: 0, source: 0 }];
  let [done, length] = [0, 0];
  for (const { from, to, text: shown } of sorted) {
    if (from < done) continue;
    pieces.push(text.slice(done, from), shown);
    length += from - done + shown.length;
    done = to;
    starts.push({ shown: length, source: to });
  }
  pieces.push(text.slice(done));
  return { text: pieces.join(''), placeOf: (index) => placeAt(starts, index) };
}

function placeAt(
  starts: readonly { readonly shown: number; readonly source: number }[],
  index: number,
): number {
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle]?.shown ?? 0) <= index) low = middle;
    else high = middle;
  }
  const { shown, source } = starts[low] ?? { shown: 0, source: 0 };
  return source + index - shown;
}
