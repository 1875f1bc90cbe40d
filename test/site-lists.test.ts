/** Long lists: where they are divided, and that nothing is lost. */
import { describe, expect, it } from 'vitest';
import type { Catalog } from '../src/catalog.ts';
import { groupStarts } from '../src/paging.ts';
import { organizationLists, projectLists } from '../src/region-lists.ts';
import { siteMapIndexXml, siteMapXml } from '../src/site-map-xml.ts';
import { siteMapFiles, siteMapPages } from '../src/site-map.ts';
import { sitePaths } from '../src/site-paths.ts';
import { manyReports } from './support/many-reports.ts';

describe('projects by place', () => {
  const apartIn = (catalog: Catalog) => projectLists(catalog).apart.map(({ regionId }) => regionId);

  it('stand on the page of all and on those of the places as long as they are few', () => {
    const few = manyReports({ regions: 2, years: 1, projects: 60 });
    expect(projectLists(few).isSplit).toBe(false);
    expect(apartIn(few)).toEqual([]);
  });

  it('have pages of their own in a place with more', () => {
    expect(apartIn(manyReports({ regions: 1, years: 1, projects: 61 }))).toEqual(['region-1']);
  });

  it('have pages of their own in every place where all are too many for one page', () => {
    expect(projectLists(manyReports({ regions: 10, years: 1, projects: 50 })).isSplit).toBe(false);
    const many = manyReports({ regions: 11, years: 1, projects: 46 });
    expect(projectLists(many).isSplit).toBe(true);
    expect(apartIn(many)).toHaveLength(11);
  });
});

it('organizations by place have pages of their own only where all are too many for one page', () => {
  const withOrganizations = (count: number) =>
    manyReports({
      regions: 1,
      years: 1,
      projects: count,
      organizations: count,
      change: (facts, index) => ({ ...facts, issuerId: `region-1-office-${index + 1}` }),
    });
  expect(organizationLists(withOrganizations(500)).apart).toEqual([]);
  expect(organizationLists(withOrganizations(501)).apart.map(({ items }) => items.length)).toEqual([501]);
});

describe('the site map for people', () => {
  const pathsOf = (catalog: Catalog) => siteMapPages(catalog).map(({ path }) => path);
  const listed = (catalog: Catalog) =>
    siteMapPages(catalog).flatMap(({ groups }) =>
      groups.flatMap(({ entries }) => entries.map(({ path }) => path)),
    );

  it('is one page of a small site', () => {
    expect(pathsOf(manyReports({ regions: 5, years: 10, projects: 10 }))).toEqual(['sitemap/']);
  });

  it('has a page for the reports of each year of a large one', () => {
    const catalog = manyReports({ regions: 3, years: 2, projects: 84 });
    expect(pathsOf(catalog)).toEqual(['sitemap/', 'sitemap/2001/', 'sitemap/2000/']);
  });

  it('divides other long groups too, and a very long one by number', () => {
    const catalog = manyReports({ regions: 1, years: 1, projects: 2001 });
    expect(pathsOf(catalog)).toEqual([
      'sitemap/',
      'sitemap/projects/',
      'sitemap/projects/2/',
      'sitemap/2000/',
      'sitemap/2000/2/',
    ]);
  });

  it('names every page of the site once', () => {
    for (const catalog of [
      manyReports({ regions: 2, years: 2, projects: 10 }),
      manyReports({ regions: 2, years: 2, projects: 600 }),
    ]) {
      expect(listed(catalog).sort()).toEqual(
        sitePaths(catalog)
          .map(({ path }) => path)
          .sort(),
      );
    }
  });
});

describe('the site map for search engines', () => {
  it('is one file of a small site', () => {
    const files = siteMapFiles(manyReports({ regions: 1, years: 1, projects: 1 }));
    expect(files.map(({ path }) => path)).toEqual(['sitemap.xml']);
  });

  it('is a list of files with at most 10,000 addresses, which lose and repeat nothing', () => {
    const catalog = manyReports({ regions: 1, years: 1, projects: 10_001 });
    const files = siteMapFiles(catalog);
    expect(files.map(({ path }) => path)).toEqual([
      'sitemaps/pages.xml',
      'sitemaps/pages-2.xml',
      'sitemaps/2000.xml',
      'sitemaps/2000-2.xml',
    ]);
    expect(Math.max(...files.map(({ entries }) => entries.length))).toBe(10_000);
    expect(files.flatMap(({ entries }) => entries.map(({ path }) => path)).sort()).toEqual(
      sitePaths(catalog)
        .map(({ path }) => path)
        .sort(),
    );
  });

  it('is written as the standard asks', () => {
    const site = new URL('https://example.invalid/');
    const entry = { path: 'a/', name: 'A', group: '报告', publishedAt: '2024-05-06 07:08', year: 2024 };
    const file = { path: 'sitemaps/2024.xml', entries: [entry] };
    expect(siteMapXml(file, site)).toContain(
      '<url><loc>https://example.invalid/a/</loc><lastmod>2024-05-06</lastmod></url>',
    );
    expect(siteMapIndexXml([file], site)).toContain(
      '<sitemap><loc>https://example.invalid/sitemaps/2024.xml</loc></sitemap>',
    );
    expect(siteMapIndexXml([file], undefined)).toContain('<loc>/sitemaps/2024.xml</loc>');
  });
});

it('a list on several pages says on which page each group begins', () => {
  const list = ['a', 'a', 'a', 'b', 'b', 'c'];
  expect(groupStarts(list, (one) => one, 3)).toEqual([
    { name: 'a', page: 1 },
    { name: 'b', page: 2 },
    { name: 'c', page: 2 },
  ]);
});
