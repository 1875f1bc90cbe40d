/** What the tables are made of: a scored report with the names that its ids stand for. */
import type { Attachment } from '../domain/attachment.ts';
import type { Finding } from '../checks/finding.ts';
import type { ReportTrail } from '../domain/change-trail.ts';
import type { ScoredReport } from '../domain/score-report.ts';
import type { ReportRecord } from './report-record.ts';

type Named = ReadonlyMap<string, { readonly name: string }>;

export interface DataReport {
  readonly id: string;
  readonly title: string;
  readonly isTitlePrinted: boolean;
  readonly summary: string;
  readonly scored: ScoredReport;
  readonly findings: readonly Finding[];
  /** The front matter as it stands in the content file, every scalar as text. */
  readonly frontMatter: object;
  /** The narrative, Markdown. */
  readonly body: string;
  readonly sourceText: string | null;
  readonly attachments: readonly Attachment[];
  readonly record: ReportRecord;
  /** When something was taken out for the sake of a person, and of what kind. */
  readonly takedowns: readonly { readonly date: string; readonly reason: string }[];
  /** What was changed after publication, as the history shows it. */
  readonly trail: ReportTrail;
  readonly names: DataNames;
}

export interface DataNames {
  readonly organizations: Named;
  readonly metrics: Named;
  /** Names of the checks: code → name. */
  readonly checks: ReadonlyMap<string, string>;
}

export interface DataRegion {
  readonly id: string;
  readonly name: string;
  readonly code?: string | undefined;
  readonly level: string;
  readonly parent?: string | undefined;
  readonly note?: string | undefined;
}

/** What the files know of a report: where it stands, and nothing of what it says. */
export interface ReportPlace {
  readonly id: string;
  readonly regionId: string;
  readonly fiscalYear: number;
}
