/**
 * A problem: the content file is wrong, and the build stops.
 *
 * A problem says where, what, and how to put it right. All problems of a run are collected
 * and shown together, with the same words in `npm run check` and in the build.
 */
import type { Position } from '../schema/front-matter.ts';
import type { Finding } from './finding.ts';
import { visible } from './visible.ts';

export interface Problem {
  readonly code: ProblemCode;
  /** Path of the file below the content folder. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Path of the field, empty for the file as a whole. */
  readonly field: string;
  /** What is wrong, a whole sentence with the value found. */
  readonly message: string;
  /** How to put it right. */
  readonly fix: string;
  /** The finding that is open, where the problem is that it is not acknowledged. */
  readonly finding?: Finding;
}

export const problemCodes = [
  'no-front-matter',
  'yaml-syntax',
  'yaml-duplicate-key',
  'yaml-anchor',
  'yaml-tag',
  'missing-field',
  'unknown-field',
  'wrong-value',
  'empty-value',
  'unknown-file',
  'wrong-path',
  'duplicate-id',
  'unknown-region',
  'unknown-project',
  'unknown-kind',
  'unknown-organization',
  'unknown-metric',
  'metric-unit-differs',
  'unknown-rule',
  'unknown-parent',
  'region-code-differs',
  'parent-cycle',
  'project-region-differs',
  'organization-region-differs',
  'organizations-swapped',
  'score-giver-differs',
  'same-row-twice',
  'same-goal-twice',
  'no-unit',
  'duplicate-amount',
  'unknown-table',
  'scored-differs',
  'not-one-result',
  'reading-without-rule',
  'reading-invalid',
  'published-without-date',
  'draft-with-date',
  'published-too-early',
  'date-in-future',
  'not-one-default-scale',
  'missing-register',
  'no-reports',
  'orphan-source',
  'not-in-source',
  'quote-not-in-source',
  'differs-from-source',
  'row-not-entered',
  'rule-differs-from-text',
  'text-left-out',
  'text-out-of-place',
  'date-differs',
  'empty-body',
  'html-in-body',
  'unsafe-link',
  'heading-in-body',
  'code-in-body',
  'wrong-component',
  'second-front-matter',
  'text-not-shown',
  'dead-link',
  'transcript-as-mdx',
  'two-files-one-report',
  'copied-report',
  'open-field',
  'cut-text',
  'bold-not-rendered',
  'full-width-digits',
  'document-number-brackets',
  'unknown-result',
  'personal-data',
  'exception-outdated',
  'file-too-large',
  'not-utf8',
  'control-character',
  'pasted-character',
  'unacknowledged-finding',
  'acknowledgement-outdated',
  'unknown-field-path',
  'correction-without-note',
  'withdrawal-unexplained',
  'published-report-missing',
  'release-chain-broken',
  'wrong-redirect',
  'attachment-missing',
  'attachment-not-listed',
  'attachment-changed',
  'attachment-refused',
  'attachment-content',
  'attachment-metadata',
  'attachment-not-inspected',
  'attachment-exception',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** The start of a file, for problems of the file as a whole. */
export const fileStart: Position = { line: 1, column: 1 };

/** Adds one after the other: a call with a hundred thousand arguments has no place on the stack. */
export function addAll(problems: Problem[], more: readonly Problem[]): void {
  for (const problem of more) problems.push(problem);
}

/** Sorted by file, line and column, so that one run reads like the files. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.code, b.code),
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The problems of changed files first, each part in the order of {@link sortProblems}. */
export function changedFirst(problems: readonly Problem[], isChanged: (file: string) => boolean): Problem[] {
  const sorted = sortProblems(problems);
  return [...sorted.filter(({ file }) => isChanged(file)), ...sorted.filter(({ file }) => !isChanged(file))];
}

/** The report of a run: one paragraph for each problem, and the count at the end. */
export function formatProblems(
  problems: readonly Problem[],
  folder: string,
  isChanged: (file: string) => boolean = () => false,
): string {
  const paragraphs = changedFirst(problems, isChanged).map((problem) => formatProblem(problem, folder));
  const files = new Set(problems.map((problem) => problem.file)).size;
  return `${paragraphs.join('\n\n')}\n\n共 ${problems.length} 个问题，涉及 ${files} 个文件。`;
}

function formatProblem(problem: Problem, folder: string): string {
  const { code, file, line, column, field, message, fix } = visibleProblem(problem);
  return `${folder}/${file}:${line}:${column}  ${field === '' ? '' : `${field}  `}[${code}]\n${message}\n改法：${fix}`;
}

/** What a file says of itself, in its name too, stays on its line. */
export function visibleProblem({ file, field, message, fix, ...facts }: Problem): Problem {
  const [shownFile, shownField] = [visible(file), visible(field)];
  return { ...facts, file: shownFile, field: shownField, message: visible(message), fix: visible(fix) };
}
