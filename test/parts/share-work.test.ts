import { describe, expect, it } from 'vitest';
import { mostReports } from '../../src/indexing/plan-shards.ts';
import { shareWork } from '../../src/parts/share-work.ts';

/** Ids of so many reports of a year. */
function reportsOf(year: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `city/${year}/project-${index}/self-evaluation`);
}

const projects = Array.from({ length: 60 }, (_, index) => `project-${index}`);

function sizes(reports: readonly string[], parts: number): number[] {
  return shareWork(reports, [], parts).map(({ reportIds }) => reportIds.size);
}

describe('sharing reports among parts', () => {
  const reports = [
    ...reportsOf(2020, 5),
    ...reportsOf(2021, 4),
    ...reportsOf(2022, 3),
    ...reportsOf(2023, 3),
  ];

  it.each([1, 2, 3, 4, 7])('each belongs to one of %d', (parts) => {
    const shares = shareWork(reports, projects, parts);
    expect(shares).toHaveLength(parts);
    expect(shares.flatMap(({ reportIds }) => [...reportIds]).sort()).toEqual([...reports].sort());
    expect(shares.flatMap(({ projectIds }) => [...projectIds]).sort()).toEqual([...projects].sort());
  });

  it('keeps years whole, the largest first, each to the part that has least', () => {
    expect(sizes(reports, 2)).toEqual([8, 7]);
    expect(sizes(reports, 3)).toEqual([5, 4, 6]);
    for (const { reportIds } of shareWork(reports, [], 3)) {
      const years = new Set([...reportIds].map((id) => id.split('/')[1]));
      for (const year of years) {
        const ofYear = reports.filter((id) => id.split('/')[1] === year);
        expect(ofYear.every((id) => reportIds.has(id))).toBe(true);
      }
    }
  });

  it('leaves a part without reports where there are fewer years', () => {
    expect(sizes(reports, 5)).toEqual([5, 4, 3, 3, 0]);
    expect(sizes([], 2)).toEqual([0, 0]);
  });

  it('parts a year only where the index does', () => {
    expect(sizes(reportsOf(2024, mostReports), 2)).toEqual([mostReports, 0]);
    const [one = 0, other = 0] = sizes(reportsOf(2024, mostReports + 1), 2);
    expect(one + other).toBe(mostReports + 1);
    expect(other).toBeGreaterThan(mostReports * 0.4);
  });

  it('is the same in whatever order they come', () => {
    const asSets = (ids: readonly string[]) =>
      shareWork(ids, projects, 3).map(({ reportIds }) => [...reportIds].sort());
    expect(asSets([...reports].reverse())).toEqual(asSets(reports));
  });

  it('leaves a project where it is when others come', () => {
    const before = shareWork([], projects, 4);
    const after = shareWork([], [...projects, 'project-new'], 4);
    before.forEach(({ projectIds }, part) => {
      for (const id of projectIds) expect(after[part]?.projectIds.has(id)).toBe(true);
    });
  });
});
