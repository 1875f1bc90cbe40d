/** All tables of the open data, in the order in which they are listed. */
import { attachmentsTable } from './attachments-table.ts';
import { calculationsTable } from './calculations-table.ts';
import { correctionsTable } from './corrections-table.ts';
import { findingsTable } from './findings-table.ts';
import { fundsTable } from './funds-table.ts';
import { indicatorsTable } from './indicators-table.ts';
import { itemsTable } from './items-table.ts';
import { lineItemsTable } from './line-items-table.ts';
import { metricsTable } from './metrics-table.ts';
import { ratesTable } from './rates-table.ts';
import { regionsTable } from './regions-table.ts';
import { reportsTable } from './reports-table.ts';
import { scoresTable } from './scores-table.ts';
import { surveysTable } from './surveys-table.ts';
import type { TableInfo } from './column.ts';
import type { ReportTable } from './table.ts';

/** The tables of which each report has its own rows. */
export const reportTables: readonly ReportTable[] = [
  reportsTable,
  fundsTable,
  ratesTable,
  lineItemsTable,
  scoresTable,
  indicatorsTable,
  itemsTable,
  surveysTable,
  calculationsTable,
  findingsTable,
  metricsTable,
  correctionsTable,
  attachmentsTable,
];

export const tables: readonly TableInfo[] = [...reportTables, regionsTable];
