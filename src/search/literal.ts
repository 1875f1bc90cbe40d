/** Words as they are typed and as they are printed, and where they stand in a text. */
import type { PageHeading, PageText } from './shard.ts';

export interface Hit {
  readonly title: string;
  readonly url: string;
  readonly status: string | null;
  readonly excerpt: readonly ExcerptPart[];
  /** Headings below which a word of the query stands as typed. */
  readonly sections: readonly Section[];
}

export interface ExcerptPart {
  readonly text: string;
  readonly isMatch: boolean;
}

/** A heading of a page with its address. */
export interface Section {
  readonly title: string;
  readonly url: string;
}

/**
 * The words of a query: split at white space, full-width forms folded. Quotation marks around a word mean
 * what is done anyway: to look for it as typed.
 */
export function wordsOf(query: string): string[] {
  return fold(query)
    .split(/\s+/)
    .map((word) => word.replaceAll('"', '').replace(/^“([^“”]*)”$/, '$1'))
    .filter((word) => word !== '');
}

/**
 * Full-width letters and digits as half-width, Latin letters in lower case. Every character keeps
 * its place, so that a match found in the folded text can be shown as printed.
 */
export function fold(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ')
    .replace(/[A-Z]/g, (c) => c.toLowerCase());
}

/** The folded text without spaces, which may stand inside a word: what is searched in. */
export function packed(text: string): string {
  return fold(text).replace(/\s+/g, '');
}

/** A page as it is shown for a query. `base` is the base path, with its slash at the end. */
export function toHit(
  { title, url, status, text, headings }: PageText,
  words: readonly string[],
  base: string,
): Hit {
  return {
    title,
    status,
    url: base + url,
    excerpt: excerptOf(text, words),
    sections: headingsOver(text, headings, words)
      .slice(0, mostSections)
      .map((heading) => ({ title: heading.title, url: `${base}${url}#${heading.id}` })),
  };
}

const mostSections = 4;
const before = 30;
const after = 90;

function headingsOver(
  text: string,
  headings: readonly PageHeading[],
  words: readonly string[],
): PageHeading[] {
  return headings.filter(({ at }, index) => {
    const section = packed(text.slice(at, headings[index + 1]?.at ?? text.length));
    return words.some((word) => section.includes(word));
  });
}

/** The surroundings of the first word that occurs, with all words marked; the beginning when none does. */
export function excerptOf(text: string, words: readonly string[]): ExcerptPart[] {
  const folded = fold(text);
  const starts = words.flatMap((word) => patternOf([word]).exec(folded)?.index ?? []);
  const first = starts.length === 0 ? 0 : Math.min(...starts);
  const from = Math.max(0, first - before);
  const to = Math.min(text.length, first + after);
  const parts = markWords(text.slice(from, to), words);
  if (from > 0) parts.unshift({ text: '…', isMatch: false });
  if (to < text.length) parts.push({ text: '…', isMatch: false });
  return parts;
}

function markWords(text: string, words: readonly string[]): ExcerptPart[] {
  const parts: ExcerptPart[] = [];
  let at = 0;
  for (const { index, 0: match } of fold(text).matchAll(patternOf(words))) {
    if (index > at) parts.push({ text: text.slice(at, index), isMatch: false });
    at = index + match.length;
    parts.push({ text: text.slice(index, at), isMatch: true });
  }
  if (at < text.length) parts.push({ text: text.slice(at), isMatch: false });
  return parts;
}

/** Any of the words; spaces of the text may stand between their characters. */
function patternOf(words: readonly string[]): RegExp {
  const spaced = words.map((word) => Array.from(word, escapePattern).join('\\s*'));
  return new RegExp(spaced.join('|'), 'g');
}

function escapePattern(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');
}
