/** What the README and the handbook say was measured is what the kept results of the bench hold. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measured } from '../../src/i18n/measured-costs.ts';
import { type stages } from '../../src/progress/stage.ts';
import { benchResults, type BenchResults, type Cost, type Queries } from './results.ts';

const sizes = [10_000, 50_000] as const;

const kept = new Map(sizes.map((reports) => [reports, readResults(reports)]));

function readResults(reports: number): BenchResults {
  return benchResults.parse(JSON.parse(readFileSync(`test/bench/measured/${reports}.json`, 'utf8')));
}

function resultsOf(reports: (typeof sizes)[number]): BenchResults {
  const results = kept.get(reports);
  if (results === undefined) throw new Error(`There are no results of ${reports} reports.`);
  return results;
}

function figure(value: number): string {
  return value >= 100 ? value.toFixed(0).replace(/\B(?=(?:\d{3})+$)/g, ',') : value.toFixed(1);
}

const megabytes = (bytes: number | null | undefined): string => figure((bytes ?? 0) / 1e6);

/** Rows of the tables of the README, by the number of reports in the heading above them. */
function printedRows(): ReadonlyMap<string, readonly (readonly string[])[]> {
  const rows = new Map<string, string[][]>();
  let heading = '';
  for (const line of readFileSync('README.md', 'utf8').split('\n')) {
    if (!line.startsWith('| ')) continue;
    const cells = line
      .slice(2, -2)
      .split('|')
      .map((cell) => cell.trim());
    if (/^[\d,]+ reports$/.test(cells[0] ?? '')) heading = cells[0] ?? '';
    rows.set(heading, [...(rows.get(heading) ?? []), cells]);
  }
  return rows;
}

describe.each(sizes)('the README, of %i reports', (reports) => {
  const { runs, search, stages: all } = resultsOf(reports);
  const rows = printedRows().get(`${figure(reports)} reports`) ?? [];
  const figuresOf = (label: string): readonly string[] | null =>
    rows
      .find(([first]) => first?.startsWith(label))
      ?.slice(1)
      .filter((cell) => cell !== '') ?? null;
  const cost = (of: Cost | undefined): string[] | null =>
    of === undefined
      ? null
      : [figure(of.wallSeconds), figure(of.cpuSeconds), ...(of.peakBytes ? [megabytes(of.peakBytes)] : [])];
  const queries = (of: Queries | undefined): string[] | null =>
    of === undefined
      ? null
      : [
          figure(of.bytes.median / 1000),
          figure(of.bytes.most / 1000),
          figure(of.milliseconds.median),
          figure(of.milliseconds.most),
        ];

  it.each<[string, string]>([
    ['build from nothing', 'first build'],
    ['build after one report changed', 'build after one report changed'],
    ['build after nothing changed', 'build after nothing changed'],
    ['`npm run check` from nothing', 'check, cold'],
    ['`npm run check` after one report changed', 'check after one report changed'],
    ['Pagefind alone', 'pagefind alone'],
  ])('tells what “%s” took, where it was measured', (label, run) => {
    expect(figuresOf(label)).toEqual(cost(runs[run]));
  });

  it.each<[string, (typeof stages)[number]]>([
    ['– check', 'check'],
    ['– score', 'score'],
    ['– texts', 'texts'],
    ['– bundle', 'bundle'],
    ['– pages', 'render'],
    ['– data', 'data'],
    ['– search', 'search'],
    ['– verification', 'verify'],
    ['– swap', 'swap'],
  ])('tells what the stage “%s” took', (label, stage) => {
    const measuredStage = all.find((one) => one.stage === stage);
    expect(measuredStage).toBeDefined();
    expect(figuresOf(label)).toEqual(cost(measuredStage));
  });

  it.each([
    ['first ten results, nothing', search?.first],
    ['first ten results, later', search?.later],
    ['complete count', search?.completeFirst],
  ])('tells what “%s” cost, where it was measured', (label, of) => {
    expect(figuresOf(label)).toEqual(queries(of));
  });
});

describe('the handbook', () => {
  /** In its order; null where nothing was measured. */
  const costsOf = ({ runs, output, search }: BenchResults): [value: number | null, unit: string][] => {
    const ofSize = (bytes: number | null | undefined): number | null => (bytes == null ? null : bytes / 1e6);
    const ofQueries = (queries: Queries | undefined): number | null =>
      queries === undefined ? null : queries.bytes.median / 1000;
    return [
      [runs['first build']?.wallSeconds ?? null, '秒'],
      [runs['build after one report changed']?.wallSeconds ?? null, '秒'],
      [ofSize(runs['first build']?.peakBytes), 'MB'],
      [output?.files ?? null, '个'],
      [ofSize(output?.pageBytes), 'MB'],
      [ofSize(output?.dataBytes), 'MB'],
      [ofSize(output?.searchBytes), 'MB'],
      [ofSize(output?.cacheBytes), 'MB'],
      [ofQueries(search?.first), 'kB'],
      [ofQueries(search?.completeFirst), 'kB'],
    ];
  };
  const told = (reports: (typeof sizes)[number]): (string | null)[] =>
    costsOf(resultsOf(reports)).map(([value, unit]) => (value === null ? null : `${figure(value)} ${unit}`));

  it('tells the same', () => {
    expect(measured.map(({ atTenThousand }) => atTenThousand)).toEqual(told(10_000));
    expect(measured.map(({ atFiftyThousand }) => atFiftyThousand)).toEqual(told(50_000));
  });

  it('tells what one report costs', () => {
    const smaller: Readonly<Record<string, string>> = { 秒: '毫秒', MB: 'kB', 个: '个' };
    for (const [index, [value, unit]] of costsOf(resultsOf(10_000)).entries()) {
      const perReport = measured[index]?.perReport ?? null;
      if (perReport === null || value === null) continue;
      const each = value / resultsOf(10_000).corpus.reports;
      const shown = unit === '个' ? each.toFixed(1) : (each * 1000).toFixed(0);
      expect(perReport).toBe(`${shown} ${smaller[unit] ?? ''}`);
    }
  });
});
