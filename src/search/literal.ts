/**
 * Literal Chinese search over what the index finds.
 *
 * The index cuts Chinese into words, and the browser may cut a query differently: a plain query
 * finds every page but also strangers, a quoted one finds the phrase but may lose pages. So both
 * are asked, and the text of each candidate decides.
 */

/** A page that the index offers for a query. */
export interface Candidate {
  readonly title: string;
  readonly url: string;
  readonly content: string;
  /** What a reader must know of the report before opening it: 已撤回. */
  readonly status?: string | null;
  /** Sections of the page that the index offers, with their surroundings. */
  readonly sections: readonly Section[];
}

/** A heading of a page, where the words stand below it. */
export interface Section {
  readonly title: string;
  readonly url: string;
  readonly text: string;
}

export interface Hit {
  readonly title: string;
  readonly url: string;
  readonly status: string | null;
  /** Whether every word of the query stands in the page as typed. */
  readonly isLiteral: boolean;
  readonly excerpt: readonly ExcerptPart[];
  /** Sections in which a word of the query stands as typed. */
  readonly sections: readonly Section[];
}

export interface ExcerptPart {
  readonly text: string;
  readonly isMatch: boolean;
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

/**
 * Literal matches first, each group in the order of the candidates. A page in which no word of the
 * query stands as typed is left out: the index offers it for single characters only.
 */
export function rank(query: string, candidates: readonly Candidate[]): Hit[] {
  const words = wordsOf(query);
  const hits = candidates
    .filter(({ content }) => words.some((word) => packed(content).includes(word)))
    .map((candidate) => toHit(candidate, words));
  return [...hits.filter((hit) => hit.isLiteral), ...hits.filter((hit) => !hit.isLiteral)];
}

function toHit({ title, url, content, sections, status }: Candidate, words: readonly string[]): Hit {
  const text = content.replace(/\u200B/g, '').replace(/\s+/g, ' ');
  const letters = packed(content);
  const isLiteral = words.every((word) => letters.includes(word));
  const near = sections.filter((section) => {
    const folded = fold(section.text).replace(/\s+/g, '');
    return section.url.includes('#') && words.some((word) => folded.includes(word));
  });
  return {
    title,
    url,
    status: status ?? null,
    isLiteral,
    excerpt: excerptOf(text, words),
    sections: near.slice(0, mostSections),
  };
}

/** The text without spaces and marks of segmentation, which may stand inside a word. */
function packed(content: string): string {
  return fold(content.replace(/\u200B/g, '')).replace(/\s+/g, '');
}

const mostSections = 4;
const before = 30;
const after = 90;

/** The surroundings of the first word that occurs, with all words marked; the beginning when none does. */
export function excerptOf(text: string, words: readonly string[]): ExcerptPart[] {
  const folded = fold(text);
  const starts = words.map((word) => folded.indexOf(word)).filter((start) => start >= 0);
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
  while (at < text.length) {
    const next = nextMatch(text, words, at);
    if (next === null) break;
    if (next.start > at) parts.push({ text: text.slice(at, next.start), isMatch: false });
    parts.push({ text: text.slice(next.start, next.end), isMatch: true });
    at = next.end;
  }
  if (at < text.length) parts.push({ text: text.slice(at), isMatch: false });
  return parts;
}

function nextMatch(
  text: string,
  words: readonly string[],
  from: number,
): { start: number; end: number } | null {
  let found: { start: number; end: number } | null = null;
  const folded = fold(text);
  for (const word of words) {
    const start = folded.indexOf(word, from);
    if (start >= 0 && (found === null || start < found.start)) found = { start, end: start + word.length };
  }
  return found;
}
