/**
 * Bold that Markdown does not set bold.
 *
 * CommonMark takes `**` as a mark of emphasis by what stands on its two sides. It was made for
 * languages with spaces: in `**重要（提示）。**后文` the second mark follows a punctuation mark and
 * stands before a character, so that both pairs of stars appear on the page.
 */
import type { Problem } from './problem.ts';
import { positionsIn } from './text-position.ts';

/** The bold texts of a Markdown text that would be shown with their stars. */
export function boldProblems(file: string, body: string, firstLine: number): Problem[] {
  if (!body.includes('**')) return [];
  const positionOf = positionsIn(body, firstLine);
  return paragraphsOf(body).flatMap(({ text, start }) =>
    boldTexts(text)
      .filter(({ opens, closes }) => !opens || !closes)
      .map(({ index, words }): Problem => ({
        code: 'bold-not-rendered',
        file,
        ...positionOf(start + index),
        field: '',
        message: `“**${shorten(words)}**”不会显示为粗体，页面上会出现星号。`,
        fix: '请把紧挨星号的标点移到星号外面，如“**重要（提示）。**后文”写作“**重要**（提示）。后文”；星号与文字之间不留空格。',
      })),
  );
}

interface Paragraph {
  readonly text: string;
  readonly start: number;
}

/** Emphasis does not reach beyond a paragraph, a cell of a table or an item of a list. */
function paragraphsOf(body: string): Paragraph[] {
  const text = withoutCode(body);
  const ends = [...text.matchAll(/\n[ \t>]*(?=\n|[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|\|)|(?<!\\)\|/g)];
  const cuts = [0, ...ends.map((match) => match.index + match[0].length), text.length];
  return cuts.slice(1).map((end, index) => ({ text: text.slice(cuts[index], end), start: cuts[index] ?? 0 }));
}

/** Code and escaped signs, replaced by as many letters, hold no marks. */
function withoutCode(body: string): string {
  return body
    .replace(/\\[\\*`|]/g, (match) => '\\'.padEnd(match.length, '\\'))
    .replace(/(`+)[^`]+\1(?!`)/g, (match) => 'x'.repeat(match.length));
}

interface BoldText {
  readonly index: number;
  readonly words: string;
  /** Whether Markdown takes the first pair of stars as an opening mark. */
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Pairs of `**` in turn, as their author meant them; a last one without its partner is left alone. */
function boldTexts(text: string): BoldText[] {
  const marks = [...text.matchAll(/\*{2,3}/g)];
  return Array.from({ length: Math.floor(marks.length / 2) }, (_, pair) => {
    const [first, second] = [marks[pair * 2], marks[pair * 2 + 1]];
    const from = first?.index ?? 0;
    const inner = from + (first?.[0].length ?? 0);
    const to = second?.index ?? text.length;
    const after = to + (second?.[0].length ?? 0);
    return {
      index: from,
      words: text.slice(inner, to),
      opens: isFlanking(text[inner], text[from - 1]),
      closes: isFlanking(text[to - 1], text[after]),
    };
  });
}

/** CommonMark: no white space on the inner side, and punctuation there only beside white space or punctuation. */
function isFlanking(inner: string | undefined, outer: string | undefined): boolean {
  if (isSpace(inner)) return false;
  return !isPunctuation(inner) || isSpace(outer) || isPunctuation(outer);
}

function isSpace(sign: string | undefined): boolean {
  return sign === undefined || /[\s\p{Zs}]/u.test(sign);
}

function isPunctuation(sign: string | undefined): boolean {
  return sign !== undefined && /[\p{P}\p{S}]/u.test(sign);
}

function shorten(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
