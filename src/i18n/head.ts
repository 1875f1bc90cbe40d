/**
 * Head tags of government sites, by kind of page: home, column (list) and article.
 *
 * The required sets follow the practitioner's note quoted in the domain brief for 国办发〔2017〕47号
 * (3 / 7 / 10 names). A tag whose fact is not known is left out, never invented.
 */

export interface SiteFacts {
  readonly name: string;
  readonly domain?: string | undefined;
  readonly siteCode?: string | undefined;
  readonly column: {
    readonly name: string;
    readonly description: string;
    readonly keywords: string;
    readonly type: string;
  };
}

/** What an article adds. `publishedAt` comes from the content, never from the build. */
export interface ArticleFacts {
  readonly title: string;
  readonly publishedAt: string | null;
  readonly source: string | null;
  readonly keywords: readonly string[];
}

export type PageKind = 'home' | 'column' | 'article';

/** Names and contents of the meta tags, in their usual order. */
export function metaTags(
  kind: PageKind,
  site: SiteFacts,
  article: ArticleFacts | null,
): readonly (readonly [string, string])[] {
  const tags: [string, string | null | undefined][] = [
    ['SiteName', site.name],
    ['SiteDomain', site.domain],
    ['SiteIDCode', site.siteCode],
  ];
  if (kind !== 'home') {
    tags.push(
      ['ColumnName', site.column.name],
      ['ColumnDescription', site.column.description],
      ['ColumnKeywords', site.column.keywords],
      ['ColumnType', site.column.type],
    );
  }
  if (kind === 'article' && article !== null) {
    tags.push(
      ['ArticleTitle', article.title],
      ['PubDate', article.publishedAt],
      ['ContentSource', article.source],
      ['Keywords', article.keywords.join(',')],
    );
  }
  return tags.flatMap(([name, content]) =>
    content === null || content === undefined || content === '' ? [] : [[name, content] as const],
  );
}

/** JSON for a script element: `<` is escaped, so that no text can close the element. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
