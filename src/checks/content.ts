/** The content of a site after reading: registers and reports with their scores and findings. */
import type { Attachment } from '../domain/attachment.ts';
import type { GradeScale } from '../domain/report.ts';
import type { ScoredReport } from '../domain/score-report.ts';
import type {
  RawKinds,
  RawMetrics,
  RawOrganizations,
  RawProjects,
  RawRegions,
  RawRuleFile,
  RawSite,
} from '../schema/registers.ts';
import type { RawReport } from '../schema/report-schema.ts';
import type { RawRedirects, RawWithdrawals } from '../schema/release-schema.ts';
import type { AttachmentFacts } from './attachment-facts.ts';
import type { Finding } from './finding.ts';

/** A file of the content folder, read as UTF-8. */
export interface SourceFile {
  /** Path below the content folder, with forward slashes. */
  readonly path: string;
  /** Empty for an attachment that is no text. */
  readonly text: string;
  /** SHA-256 of its bytes, where it is known: two files with the same one say the same. */
  readonly digest?: string;
  /** What is known of a file of `attachments/`, whose bytes are published as they are. */
  readonly attachment?: AttachmentFacts;
  /** Whether it is no file but a link to one, or to a folder; its text is empty. */
  readonly isLink?: true;
}

export interface Registers {
  readonly site: RawSite;
  readonly regions: ReadonlyMap<string, RawRegions[number]>;
  readonly kinds: ReadonlyMap<string, RawKinds[number]>;
  readonly projects: ReadonlyMap<string, RawProjects[number]>;
  readonly organizations: ReadonlyMap<string, RawOrganizations[number]>;
  readonly metrics: ReadonlyMap<string, RawMetrics[number]>;
  /** Rule files by name. */
  readonly rules: ReadonlyMap<string, RawRuleFile>;
  /** The scale for reports that print none; marked as assumed. */
  readonly defaultScale: GradeScale | null;
}

export interface ReportEntry {
  readonly file: string;
  readonly scored: ScoredReport;
  readonly findings: readonly Finding[];
  /** The front matter as it stands in the file, every scalar as text. */
  readonly frontMatter: RawReport;
  /** The narrative, Markdown. */
  readonly body: string;
  /** The document's own text with people removed; null when it is not kept. */
  readonly sourceText: string | null;
  readonly attachments: readonly Attachment[];
  /** SHA-256 of all printed figures; see `figures-digest.ts`. */
  readonly figuresDigest: string;
}

/** A release record without its reports. */
export interface Release {
  readonly number: number;
  /** Day of the commit, `YYYY-MM-DD`. */
  readonly date: string;
  readonly commit: string;
  /** SHA-256 of the record before it; null for the first. */
  readonly previous: string | null;
  /** SHA-256 of the record itself. */
  readonly sha256: string;
}

/** A page of `pages/`. */
export interface PageEntry {
  readonly id: string;
  readonly file: string;
  readonly title: string;
  readonly description: string;
  readonly audience?: 'readers' | 'editors' | undefined;
  readonly body: string;
}

export interface Content {
  readonly registers: Registers;
  /** Published and withdrawn reports, and drafts where they are wanted; sorted by id. */
  readonly reports: readonly ReportEntry[];
  readonly pages: readonly PageEntry[];
  /** In their order. */
  readonly releases: readonly Release[];
  readonly redirects: RawRedirects;
  readonly withdrawals: RawWithdrawals;
}

/** A file whose text is in memory, for a file that may be read anew each time. */
export function loaded(file: SourceFile): SourceFile {
  return { ...file };
}
