/** A report of the catalogue: its facts with the names of the registers; and the whole report, on demand. */
import type { Registers, ReportEntry } from './checks/content.ts';
import { toRecord, type ReportRecord } from './data/report-record.ts';
import type { ReportFacts } from './facts/report-facts.ts';
import { reportPath, versionPath } from './links.ts';
import type { Stage } from './schema/registers.ts';

/** The names that the path of a report stands for. */
export interface ReportNames {
  /** The printed title, or one made of project, year and kind where none is printed. */
  readonly title: string;
  readonly isTitlePrinted: boolean;
  readonly regionName: string;
  readonly projectName: string;
  readonly kindName: string;
  readonly stage: Stage;
  /** Whether the unit evaluates itself. */
  readonly isSelfEvaluation: boolean;
}

/** What lists, totals and comparisons know of a report; plain data. */
export interface CatalogReport extends ReportFacts, ReportNames {}

/** A report with everything that its own page and its data show. */
export interface FullReport extends ReportEntry, ReportNames {
  readonly id: string;
  readonly summary: string;
  readonly record: ReportRecord;
}

export type NamingRegisters = Pick<Registers, 'regions' | 'projects' | 'kinds'>;

export function toCatalogReport(facts: ReportFacts, registers: NamingRegisters): CatalogReport {
  const { region, project, kind } = entriesOf(facts, registers);
  const { printedTitle, printedProjectName, fiscalYear, ordinal } = facts;
  const number = ordinal > 1 ? `（第 ${ordinal} 份）` : '';
  return {
    ...facts,
    title: printedTitle ?? `${printedProjectName ?? project.name}（${fiscalYear}年度）${kind.name}${number}`,
    isTitlePrinted: printedTitle !== null,
    regionName: region.name,
    projectName: project.name,
    kindName: kind.name,
    stage: kind.stage,
    isSelfEvaluation: kind.isSelfEvaluation === 'true',
  };
}

export function toFullReport(
  entry: ReportEntry,
  listed: CatalogReport,
  registers: NamingRegisters,
): FullReport {
  const { region, project, kind } = entriesOf(listed, registers);
  const { id, title, isTitlePrinted, summary, regionName, projectName, kindName, stage } = listed;
  return {
    ...entry,
    id,
    title,
    isTitlePrinted,
    summary,
    regionName,
    projectName,
    kindName,
    stage,
    isSelfEvaluation: listed.isSelfEvaluation,
    record: toRecord(entry.scored, entry.findings, {
      url: reportPath(id),
      versionUrl: listed.versionName === null ? null : versionPath(id, listed.versionName),
      title,
      region: { id: region.id, code: region.code ?? null, name: region.name },
      project: { id: project.id, name: project.name },
      kind: { id: kind.id, name: kind.name },
      stage,
    }),
  };
}

function entriesOf(
  { regionId, projectId, kindId }: Pick<ReportFacts, 'regionId' | 'projectId' | 'kindId'>,
  { regions, projects, kinds }: NamingRegisters,
) {
  return {
    region: registered(regions, regionId),
    project: registered(projects, projectId),
    kind: registered(kinds, kindId),
  };
}

/** The entry of a register; the check has seen to it that there is one. */
export function registered<T>(register: ReadonlyMap<string, T>, id: string): T {
  const entry = register.get(id);
  if (entry === undefined) throw new Error(`The checked content has no register entry for ${id}.`);
  return entry;
}

/** Names of the organizations that a report refers to, by id. */
export function organizationNames(
  { organizations }: Pick<Registers, 'organizations'>,
  { issuerId, supervisingDepartmentId, implementingUnitId }: ReportFacts,
): Readonly<Record<string, string>> {
  const ids = [issuerId, supervisingDepartmentId, implementingUnitId];
  return namesOf(
    organizations,
    ids.filter((id) => id !== null),
  );
}

/** Names of the metrics that a report gives, by id. */
export function metricNames(
  { metrics }: Pick<Registers, 'metrics'>,
  { readings }: ReportFacts,
): Readonly<Record<string, string>> {
  return namesOf(metrics, Object.keys(readings.metrics));
}

function namesOf(
  register: ReadonlyMap<string, { readonly name: string }>,
  ids: readonly string[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    ids.flatMap((id) => {
      const entry = register.get(id);
      return entry === undefined ? [] : [[id, entry.name] as const];
    }),
  );
}
