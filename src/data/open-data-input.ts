/** What the open data is made from, whoever has the reports. */
import type { Registers } from '../checks/content.ts';
import type { HistoryState } from '../domain/change-trail.ts';
import type { PackageFacts } from './data-package.ts';
import type { ReportPlace } from './data-report.ts';
import type { ReportTexts } from './report-texts.ts';

export interface OpenDataInput {
  /** In the order of the files: those of one region and year follow each other. */
  readonly reports: readonly ReportPlace[];
  /**
   * Different whenever the texts of the report could be different: its files, the names of the registers, its
   * findings, its trail of corrections. Not the program, which is asked for separately.
   */
  readonly keyOf: (id: string) => string;
  readonly textsOf: (id: string) => ReportTexts;
  readonly registers: Registers;
  /** `YYYY-MM-DD HH:MM` of the latest publication; null when there is none. */
  readonly modifiedAt: string | null;
  readonly history: HistoryState;
  /** What the descriptions say about the data as a whole. */
  readonly facts: PackageFacts;
  /** Absolute address of `data/v1/`; empty when the site's own address is not known. */
  readonly address: string;
}
