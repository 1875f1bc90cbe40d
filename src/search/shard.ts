/** The files of the full-text index, as the build writes them and the browser reads them. */

/** Which parts the index has. The only file of the index whose name stays when its content changes. */
export const shardListPath = 'search/shards.json';

/** Everything else of the index lies below, each file named by its content. */
export const indexFolder = 'search/index/';

export interface ShardList {
  /** Reports by year, the latest first; pages that are no reports come last. */
  readonly shards: readonly ShardListing[];
}

/** A part of the index: the reports of one year, or a part of them, or the pages that are no reports. */
export interface ShardListing {
  /** Name of its folder: `2024`, `2024-2` where a year has several, `pages`. */
  readonly name: string;
  /** Year evaluated; null for pages that are no reports. */
  readonly year: number | null;
  readonly pages: number;
  /** File of its {@link TermDirectory}, below its folder. */
  readonly termDirectory: string;
  /** File of its {@link PageDirectory}, below its folder. */
  readonly pageDirectory: string;
  /** File of the titles of its reports as names, below its folder; null where it has no reports. */
  readonly titles: string | null;
  /** Values that its pages have for each facet. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
}

/** In which file a part of the index keeps a piece. */
export interface TermDirectory {
  /** The first piece of each file of pieces, ascending. */
  readonly firstKeys: readonly number[];
  readonly files: readonly string[];
}

/** The pages of a part of the index; they go by their number in these lists. */
export interface PageDirectory {
  /** File of the text of each page. */
  readonly textFiles: readonly string[];
  /** Characters of each page without spaces. */
  readonly lengths: readonly number[];
  /** Characters of its title, with which its text begins. */
  readonly titleLengths: readonly number[];
  /** For each facet its values, and for each page the number of its value, -1 for none. */
  readonly facets: Readonly<
    Record<string, { readonly values: readonly string[]; readonly of: readonly number[] }>
  >;
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
