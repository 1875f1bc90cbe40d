/** How many rows the tables of the open data have, counted from the reports and not from the tables. */
import type { ReportEntry } from '../checks/content.ts';

const rows = {
  reports: () => 1,
  funds: ({ scored }) => scored.report.funds.amounts.length,
  rates: ({ scored }) => scored.report.funds.rates.length,
  'line-items': ({ scored }) =>
    sum(scored.report.lineItems.map(({ items, total }) => items.length + (total === undefined ? 0 : 1))),
  scores: ({ scored }) => scored.report.scores.length + scored.report.blocks.length,
  indicators: ({ scored }) => scored.report.indicators.length,
  items: ({ scored }) => sum(scored.report.indicators.map(({ checklist }) => checklist.length)),
  surveys: ({ scored }) => sum(scored.report.indicators.map(({ survey }) => survey?.levels.length ?? 0)),
  calculations: ({ scored }) => scored.report.calculations.length,
  findings: ({ findings }) => findings.length,
  metrics: ({ scored }) => scored.report.metrics.length,
  corrections: ({ scored, frontMatter: { corrections = [], takedowns = [] } }) =>
    corrections.length + takedowns.length + (scored.report.withdrawal === null ? 0 : 1),
  attachments: ({ attachments }) => attachments.length,
} as const satisfies Readonly<Record<string, (entry: ReportEntry) => number>>;

export type TableName = keyof typeof rows;

export const tableNames = Object.keys(rows) as readonly TableName[];

export function isTableName(name: string): boolean {
  return Object.hasOwn(rows, name);
}

/** Rows of each table from a report, without the changes that the history has. */
export function rowsOfReport(entry: ReportEntry): Readonly<Record<TableName, number>> {
  return Object.fromEntries(tableNames.map((table) => [table, rows[table](entry)])) as Record<
    TableName,
    number
  >;
}

/** A change of a report since the first release, as far as rows are counted. */
export interface CountedChange {
  readonly fields: readonly unknown[];
  readonly isNarrativeChanged: boolean;
  readonly isTakenDown: boolean;
}

/** Rows of the table of corrections: one for each field and one for the narrative; one in all where no more is told. */
export function rowsOfChanges(changes: readonly CountedChange[]): number {
  return sum(
    changes.map(({ fields, isNarrativeChanged, isTakenDown }) =>
      isTakenDown ? 1 : fields.length + (isNarrativeChanged ? 1 : 0),
    ),
  );
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}
