/**
 * What the files of the open data hold of one report, as texts made once: however many files a row stands in,
 * and however often they are put together. Plain data, so that it can be made elsewhere and kept.
 */
import type { DataReport } from './data-report.ts';
import { reportColumns } from './report-columns.ts';
import { reportRow, reportRest } from './report-data.ts';
import { rowMark } from './sheet-cell.ts';
import { createRowWriter, noTexts, type RowTexts, type RowWriter } from './row-texts.ts';
import { reportsTable } from './reports-table.ts';
import type { ReportTable, RowValues } from './table.ts';
import { reportTables } from './tables.ts';

/** The rows of one report in one table. */
export interface TableTexts {
  readonly rowCount: number;
  /** Lines of CSV, each with its end. */
  readonly csv: string;
  /** Lines of JSON, with commas between them. */
  readonly json: string;
  /** Rows of a sheet, with a mark in place of their numbers. */
  readonly sheet: string;
}

export interface ReportTexts {
  readonly id: string;
  /** In the order of the tables. */
  readonly tables: readonly TableTexts[];
  /** The file `reports/<id>.json`. */
  readonly json: string;
}

const writeShared = createRowWriter(reportColumns);
const writers: readonly (readonly [ReportTable, RowWriter])[] = reportTables.map((table) => [
  table,
  createRowWriter(table.columns, table.sharedColumns),
]);

export function reportTexts(report: DataReport): ReportTexts {
  const shared = writeShared(reportColumns.map(({ value }) => value({ entry: report })));
  const tables: TableTexts[] = [];
  const parts: string[] = [];
  let row = '';
  for (const [table, write] of writers) {
    const values = table.valuesOf(report);
    const rows = values.map((one) => write(one, table.sharedColumns === 0 ? noTexts : shared));
    if (table === reportsTable) {
      const own = rowOf(report, values);
      row = JSON.stringify(own, null, 1);
      tables.push({ ...tableTexts(rows), json: JSON.stringify(own) });
    } else {
      tables.push(tableTexts(rows));
      parts.push(`\n  ${JSON.stringify(table.name)}: ${indentedRows(rows)}`);
    }
  }
  const rest = JSON.stringify(reportRest(report), null, 1);
  // Three objects as one: their braces are left out in between.
  const json = `${row.slice(0, -2)},\n "tables": {${parts.join(',')}\n },${rest.slice(1)}\n`;
  return { id: report.id, tables, json };
}

function rowOf(report: DataReport, [values = []]: readonly RowValues[]) {
  return reportRow(report, values);
}

function tableTexts(rows: readonly RowTexts[]): TableTexts {
  return {
    rowCount: rows.length,
    csv: rows.map(({ csv }) => `${csv}\r\n`).join(''),
    json: rows.map(({ json }) => `{${json}}`).join(',\n'),
    sheet: rows.map(({ sheet }) => `<row r="${rowMark}">${sheet}</row>`).join(''),
  };
}

function indentedRows(rows: readonly RowTexts[]): string {
  return rows.length === 0
    ? '[]'
    : `[${rows.map(({ indentedJson }) => `\n   {${indentedJson}\n   }`).join(',')}\n  ]`;
}
