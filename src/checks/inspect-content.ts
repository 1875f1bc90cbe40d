/**
 * Reads a whole content folder and says everything about it, whether or not it may be published:
 * the one way through the files, for the gate, the command and the preview.
 */
import { readReportPath } from '../schema/content-path.ts';
import type { ReportPath } from '../schema/to-report.ts';
import { pageFrontMatter } from '../schema/page-schema.ts';
import type { RawRedirects, RawWithdrawals } from '../schema/release-schema.ts';
import { attachmentFileProblems, attachmentsByReport } from './attachments.ts';
import { boldProblems } from './bold.ts';
import type { KnownNames, ReportFacts, ReportInput } from './check-report.ts';
import type { PageEntry, Release, SourceFile } from './content.ts';
import { copiedReports } from './copied-report.ts';
import { linkProblems, noReports, orphanSources, unknownFiles, wrongPath } from './file-problems.ts';
import { readMarkdownFile } from './file-reader.ts';
import type { Memory } from './memory.ts';
import { narrativeProblems } from './narrative.ts';
import { exceptionsOf } from './personal-exceptions.ts';
import { sortProblems, type Problem } from './problem.ts';
import { isAccountedFor, readGoneAddresses } from './read-addresses.ts';
import { missingReports, readReleases, type Releases } from './read-releases.ts';
import { referenceProblems } from './references.ts';
import { readRegisters, type ReadRegisters } from './read-registers.ts';
import { textProblems } from './text-problems.ts';
import { narrativeSlips } from './typing-slips.ts';
import { seriesOf, type EarlierYear } from './year-figures.ts';

export interface Inspection<R extends ReportFacts> {
  /** The registers as far as they could be read. */
  readonly registers: ReadRegisters;
  /** In the order of their paths. */
  readonly reports: readonly (R & { readonly file: string })[];
  readonly pages: readonly PageEntry[];
  readonly releases: readonly Release[];
  readonly redirects: RawRedirects;
  readonly withdrawals: RawWithdrawals;
  /** Sorted by place. */
  readonly problems: readonly Problem[];
}

export interface Inspector<R extends ReportFacts> {
  readonly check: (input: ReportInput) => R;
  /** Reports whose file, source text, rules and earlier year are the same are not checked again. */
  readonly memory: Memory<R>;
  readonly includeDrafts: boolean;
}

export function inspectContent<R extends ReportFacts>(
  given: readonly SourceFile[],
  inspector: Inspector<R>,
): Inspection<R> {
  const files = given.filter(({ isLink }) => isLink !== true);
  const byPath = new Map(files.map((file) => [file.path, file]));
  const { registers, problems } = inspectRegisters(files, byPath);
  const releases = readReleases(files, problems);
  const reports = inspectReports(files, byPath, { registers, releases }, inspector);
  const gone = readGoneAddresses(byPath, reports.ids, problems);
  const pages = files.filter(({ path }) => path.startsWith('pages/')).map(readPage);
  const all = [
    ...problems,
    ...reports.problems,
    ...reports.checked.flatMap((report) => report.problems),
    ...pages.flatMap((page) => page.problems),
    ...files
      .filter(({ path }) => path.startsWith('sources/'))
      .flatMap((file) => textProblems(file, exceptionsOf(reportOf(file, byPath)))),
    ...attachmentFileProblems(files, reports.ids),
    ...unknownFiles(files),
    ...linkProblems(given.filter(({ isLink }) => isLink === true)),
    ...orphanSources(byPath),
    ...copiedReports(files.filter(({ path }) => path.startsWith('reports/'))),
    ...missingReports(releases, reports.ids, isAccountedFor(gone)),
  ];
  const shown = reports.checked.filter(({ status }) => status !== 'draft' || inspector.includeDrafts);
  if (shown.length === 0 && all.length === 0) all.push(noReports());
  return {
    registers,
    reports: reports.checked,
    pages: pages.flatMap(({ entry }) => entry ?? []),
    releases: releases.list,
    ...gone,
    problems: sortProblems(all),
  };
}

/** The report that a source text belongs to. */
function reportOf({ path }: SourceFile, byPath: ReadonlyMap<string, SourceFile>): SourceFile | undefined {
  const report = path.replace(/^sources\/(.*)\.txt$/, 'reports/$1.md');
  return byPath.get(report) ?? byPath.get(`${report}x`);
}

function inspectRegisters(files: readonly SourceFile[], byPath: ReadonlyMap<string, SourceFile>) {
  const problems: Problem[] = registerFiles(files).flatMap((file) => textProblems(file));
  return { registers: readRegisters(byPath, problems), problems };
}

function inspectReports<R extends ReportFacts>(
  files: readonly SourceFile[],
  byPath: ReadonlyMap<string, SourceFile>,
  { registers, releases }: { readonly registers: ReadRegisters; readonly releases: Releases },
  { check, memory }: Inspector<R>,
) {
  const rulesText = rulesTextOf(files);
  const attachments = attachmentsByReport(files);
  const knownAt = knownNames(registers);
  const earlier = new Map<string, EarlierYear>();
  const problems: Problem[] = [];
  const ids = new Set<string>();
  const checked: (R & { file: string })[] = [];
  const reportFiles = files
    .filter(({ path }) => path.startsWith('reports/'))
    // A path has the year before the project: an earlier year is read before the later ones.
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const file of reportFiles) {
    const path = readReportPath(file.path);
    if (path === null) {
      problems.push(
        wrongPath(file.path, (other) => byPath.has(other)),
        ...textProblems(file),
      );
      continue;
    }
    ids.add(path.id);
    const series = seriesOf(path);
    const input: ReportInput = {
      path,
      file,
      sourceText: byPath.get(`sources/${path.id}.txt`)?.text ?? null,
      attachments: attachments.get(path.id) ?? [],
      hasTwin: byPath.has(`reports/${path.id}.md`) && byPath.has(`reports/${path.id}.mdx`),
      rules: registers,
      earlier: earlier.get(series) ?? null,
      known: knownAt(path),
      released: releases.reports.get(path.id) ?? null,
    };
    const report = memory(file.path, inputsOf(input, rulesText), () => check(input));
    problems.push(...referenceProblems(file, path, report.references, registers, input.sourceText));
    if (report.figures !== null) earlier.set(series, report.figures);
    checked.push({ ...report, file: file.path });
  }
  return { checked, ids, problems };
}

function registerFiles(files: readonly SourceFile[]): SourceFile[] {
  return files.filter(({ path }) => !/^(?:reports|sources|pages|attachments)\//.test(path));
}

/** What every report depends on besides its own files. */
function rulesTextOf(files: readonly SourceFile[]): string {
  return files
    .filter(({ path }) => path.startsWith('rules/'))
    .map(({ path, text }) => `${path}\n${text}`)
    .join('\n');
}

/** Everything that {@link ReportInput} says, as texts that can be compared. */
function inputsOf(
  { file, sourceText, attachments, hasTwin, earlier, known, released }: ReportInput,
  rulesText: string,
): string[] {
  const names = [...(known.projects?.values() ?? []), ...(known.organizations?.values() ?? [])];
  const facts = JSON.stringify({
    attachments,
    hasTwin,
    earlier,
    released,
    hasSource: sourceText !== null,
    names,
  });
  return [file.text, facts, sourceText ?? '', rulesText];
}

/** The names that matter to a report: few, so that a new entry elsewhere leaves it as it was checked. */
function knownNames({ projects, organizations, regions }: ReadRegisters): (path: ReportPath) => KnownNames {
  const byRegion = Map.groupBy(organizations?.values() ?? [], ({ region }) => region);
  return ({ projectId, regionId }) => {
    const project = projects?.get(projectId);
    const places = withAncestors(regionId, regions);
    const units = places.flatMap((place) => byRegion.get(place) ?? []);
    return {
      projects: new Map(project === undefined ? [] : [[projectId, project]]),
      organizations: new Map(units.map((unit) => [unit.id, unit])),
    };
  };
}

/** A place and those that it lies in. */
function withAncestors(regionId: string, regions: ReadRegisters['regions']): string[] {
  const places: string[] = [];
  let place: string | undefined = regionId;
  while (place !== undefined && !places.includes(place)) {
    places.push(place);
    place = regions?.get(place)?.parent;
  }
  return places;
}

function readPage(file: SourceFile): { entry: PageEntry | null; problems: Problem[] } {
  const read = readMarkdownFile(file, pageFrontMatter);
  const problems = [...textProblems(file), ...read.problems];
  if (read.value === null || read.body === undefined || read.bodyLine === undefined) {
    return { entry: null, problems };
  }
  const { body, bodyLine } = read;
  problems.push(
    ...narrativeProblems(file.path, body, bodyLine),
    ...boldProblems(file.path, body, bodyLine),
    // A page is written here: there is no printed document that it repeats.
    ...narrativeSlips(file.path, body, bodyLine, ''),
  );
  const id = file.path.slice('pages/'.length, -'.md'.length);
  return { entry: { id, file: file.path, ...read.value, body }, problems };
}
