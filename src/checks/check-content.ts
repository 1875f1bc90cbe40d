/**
 * The gate: reads all content files at once and gives back either a content that may be
 * published, or every problem. The build, `npm run check` and the tests call this one function.
 */
import type { Report } from '../domain/report.ts';
import { scoreReport } from '../domain/score-report.ts';
import { readReportPath } from '../schema/content-path.ts';
import { pageFrontMatter } from '../schema/page-schema.ts';
import { type RawReport, reportFrontMatter } from '../schema/report-schema.ts';
import { type ReportFault, type ReportPath, toReport } from '../schema/to-report.ts';
import type { NamedRules } from '../schema/to-rule.ts';
import { boldProblems } from './bold.ts';
import { characterProblems } from './characters.ts';
import type { Content, PageEntry, ReportEntry, SourceFile } from './content.ts';
import {
  mdxFileProblems,
  noReports,
  openFieldProblems,
  orphanSources,
  pathProblems,
  unknownFiles,
} from './file-problems.ts';
import { type FileYaml, readMarkdownFile, toProblems } from './file-reader.ts';
import { checks, findFindings } from './index.ts';
import { componentProblems, noMdx, readMdxNarrative } from './mdx-narrative.ts';
import { narrativeSourceProblems } from './narrative-source.ts';
import { narrativeProblems } from './narrative.ts';
import { personalDataProblems } from './personal-data.ts';
import { dateFaults } from './printed-date.ts';
import { fileStart, type Problem, sortProblems } from './problem.ts';
import { completeRegisters, readRegisters, type ReadRegisters } from './read-registers.ts';
import {
  acknowledgementFaults,
  fieldPathFaults,
  referenceFaults,
  reportFault,
  statusFaults,
} from './report-faults.ts';
import { sourceFaults } from './source-text.ts';
import { fieldSlips, narrativeSlips } from './typing-slips.ts';
import { type EarlierYear, seriesOf, yearFigures } from './year-figures.ts';

export interface CheckOptions {
  /** Drafts are part of `npm run dev` only. */
  readonly includeDrafts?: boolean;
}

export type CheckResult =
  | { readonly content: Content; readonly problems: readonly [] }
  | { readonly content: null; readonly problems: readonly Problem[] };

/** Checks a whole content folder. */
export function checkContent(files: readonly SourceFile[], options: CheckOptions = {}): CheckResult {
  const problems: Problem[] = files.flatMap((file) => [
    ...personalDataProblems(file),
    ...characterProblems(file),
  ]);
  const byPath = new Map(files.map((file) => [file.path, file]));
  const read = readRegisters(byPath, problems);
  const earlier = new Map<string, EarlierYear>();
  const reports = files
    .filter(({ path }) => path.startsWith('reports/'))
    // A path has the year before the project: an earlier year is read before the later ones.
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap((file) => readReport(file, byPath, read, earlier, problems));
  const pages = files
    .filter(({ path }) => path.startsWith('pages/'))
    .flatMap((file) => readPage(file, problems));
  problems.push(...unknownFiles(files), ...orphanSources(byPath));
  const shown = reports.filter(
    ({ scored }) => scored.report.status !== 'draft' || options.includeDrafts === true,
  );
  if (shown.length === 0 && problems.length === 0) problems.push(noReports());
  const registers = completeRegisters(read);
  if (problems.length > 0 || registers === null) return { content: null, problems: sortProblems(problems) };
  shown.sort((a, b) => (a.scored.report.id < b.scored.report.id ? -1 : 1));
  return { content: { registers, reports: shown, pages }, problems: [] };
}

function readPage(file: SourceFile, problems: Problem[]): PageEntry[] {
  const read = readMarkdownFile(file, pageFrontMatter);
  problems.push(...read.problems);
  if (read.value === null || read.body === undefined || read.bodyLine === undefined) return [];
  problems.push(
    ...narrativeProblems(file.path, read.body, read.bodyLine),
    ...boldProblems(file.path, read.body, read.bodyLine),
    // A page is written here: there is no printed document that it repeats.
    ...narrativeSlips(file.path, read.body, read.bodyLine, ''),
  );
  const id = file.path.slice('pages/'.length, -'.md'.length);
  return [{ id, file: file.path, ...read.value, body: read.body }];
}

function readReport(
  file: SourceFile,
  byPath: ReadonlyMap<string, SourceFile>,
  registers: ReadRegisters,
  earlier: Map<string, EarlierYear>,
  problems: Problem[],
): ReportEntry[] {
  const path = readReportPath(file.path);
  if (path === null) {
    problems.push({
      code: 'wrong-path',
      file: file.path,
      ...fileStart,
      field: '',
      message: '文件位置不对，无法知道它属于哪个地区、年度、项目和种类。',
      fix: '应为 reports/地区/年度/项目/种类.md，如 reports/huhehaote/2024/domain-registration/department-evaluation.md；只能用小写英文字母、数字和连字符，同种类的第二份写作 种类-2.md。',
    });
    return [];
  }
  const read = readMarkdownFile(file, reportFrontMatter);
  problems.push(...read.problems);
  if (read.value === null || read.body === undefined || read.bodyLine === undefined) return [];
  const sourceText = byPath.get(`sources/${path.id}.txt`)?.text ?? null;
  const isMdx = file.path.endsWith('.mdx');
  const mdx = isMdx ? readMdxNarrative(file.path, read.body, read.bodyLine) : noMdx;
  problems.push(
    ...narrativeProblems(file.path, read.body, read.bodyLine).filter(
      // The parser of MDX knows tags from text; the pattern for plain Markdown does not.
      ({ code }) => !isMdx || code !== 'html-in-body',
    ),
    ...boldProblems(file.path, read.body, read.bodyLine),
    ...mdx.problems,
    ...(isMdx ? mdxFileProblems(file.path, path.id, byPath, sourceText) : []),
    ...(read.value.status === 'draft' ? [] : openFieldProblems(file)),
  );
  const { bodyLine } = read;
  const hasBodyProblem = problems.some((one) => one.file === file.path && one.line >= bodyLine);
  // One mistake is shown once: a body with another problem is compared when that is put right.
  if (sourceText !== null && !hasBodyProblem) {
    problems.push(
      ...narrativeSourceProblems(file.path, read.body, read.bodyLine, sourceText),
      ...narrativeSlips(file.path, read.body, read.bodyLine, sourceText),
    );
  }
  const built = buildReport(path, read.value, read.yaml, registers, sourceText, earlier);
  problems.push(...built.problems);
  if (built.entry === null) return [];
  problems.push(...componentProblems(file.path, mdx.uses, built.entry));
  return [{ ...built.entry, body: read.body, sourceText }];
}

function buildReport(
  path: ReportPath,
  raw: RawReport,
  yaml: FileYaml,
  registers: ReadRegisters,
  sourceText: string | null,
  earlier: Map<string, EarlierYear>,
): { entry: Omit<ReportEntry, 'body' | 'sourceText'> | null; problems: Problem[] } {
  const { report, faults: allFaults } = toReport(path, raw, namedRules(registers));
  const faults = allFaults.filter((fault) => !isUnread(fault, registers));
  const problems = [
    ...pathProblems(path, yaml.file, registers),
    ...toProblems(yaml, [
      ...faults.map((fault) => reportFault(fault, raw)),
      ...referenceFaults(raw, registers),
      ...statusFaults(raw),
      ...dateFaults(raw),
      ...fieldPathFaults(raw),
      ...(sourceText === null ? [] : [...sourceFaults(raw, sourceText), ...fieldSlips(yaml, sourceText)]),
    ]),
  ];
  if (faults.length > 0) return { entry: null, problems };
  // Without its rule or scale a report would have other findings than it is published with.
  if (allFaults.length > 0 || isScaleUnread(report, registers)) return { entry: null, problems };
  const scored = scoreReport(report, registers.defaultScale);
  const series = seriesOf(report);
  const findings = findFindings(scored, checks, { earlier: earlier.get(series) ?? null });
  earlier.set(series, { fiscalYear: report.fiscalYear, figures: yearFigures(report) });
  problems.push(...toProblems(yaml, acknowledgementFaults(raw, findings)));
  return { entry: { file: yaml.file, scored, findings }, problems };
}

/** Whether a rule is only unknown because its file could not be read. */
function isUnread({ kind, found }: ReportFault, { unreadRules }: ReadRegisters): boolean {
  return kind === 'unknownRule' && unreadRules.has(found);
}

function isScaleUnread({ gradeScale }: Report, { defaultScale, unreadRules }: ReadRegisters): boolean {
  return gradeScale === null && defaultScale === null && unreadRules.size > 0;
}

function namedRules(registers: ReadRegisters): NamedRules {
  return new Map(
    [...registers.rules].flatMap(([name, file]) => (file.type === 'scoringRule' ? [[name, file.rule]] : [])),
  );
}
