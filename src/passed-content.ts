/**
 * What one pass over the content leaves for the pages: plain facts of all reports, from which each can be read
 * whole once more. A build reads, checks and scores everything in this one pass, before pages are bundled.
 *
 * It stands in the process and not in this module, because the pages are bundled with a copy of it.
 */
import type { Content } from './checks/content.ts';
import type { CheckedFacts } from './checks/read-entry.ts';
import type { ReportFacts } from './facts/report-facts.ts';
import type { PublishedReport } from './integrations/published-facts.ts';
import type { FileDigest } from './integrity/site-file.ts';

/** A file of the content folder, with the digest of the bytes that were checked. */
export interface CheckedText {
  /** Below the content folder. */
  readonly path: string;
  /** As `readText` gives it. */
  readonly digest: string;
}

export interface PassedReport {
  readonly facts: ReportFacts;
  readonly checked: CheckedFacts;
  /** What the finished site is held against. */
  readonly published: PublishedReport;
  readonly file: CheckedText;
  /** Its source text; null when there is none. */
  readonly source: CheckedText | null;
  /** Says everything that the report, read whole, is made from. */
  readonly madeFrom: string;
}

export interface PassedContent extends Omit<Content, 'reports'> {
  /** Published and withdrawn reports, sorted by id. */
  readonly reports: readonly PassedReport[];
  /** All files of the content as they were when the pass began. */
  readonly sources: readonly FileDigest[];
}

const place = Symbol.for('mingzhang.passed-content');

type Holder = typeof globalThis & { [place]?: PassedContent };

/** From here on the pages of this process are made of this content. */
export function passContent(content: PassedContent): void {
  (globalThis as Holder)[place] = content;
}

/** Undefined where nobody has passed one, as in a preview. */
export function passedContent(): PassedContent | undefined {
  return (globalThis as Holder)[place];
}
