/**
 * A finding: a place where the document does not agree with itself, or leaves a question.
 *
 * A finding is a fact about the document, published with it in neutral words. It is not a
 * fault of the content file; those are problems (problem.ts).
 */
import type { Acknowledgement } from '../domain/report.ts';
import type { ScoredReport } from '../domain/score-report.ts';
import type { CheckCode } from './check-codes.ts';
import type { EarlierYear } from './year-figures.ts';

/**
 * `contradiction`: printed figures that cannot stand together. `question`: figures that agree
 * only under one reading, or an answer the document owes. `notice`: something a reader should
 * know; needs no acknowledgement.
 */
export type Severity = 'contradiction' | 'question' | 'notice';

export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  /** Path of the field in the content file. */
  readonly field: string;
  /** What the finding is about, in the reader's words: `B12 预算执行率 得分`. */
  readonly subject: string;
  readonly printed: string | null;
  readonly recomputed: string | null;
  /** The arithmetic: `15 × 98 ÷ 100 = 14.7`. */
  readonly calculation: string | null;
  readonly message: string;
  readonly acknowledgement: Acknowledgement | null;
}

/** What a check gives back; code and acknowledgement are added by the run. */
export type FindingDraft = Omit<Finding, 'code' | 'acknowledgement'>;

/** What a check may know beyond its report. */
export interface CheckContext {
  /** The latest report of the same project and kind before this one; null where there is none. */
  readonly earlier: EarlierYear | null;
}

/** One check. A new check gets a new edition, so that it only notices in reports that are older. */
export interface Check {
  readonly code: CheckCode;
  readonly edition: number;
  /** Its name for readers. */
  readonly name: string;
  readonly run: (scored: ScoredReport, context: CheckContext) => readonly FindingDraft[];
}
