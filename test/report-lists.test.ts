/** Pages of lists: the key of a page says everything that it shows, and nothing that it does not. */
import type { PaginateFunction } from 'astro';
import { describe, expect, it } from 'vitest';
import type { Catalog, CatalogReport } from '../src/catalog.ts';
import { reportListPages } from '../src/report-lists.ts';
import { yearOf } from '../src/totals.ts';
import { manyReports } from './support/many-reports.ts';

/** Astro's own is not to be had outside of a build. */
const paginate = ((data: readonly unknown[], { props = {}, params = {}, pageSize = 10 } = {}) =>
  Array.from({ length: Math.ceil(data.length / pageSize) }, (_, index) => ({
    params: { ...params, page: index === 0 ? undefined : String(index + 1) },
    props: {
      ...props,
      page: {
        data: data.slice(index * pageSize, (index + 1) * pageSize),
        currentPage: index + 1,
        total: data.length,
      },
    },
  }))) as PaginateFunction;

const catalog: Catalog = { ...manyReports({ regions: 1, years: 1, projects: 70 }), madeFrom: () => '' };

function keysOf(of: Catalog, reports: readonly CatalogReport[] = of.reports, name = '示例市'): unknown[] {
  const source = { reports, groupOf: yearOf, params: { region: 'region-1' }, about: { name } };
  return reportListPages(of, paginate, source).map((path) => ('cacheKey' in path ? path.cacheKey : null));
}

function changed(place: number, change: Partial<CatalogReport>): CatalogReport[] {
  return catalog.reports.map((report, index) => (index === place ? { ...report, ...change } : report));
}

/** Numbers of the pages that are made anew; the first, with totals of all, is made each time. */
function madeAnew(keys: readonly unknown[]): number[] {
  const before = keysOf(catalog);
  return keys.flatMap((key, index) => (key === null || key !== before[index] ? [index + 1] : []));
}

describe('pages of a list', () => {
  it('are taken over from the second on when nothing has changed', () => {
    expect(keysOf(catalog)).toHaveLength(4);
    expect(madeAnew(keysOf(catalog))).toEqual([1]);
    expect(new Set(keysOf(catalog)).size).toBe(4);
  });

  it.each<Partial<CatalogReport>>([
    { title: '另一题目' },
    { summary: '另一摘要' },
    { status: 'withdrawn' },
    { publishedAt: '2030-01-01 00:00' },
    { regionName: '另一地区' },
    { kindName: '另一种类' },
  ])('are made anew where they show %j', (change) => {
    expect(madeAnew(keysOf(catalog, changed(45, change)))).toEqual([1, 3]);
  });

  it('stay where a report has other figures that no list shows', () => {
    expect(madeAnew(keysOf(catalog, changed(45, { figuresDigest: 'another' })))).toEqual([1]);
  });

  it('are all made anew when a report comes or goes, or the list or the site has another name', () => {
    const { frame } = catalog;
    const renamed = { ...catalog, frame: { ...frame, site: { ...frame.site, name: '另一站名' } } };
    const all = [1, 2, 3, 4];
    expect(madeAnew(keysOf(catalog, catalog.reports.slice(1)))).toEqual(all);
    expect(madeAnew(keysOf(catalog, catalog.reports, '另一地区'))).toEqual(all);
    expect(madeAnew(keysOf(renamed))).toEqual(all);
  });
});
