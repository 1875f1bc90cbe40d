import { describe, expect, it } from 'vitest';
import { sharedFiles } from '../../src/demo/corpus.ts';
import { largeCorpus } from '../../src/demo/large-corpus.ts';
import { planLarge } from '../../src/demo/large-plan.ts';
import { narrativeCharacters } from '../../src/demo/long-narrative.ts';
import { phrases } from '../../src/demo/phrases.ts';
import { formatProblems } from '../../src/checks/problem.ts';
import type { Content } from '../../src/checks/content.ts';
import { readContentFolder } from '../../src/files/read-content-folder.ts';
import { checkContent } from '../../src/gate/check-content.ts';

const shared = sharedFiles(readContentFolder('content'));

function corpus(reports: number, seed = 1) {
  return [...largeCorpus({ seed, reports, shared })];
}

function accepted(reports: number, seed = 1): Content {
  const { content, problems } = checkContent(corpus(reports, seed));
  if (content === null) throw new Error(formatProblems(problems, 'large'));
  return content;
}

const { reports, registers } = accepted(200);

describe('it has as many reports as were asked for', () => {
  it.each([1, 7, 99, 100, 101, 199, 200, 201, 350])('%i', (count) => {
    const paths = corpus(count).map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith('reports/'))).toHaveLength(count);
    expect(new Set(paths).size).toBe(paths.length);
  });

  it('also tens of thousands, planned one by one, each in its place', () => {
    const plan = planLarge(50_000);
    const places = new Set<string>();
    for (const { project, year, kind } of plan.reports()) places.add(`${project.id} ${year} ${kind}`);
    expect(places.size).toBe(50_000);
    expect(new Set(plan.projects.map(({ id }) => id)).size).toBe(2500);
  });
});

describe('one seed, one corpus', () => {
  it('gives the same files byte for byte', () => {
    expect(corpus(60)).toEqual(corpus(60));
  });

  it('gives other figures in the same files with another seed', () => {
    const [one, other] = [corpus(60), corpus(60, 2)];
    expect(other.map(({ path }) => path)).toEqual(one.map(({ path }) => path));
    expect(other.filter(({ text }, index) => text !== one[index]?.text)).toHaveLength(60);
  });

  it('gives the first reports of a larger corpus as they are in a smaller one', () => {
    const small = corpus(20).filter(({ path }) => path.startsWith('reports/'));
    const large = corpus(30).filter(({ path }) => path.startsWith('reports/'));
    expect(large.slice(0, 20)).toEqual(small);
  });
});

describe('the gate accepts it', () => {
  it.each([1, 2, 3])('with seed %i', (seed) => {
    expect(accepted(130, seed).reports).toHaveLength(130);
  });
});

describe('two hundred reports', () => {
  it('have eighteen indicators each, scored by many rules', () => {
    expect(new Set(reports.map(({ scored }) => scored.report.indicators.length))).toEqual(new Set([18]));
    const ways = reports.flatMap(({ scored }) =>
      scored.report.indicators.flatMap(({ rule }) => rule?.rule.way ?? []),
    );
    expect(new Set(ways).size).toBeGreaterThanOrEqual(10);
  });

  it('have funds by source', () => {
    for (const { scored } of reports) {
      const sources = new Set(scored.report.funds.amounts.map(({ source }) => source));
      expect(sources.size, scored.report.id).toBeGreaterThanOrEqual(5);
    }
  });

  it('have a narrative of about 2,400 characters each, with a broad vocabulary', () => {
    for (const { body, scored } of reports) {
      expect(body.length, scored.report.id).toBeGreaterThanOrEqual(narrativeCharacters);
      expect(body.length, scored.report.id).toBeLessThan(narrativeCharacters + 100);
    }
    const text = reports.map(({ body }) => body).join('\n');
    for (const phrase of Object.values(phrases).flat()) expect(text).toContain(phrase);
    expect(Object.values(phrases).flat().length).toBeGreaterThan(300);
  });

  it('come from ten cities and ten years, each with as many', () => {
    const cities = Map.groupBy(reports, ({ scored }) => scored.report.regionId);
    const years = Map.groupBy(reports, ({ scored }) => scored.report.fiscalYear);
    expect([...cities.values()].map(({ length }) => length)).toEqual(Array(10).fill(20));
    expect([...years.values()].map(({ length }) => length)).toEqual(Array(10).fill(20));
  });

  it('are of several kinds and stages', () => {
    const kinds = new Set(reports.map(({ scored }) => scored.report.kindId));
    const stages = new Set([...kinds].map((kind) => registers.kinds.get(kind)?.stage));
    expect([...kinds].sort()).toEqual([
      'department-evaluation',
      'ex-ante-assessment',
      'fiscal-evaluation',
      'monitoring',
      'self-evaluation',
      'target-declaration',
    ]);
    expect(stages).toEqual(new Set(['assessment', 'target', 'monitoring', 'evaluation']));
  });

  it('have findings in five of a hundred, of every seed and size', () => {
    const share = (of: Content['reports']) => of.filter(({ findings }) => findings.length > 0).length;
    expect(share(reports)).toBe(10);
    expect(share(accepted(100, 2).reports)).toBe(5);
    const codes = new Set(reports.flatMap(({ findings }) => findings.map(({ code }) => code)));
    expect([...codes]).toEqual(
      expect.arrayContaining(['scores-sum', 'rate-mismatch', 'grade-mismatch', 'target-met-points-lost']),
    );
  });
});

it('says on every page that it is invented', () => {
  expect(registers.site.notice).toBe('示例数据，非真实报告');
});
