import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/gate/check-content.ts';
import { smallContent, reportPath } from './small-content.ts';
import { replacing } from '../support/content-copy.ts';

const kept = smallContent().filter(({ path }) => path !== reportPath && !path.startsWith('sources/'));
const text = (smallContent().find(({ path }) => path === reportPath)?.text ?? '').replace(
  'checksEdition: 1',
  'checksEdition: 2',
);

const reportOf = (year: number, change = (one: string): string | null => one) => ({
  path: reportPath.replace('2023', String(year)),
  text: (change(text) ?? '').replace('publishedAt: 2024', `publishedAt: ${year + 1}`),
});

const problemsOf = (...reports: readonly ReturnType<typeof reportOf>[]) =>
  checkContent([...kept, ...reports]).problems.map(({ file, finding }) => `${file} ${finding?.code ?? ''}`);

describe('a copy of an earlier year’s file', () => {
  it('is found in whatever order the files are read', () => {
    const found = ['reports/example-city/2024/rural-roads/self-evaluation.md same-as-earlier-year'];
    expect(problemsOf(reportOf(2023), reportOf(2024))).toEqual(found);
    expect(problemsOf(reportOf(2024), reportOf(2023))).toEqual(found);
  });

  it('is found over a year that is missing', () => {
    expect(problemsOf(reportOf(2021), reportOf(2024))).toHaveLength(1);
  });

  it('is none once a result differs', () => {
    expect(problemsOf(reportOf(2023), reportOf(2024, replacing('actual: 10公里', 'actual: 11公里')))).toEqual(
      [],
    );
  });
});
