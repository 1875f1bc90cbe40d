import { describe, expect, it } from 'vitest';
import { mostReports, mostTogether, planShards, planYear } from '../../src/indexing/plan-shards.ts';

function reports(year: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `reports/a/${year}/p${index}/self-evaluation/`);
}

describe('the parts of the index', () => {
  it('of a large site are the years, the latest first, and the pages that are no reports', () => {
    const paths = ['about/', ...reports(2022, mostTogether), ...reports(2024, 1), 'method/'];
    expect(planShards(paths).map(({ name, year, paths: own }) => [name, year, own.length])).toEqual([
      ['2024', 2024, 1],
      ['2022', 2022, mostTogether],
      ['pages', null, 2],
    ]);
  });

  it('of a small site are all its reports, and the pages', () => {
    const paths = ['about/', ...reports(2022, mostTogether - 1), ...reports(2024, 1), 'method/'];
    expect(planShards(paths).map(({ name, year, paths: own }) => [name, year, own.length])).toEqual([
      ['reports', null, mostTogether],
      ['pages', null, 2],
    ]);
  });

  it.each<[string, string[], string[]]>([
    ['nothing', [], []],
    ['reports', reports(2024, 1), ['reports']],
    ['pages', ['about/'], ['pages']],
  ])('of %s alone are no more than there is', (_name, paths, names) => {
    expect(planShards(paths).map(({ name }) => name)).toEqual(names);
  });

  it.each([
    [1, 1],
    [mostReports, 1],
    [mostReports + 1, 2],
    [mostReports * 2, 2],
    [mostReports * 2 + 1, 3],
  ])('of a year with %i reports are %i', (count, parts) => {
    const plans = planYear(2024, reports(2024, count));
    expect(plans.map(({ name }) => name)).toEqual(
      parts === 1 ? ['2024'] : Array.from({ length: parts }, (_, index) => `2024-${index + 1}`),
    );
    expect(plans.flatMap(({ paths }) => paths).toSorted()).toEqual(reports(2024, count).toSorted());
    const sizes = plans.map(({ paths }) => paths.length);
    expect(Math.max(...sizes)).toBeLessThan((count / parts) * 1.1 + 1);
  });

  it('keep their reports when one is added', () => {
    const [before, after] = [mostReports * 1.5, mostReports * 1.5 + 1]
      .map((count) => reports(2024, count))
      .map((paths) => planYear(2024, paths));
    for (const [index, { paths }] of (before ?? []).entries()) {
      expect(after?.[index]?.paths).toEqual(expect.arrayContaining([...paths]));
    }
  });
});
