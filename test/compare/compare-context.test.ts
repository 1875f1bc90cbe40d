/** What a page of a measure shows, as plain data: it decides whether the page is rendered again. */
import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../src/catalog.ts';
import { compareContext, type CompareContext } from '../../src/compare-context.ts';
import { allComparePages } from '../../src/compare/compare-pages.ts';
import type { ReportFacts } from '../../src/facts/report-facts.ts';
import { manyReports } from '../support/many-reports.ts';

const many = { regions: 2, years: 3, projects: 100 };
const before = contextsOf(manyReports(many));

function contextsOf(catalog: Catalog): Map<string, CompareContext> {
  return new Map(
    allComparePages(catalog).map((placed) => [placed.page.path, compareContext(catalog, placed)]),
  );
}

/** Pages whose context differs when one report of 2001 is another. */
function changedBy(change: (facts: ReportFacts) => ReportFacts): string[] {
  const after = contextsOf(
    manyReports({
      ...many,
      change: (facts) =>
        facts.fiscalYear === 2001 && facts.projectId === 'region-1-project-7' ? change(facts) : facts,
    }),
  );
  const paths = new Set([...before.keys(), ...after.keys()]);
  const textOf = (context: CompareContext | undefined) => JSON.stringify(context);
  return [...paths].filter((path) => textOf(before.get(path)) !== textOf(after.get(path))).sort();
}

describe('the context of a page of a measure', () => {
  it('is plain data', () => {
    for (const context of before.values()) {
      expect(JSON.parse(JSON.stringify(context))).toEqual(context);
    }
  });

  it('is another where the figure stands or is counted, and nowhere else', () => {
    const withBudget = (value: string | null) =>
      changedBy((facts) => {
        const budget = { ...facts.readings.budget, value };
        return { ...facts, readings: { ...facts.readings, budget } };
      });
    // The figure in the middle of that year is the same, and how many there are.
    expect(withBudget('987654.32')).toEqual(['compare/budget/2001/']);
    expect(withBudget(null)).toEqual(['compare/budget/', 'compare/budget/2001/']);
  });

  it('is another on the page of its year of every measure where the report has another address', () => {
    const changed = changedBy((facts) => ({ ...facts, id: `${facts.id}-2` }));
    const ofYear = [...before.keys()].filter((path) => path.endsWith('/2001/'));
    expect(ofYear.length).toBeGreaterThan(1);
    expect(changed).toEqual(ofYear.sort());
  });

  it('leads to the parts beside it, to those above, and to the same part of each measure', () => {
    const year = before.get('compare/budget/2001/');
    expect(year?.shown.kind).toBe('table');
    expect(year?.above.map(({ path }) => path)).toEqual(['compare/budget/']);
    expect(year?.siblings.map(({ name, isThis }) => [name, isThis])).toEqual([
      ['2002 年度', false],
      ['2001 年度', true],
      ['2000 年度', false],
    ]);
    expect(year?.measures.filter(({ isThis }) => isThis).map(({ path }) => path)).toEqual([
      'compare/budget/2001/',
    ]);
    for (const { path } of year?.measures ?? []) expect(before.has(path)).toBe(true);
    const first = before.get('compare/budget/');
    expect(first?.shown).toMatchObject({
      kind: 'overview',
      parts: [{ reports: 200 }, { reports: 200 }, { reports: 200 }],
    });
    expect(first).toMatchObject({ name: '', ownName: '', reports: 600, known: 600, above: [], siblings: [] });
  });
});
