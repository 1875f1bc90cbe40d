/** How the figures of a measure are shared among pages. */
import { describe, expect, it } from 'vitest';
import {
  allComparePages,
  comparePages,
  mostAtOnce,
  mostOfPart,
  partName,
  rowsOf,
} from '../../src/compare/compare-pages.ts';
import { medianOf } from '../../src/compare/overview.ts';
import type { Catalog } from '../../src/catalog.ts';
import { manyReports } from '../support/many-reports.ts';

function pagesOf(catalog: Catalog, id = 'budget') {
  return allComparePages(catalog).filter(({ page }) => page.measure.id === id);
}

function shown(catalog: Catalog): [path: string, name: string, rows: number | null][] {
  return pagesOf(catalog).map((placed) => [
    placed.page.path,
    partName(placed),
    placed.page.overview === null ? rowsOf(placed.page.measure).length : null,
  ]);
}

describe('the pages of a measure', () => {
  it('are one page with all figures as long as these are few', () => {
    const few = manyReports({ regions: 10, years: 10, projects: mostAtOnce / 100 });
    expect(shown(few)).toEqual([['compare/budget/', '', 500]]);
  });

  it('are a page in short and one for each year where there are more', () => {
    const more = manyReports({ regions: 3, years: 2, projects: 84 });
    expect(shown(more)).toEqual([
      ['compare/budget/', '', null],
      ['compare/budget/2001/', '2001 年度', 252],
      ['compare/budget/2000/', '2000 年度', 252],
    ]);
  });

  it('have a year whole up to its limit', () => {
    const most = manyReports({ regions: 2, years: 1, projects: mostOfPart / 2 });
    expect(shown(most)).toEqual([
      ['compare/budget/', '', null],
      ['compare/budget/2000/', '2000 年度', 1200],
    ]);
  });

  it('divide a larger year by place, and a larger place by number', () => {
    const large = manyReports({
      regions: 2,
      years: 1,
      projects: mostOfPart + 1,
    });
    expect(shown(large)).toEqual([
      ['compare/budget/', '', null],
      ['compare/budget/2000/', '2000 年度', null],
      ['compare/budget/2000/region-1/', '2000 年度，region-1', 1200],
      ['compare/budget/2000/region-1/2/', '2000 年度，region-1（第 2 页）', 1],
      ['compare/budget/2000/region-2/', '2000 年度，region-2', 1200],
      ['compare/budget/2000/region-2/2/', '2000 年度，region-2（第 2 页）', 1],
    ]);
  });

  it('have every report once, those without the figure too', () => {
    const catalog = manyReports({
      regions: 4,
      years: 3,
      projects: 60,
      change: (facts, index) =>
        index % 7 === 0
          ? {
              ...facts,
              readings: { ...facts.readings, budget: { ...facts.readings.budget, value: null } },
            }
          : facts,
    });
    const tables = pagesOf(catalog).filter(({ page }) => page.overview === null);
    const addresses = tables.flatMap(({ page }) => rowsOf(page.measure).map(({ href }) => href));
    expect(addresses).toHaveLength(720);
    expect(new Set(addresses).size).toBe(720);
  });

  it('have addresses of their own', () => {
    const paths = allComparePages(manyReports({ regions: 2, years: 3, projects: 700 })).map(
      ({ page }) => page.path,
    );
    expect(new Set(paths).size).toBe(paths.length);
  });
});

describe('the figures in short', () => {
  const catalog = manyReports({
    regions: 2,
    years: 2,
    projects: 200,
    change: (facts) => {
      const value = facts.projectId.endsWith('-1') ? '1000' : facts.regionId === 'region-1' ? '10' : '20';
      const budget = { ...facts.readings.budget, value };
      return { ...facts, readings: { ...facts.readings, budget } };
    },
  });
  const page = comparePages(catalog).find(({ measure }) => measure.id === 'budget');
  const [group, ...others] = page?.overview ?? [];

  it('have a column for each year, and a row for all places and for each', () => {
    expect(others).toEqual([]);
    expect(group?.columns.map(({ path }) => path)).toEqual(['compare/budget/2001/', 'compare/budget/2000/']);
    expect(group?.rows.map(({ name }) => name)).toEqual(['全部', 'region-1', 'region-2']);
  });

  it('say the figure in the middle, how many there are, and where they stand', () => {
    expect(group?.rows.map(({ cells }) => cells[0])).toEqual([
      { count: 400, median: '20', path: 'compare/budget/2001/' },
      { count: 200, median: '10', path: 'compare/budget/2001/?region=region-1' },
      { count: 200, median: '20', path: 'compare/budget/2001/?region=region-2' },
    ]);
  });

  it.each([
    ['none', [], null],
    ['one', ['7'], '7'],
    ['an odd number', ['9', '8', '1'], '8'],
    ['an even number: half way between the two in the middle', ['9', '8', '1.5', '1'], '4.75'],
    ['rounded half up to two decimals', ['0.01', '0'], '0.01'],
  ])('the middle of %s', (_name, values, expected) => {
    expect(medianOf(values)).toBe(expected);
  });
});
