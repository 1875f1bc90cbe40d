/** A table of which each report gives some rows. */
import { toRow, type ColumnOf, type Row, type TableInfo } from './column.ts';
import type { DataReport, DataSet } from './data-report.ts';
import { reportColumns } from './report-columns.ts';

export interface DataTable extends TableInfo {
  readonly rowsOf: (data: DataSet) => Row[];
}

export interface ReportTable extends DataTable {
  readonly rowsOfReport: (report: DataReport) => readonly Row[];
}

/** A part of a report with the report itself and its number among the parts, counted from 1. */
export type Part<P> = P & { readonly entry: DataReport; readonly number: number };

interface Definition<P extends object> extends Omit<TableInfo, 'columns' | 'primaryKey'> {
  /** The columns after those that name the report. */
  readonly columns: readonly ColumnOf<Part<P>>[];
  /** How the rows of a report are numbered, where it is not by their order in the document. */
  readonly numbering?: string;
  /** The parts of a report, one for each row. */
  readonly parts: (report: DataReport) => readonly P[];
}

function numberColumn(numbering: string): ColumnOf<{ readonly number: number }> {
  return {
    name: 'number',
    title: '序号',
    type: 'integer',
    description: `在一份报告内的序号，${numbering}，从 1 起。`,
    isRequired: true,
    value: ({ number }) => number,
  };
}

/** Defines a table. Rows are worked out once for a report, however many files they stand in. */
export function reportTable<P extends object>({
  columns: own,
  numbering = '按原文顺序',
  parts,
  ...info
}: Definition<P>): ReportTable {
  const columns = [...reportColumns, numberColumn(numbering), ...own];
  const kept = new WeakMap<DataReport, readonly Row[]>();
  const rowsOfReport = (entry: DataReport): readonly Row[] => {
    const known = kept.get(entry);
    if (known !== undefined) return known;
    const rows = parts(entry).map((part, index) => toRow(columns, { ...part, entry, number: index + 1 }));
    kept.set(entry, rows);
    return rows;
  };
  return {
    ...info,
    columns,
    primaryKey: ['reportId', 'number'],
    rowsOfReport,
    rowsOf: ({ reports }) => reports.flatMap(rowsOfReport),
  };
}
