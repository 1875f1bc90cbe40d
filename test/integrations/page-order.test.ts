import { describe, expect, it } from 'vitest';
import { inPageOrder, reportOfPage } from '../../src/integrations/page-order.ts';

describe('pages', () => {
  it.each([
    ['/reports/haikou/2019/information-systems/self-evaluation/', '2019'],
    ['reports/haikou/2019/information-systems/self-evaluation', '2019'],
    ['/versions/haikou/2019/information-systems/self-evaluation/2020-03-01-r2/', '2019'],
  ])('%s is about a report', (pathname, year) => {
    expect(reportOfPage(pathname)).toEqual({ id: 'haikou/2019/information-systems/self-evaluation', year });
  });

  it.each(['/', '/years/2019/', '/regions/haikou/2/', '/reports/', '/data/v1/reports/a/2019/b/c.json'])(
    '%s is about no single report',
    (pathname) => {
      expect(reportOfPage(pathname)).toBeNull();
    },
  );

  it('come year by year, those of one report together, before the pages made of many', () => {
    const pages = [
      '/reports/a/2019/p/k/',
      '/reports/a/2020/p/k/',
      '/versions/a/2019/p/k/2020-01-01-r1/',
      '/years/2019/',
      '/versions/a/2020/p/k/2021-01-01-r1/',
      '/reports/b/2020/p/k/',
      '/',
    ].map((pathname) => ({ pathname }));
    expect(inPageOrder(pages).map(({ pathname }) => pathname)).toEqual([
      '/reports/a/2020/p/k/',
      '/versions/a/2020/p/k/2021-01-01-r1/',
      '/reports/b/2020/p/k/',
      '/reports/a/2019/p/k/',
      '/versions/a/2019/p/k/2020-01-01-r1/',
      '/years/2019/',
      '/',
    ]);
  });
});
