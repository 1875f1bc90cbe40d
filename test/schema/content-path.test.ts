import { describe, expect, it } from 'vitest';
import { readReportPath } from '../../src/schema/content-path.ts';

describe('the path of a report', () => {
  it('says region, year, project and kind', () => {
    expect(readReportPath('reports/example-city/2023/rural-roads/self-evaluation.md')).toEqual({
      id: 'example-city/2023/rural-roads/self-evaluation',
      regionId: 'example-city',
      fiscalYear: 2023,
      projectId: 'rural-roads',
      kindId: 'self-evaluation',
      ordinal: 1,
    });
  });

  it.each<[file: string, kindId: string, ordinal: number]>([
    ['self-evaluation', 'self-evaluation', 1],
    ['self-evaluation-2', 'self-evaluation', 2],
    ['self-evaluation-10', 'self-evaluation', 10],
    ['self-evaluation-99', 'self-evaluation', 99],
    ['monitoring-3', 'monitoring', 3],
  ])('%s is the kind %s, number %i', (file, kindId, ordinal) => {
    expect(readReportPath(`reports/a/2023/b/${file}.md`)).toMatchObject({ kindId, ordinal });
  });

  it.each([
    ['1994', 1994],
    ['2100', 2100],
  ])('%s is a fiscal year', (text, fiscalYear) => {
    expect(readReportPath(`reports/a/${text}/b/c.md`)?.fiscalYear).toBe(fiscalYear);
  });

  it.each([
    'reports/a/1993/b/c.md',
    'reports/a/2101/b/c.md',
    'reports/a/23/b/c.md',
    'reports/a/20233/b/c.md',
    'reports/a/２０２３/b/c.md',
    'reports/2023/b/c.md',
    'reports/a/2023/b/c/d.md',
    'reports/a/2023/b/c-0.md',
    'reports/a/2023/b/c-1.md',
    'reports/a/2023/b/c-02.md',
    'reports/a/2023/b/c-100.md',
    'reports/a/2023/b/c2.md',
    'reports/a/2023/b/2.md',
    'reports/a/2023/b/c!.md',
    'reports/a/2023/b/c.MD',
    'reports/a/2023/b/c.markdown',
    'reports/a/2023/b/c.md.mdx',
    'reports/A/2023/b/c.md',
    'reports/a-/2023/b/c.md',
    'reports/a--b/2023/b/c.md',
    'reports/a_b/2023/b/c.md',
    'reports/示例市/2023/b/c.md',
    'reports/a/2023/../c.md',
    'reports//2023/b/c.md',
    'reports/a/2023/b/c.md\n',
    'sources/a/2023/b/c.md',
    '/reports/a/2023/b/c.md',
    '',
  ])('%j is none', (path) => {
    expect(readReportPath(path)).toBeNull();
  });
});
