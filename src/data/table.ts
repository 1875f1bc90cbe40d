/** A table of which each report gives some rows. */
import type { ColumnOf, DataValue, TableInfo } from './column.ts';
import type { DataReport } from './data-report.ts';
import { reportColumns } from './report-columns.ts';

/** The values of a row, in the order of the columns. */
export type RowValues = readonly DataValue[];

export interface ReportTable extends TableInfo {
  /** How many columns at the front are {@link reportColumns}: their values are the same in every row. */
  readonly sharedColumns: number;
  readonly valuesOf: (report: DataReport) => readonly RowValues[];
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

/** Defines a table. */
export function reportTable<P extends object>({
  columns: own,
  numbering = '按原文顺序',
  parts,
  ...info
}: Definition<P>): ReportTable {
  return {
    ...info,
    columns: [...reportColumns, numberColumn(numbering), ...own],
    primaryKey: ['reportId', 'number'],
    sharedColumns: reportColumns.length,
    valuesOf: (entry) => {
      const shared = reportColumns.map(({ value }) => value({ entry }));
      return parts(entry).map((part, index) => {
        const source = { ...part, entry, number: index + 1 };
        return [...shared, source.number, ...own.map(({ value }) => value(source))];
      });
    },
  };
}
