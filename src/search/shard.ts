/** The files of the full-text index, as the build writes them and the browser reads them. */

/** Which parts the index has. */
export const shardListPath = 'search/shards.json';

/** Pagefind itself, which all parts share. */
export const engineFolder = 'pagefind/';

/** The script of Pagefind and its WebAssembly for texts without a language, in the {@link engineFolder}. */
export const engineScript = 'pagefind.js';
export const engineWasm = 'wasm.unknown.pagefind';

/**
 * Each part has a folder below, with the files that Pagefind writes. They are named by their content but for the
 * {@link entryFile}, which stands in the list as well.
 */
export const indexFolder = 'pagefind/shards/';

/** The file of a part that leads to all its others. */
export const entryFile = 'pagefind-entry.json';

export interface ShardList {
  /** Reports by year, the latest first; pages that are no reports come last. */
  readonly shards: readonly ShardListing[];
}

/**
 * A part of the index: all reports of a small site, those of one year of a large one, or a part of them, or the
 * pages that are no reports.
 */
export interface ShardListing {
  /** Name of its folder: `reports`, or `2024`, or `2024-2` where a year has several; `pages`. */
  readonly name: string;
  /** Year evaluated; null for pages that are no reports, and where reports are not parted by year. */
  readonly year: number | null;
  readonly pages: number;
  /**
   * What the {@link entryFile} of the part says: Pagefind asks for it before anything else, and need not wait for
   * it. An object, of which only Pagefind knows the shape.
   */
  readonly entry: unknown;
  /** File of the titles of its reports as names, below its folder; null where it has no reports. */
  readonly titles: string | null;
  /** Values that its pages have for each facet. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
}

/** A page as the search shows it. */
export interface PageText {
  /** Address below the base path. */
  readonly url: string;
  readonly title: string;
  /** What a reader must know of the report before opening it: 已撤回. */
  readonly status: string | null;
  /** The text as printed; elements that stand apart on the page are parted by a line break. */
  readonly text: string;
  readonly headings: readonly PageHeading[];
}

/** A heading that can be linked to. */
export interface PageHeading {
  readonly id: string;
  readonly title: string;
  /** Where it stands in the text. */
  readonly at: number;
}

/**
 * A page in a fragment of Pagefind, which shows it: what is searched are codes, what is kept here is the text
 * as printed. Locations are places in the text.
 */
export interface PageFragment {
  /** Address below the base path, after a slash. */
  readonly url: string;
  readonly content: string;
  readonly meta: { readonly title: string; readonly status?: string };
  readonly anchors: readonly { readonly id: string; readonly text: string; readonly location: number }[];
}

export function toFragment({ url, title, status, text, headings }: PageText): PageFragment {
  return {
    url: `/${url}`,
    content: text,
    meta: status === null ? { title } : { title, status },
    anchors: headings.map((heading) => ({ id: heading.id, text: heading.title, location: heading.at })),
  };
}

export function fromFragment({ url, content, meta, anchors }: PageFragment): PageText {
  return {
    url: url.slice(1),
    title: meta.title,
    status: meta.status ?? null,
    text: content,
    headings: anchors.map(({ id, text, location }) => ({ id, title: text, at: location })),
  };
}
