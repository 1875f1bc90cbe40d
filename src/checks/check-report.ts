/** The check of one report: everything that can be said about its file, and the report when it could be read. */
import type { Report } from '../domain/report.ts';
import { scoreReport } from '../domain/score-report.ts';
import { shownLines } from '../narrative/shown-lines.ts';
import { reportFrontMatter, type RawReport } from '../schema/report-schema.ts';
import { toReport, type ReportFault, type ReportPath } from '../schema/to-report.ts';
import type { NamedRules } from '../schema/to-rule.ts';
import { attachmentFaults, notListed, publishedAttachments, type AttachmentFile } from './attachments.ts';
import { characterProblems } from './characters.ts';
import { wordingOf } from './copied-report.ts';
import { correctionFaults } from './correction-faults.ts';
import { figuresDigest } from './figures-digest.ts';
import type { ReleasedReport } from './read-releases.ts';
import type { ReportEntry, SourceFile } from './content.ts';
import { cutTextProblems } from './cut-text.ts';
import { mdxFileProblems, openFieldProblems } from './file-problems.ts';
import { readMarkdownFile, toProblems, type Fault, type FileYaml } from './file-reader.ts';
import { outdatedExceptions } from './exception-uses.ts';
import type { Finding } from './finding.ts';
import { standingFaults } from './held-back.ts';
import { checks, findFindings } from './index.ts';
import { metricQuoteFaults } from './metric-quotes.ts';
import { narrativeCompleteProblems } from './narrative-complete.ts';
import { narrativeSourceProblems } from './narrative-source.ts';
import { checkBody, componentProblems } from './narrative-tree.ts';
import { pastedCharacterProblems } from './pasted-characters.ts';
import { exceptionsOf, type PersonalException } from './personal-exceptions.ts';
import { dateFaults } from './printed-date.ts';
import { addAll, type Problem } from './problem.ts';
import { publicationFaults } from './publication-dates.ts';
import type { ReadRegisters } from './read-registers.ts';
import { noReferences, referencesOf, type References } from './references.ts';
import { calculationFaults, fieldPathFaults, reportFault, statusFaults } from './report-faults.ts';
import { sourcePathOf } from './report-plan.ts';
import type { SiteLink } from './site-links.ts';
import { repeatedEntryFaults } from './repeated-entries.ts';
import { revisionsIn, type Revisions } from './revisions.ts';
import { ruleTextFaults } from './rule-text.ts';
import { scoredTableFaults } from './scored-tables.ts';
import { isTooLarge } from './size-limits.ts';
import { sourceFaults } from './source-text.ts';
import { mayHaveOddCharacter, textProblems } from './text-problems.ts';
import { fieldSlips, narrativeSlips } from './typing-slips.ts';
import { withdrawalFaults } from './withdrawal-faults.ts';
import { yearFigures, type EarlierYear } from './year-figures.ts';

/** What of the registers has a part in the score of a report. */
export type Rules = Pick<ReadRegisters, 'rules' | 'unreadRules' | 'defaultScale'>;

/** Everything that the check of a report depends on. */
export interface ReportInput {
  readonly path: ReportPath;
  readonly file: SourceFile;
  readonly sourceText: string | null;
  /** The files in the folder of its attachments. */
  readonly attachments: readonly AttachmentFile[];
  /** Whether the same report has a `.md` and a `.mdx` file. */
  readonly hasTwin: boolean;
  readonly rules: Rules;
  /** The report of the same series before this one. */
  readonly earlier: EarlierYear | null;
  /** The project of the path and the units of its place, by whose names the source text is read. */
  readonly known: KnownNames;
  /** What was published of this report the last time. */
  readonly released: ReleasedReport | null;
}

export interface KnownNames {
  readonly projects: ReadRegisters['projects'];
  readonly organizations: ReadRegisters['organizations'];
}

/** Reads the source text once more and names where the file says something else. */
export type SecondReader = (
  input: ReportInput & { readonly sourceText: string },
  raw: RawReport,
  body: string,
) => Fault[];

/** What the check of a report gives as plain data, which can be kept outside the process. */
export interface ReportFacts {
  readonly problems: readonly Problem[];
  /** Null when the front matter could not be read. */
  readonly status: Report['status'] | null;
  /** What the next report of the series is compared with; null when the report could not be scored. */
  readonly figures: EarlierYear | null;
  readonly findings: readonly Finding[];
  readonly references: References;
  /** What is wrong with the source text by itself. */
  readonly sourceProblems: readonly Problem[];
  /** Null when the front matter could not be read. */
  readonly revisions: Revisions | null;
  /** Links of the narrative to pages of the site. */
  readonly links: readonly SiteLink[];
  /** A digest of what the file says, by which a copy of it is found; null for a draft. */
  readonly wording: string | null;
}

export interface CheckedReport extends ReportFacts {
  /** Null when there is no report that could be shown. */
  readonly entry: ReportEntry | null;
}

/** Scores a report; the gate's own also says what the scoring takes. */
export type Scorer = typeof scoreReport;

export function checkReport(
  all: ReportInput,
  readAgain: SecondReader,
  score: Scorer = scoreReport,
): CheckedReport {
  const input = { ...all, sourceText: comparable(all) };
  const { file, sourceText } = input;
  const exceptions = exceptionsOf(file);
  const problems: Problem[] = textProblems(file, exceptions);
  const texts = { sourceProblems: ownSourceProblems(all, exceptions), wording: wordingOf(file) };
  const read = readMarkdownFile(file, reportFrontMatter);
  addAll(problems, read.problems);
  if (read.value === null || read.body === undefined || read.bodyLine === undefined) {
    return {
      problems,
      status: null,
      figures: null,
      findings: [],
      references: noReferences,
      revisions: null,
      links: [],
      ...texts,
      entry: null,
    };
  }
  const { value: raw, body, bodyLine } = read;
  const { status } = raw;
  const isMdx = file.path.endsWith('.mdx');
  const { tree, links, problems: bodyProblems } = checkBody(file.path, body, bodyLine);
  addAll(problems, [
    ...bodyProblems,
    ...(isMdx ? mdxFileProblems(file.path, input.hasTwin, all.sourceText) : []),
    ...(status === 'draft' ? [] : openFieldProblems(file)),
    ...cutTextProblems(read.yaml),
  ]);
  // One mistake is shown once: a body with another problem is compared when that is put right.
  if (sourceText !== null && tree !== null && !problems.some(({ line }) => line >= bodyLine)) {
    const shown = shownLines(tree, body);
    const misquoted = narrativeSourceProblems(file.path, shown, bodyLine, sourceText);
    addAll(problems, [
      ...narrativeSlips(file.path, body, bodyLine, sourceText),
      // A sign that no document prints makes another sentence of it.
      ...(hasOddCharacter(sourceText)
        ? misquoted
        : narrativeCompleteProblems(file.path, raw, shown, bodyLine, sourceText, misquoted)),
    ]);
  }
  const notAsPrinted =
    sourceText === null ? [] : sourceFaultsOf({ ...input, sourceText }, raw, body, readAgain);
  const figuresOfReport = figuresDigest(raw, body);
  const listed = raw.attachments ?? [];
  addAll(problems, [
    ...notListed(input.path.id, listed, input.attachments),
    ...toProblems(read.yaml, attachmentFaults(listed, input.attachments)),
  ]);
  addAll(problems, [
    ...toProblems(read.yaml, [
      ...correctionFaults(raw, figuresOfReport, input.released),
      ...outdatedExceptions(raw.provenance.notPersonalData ?? [], read.yaml, body, sourceText),
    ]),
  ]);
  const revisions = revisionsIn(raw);
  const built = buildReport({ ...input, score }, raw, read.yaml, notAsPrinted);
  addAll(problems, built.problems);
  const references = referencesOf(raw, all.sourceText, input.known.organizations);
  const told = { problems, status, references, revisions, links, ...texts };
  if (built.entry === null || tree === null) return { ...told, figures: null, findings: [], entry: null };
  const { scored, findings } = built.entry;
  addAll(problems, componentProblems(file.path, tree, bodyLine, built.entry));
  return {
    ...told,
    figures: { fiscalYear: scored.report.fiscalYear, figures: yearFigures(scored.report) },
    findings,
    entry: {
      ...built.entry,
      body,
      sourceText,
      attachments: publishedAttachments(listed, input.attachments),
      figuresDigest: figuresOfReport,
    },
  };
}

/** The source text of two files is that of the `.md` file. */
function ownSourceProblems(
  { path, file, sourceText, hasTwin }: ReportInput,
  exceptions: readonly PersonalException[],
): Problem[] {
  if (sourceText === null || (hasTwin && file.path.endsWith('.mdx'))) return [];
  return textProblems({ path: sourcePathOf(path), text: sourceText }, exceptions);
}

function hasOddCharacter(text: string): boolean {
  if (!mayHaveOddCharacter(text)) return false;
  const file = { path: '', text };
  return characterProblems(file).length > 0 || pastedCharacterProblems(file).length > 0;
}

/** Nothing is said against a source text that is not in UTF-8 or too large: that is a problem of its own file. */
function comparable({ path, sourceText }: ReportInput): string | null {
  if (sourceText === null || sourceText.includes('\uFFFD')) return null;
  return isTooLarge({ path: sourcePathOf(path), text: sourceText }) ? null : sourceText;
}

/** Where the file is not as printed; the place of one mistake is named once. */
function sourceFaultsOf(
  input: ReportInput & { readonly sourceText: string },
  raw: RawReport,
  body: string,
  readAgain: SecondReader,
): Fault[] {
  const figures = sourceFaults(raw, input.sourceText);
  const named = new Set(figures.map(({ path }) => path.join('\n')));
  return [...figures, ...readAgain(input, raw, body).filter(({ path }) => !named.has(path.join('\n')))];
}

function buildReport(
  { path, sourceText, rules, earlier, score }: ReportInput & { readonly score: Scorer },
  raw: RawReport,
  yaml: FileYaml,
  notAsPrinted: readonly Fault[],
): {
  entry: Omit<ReportEntry, 'body' | 'sourceText' | 'attachments' | 'figuresDigest'> | null;
  problems: Problem[];
} {
  const { report, faults: allFaults } = toReport(path, raw, namedRules(rules));
  const faults = allFaults.filter((fault) => !isUnread(fault, rules));
  const problems = toProblems(yaml, [
    ...faults.map((fault) => reportFault(fault, raw)),
    ...calculationFaults(raw),
    ...statusFaults(raw),
    ...publicationFaults(raw),
    ...withdrawalFaults(raw),
    ...scoredTableFaults(raw),
    ...dateFaults(raw),
    ...fieldPathFaults(raw),
    ...ruleTextFaults(raw),
    ...metricQuoteFaults(raw),
    ...repeatedEntryFaults(raw, sourceText, notAsPrinted),
    ...notAsPrinted,
    ...(sourceText === null ? [] : fieldSlips(yaml, sourceText)),
  ]);
  if (faults.length > 0) return { entry: null, problems };
  // Without its rule or scale a report would have other findings than it is published with.
  if (allFaults.length > 0 || isScaleUnread(report, rules)) return { entry: null, problems };
  const scored = score(report, rules.defaultScale);
  const findings = findFindings(scored, checks, { earlier });
  const findingsOf = (other: RawReport) => {
    const read = toReport(path, other, namedRules(rules));
    if (read.faults.length > 0) return null;
    return findFindings(score(read.report, rules.defaultScale), checks, { earlier });
  };
  addAll(problems, [...toProblems(yaml, standingFaults(raw, findings, notAsPrinted, findingsOf))]);
  return { entry: { file: yaml.file, scored, findings, frontMatter: raw }, problems };
}

/** Whether a rule is only unknown because its file could not be read. */
function isUnread({ kind, found }: ReportFault, { unreadRules }: Rules): boolean {
  return kind === 'unknownRule' && unreadRules.has(found);
}

function isScaleUnread({ gradeScale }: Report, { defaultScale, unreadRules }: Rules): boolean {
  return gradeScale === null && defaultScale === null && unreadRules.size > 0;
}

/** The scoring rules by the names of their files. */
export function namedRules({ rules }: Rules): NamedRules {
  return new Map(
    [...rules].flatMap(([name, file]) => (file.type === 'scoringRule' ? [[name, file.rule]] : [])),
  );
}
