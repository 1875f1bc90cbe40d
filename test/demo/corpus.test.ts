import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkContent } from '../../src/gate/check-content.ts';
import type { Content, ReportEntry } from '../../src/checks/content.ts';
import { formatProblems } from '../../src/checks/problem.ts';
import { demoCorpus, sharedFiles, type DemoOptions } from '../../src/demo/corpus.ts';
import { quotesOf } from '../../src/demo/narrative.ts';
import { addDays } from '../../src/demo/dates.ts';
import { stateOf } from '../../src/domain/value.ts';
import { readContentFolder } from '../../src/files/read-content-folder.ts';
import { cellStateNames, scoreGiverNames, stageNames, wayNames } from '../../src/i18n/labels.ts';
import { readYaml, splitContentFile } from '../../src/schema/front-matter.ts';
import { reportFrontMatter, type RawReport } from '../../src/schema/report-schema.ts';

const published = readContentFolder('content');
const shared = sharedFiles(published);
const files = demoCorpus({ seed: 1, shared });
const content = accepted({ seed: 1 });
const reports = content.reports;

/** The corpus as the gate reads it, drafts included; fails with the problems of the gate. */
function accepted(options: Omit<DemoOptions, 'shared'>): Content {
  const result = checkContent(demoCorpus({ ...options, shared }), { includeDrafts: true });
  if (result.content === null) throw new Error(formatProblems(result.problems, 'demo'));
  return result.content;
}

function countOf(isOne: (entry: ReportEntry) => boolean): number {
  return reports.filter(isOne).length;
}

function rawOf(text: string): RawReport {
  const yaml = readYaml(splitContentFile(text)?.yaml ?? '', 2);
  return reportFrontMatter.parse(yaml.ok ? yaml.value : null);
}

describe('one seed, one corpus', () => {
  it('gives the same files byte for byte', () => {
    expect(demoCorpus({ seed: 1, shared })).toEqual(files);
  });

  it('gives other figures in the same files with another seed', () => {
    const other = demoCorpus({ seed: 2, shared });
    expect(other.map(({ path }) => path)).toEqual(files.map(({ path }) => path));
    const differing = other.filter(({ text }, index) => text !== files[index]?.text);
    expect(differing).toHaveLength(files.filter(({ path }) => path.startsWith('reports/')).length);
  });

  it('leaves what it is given as it was', () => {
    const before = structuredClone(shared);
    demoCorpus({ seed: 3, shared });
    expect(shared).toEqual(before);
  });
});

describe('the gate accepts it', () => {
  it.each([2, 3, 4, 5, 6, 7, 8])('with seed %i', (seed) => {
    expect(accepted({ seed }).reports).toHaveLength(reports.length);
  });

  it('with one project of one year', () => {
    const size = { cityCount: 1, firstYear: 2020, lastYear: 2020, projectsPerCity: 1 };
    expect(accepted({ seed: 1, ...size }).reports.length).toBeGreaterThan(0);
  });

  it('with thirty cities, more than the alphabet has letters', () => {
    const { reports: many, registers } = accepted({
      seed: 1,
      cityCount: 30,
      firstYear: 2023,
      projectsPerCity: 9,
    });
    expect(many.length).toBeGreaterThan(300);
    expect(registers.regions.has('example-ad')).toBe(true);
  });
});

describe('it is a corpus of several cities and years', () => {
  it('has about 120 reports of five cities and six years', () => {
    expect(reports.length).toBeGreaterThanOrEqual(110);
    expect(reports.length).toBeLessThanOrEqual(140);
    expect(new Set(reports.map(({ scored }) => scored.report.regionId)).size).toBe(5);
    expect([...new Set(reports.map(({ scored }) => scored.report.fiscalYear))].sort()).toEqual([
      2019, 2020, 2021, 2022, 2023, 2024,
    ]);
  });

  it('has three or four projects in each city', () => {
    const counts = Map.groupBy(content.registers.projects.values(), ({ region }) => region);
    expect([...counts.values()].map((projects) => projects.length)).toEqual([4, 3, 4, 3, 4]);
  });

  it('has whole chains of stages, chains with gaps, and years that are missing', () => {
    const chains = Map.groupBy(
      reports,
      ({ scored: { report } }) => `${report.projectId} ${report.fiscalYear}`,
    );
    const lengths = [...chains.values()].map(
      (chain) =>
        new Set(chain.map((one) => content.registers.kinds.get(one.scored.report.kindId)?.stage)).size,
    );
    expect(lengths.filter((length) => length === 5).length).toBeGreaterThanOrEqual(3);
    expect(lengths.filter((length) => length === 1).length).toBeGreaterThanOrEqual(3);
    const domainYears = new Set(
      reports.filter(({ scored }) => scored.report.projectId.startsWith('domain-names')).map(yearAndPlace),
    );
    expect(domainYears.size).toBeLessThan(30);
  });

  it('has every metric in three cities and three years or more', () => {
    for (const id of content.registers.metrics.keys()) {
      const stating = reports.filter(({ scored }) =>
        scored.metrics.some(({ metric }) => metric.metricId === id),
      );
      expect(new Set(stating.map(({ scored }) => scored.report.regionId)).size, id).toBeGreaterThanOrEqual(3);
      expect(new Set(stating.map(({ scored }) => scored.report.fiscalYear)).size, id).toBeGreaterThanOrEqual(
        3,
      );
    }
  });

  function yearAndPlace({ scored: { report } }: ReportEntry): string {
    return `${report.regionId} ${report.fiscalYear}`;
  }
});

describe('every value of the vocabularies occurs', () => {
  const indicators = reports.flatMap(({ scored }) => scored.indicators);

  it.each(Object.keys(wayNames))('way of scoring %s', (way) => {
    const rows = indicators.filter(({ indicator }) => indicator.rule?.rule.way === way);
    expect(rows.length).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.keys(cellStateNames))('state %s', (state) => {
    const cells = indicators.flatMap(({ indicator }) => [
      indicator.target,
      indicator.actual,
      indicator.score,
    ]);
    expect(cells.filter((cell) => stateOf(cell) === state).length).toBeGreaterThanOrEqual(3);
  });

  it.each([...content.registers.kinds.keys()])('kind %s', (kind) => {
    expect(countOf(({ scored }) => scored.report.kindId === kind)).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.keys(stageNames))('stage %s', (stage) => {
    const found = countOf(({ scored }) => content.registers.kinds.get(scored.report.kindId)?.stage === stage);
    expect(found).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.keys(scoreGiverNames))('scores by %s', (by) => {
    const found = countOf(({ scored }) => scored.scores.some(({ score }) => score.by === by));
    expect(found).toBeGreaterThanOrEqual(3);
  });

  it.each(['draft', 'published', 'withdrawn'])('status %s', (status) => {
    expect(countOf(({ scored }) => scored.report.status === status)).toBeGreaterThanOrEqual(3);
  });

  it.each(['excellent', 'good', 'fair', 'poor'])('grade %s', (grade) => {
    expect(
      countOf(({ scored }) => scored.scores.some((one) => one.grade?.recomputed === grade)),
    ).toBeGreaterThan(0);
  });

  it.each(['equal', 'equalAfterRounding', 'equalUnderReading', 'differs', 'notComputable', 'notPublished'])(
    'status of a figure %s',
    (status) => {
      expect(indicators.some(({ score }) => score.status === status)).toBe(true);
    },
  );
});

describe('every feature occurs several times', () => {
  const has =
    (isRow: (row: ReportEntry['scored']['indicators'][number]) => boolean) => (entry: ReportEntry) =>
      entry.scored.indicators.some(isRow);
  const amounts = ({ scored }: ReportEntry) => scored.report.funds.amounts;
  const features: Readonly<Record<string, (entry: ReportEntry) => boolean>> = {
    'a survey': has(({ indicator }) => indicator.survey !== null),
    'a fraction': has(({ indicator }) => indicator.ratio !== null),
    'counts of several units': has(({ indicator }) => indicator.aggregate?.mode === 'sum'),
    'a mean over several units': has(({ indicator }) => indicator.aggregate?.mode === 'weightedMean'),
    'an even split of weights': has(({ indicator }) => indicator.weightRule?.way === 'equalSplit'),
    'one row of two': has(({ indicator }) => indicator.weightRule?.way === 'chooseOne'),
    'a row that leaves the total': has(({ result }) => !result.isScored && result.isExcluded),
    'a row that does not apply, in full': has(
      ({ indicator, result }) => indicator.rule?.rule.way === 'notApplicable' && result.isScored,
    ),
    'a printed rule': has(({ indicator }) => indicator.rule?.basis === 'printed'),
    'a fitted reading': has(({ indicator }) => indicator.rule?.basis === 'fitted'),
    'an assumed reading': has(({ indicator }) => indicator.rule?.basis === 'assumed'),
    'a completion rate': has(({ completionRate }) => completionRate?.status.startsWith('equal') === true),
    'an answer of the text': has(({ indicator }) => indicator.stated !== null),
    subtotals: ({ scored }) => scored.blocks.length > 0,
    'subtotals of two levels': ({ scored }) => scored.blocks.some(({ block }) => block.level2 !== null),
    'subtotals without printed rows': ({ scored }) =>
      scored.scores.some(({ total }) => total.sumOfPublishedFrom === 'blocks'),
    'a printed scale': ({ scored }) => scored.report.gradeScale !== null,
    'scores without a printed scale': ({ scored }) =>
      scored.scores.length > 0 && scored.report.gradeScale === null,
    'a blank grade': ({ scored }) => scored.report.scores.some(({ isGradeBlank }) => isGradeBlank),
    'several scores': ({ scored }) => new Set(scored.report.scores.map(({ by }) => by)).size > 1,
    'funds by source': (entry) =>
      amounts(entry).some(({ field }) => field === 'funds.table[balance].unitFunds'),
    'funds as a list': (entry) => amounts(entry).some(({ field }) => field.startsWith('funds.amounts')),
    'a blank breakdown': ({ findings }) => findings.some(({ code }) => code === 'breakdown-not-disclosed'),
    'amounts in 元': ({ scored }) => scored.report.funds.unit === '元',
    'a blank amount': (entry) => amounts(entry).some(({ cell }) => cell.state === 'blank'),
    'an illegible amount': (entry) => amounts(entry).some(({ cell }) => cell.state === 'illegible'),
    'no funds': (entry) => amounts(entry).length === 0,
    'a rate above 100%': ({ scored }) => Number(scored.executionRate.recomputedText) > 100,
    'no initial budget': ({ findings }) => findings.some(({ code }) => code === 'zero-initial-budget'),
    'a rate over zero': ({ scored }) => scored.rates.some(({ obstacle }) => obstacle === 'zeroBase'),
    'line items': ({ scored }) => scored.report.lineItems.length > 0,
    calculations: ({ scored }) => scored.calculations.length > 0,
    'a metric that is worked out': ({ scored }) =>
      scored.metrics.some(({ metric }) => metric.basis === 'derived'),
    goals: ({ scored }) => scored.report.goals.some(({ actual }) => actual !== null),
    'a schedule': ({ scored }) => scored.report.schedule.length > 0,
    remarks: ({ scored }) => scored.report.remarks.length > 0,
    'a second report of its kind': ({ scored }) => scored.report.ordinal === 2,
    'a second revision': ({ scored }) => scored.report.revision === 2,
    'a part of a document': ({ scored }) => scored.report.provenance.coverage === 'partial',
    'a document without a title': ({ scored }) => scored.report.document.title === null,
    'a place inside the city': ({ scored }) => scored.report.document.subArea !== null,
    'publication in time': (entry) => daysLate(entry) === 'inTime',
    'late publication': (entry) => daysLate(entry) === 'late',
  };

  it.each(Object.entries(features))('%s', (_name, isOne) => {
    expect(countOf(isOne)).toBeGreaterThanOrEqual(3);
  });

  it('every key of the front matter', () => {
    const found = new Set(reportFiles().flatMap(({ raw }) => keysOf(raw)));
    const left = keysOfSchema(z.toJSONSchema(reportFrontMatter)).filter((key) => !found.has(key));
    expect(left.filter((key) => !needless.test(key))).toEqual([]);
  });

  /** Words of special cells, columns of funds, and parts of rules and terms, which occur elsewhere; and the sum of an original. */
  const needless =
    /\.(?:state|text)$|^\.funds\.(?:table|rates)\.|\.otherPrintings\.(?:rule|target)\.|^\.metrics\.terms\.|sha256$/;

  function daysLate({ scored: { report } }: ReportEntry): 'inTime' | 'late' | null {
    const approved = report.document.approvedOn?.date;
    if (approved === undefined || report.publishedAt === null) return null;
    return report.publishedAt.slice(0, 10) > addDays(approved, 20) ? 'late' : 'inTime';
  }
});

function reportFiles() {
  return files
    .filter(({ path }) => path.startsWith('reports/'))
    .map(({ path, text }) => ({ path, raw: rawOf(text), body: splitContentFile(text)?.body ?? '' }));
}

function keysOf(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => keysOf(item, path));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [
    `${path}.${key}`,
    ...keysOf(item, `${path}.${key}`),
  ]);
}

interface JsonSchema {
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

function keysOfSchema(schema: unknown, path = ''): string[] {
  const { properties = {}, items, anyOf = [], oneOf = [] } = schema as JsonSchema;
  return [
    ...[...anyOf, ...oneOf, ...(items === undefined ? [] : [items])].flatMap((one) =>
      keysOfSchema(one, path),
    ),
    ...Object.entries(properties).flatMap(([key, one]) => [
      `${path}.${key}`,
      ...keysOfSchema(one, `${path}.${key}`),
    ]),
  ];
}

describe('contradictions', () => {
  const codes = ['scores-sum', 'rate-mismatch', 'grade-mismatch', 'target-met-points-lost'];
  const contradictory = reports.filter(({ findings }) => findings.some(({ code }) => codes.includes(code)));

  it('stand in about one of twenty reports', () => {
    expect(contradictory.length / reports.length).toBeGreaterThan(0.03);
    expect(contradictory.length / reports.length).toBeLessThan(0.08);
  });

  it.each(codes)('%s occurs more than once', (code) => {
    expect(countOf(({ findings }) => findings.some((finding) => finding.code === code))).toBeGreaterThan(1);
  });

  it('stand nowhere else: what is not meant to differ agrees', () => {
    const others = reports.filter((entry) => !contradictory.includes(entry));
    const found = others.flatMap(({ findings }) =>
      findings.filter(({ severity }) => severity === 'contradiction'),
    );
    expect(found).toEqual([]);
  });

  it('are acknowledged with the figures that the checks find', () => {
    const open = reports.flatMap(({ findings }) =>
      findings.filter(({ severity, acknowledgement }) => severity !== 'notice' && acknowledgement === null),
    );
    expect(open).toEqual([]);
  });
});

describe('narratives', () => {
  it('have three sections and a few hundred characters', () => {
    for (const { path, body } of reportFiles()) {
      expect(body.match(/^## [一二三]、.+$/gm), path).toHaveLength(3);
      expect(body.length, path).toBeGreaterThan(250);
      expect(body.length, path).toBeLessThan(1500);
    }
  });

  it('hold every sentence that the front matter quotes', () => {
    for (const { path, raw, body } of reportFiles()) {
      for (const quote of quotesOf(raw)) expect(body, path).toContain(quote);
    }
  });
});

describe('nothing in it can be taken for real', () => {
  const everything = files.map(({ text }) => text).join('\n');

  it('says so on every page, and in the name of the site', () => {
    expect(content.registers.site.notice).toBe('示例数据，非真实报告');
    expect(content.registers.site.name).toBe('明账（示例）');
  });

  it('names no place of the real content, and gives no place a division code', () => {
    const register = published.find(({ path }) => path === 'regions.yml')?.text ?? '';
    const names = [...register.matchAll(/^ {2}name: (.+)$/gm)]
      .map(([, name = '']) => name.replace(/(?:省|市|自治区)$/, ''))
      .filter((name) => name !== '未载明地区');
    expect(names.length).toBeGreaterThan(4);
    for (const name of names) expect(everything).not.toContain(name);
    expect([...content.registers.regions.values()].filter(({ code }) => code !== undefined)).toEqual([]);
  });

  it('has only invented ids, none of them in the real content', () => {
    for (const path of published.map((file) => file.path).filter((path) => path.startsWith('reports/'))) {
      expect(files.map((file) => file.path)).not.toContain(path);
    }
    const ids = [...content.registers.regions.keys(), ...content.registers.organizations.keys()];
    expect(ids.filter((id) => !id.includes('example-'))).toEqual([]);
  });

  it('has no source texts', () => {
    expect(files.filter(({ path }) => path.startsWith('sources/'))).toEqual([]);
  });
});
