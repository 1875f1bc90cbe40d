/** Parts of the data: which reports stand in one, and that they come back as they were. */
import { describe, expect, it } from 'vitest';
import { inMemory, openPart, packPart, planParts, type KeyedReport } from '../../src/data/data-part.ts';
import type { ReportTexts } from '../../src/data/report-texts.ts';

function reportsOf(count: number, regionId = 'a', fiscalYear = 2020): KeyedReport[] {
  return Array.from({ length: count }, (_, index) => {
    const id = `${regionId}/${fiscalYear}/p${String(index).padStart(4, '0')}/kind`;
    return { id, regionId, fiscalYear, key: `key of ${id}` };
  });
}

const namesOf = (reports: readonly KeyedReport[]): string[] => planParts(reports).map(({ name }) => name);

describe('reports are cut into parts', () => {
  it('that hold all of them in their order', () => {
    const reports = [...reportsOf(500), ...reportsOf(3, 'b'), ...reportsOf(3, 'b', 2021)];
    expect(planParts(reports).flatMap((part) => part.reports)).toEqual(reports);
  });

  it('of 64 reports at most, and about 32 on the average', () => {
    const sizes = planParts(reportsOf(5000)).map((part) => part.reports.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(64);
    expect(5000 / sizes.length).toBeGreaterThan(20);
    expect(5000 / sizes.length).toBeLessThan(45);
  });

  it('each of one region and one year', () => {
    const reports = [...reportsOf(2), ...reportsOf(1, 'a', 2021), ...reportsOf(1, 'b', 2021)];
    expect(planParts(reports).map((part) => [part.regionId, part.fiscalYear, part.reports.length])).toEqual([
      ['a', 2020, 2],
      ['a', 2021, 1],
      ['b', 2021, 1],
    ]);
  });

  it('of which one more report, one less, or another key changes few', () => {
    const reports = reportsOf(2000);
    const before = new Set(namesOf(reports));
    const fresh = (changed: readonly KeyedReport[]): number =>
      namesOf(changed).filter((name) => !before.has(name)).length;
    const added = { ...reportsOf(1)[0], id: 'a/2020/p1000x/kind' } as KeyedReport;
    expect(fresh(reports)).toBe(0);
    expect(fresh(reports.toSpliced(1001, 0, added))).toBeLessThanOrEqual(3);
    expect(fresh(reports.toSpliced(1000, 1))).toBeLessThanOrEqual(3);
    expect(fresh(reports.map((one, index) => (index === 1000 ? { ...one, key: 'another' } : one)))).toBe(1);
  });
});

const texts: readonly ReportTexts[] = [
  {
    id: 'a/1',
    tables: [
      { rowCount: 2, csv: '甲\r\n乙\r\n', json: '{"n":"甲"},\n{"n":"乙"}', sheet: '<row>甲</row>' },
      { rowCount: 0, csv: '', json: '', sheet: '' },
    ],
    json: '{"id":"a/1"}\n',
  },
  {
    id: 'a/2',
    tables: [
      { rowCount: 1, csv: '丙\r\n', json: '{"n":"丙"}', sheet: '<row>丙</row>' },
      { rowCount: 1, csv: '丁\r\n', json: '{"n":"丁"}', sheet: '' },
    ],
    json: '{"id":"a/2"}\n',
  },
];

describe('a packed part', () => {
  const bytes = packPart(texts);
  const part = openPart(inMemory(bytes));

  it('gives the rows of all its reports back', () => {
    expect(part?.tables.map(({ rowCount }) => rowCount)).toEqual([3, 1]);
    expect(String(part?.rows(0, 'csv'))).toBe('甲\r\n乙\r\n丙\r\n');
    expect(String(part?.rows(0, 'json'))).toBe('{"n":"甲"},\n{"n":"乙"},\n{"n":"丙"}');
    expect(String(part?.rows(1, 'json'))).toBe('{"n":"丁"}');
    expect(String(part?.rows(1, 'sheet'))).toBe('');
  });

  it('gives the file of each report back, and of no other', () => {
    expect(String(part?.report('a/2'))).toBe('{"id":"a/2"}\n');
    expect(() => part?.report('toString')).toThrow('The part holds no report toString.');
  });

  it('is the same for the same texts, and says which tables differ', () => {
    expect(packPart(texts).equals(bytes)).toBe(true);
    const [one, two] = texts as [ReportTexts, ReportTexts];
    const changed = { ...two, tables: [...two.tables.slice(0, 1), { ...two.tables[1], json: '{"n":"戊"}' }] };
    const again = openPart(inMemory(packPart([one, changed as ReportTexts])));
    const isSame = again?.tables.map(({ digest }, index) => digest === part?.tables[index]?.digest);
    expect(isSame).toEqual([true, false]);
  });

  it.each([
    ['cut short', bytes.subarray(0, -1)],
    ['longer', Buffer.concat([bytes, Buffer.from('x')])],
    ['of another form', Buffer.from(bytes.toString('latin1').replace(/^./s, '\u0009'), 'latin1')],
    ['empty', Buffer.alloc(0)],
  ])('that is %s is none', (_name, broken) => {
    expect(openPart(inMemory(broken))).toBe(null);
  });
});
