/** Lists of reports on several pages: what each page shows. */
import type { Page, PaginateFunction } from 'astro';
import type { Catalog, CatalogReport } from './catalog.ts';
import { listPageKey } from './page-keys.ts';
import { groupStarts, reportsPerPage, type GroupStart } from './paging.ts';

/** What a list says of a report. */
export type ListedReport = Pick<
  CatalogReport,
  'id' | 'title' | 'regionName' | 'kindName' | 'fiscalYear' | 'status' | 'publishedAt' | 'summary'
>;

/** From the second page on, a page shows nothing but these and the frame; the first one has totals and charts too. */
export interface ReportListPage<About> {
  readonly page: Page<ListedReport>;
  /** Where the groups of the list begin. */
  readonly starts: readonly GroupStart[];
  /** What the pages say of the list itself. */
  readonly about: About;
}

export interface ReportListSource<Params, About> {
  /** In the order of the list. */
  readonly reports: readonly CatalogReport[];
  /** The words of the group that a report stands in. */
  readonly groupOf: (report: ListedReport) => string;
  readonly params: Params;
  readonly about: About;
}

/** The pages of a list, each with the key of what it shows. */
export function reportListPages<Params extends Record<string, string>, About extends object>(
  catalog: Catalog,
  paginate: PaginateFunction,
  { reports, groupOf, params, about }: ReportListSource<Params, About>,
) {
  const list = reports.map(listed);
  const pages = paginate(list, {
    params,
    props: { starts: groupStarts(list, groupOf), about },
    pageSize: reportsPerPage,
  });
  return pages.map((path) => {
    const cacheKey = listPageKey(catalog, path.props);
    return cacheKey === undefined ? path : { ...path, cacheKey };
  });
}

function listed(report: CatalogReport): ListedReport {
  const { id, title, regionName, kindName, fiscalYear, status, publishedAt, summary } = report;
  return { id, title, regionName, kindName, fiscalYear, status, publishedAt, summary };
}
