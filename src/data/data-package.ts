/**
 * `datapackage.json`: the CSV tables as a Data Package (version 2, readable by readers of version 1), each
 * with its Table Schema; the funds table with the column types of the Fiscal Data Package.
 */
import type { HistoryState } from '../domain/change-trail.ts';
import { historyNotes } from '../i18n/corrections.ts';
import type { TableInfo } from './column.ts';
import { csvNotes } from './notes.ts';
import { tableSchema } from './table-schema.ts';

export interface PublishedTable extends TableInfo {
  /** Address of the CSV, relative to the description. */
  readonly csvPath: string;
  readonly bytes: number;
  /** SHA-256 in hexadecimal. */
  readonly sha256: string;
}

export interface PackageFacts {
  readonly title: string;
  readonly description: string;
  /** Absolute address of the page about the data; null when the site's own address is not known. */
  readonly homepage: string | null;
  readonly publisher: string | null;
  readonly licence: { readonly name: string; readonly url: string } | null;
}

/** `history` says what an empty table of corrections means. */
export function dataPackage(facts: PackageFacts, tables: readonly PublishedTable[], history: HistoryState) {
  const { title, description, homepage, publisher, licence } = facts;
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'mingzhang',
    title,
    description: [description, ...csvNotes, `更正记录：${historyNotes[history]}`].join('\n'),
    version: '1',
    ...(homepage === null ? {} : { homepage }),
    ...(licence === null ? {} : { licenses: [{ title: licence.name, path: licence.url }] }),
    ...(publisher === null ? {} : { contributors: [{ title: publisher, roles: ['publisher'] }] }),
    resources: tables.map((table) =>
      table.name === 'corrections'
        ? { ...resourceOf(table, historyNotes[history]), correctionHistory: history }
        : resourceOf(table),
    ),
  };
}

function resourceOf(table: PublishedTable, note = '') {
  return {
    name: table.path,
    title: table.title,
    description: `${table.description}${note}`,
    // `type` is of version 2, `profile` of version 1.
    type: 'table',
    profile: 'tabular-data-resource',
    path: table.csvPath,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true },
    bytes: table.bytes,
    hash: `sha256:${table.sha256}`,
    schema: tableSchema(table),
  };
}
