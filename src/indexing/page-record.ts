/** Reading what is searched of a page: the element that is marked for it, with its facets and headings. */
import type { PageHeading, PageText } from '../search/shard.ts';

/** A page for the index. */
export interface PageRecord extends PageText {
  /** Its value for each facet. */
  readonly facets: Readonly<Record<string, string>>;
}

/**
 * The record of a page, or null where nothing is marked with `data-pagefind-body`. The marks are those of
 * Pagefind, so that other indexers read the pages alike: `-ignore`, `-filter` and `-meta` are heeded too.
 * `url` is the address below the base path.
 */
export function readPageRecord(html: string, url: string): PageRecord | null {
  const start = /<[a-z]+(?:\s[^>]*)?\sdata-pagefind-body[\s>]/.exec(html)?.index;
  if (start === undefined) return null;
  const page = textBuilder();
  const facets: Record<string, string> = {};
  const meta: Record<string, string> = {};
  const headings: PageHeading[] = [];
  const open: OpenElement[] = [];
  let ignoredFrom = 0;
  let last = start;
  while (last !== -1) {
    const tag = nextTag(html, last);
    if (tag === null) break;
    if (ignoredFrom === 0 && tag.from > last) page.add(decode(html.slice(last, tag.from)));
    last = tag.to;
    const { name, isEnd, attributes } = tag;
    if (name === '') continue;
    const kind = kinds.get(name) ?? plainKind;
    if (isEnd) {
      const closed = open.pop();
      if (ignoredFrom > open.length) ignoredFrom = 0;
      if (closed !== undefined) close(closed, page, headings, meta);
      if (open.length === 0) break;
      if (ignoredFrom === 0 && kind.isApart) page.breakLine();
      continue;
    }
    const hasEnd = !kind.isEmpty && !attributes.endsWith('/');
    if (ignoredFrom > 0) {
      if (hasEnd) open.push(plainElement);
    } else {
      if (kind.isApart) page.breakLine();
      const isMarked = attributes.includes('data-pagefind');
      if (isMarked) readMarks(attributes, facets, meta);
      if (hasEnd) open.push(openElement(kind, attributes, isMarked, page));
      const isIgnored = kind.isUnread || (isMarked && attributes.includes('data-pagefind-ignore'));
      if (hasEnd && isIgnored) ignoredFrom = open.length;
    }
    // Without an end, the rest of the page is no text.
    if (kind.isRaw && hasEnd) last = html.indexOf(`</${name}`, last);
  }
  const { title = url, status = null } = meta;
  return { url, title, status, text: page.text(), headings, facets };
}

interface Tag {
  /** Of the element; empty for a comment. */
  readonly name: string;
  readonly isEnd: boolean;
  readonly attributes: string;
  readonly from: number;
  readonly to: number;
}

/** The next tag or comment from a place on; null behind the last. */
function nextTag(html: string, at: number): Tag | null {
  for (let from = html.indexOf('<', at); from !== -1; from = html.indexOf('<', from + 1)) {
    const isEnd = html.charCodeAt(from + 1) === slash;
    const start = isEnd ? from + 2 : from + 1;
    const nameEnd = endOf(tagName, html, start);
    if (nameEnd !== -1) {
      const to = html.charCodeAt(nameEnd) === greater ? nameEnd + 1 : endOf(tagRest, html, nameEnd);
      if (to === -1) continue;
      return { name: html.slice(start, nameEnd), isEnd, attributes: html.slice(nameEnd, to - 1), from, to };
    }
    const to = html.startsWith('<!--', from) ? html.indexOf('-->', from + 4) : -1;
    if (to !== -1) return { name: '', isEnd, attributes: '', from, to: to + 3 };
  }
  return null;
}

/** Where that which a pattern matches at a place ends; -1 where it does not match. */
function endOf(pattern: RegExp, html: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(html) ? pattern.lastIndex : -1;
}

const [slash, greater] = ['/'.charCodeAt(0), '>'.charCodeAt(0)];
const tagName = /[a-z][\w-]*/y;
const tagRest = /[^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*>/y;
/** What the name of an element says of it. */
interface ElementKind {
  /** It has neither content nor an end. */
  readonly isEmpty: boolean;
  /** What looks like a tag in it is none. */
  readonly isRaw: boolean;
  /** Nobody looks for its text. */
  readonly isUnread: boolean;
  /** Its text stands apart from what comes before and after. */
  readonly isApart: boolean;
  /** A heading below that of the page. */
  readonly isHeading: boolean;
}

const empty = 'br hr img input link meta source wbr col'.split(' ');
const raw = 'script style textarea'.split(' ');
const unread = 'script style noscript template form label svg nav footer iframe button select textarea'.split(
  ' ',
);
const headingNames = 'h2 h3 h4 h5 h6'.split(' ');
const apart = (
  'article aside blockquote br caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre ' +
  'section small summary table tbody td tfoot th thead tr ul'
).split(' ');

/** By name, so that each of the thousand tags of a page is looked up once. */
const kinds = new Map([...empty, ...raw, ...unread, ...apart].map((name) => [name, kindOf(name)]));
const plainKind = kindOf('');

function kindOf(name: string): ElementKind {
  return {
    isEmpty: empty.includes(name),
    isRaw: raw.includes(name),
    isUnread: unread.includes(name),
    isApart: apart.includes(name),
    isHeading: headingNames.includes(name),
  };
}

interface OpenElement {
  /** Id of a heading that can be linked to. */
  readonly headingId: string | null;
  /** Name of the property that its text is. */
  readonly meta: string | null;
  readonly from: number;
}

const plainElement: OpenElement = { headingId: null, meta: null, from: 0 };

function openElement(
  { isHeading }: ElementKind,
  attributes: string,
  isMarked: boolean,
  page: TextBuilder,
): OpenElement {
  const headingId = isHeading ? attributeOf(attributes, 'id') : null;
  const meta = isMarked
    ? (/^\w+$/.exec(attributeOf(attributes, 'data-pagefind-meta') ?? '')?.[0] ?? null)
    : null;
  return headingId === null && meta === null ? plainElement : { headingId, meta, from: page.length() };
}

function close(
  { headingId, meta: name, from }: OpenElement,
  page: TextBuilder,
  headings: PageHeading[],
  meta: Record<string, string>,
): void {
  if (headingId === null && name === null) return;
  const text = page.text().slice(from).trim();
  if (name !== null) meta[name] = text;
  if (headingId !== null) headings.push({ id: headingId, title: text, at: from });
}

/** Values that stand in an attribute: `data-pagefind-filter="year[data-value]" data-value="2024"`. */
function readMarks(attributes: string, facets: Record<string, string>, meta: Record<string, string>): void {
  if (!attributes.includes('[')) return;
  for (const [kind, into] of [
    ['filter', facets],
    ['meta', meta],
  ] as const) {
    const [, name, source] =
      /^(\w+)\[([\w-]+)\]$/.exec(attributeOf(attributes, `data-pagefind-${kind}`) ?? '') ?? [];
    if (name !== undefined && source !== undefined) into[name] = attributeOf(attributes, source) ?? '';
  }
}

function attributeOf(attributes: string, name: string): string | null {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];
  return value === undefined ? null : decode(value);
}

interface TextBuilder {
  readonly add: (text: string) => void;
  /** What follows stands apart from what came before. */
  readonly breakLine: () => void;
  readonly length: () => number;
  readonly text: () => string;
}

/** Text with single spaces, or a line break for them, and none at its beginning. */
function textBuilder(): TextBuilder {
  let text = '';
  let gap: '' | ' ' | '\n' = '';
  const write = (word: string): void => {
    if (text !== '') text += gap;
    text += word;
    gap = '';
  };
  return {
    add: (more) => {
      const printed = more.includes('\u200B') ? more.replaceAll('\u200B', '') : more;
      const words = printed.trim();
      if (gap === '' && (words === '' ? printed !== '' : printed.trimStart() !== printed)) gap = ' ';
      if (words === '') return;
      write(/\s/.test(words) ? words.replace(/\s+/g, ' ') : words);
      if (printed.trimEnd() !== printed) gap = ' ';
    },
    breakLine: () => {
      gap = '\n';
    },
    length: () => text.length + (text === '' ? 0 : gap.length),
    text: () => text,
  };
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|([a-z]+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      return named[name ?? ''] ?? whole;
    },
  );
}
