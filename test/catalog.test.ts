/** The catalogue: facts of all reports with the names of the registers, and one report whole on demand. */
import { describe, expect, it } from 'vitest';
import { catalogOf, fullReport, toCatalog } from '../src/catalog.ts';
import type { ReportEntry } from '../src/checks/content.ts';
import { reportFacts } from '../src/facts/report-facts.ts';
import { neighboursOf } from '../src/neighbours.ts';
import { demoContent } from './support/demo-content.ts';
import { publishedContent, reportOf, seeds } from './support/published-content.ts';

const content = publishedContent();
const demo = toCatalog(publishedContent(demoContent()));

/** A catalogue that remembers which reports were read whole. */
function recordingCatalog() {
  const read: string[] = [];
  const catalog = catalogOf({
    ...content,
    facts: content.reports.map(reportFacts),
    entryOf: (id): ReportEntry => {
      read.push(id);
      return reportOf(content, id);
    },
  });
  return { catalog, read };
}

describe('reports of the catalogue', () => {
  it('are found by id, year, place and kind', () => {
    const { reports, byId, byYear, byRegion, byKind, years, regionIds } = demo;
    expect([...byId.values()]).toEqual(reports);
    expect(years.flatMap((year) => byYear.get(year) ?? [])).toHaveLength(reports.length);
    expect(regionIds.flatMap((id) => byRegion.get(id) ?? [])).toHaveLength(reports.length);
    expect([...byKind.values()].flat()).toHaveLength(reports.length);
    for (const [kind, own] of byKind) expect(own).toEqual(reports.filter(({ kindId }) => kindId === kind));
  });

  it('take the names of the registers, so that a renamed place is another name of the same facts', () => {
    const facts = content.reports.map(reportFacts);
    const region = content.registers.regions.get('haikou');
    if (region === undefined) throw new Error('No such region.');
    const regions = new Map([...content.registers.regions, ['haikou', { ...region, name: '椰城' }]]);
    const renamed = catalogOf({
      ...content,
      registers: { ...content.registers, regions },
      facts,
      entryOf: (id) => reportOf(content, id),
    });
    expect(renamed.byId.get(seeds['003'])?.regionName).toBe('椰城');
    expect(fullReport(renamed, seeds['003']).record.region.name).toBe('椰城');
  });

  it('are read whole only when asked for, and not again at once', () => {
    const { catalog, read } = recordingCatalog();
    expect(read).toEqual([]);
    const first = fullReport(catalog, seeds['001']);
    expect(fullReport(catalog, seeds['001'])).toBe(first);
    expect(first.scored.report.id).toBe(seeds['001']);
    expect(read).toEqual([seeds['001']]);
    expect(() => fullReport(catalog, 'nowhere/2020/a/b')).toThrow('No report with the id');
  });
});

it('organizations list a report once, however often its document names them', () => {
  for (const { reports } of demo.organizations)
    expect(new Set(reports.map(({ id }) => id)).size).toBe(reports.length);
});

describe('neighbours of a report', () => {
  it.each(demo.reports.map((report) => [report.id, report] as const))('%s', (id, report) => {
    const { regionId, projectId, fiscalYear } = report;
    const others = demo.reports.filter((other) => other.id !== id);
    const wanted = [
      others.filter((other) => other.projectId === projectId),
      others.filter((other) => other.regionId === regionId && other.projectId !== projectId),
      others.filter((other) => other.fiscalYear === fiscalYear && other.regionId !== regionId),
    ];
    const groups = neighboursOf(demo, report);
    expect(groups.map(({ reports }) => reports.map((one) => one.id))).toEqual(
      wanted.map((list) => list.slice(0, 6).map((one) => one.id)),
    );
    expect(groups.map(({ moreCount }) => moreCount)).toEqual(
      wanted.map((list) => Math.max(0, list.length - 6)),
    );
  });
});
