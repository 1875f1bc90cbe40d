/**
 * The one door to the content: reads and checks the folder, scores once, and hands pages what
 * they show. Of all reports only plain facts are at hand; one report is read whole where it is shown.
 */
import { checkContent } from './gate/check-content.ts';
import {
  registered,
  toCatalogReport,
  toFullReport,
  type CatalogReport,
  type FullReport,
} from './catalog-report.ts';
import type { Content, PageEntry, Registers, ReportEntry } from './checks/content.ts';
import { checks } from './checks/index.ts';
import { formatProblems } from './checks/problem.ts';
import { readEntry } from './checks/read-entry.ts';
import { reportFacts, type ReportFacts } from './facts/report-facts.ts';
import { readText } from './files/content-files.ts';
import { readEnvironment } from './files/environment.ts';
import { readContentFolder } from './files/read-content-folder.ts';
import { oncePer } from './once.ts';
import { passedContent, type CheckedText, type PassedContent } from './passed-content.ts';
import { readReportPath } from './schema/content-path.ts';
import { stages } from './schema/registers.ts';
import { followContent } from './working-content.ts';

export type { CatalogReport, FullReport } from './catalog-report.ts';

/** What the frame of every page shows: the site's identity and its text pages. */
export interface Frame {
  readonly site: Registers['site'];
  readonly pages: readonly Pick<PageEntry, 'id' | 'title' | 'audience'>[];
}

/** What a catalogue is made of. */
export interface CatalogSource extends Omit<Content, 'reports'> {
  /** Of all reports, sorted by id. */
  readonly facts: readonly ReportFacts[];
  /** Reads one report whole. */
  readonly entryOf: (id: string) => ReportEntry;
  /** Says everything that a report, read whole, is made from; left out where nobody asks. */
  readonly madeFrom?: (id: string) => string;
}

export interface Catalog extends Omit<CatalogSource, 'facts'> {
  readonly frame: Frame;
  /** Sorted by id. */
  readonly reports: readonly CatalogReport[];
  readonly byId: ReadonlyMap<string, CatalogReport>;
  readonly byYear: ReadonlyMap<number, readonly CatalogReport[]>;
  readonly byRegion: ReadonlyMap<string, readonly CatalogReport[]>;
  readonly byKind: ReadonlyMap<string, readonly CatalogReport[]>;
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

let cached: { readonly content: Content | null; readonly catalog: Catalog } | undefined;

/** The whole catalogue; read once in a build, after each change in development. */
export function readCatalog(): Catalog {
  if (cached !== undefined && !import.meta.env.DEV) return cached.catalog;
  const passed = import.meta.env.DEV ? undefined : passedContent();
  if (passed !== undefined) cached = { content: null, catalog: catalogOfPassed(passed) };
  else {
    const content = import.meta.env.DEV ? workingContent().content : readPublishable();
    if (cached?.content !== content) cached = { content, catalog: toCatalog(content) };
  }
  return cached.catalog;
}

/** The catalogue of the content that was passed on to this build. @throws when none was. */
export function passedCatalog(): Catalog {
  const passed = passedContent();
  if (passed === undefined) throw new Error('No content was passed on to this build.');
  return catalogOfPassed(passed);
}

function readPublishable(): Content {
  const { contentDir } = readEnvironment();
  const { content, problems } = checkContent(readContentFolder(contentDir));
  if (content === null) throw new Error(`\n${formatProblems(problems, contentDir)}`);
  return content;
}

/** The catalogue of a checked content, whose reports are all in memory. */
export function toCatalog({ reports, ...content }: Content): Catalog {
  const entries = new Map(reports.map((entry) => [entry.scored.report.id, entry]));
  return catalogOf({
    ...content,
    facts: reports.map(reportFacts),
    entryOf: (id) => registered(entries, id),
  });
}

/** The catalogue of a content of which only facts are in memory. */
export const catalogOfPassed = oncePer(({ reports, ...content }: PassedContent): Catalog => {
  const { contentDir } = readEnvironment();
  const byId = new Map(reports.map((report) => [report.facts.id, report]));
  const { rules, defaultScale } = content.registers;
  const textOf = ({ path, digest }: CheckedText): string => {
    const found = readText(contentDir, path);
    if (found.digest !== digest) throw new Error(`${path} 在生成时有改动，请重新运行。`);
    return found.text;
  };
  return catalogOf({
    ...content,
    facts: reports.map(({ facts }) => facts),
    entryOf: (id) => {
      const { facts, checked, file, source } = registered(byId, id);
      const path = readReportPath(facts.file);
      if (path === null) throw new Error(`${facts.file} is not the path of a report.`);
      return readEntry(
        {
          path,
          file: { path: file.path, text: textOf(file) },
          sourceText: source === null ? null : textOf(source),
          // Whatever could not be read has been refused by the check.
          rules: { rules, defaultScale, unreadRules: new Set() },
        },
        checked,
      );
    },
    madeFrom: (id) => registered(byId, id).madeFrom,
  });
});

export function catalogOf({ facts, ...source }: CatalogSource): Catalog {
  const { registers, pages } = source;
  const reports = facts.map((one) => toCatalogReport(one, registers));
  const byYear = Map.groupBy(reports, ({ fiscalYear }) => fiscalYear);
  const byRegion = Map.groupBy(reports, ({ regionId }) => regionId);
  return {
    ...source,
    frame: {
      site: registers.site,
      pages: pages.map(({ id, title, audience }) => ({ id, title, audience })),
    },
    reports,
    byId: new Map(reports.map((report) => [report.id, report])),
    byYear,
    byRegion,
    byKind: Map.groupBy(reports, ({ kindId }) => kindId),
    years: [...byYear.keys()].sort((a, b) => b - a),
    regionIds: [...registers.regions.keys()].filter((id) => byRegion.has(id)),
    projects: projectsOf(registers, reports),
    organizations: organizationsOf(registers, reports),
    checkNames: new Map(checks.map(({ code, name }) => [code, name])),
  };
}

/** One report whole; for what shows everything of it. */
export function fullReport(catalog: Catalog, id: string): FullReport {
  const latest = latestOf(catalog);
  const known = latest.get(id) ?? readFullReport(catalog, id);
  // The last one asked for is the last to go.
  latest.delete(id);
  latest.set(id, known);
  const [oldest] = latest.keys();
  if (latest.size > mostKept && oldest !== undefined) latest.delete(oldest);
  return known;
}

/** The page of a report, its data and its versions ask for it one after the other. */
const mostKept = 8;

const latestOf: (catalog: Catalog) => Map<string, FullReport> = oncePer(() => new Map<string, FullReport>());

function readFullReport(catalog: Catalog, id: string): FullReport {
  const listed = catalog.byId.get(id);
  if (listed === undefined) throw new Error(`No report with the id ${id}.`);
  return toFullReport(catalog.entryOf(id), listed, catalog.registers);
}

function projectsOf(registers: Registers, reports: readonly CatalogReport[]): CatalogProject[] {
  const byProject = Map.groupBy(reports, ({ projectId }) => projectId);
  return [...registers.projects.values()].flatMap(({ id, name, variants, region }) => {
    const own = byProject.get(id);
    return own === undefined
      ? []
      : {
          id,
          name,
          variants: variants ?? [],
          regionId: region,
          regionName: registered(registers.regions, region).name,
          reports: own.sort(byYearAndStage),
        };
  });
}

function byYearAndStage(a: CatalogReport, b: CatalogReport): number {
  const years = b.fiscalYear - a.fiscalYear;
  return years === 0 ? stages.indexOf(a.stage) - stages.indexOf(b.stage) : years;
}

function organizationsOf(registers: Registers, reports: readonly CatalogReport[]): CatalogOrganization[] {
  const byOrganization = new Map<string, CatalogReport[]>();
  for (const report of reports) {
    for (const id of takingPart(report)) {
      const own = byOrganization.get(id);
      if (own === undefined) byOrganization.set(id, [report]);
      else own.push(report);
    }
  }
  return [...registers.organizations.values()].flatMap(({ id, name, region }) => {
    const own = byOrganization.get(id);
    return own === undefined
      ? []
      : {
          id,
          name,
          regionId: region,
          regionName: registered(registers.regions, region).name,
          reports: own.sort(byYearAndStage),
        };
  });
}

/** The organizations that a document names, each once. */
function takingPart({ issuerId, supervisingDepartmentId, implementingUnitId }: CatalogReport): Set<string> {
  return new Set([issuerId, supervisingDepartmentId, implementingUnitId].filter((id) => id !== null));
}
