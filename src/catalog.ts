/**
 * The one door to the content: reads and checks the folder, scores once, and hands pages what
 * they show.
 */
import { checkContent } from './gate/check-content.ts';
import type { Content, PageEntry, Registers, ReportEntry } from './checks/content.ts';
import { checks } from './checks/index.ts';
import { formatProblems } from './checks/problem.ts';
import { toRecord, type ReportRecord } from './data/report-record.ts';
import type { PrintedDocument } from './domain/report.ts';
import { readEnvironment } from './files/environment.ts';
import { readContentFolder } from './files/read-content-folder.ts';
import { summaryOf } from './i18n/summary.ts';
import { currentVersion, versionName } from './history/versions.ts';
import { reportPath, versionPath } from './links.ts';
import { stages, type Stage } from './schema/registers.ts';
import { followContent } from './working-content.ts';

/** A report with the names that its path stands for. */
export interface CatalogReport extends ReportEntry {
  readonly id: string;
  /** The printed title, or one made of project, year and kind where none is printed. */
  readonly title: string;
  readonly isTitlePrinted: boolean;
  readonly summary: string;
  readonly regionName: string;
  readonly projectName: string;
  readonly kindName: string;
  readonly stage: Stage;
  /** Whether the unit evaluates itself. */
  readonly isSelfEvaluation: boolean;
  readonly record: ReportRecord;
}

/** What the frame of every page shows: the site's identity and its text pages. */
export interface Frame {
  readonly site: Registers['site'];
  readonly pages: readonly PageEntry[];
}

export interface Catalog {
  readonly frame: Frame;
  readonly registers: Registers;
  readonly reports: readonly CatalogReport[];
  readonly pages: readonly PageEntry[];
  readonly releases: Content['releases'];
  readonly redirects: Content['redirects'];
  readonly withdrawals: Content['withdrawals'];
  /** Years with reports, latest first. */
  readonly years: readonly number[];
  /** Ids of regions with reports, in the order of the register. */
  readonly regionIds: readonly string[];
  /** Projects and organizations with reports, in the order of their registers. */
  readonly projects: readonly CatalogProject[];
  readonly organizations: readonly CatalogOrganization[];
  /** Names of the checks, for the words of findings: code → name. */
  readonly checkNames: ReadonlyMap<string, string>;
}

/** A project over the years: its reports by year, then in the order of the chain. */
export interface CatalogProject {
  readonly id: string;
  readonly name: string;
  readonly variants: readonly string[];
  readonly regionId: string;
  readonly regionName: string;
  readonly reports: readonly CatalogReport[];
}

/** An organization with the reports that it issued, supervises or carries out. */
export interface CatalogOrganization {
  readonly id: string;
  readonly name: string;
  readonly regionId: string;
  readonly regionName: string;
  readonly reports: readonly CatalogReport[];
}

/** The content as it is just now; for `npm run dev` only. */
export const workingContent = followContent(readEnvironment().contentDir);

let cached: { readonly content: Content; readonly catalog: Catalog } | undefined;

/** The whole catalogue; read once in a build, after each change in development. */
export function readCatalog(): Catalog {
  if (cached !== undefined && !import.meta.env.DEV) return cached.catalog;
  const content = import.meta.env.DEV ? workingContent().content : readPublishable();
  if (cached?.content !== content) cached = { content, catalog: toCatalog(content) };
  return cached.catalog;
}

function readPublishable(): Content {
  const { contentDir } = readEnvironment();
  const { content, problems } = checkContent(readContentFolder(contentDir));
  if (content === null) throw new Error(`\n${formatProblems(problems, contentDir)}`);
  return content;
}

/** A checked content with all that pages show of it. */
export function toCatalog(content: Content): Catalog {
  const { registers, reports: entries, pages, releases, redirects, withdrawals } = content;
  const reports = entries.map((entry) => toCatalogReport(entry, registers));
  const withReports = new Set(reports.map(({ scored }) => scored.report.regionId));
  return {
    frame: { site: registers.site, pages },
    registers,
    reports,
    pages,
    releases,
    redirects,
    withdrawals,
    years: [...new Set(reports.map(({ scored }) => scored.report.fiscalYear))].sort((a, b) => b - a),
    regionIds: [...registers.regions.keys()].filter((id) => withReports.has(id)),
    projects: projectsOf(registers, reports),
    organizations: organizationsOf(registers, reports),
    checkNames: new Map(checks.map(({ code, name }) => [code, name])),
  };
}

function projectsOf(registers: Registers, reports: readonly CatalogReport[]): CatalogProject[] {
  return [...registers.projects.values()]
    .map(({ id, name, variants, region }) => ({
      id,
      name,
      variants: variants ?? [],
      regionId: region,
      regionName: required(registers.regions.get(region), region).name,
      reports: reports.filter(({ scored }) => scored.report.projectId === id).sort(byYearAndStage),
    }))
    .filter((project) => project.reports.length > 0);
}

function byYearAndStage(a: CatalogReport, b: CatalogReport): number {
  const years = b.scored.report.fiscalYear - a.scored.report.fiscalYear;
  return years === 0 ? stages.indexOf(a.stage) - stages.indexOf(b.stage) : years;
}

function organizationsOf(registers: Registers, reports: readonly CatalogReport[]): CatalogOrganization[] {
  return [...registers.organizations.values()]
    .map(({ id, name, region }) => ({
      id,
      name,
      regionId: region,
      regionName: required(registers.regions.get(region), region).name,
      reports: reports.filter(({ scored }) => takesPart(scored.report.document, id)).sort(byYearAndStage),
    }))
    .filter((organization) => organization.reports.length > 0);
}

function takesPart(document: PrintedDocument, id: string): boolean {
  const { issuerId, supervisingDepartmentId, implementingUnitId } = document;
  return [issuerId, supervisingDepartmentId, implementingUnitId].includes(id);
}

function toCatalogReport(entry: ReportEntry, registers: Registers): CatalogReport {
  const { report } = entry.scored;
  const { id, regionId, projectId, kindId, fiscalYear } = report;
  const region = required(registers.regions.get(regionId), regionId);
  const project = required(registers.projects.get(projectId), projectId);
  const kind = required(registers.kinds.get(kindId), kindId);
  const printedTitle = report.document.title;
  const ordinal = report.ordinal > 1 ? `（第 ${report.ordinal} 份）` : '';
  const title =
    printedTitle ??
    `${report.document.projectName ?? project.name}（${fiscalYear}年度）${kind.name}${ordinal}`;
  const current = currentVersion(report);
  const names = { title, regionName: region.name, projectName: project.name, kindName: kind.name };
  return {
    ...entry,
    ...names,
    id,
    isTitlePrinted: printedTitle !== null,
    stage: kind.stage,
    isSelfEvaluation: kind.isSelfEvaluation === 'true',
    summary: summaryOf(entry.scored),
    record: toRecord(entry.scored, entry.findings, {
      url: reportPath(id),
      versionUrl: current === null ? null : versionPath(id, versionName(current)),
      title,
      region: { id: region.id, code: region.code ?? null, name: region.name },
      project: { id: project.id, name: project.name },
      kind: { id: kind.id, name: kind.name },
      stage: kind.stage,
    }),
  };
}

function required<T>(value: T | undefined, id: string): T {
  if (value === undefined) throw new Error(`The checked content has no register entry for ${id}.`);
  return value;
}
