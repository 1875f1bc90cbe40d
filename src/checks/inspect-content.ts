/**
 * Reads a whole content folder and says everything about it, whether or not it may be published:
 * the one way through the files, for the gate, the command and the preview.
 */
import { readReportPath } from '../schema/content-path.ts';
import { pageFrontMatter } from '../schema/page-schema.ts';
import type { RawRedirects, RawWithdrawals } from '../schema/release-schema.ts';
import { attachmentFileProblems } from './attachments.ts';
import type { ReportFacts, ReportInput } from './check-report.ts';
import { seriesChecker, type Checked, type SeriesChecker, type Surroundings } from './check-series.ts';
import type { PageEntry, Release, SourceFile } from './content.ts';
import { copiedReports } from './copied-report.ts';
import { linkProblems, noReports, orphanSources, unknownFiles, wrongPath } from './file-problems.ts';
import { readMarkdownFile } from './file-reader.ts';
import type { LastDay } from './future-dates.ts';
import type { Memory } from './memory.ts';
import { nameProblems } from './name-problems.ts';
import { checkBody } from './narrative-tree.ts';
import { pageAddressProblems } from './page-addresses.ts';
import { missingPictures, type IsPicture } from './page-pictures.ts';
import { exceptionsOf } from './personal-exceptions.ts';
import { personalPathProblems } from './personal-paths.ts';
import type { AddressedContent, FindAddresses, PresentAddresses } from './present-addresses.ts';
import { addAll, sortProblems, type Problem } from './problem.ts';
import { deadLinks, type SiteLink } from './site-links.ts';
import { isAccountedFor, readGoneAddresses } from './read-addresses.ts';
import { missingReports, readReleases, type Releases } from './read-releases.ts';
import { referenceProblems } from './references.ts';
import { completeRegisters, readRegisters, type ReadRegisters } from './read-registers.ts';
import { planReports, sourcePathOf, type ReportPlan } from './report-plan.ts';
import { textProblems } from './text-problems.ts';
import { narrativeSlips } from './typing-slips.ts';

export interface Inspection<R extends ReportFacts> {
  /** The registers as far as they could be read. */
  readonly registers: ReadRegisters;
  /** In the order of their paths. */
  readonly reports: readonly Checked<R>[];
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
  readonly findAddresses: FindAddresses;
  readonly beyond?: Beyond;
}

/** What a content folder does not say itself. Without it nothing is said against what depends on it. */
export interface Beyond {
  readonly lastDay: LastDay;
  readonly isPicture: IsPicture;
}

const unknown: Beyond = { lastDay: () => null, isPicture: () => true };

/** How a whole folder is looked at when its reports have been checked. */
export type Completion = Pick<Inspector<ReportFacts>, 'includeDrafts' | 'findAddresses'>;

/** Inspects files in the order in which they stand, in this process. */
export function inspectContent<R extends ReportFacts>(
  files: readonly SourceFile[],
  { check, memory, beyond, ...completion }: Inspector<R>,
): Inspection<R> {
  const survey = surveyContent(files, beyond);
  const { plan, checker } = survey;
  const checked = plan.series.flatMap((reports) => checker.check({ reports, earlier: null }, check, memory));
  return completeInspection(survey, checked, completion);
}

/** A folder whose reports are still to be checked. */
export interface Survey {
  readonly given: readonly SourceFile[];
  /** Without links. */
  readonly files: readonly SourceFile[];
  readonly byPath: ReadonlyMap<string, SourceFile>;
  readonly surroundings: Surroundings;
  readonly releases: Releases;
  readonly plan: ReportPlan;
  readonly checker: SeriesChecker;
  readonly beyond: Beyond;
  /** Of registers, rules and releases. */
  readonly problems: readonly Problem[];
}

/** Reads what the reports are checked with, and says which reports there are. */
export function surveyContent(given: readonly SourceFile[], beyond: Beyond = unknown): Survey {
  const files = given.filter(({ isLink }) => isLink !== true);
  const byPath = new Map(files.map((file) => [file.path, file]));
  const problems: Problem[] = registerFiles(files).flatMap((file) => textProblems(file));
  const registers = readRegisters(byPath, problems);
  const releases = readReleases(files, problems);
  const surroundings = { registers, rulesText: rulesTextOf(files) };
  const plan = planReports(files, byPath, releases);
  const checker = seriesChecker(surroundings, (path) => fileAt(byPath, path));
  return { given, files, byPath, surroundings, releases, plan, checker, beyond, problems };
}

/** Everything about a folder whose reports have been checked, in any order. */
export function completeInspection<R extends ReportFacts>(
  survey: Survey,
  inAnyOrder: readonly Checked<R>[],
  { includeDrafts, findAddresses }: Completion,
): Inspection<R> {
  const { given, files, byPath, releases, plan } = survey;
  const { registers } = survey.surroundings;
  const reports = inAnyOrder.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  const byFile = new Map(reports.map((report) => [report.file, report]));
  const addressProblems: Problem[] = [];
  const lastDayFor = (dates: readonly string[]): string | null => {
    const latest = dates.toSorted().at(-1);
    return latest === undefined ? null : survey.beyond.lastDay(latest);
  };
  const lastDay = lastDayFor(reports.flatMap(({ references }) => references.dated.map(({ date }) => date)));
  const pages = files
    .filter(({ path }) => path.startsWith('pages/'))
    .map((file) => readPage(file, survey.beyond));
  const entries = pages.flatMap(({ entry }) => entry ?? []);
  const present = oncePresent(() => {
    const content = addressedContent(survey, reports, entries);
    return content && findAddresses(content);
  });
  const gone = readGoneAddresses(
    byPath,
    () => ({ site: { reportIds: plan.ids, present: present() }, lastDayFor }),
    addressProblems,
  );
  const all = [
    ...survey.problems,
    ...addressProblems,
    ...plan.misplaced.flatMap((file) => [
      wrongPath(file.path, (other) => byPath.has(other)),
      ...textProblems(file),
    ]),
    ...reports.flatMap((report) => referencesFound(report, survey, lastDay)),
    ...reports.flatMap(({ problems }) => problems),
    ...pages.flatMap(({ problems }) => problems),
    ...linksToNowhere(reports, pages, present),
    ...pageAddressProblems(entries, findAddresses({ registers, pages: [], reports: [] })),
    ...reports.flatMap(({ sourceProblems }) => sourceProblems),
    ...lonelySources(survey).flatMap((file) => textProblems(file, exceptionsOf(reportOf(file, byPath)))),
    ...attachmentFileProblems(files, plan.ids),
    ...nameProblems(given.map(({ path }) => path)),
    ...unknownFiles(files),
    ...personalPathProblems(given),
    ...linkProblems(given.filter(({ isLink }) => isLink === true)),
    ...orphanSources(byPath),
    ...copiedReports(files.flatMap(({ path }) => byFile.get(path) ?? [])),
    ...missingReports(releases, plan.ids, isAccountedFor(gone)),
  ];
  const shown = reports.filter(({ status }) => status !== 'draft' || includeDrafts);
  if (shown.length === 0 && all.length === 0) all.push(noReports());
  return {
    registers,
    reports,
    pages: entries,
    releases: releases.list,
    ...gone,
    problems: sortProblems(all),
  };
}

/** What the site has, worked out where somebody asks for it. */
function oncePresent(find: () => PresentAddresses | null): () => PresentAddresses | null {
  let found: PresentAddresses | null | undefined;
  return () => (found === undefined ? (found = find()) : found);
}

function linksToNowhere(
  reports: readonly Checked<ReportFacts>[],
  pages: readonly ReadPage[],
  present: () => PresentAddresses | null,
): Problem[] {
  const linking = [
    ...reports.map(({ file, links }) => ({ file, links, page: file.replace(/\.mdx?$/, '/') })),
    ...pages.flatMap(({ entry, links }) =>
      entry === null ? [] : [{ file: entry.file, links, page: `${entry.id}/` }],
    ),
  ].filter(({ links }) => links.length > 0);
  const known = linking.length === 0 ? null : present();
  return known === null
    ? []
    : linking.flatMap(({ file, links, page }) => deadLinks(file, links, page, known));
}

/** Null where a register or a report could not be read: what the site has is not known then. */
function addressedContent(
  { surroundings: { registers }, plan }: Survey,
  reports: readonly Checked<ReportFacts>[],
  pages: readonly PageEntry[],
): AddressedContent | null {
  if (completeRegisters(registers) === null || reports.some(({ status }) => status === null)) return null;
  const planned = new Map(plan.series.flat().map((one) => [one.file, one]));
  return {
    registers,
    pages: pages.map(({ id }) => id),
    reports: reports
      .filter(({ status }) => status !== 'draft')
      .flatMap(({ file, references, revisions }) => {
        const { path, attachments } = planned.get(file) ?? {};
        if (path === undefined) return [];
        return {
          id: path.id,
          organizations: references.organizations.map(([, id]) => id),
          metrics: references.metrics.map(({ metric }) => metric),
          attachments: (attachments ?? []).map(({ name }) => name),
          revisions,
        };
      }),
  };
}

function fileAt(byPath: ReadonlyMap<string, SourceFile>, path: string): SourceFile {
  const file = byPath.get(path);
  if (file === undefined) throw new Error(`There is no ${path}.`);
  return file;
}

function referencesFound(
  { file, references }: Checked<ReportFacts>,
  { byPath, surroundings }: Survey,
  lastDay: string | null,
): Problem[] {
  const path = readReportPath(file);
  if (path === null) return [];
  const source = byPath.get(sourcePathOf(path));
  return referenceProblems(fileAt(byPath, file), path, references, surroundings.registers, source, lastDay);
}

/** Source texts that are checked with no report. */
function lonelySources({ files, plan }: Survey): SourceFile[] {
  const own = new Set(plan.series.flatMap((reports) => reports.map(({ source }) => source)));
  return files.filter(({ path }) => path.startsWith('sources/') && !own.has(path));
}

/** The report that a source text belongs to. */
function reportOf({ path }: SourceFile, byPath: ReadonlyMap<string, SourceFile>): SourceFile | undefined {
  const report = path.replace(/^sources\/(.*)\.txt$/, 'reports/$1.md');
  return byPath.get(report) ?? byPath.get(`${report}x`);
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

interface ReadPage {
  readonly entry: PageEntry | null;
  readonly problems: Problem[];
  readonly links: readonly SiteLink[];
}

function readPage(file: SourceFile, { isPicture }: Beyond): ReadPage {
  const read = readMarkdownFile(file, pageFrontMatter);
  const problems = [...textProblems(file), ...read.problems];
  if (read.value === null || read.body === undefined || read.bodyLine === undefined) {
    return { entry: null, problems, links: [] };
  }
  const { body, bodyLine } = read;
  const checked = checkBody(file.path, body, bodyLine);
  addAll(problems, [
    ...checked.problems,
    ...(checked.tree === null ? [] : missingPictures(file.path, checked.tree, bodyLine, isPicture)),
    // A page is written here: there is no printed document that it repeats.
    ...narrativeSlips(file.path, body, bodyLine, ''),
  ]);
  const id = file.path.slice('pages/'.length, -'.md'.length);
  const entry = checked.tree === null ? null : { id, file: file.path, ...read.value, body };
  return { entry, problems, links: checked.links };
}
