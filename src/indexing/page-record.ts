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
  tags.lastIndex = start;
  for (let last = start; ;) {
    const tag = tags.exec(html);
    if (tag === null) break;
    if (ignoredFrom === 0 && tag.index > last) page.add(decode(html.slice(last, tag.index)));
    last = tags.lastIndex;
    const [, slash, name = '', attributes = ''] = tag;
    if (name === '') continue;
    if (slash === '/') {
      const closed = open.pop();
      if (ignoredFrom > open.length) ignoredFrom = 0;
      if (closed !== undefined) close(closed, page, headings, meta);
      if (open.length === 0) break;
      if (ignoredFrom === 0 && apart.has(name)) page.breakLine();
      continue;
    }
    if (ignoredFrom === 0) {
      if (apart.has(name)) page.breakLine();
      readMarks(attributes, facets, meta);
    }
    if (empty.has(name) || attributes.endsWith('/')) continue;
    open.push(ignoredFrom === 0 ? openElement(name, attributes, page.length()) : plainElement);
    if (ignoredFrom === 0 && (unread.has(name) || attributes.includes('data-pagefind-ignore'))) {
      ignoredFrom = open.length;
    }
    if (raw.has(name)) {
      last = html.indexOf(`</${name}`, last);
      tags.lastIndex = last;
    }
  }
  const { title = url, status = null } = meta;
  return { url, title, status, text: page.text(), headings, facets };
}

const tags = /<(\/?)([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>|<!--[\s\S]*?-->/g;
const empty = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr', 'col']);
const raw = new Set(['script', 'style', 'textarea']);
/** Elements whose text nobody looks for. */
const unread = new Set(
  'script style noscript template form label svg nav footer iframe button select textarea'.split(' '),
);
/** Elements whose text stands apart from what comes before and after. */
const apart = new Set(
  (
    'article aside blockquote br caption dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre ' +
    'section small summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

interface OpenElement {
  /** Id of a heading that can be linked to. */
  readonly headingId: string | null;
  /** Name of the property that its text is. */
  readonly meta: string | null;
  readonly from: number;
}

const plainElement: OpenElement = { headingId: null, meta: null, from: 0 };

function openElement(name: string, attributes: string, from: number): OpenElement {
  return {
    headingId: /^h[2-6]$/.test(name) ? attributeOf(attributes, 'id') : null,
    meta: /^\w+$/.exec(attributeOf(attributes, 'data-pagefind-meta') ?? '')?.[0] ?? null,
    from,
  };
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
      const [first = '', ...others] = more.replaceAll('\u200B', '').split(/\s+/);
      if (first !== '') write(first);
      for (const word of others) {
        if (gap === '') gap = ' ';
        if (word !== '') write(word);
      }
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
