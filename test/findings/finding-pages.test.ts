/** How all findings are shared among pages. */
import { describe, expect, it } from 'vitest';
import { countsByReport, findingsPages, findingsPerPage } from '../../src/findings/finding-pages.ts';
import type { Catalog } from '../../src/catalog.ts';
import { manyReports, sampleFinding } from '../support/many-reports.ts';

/** One region, with a finding in each of so many reports of each year. */
function catalogWith(years: number, reportsPerYear: number): Catalog {
  return manyReports({
    regions: 1,
    years,
    projects: reportsPerYear,
    change: (facts) => ({ ...facts, findings: [sampleFinding], gravest: 'question' }),
  });
}

function shown(catalog: Catalog): [path: string, listed: number, of: number][] {
  return findingsPages(catalog).map(({ path, listed, places }) => [path, listed.length, places.length]);
}

describe('the pages of all findings', () => {
  it('are one as long as there are few', () => {
    expect(shown(catalogWith(2, findingsPerPage / 2))).toEqual([['findings/', 300, 300]]);
    expect(shown(catalogWith(0, 0))).toEqual([['findings/', 0, 0]]);
  });

  it('are one that counts them, and one for each year, where there are more', () => {
    expect(shown(catalogWith(2, findingsPerPage / 2 + 1))).toEqual([
      ['findings/', 0, 302],
      ['findings/2001/', 151, 151],
      ['findings/2000/', 151, 151],
    ]);
  });

  it('are several of a year with very many', () => {
    expect(shown(catalogWith(1, findingsPerPage + 1))).toEqual([
      ['findings/', 0, 301],
      ['findings/2000/', 300, 301],
      ['findings/2000/2/', 1, 301],
    ]);
  });

  it('list the gravest first', () => {
    const catalog = manyReports({
      regions: 1,
      years: 1,
      projects: 3,
      change: (facts, index) => ({
        ...facts,
        findings: [
          { ...sampleFinding, severity: (['notice', 'contradiction', 'question'] as const)[index % 3] },
        ].flatMap(({ severity, ...rest }) => (severity === undefined ? [] : { ...rest, severity })),
      }),
    });
    const [page] = findingsPages(catalog);
    expect(page?.listed.map(({ finding }) => finding.severity)).toEqual([
      'contradiction',
      'question',
      'notice',
    ]);
    expect(countsByReport(page?.places ?? []).map(({ counts }) => counts)).toEqual([
      [1, 0, 0],
      [0, 1, 0],
    ]);
  });
});
