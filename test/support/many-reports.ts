/** A catalogue of many invented reports, made of facts alone: no report of it can be read whole. */
import { catalogOf, type Catalog } from '../../src/catalog.ts';
import { reportFacts, type ReportFacts } from '../../src/facts/report-facts.ts';
import { publishedContent, reportOf, seeds } from './published-content.ts';

export interface ManyReports {
  /** How many regions, each with all years and projects. */
  readonly regions: number;
  readonly years: number;
  /** Projects of each region. */
  readonly projects: number;
  /** Organizations of each region besides those of the reports. */
  readonly organizations?: number;
  readonly change?: (facts: ReportFacts, index: number) => ReportFacts;
}

const content = publishedContent();
const sample = reportFacts(reportOf(content, seeds['004']));
const findingOf = reportFacts(reportOf(content, seeds['001'])).findings.find(
  ({ severity }) => severity === 'question',
);
if (findingOf === undefined) throw new Error('The sample has no such finding.');

/** A finding for the facts of a report. */
export const sampleFinding = findingOf;

export function manyReports({ regions, years, projects, organizations = 1, change }: ManyReports): Catalog {
  const regionIds = numbered('region', regions);
  const projectIds = regionIds.flatMap((region) =>
    numbered(`${region}-project`, projects).map((id) => ({ id, region })),
  );
  const organizationIds = regionIds.flatMap((region) =>
    numbered(`${region}-office`, organizations).map((id) => ({ id, region })),
  );
  const plain = projectIds.flatMap(({ id: projectId, region }) =>
    Array.from({ length: years }, (_, index) => factsOf(region, 2000 + index, projectId)),
  );
  const facts = change === undefined ? plain : plain.map(change);
  return catalogOf({
    ...content,
    registers: {
      ...content.registers,
      regions: new Map(regionIds.map((id) => [id, { id, name: id, level: 'city' }])),
      projects: new Map(projectIds.map(({ id, region }) => [id, { id, name: id, region }])),
      organizations: new Map(organizationIds.map(({ id, region }) => [id, { id, name: id, region }])),
    },
    facts: facts.sort((a, b) => (a.id < b.id ? -1 : 1)),
    entryOf: (id) => {
      throw new Error(`The report ${id} was read whole.`);
    },
  });
}

function factsOf(regionId: string, fiscalYear: number, projectId: string): ReportFacts {
  const office = `${regionId}-office-1`;
  return {
    ...sample,
    id: `${regionId}/${fiscalYear}/${projectId}/${sample.kindId}`,
    regionId,
    fiscalYear,
    projectId,
    issuerId: office,
    supervisingDepartmentId: office,
    implementingUnitId: office,
    findings: [],
    gravest: null,
  };
}

function numbered(name: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${name}-${index + 1}`);
}
