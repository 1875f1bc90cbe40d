/**
 * Everything about one report as one JSON: its row, its rows in every table, and its content as it stands in
 * the content file, from which the file can be made again.
 */
import type { HistoryState, ReportChange } from '../domain/change-trail.ts';
import type { Correction } from '../domain/report.ts';
import type { DataReport } from './data-report.ts';
import { toRow, type Row } from './column.ts';
import { reportsTable } from './reports-table.ts';
import type { RowValues } from './table.ts';

export interface ReportData extends Row {
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  /** What was changed after publication, as the page tells it. */
  readonly corrections: {
    /** Whether `changes` are all that there were: an empty list alone does not say so. */
    readonly history: HistoryState;
    readonly notes: readonly Correction[];
    readonly takedowns: DataReport['takedowns'];
    readonly changes: readonly ReportChange[];
  };
  readonly content: {
    /** The front matter: every scalar as the text of the file; a left-out field is not in the document. */
    readonly frontMatter: Readonly<Record<string, unknown>>;
    /** The narrative, Markdown. */
    readonly narrative: string;
    /** The document's own text with people removed; null when it is not kept. */
    readonly sourceText: string | null;
  };
}

/** A row of `reports.json`: the flat columns of the table, with the parts that only JSON can hold. */
export function reportRow(report: DataReport, values: RowValues): Row {
  return { ...report.record, ...toRow(reportsTable.columns, values) };
}

/** The parts of the JSON of a report beside its row and its tables. */
export function reportRest(report: DataReport): Pick<ReportData, 'corrections' | 'content'> {
  return {
    corrections: {
      history: report.trail.state,
      notes: report.scored.report.corrections,
      takedowns: report.takedowns,
      changes: report.trail.changes,
    },
    content: {
      frontMatter: { ...report.frontMatter },
      narrative: report.body,
      sourceText: report.sourceText,
    },
  };
}
