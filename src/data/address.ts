/** Addresses of the open data, all below `data/v1/`. They are a contract: none ever changes. */
import type { TableInfo } from './column.ts';

export const dataRoot = 'data/v1/';

/** Which reports a file holds: all, those of one year, or those of one region. */
export type Scope =
  | { readonly of: 'all' }
  | { readonly of: 'year'; readonly year: number }
  | { readonly of: 'region'; readonly region: string };

export type Format = 'csv' | 'json' | 'xlsx';

/** Folder of a scope below `data/v1/`: `years/2024/`. */
export function scopeFolder(scope: Scope): string {
  switch (scope.of) {
    case 'all':
      return '';
    case 'year':
      return `years/${scope.year}/`;
    case 'region':
      return `regions/${scope.region}/`;
  }
}

export function tablePath({ path }: Pick<TableInfo, 'path'>, scope: Scope, format: 'csv' | 'json'): string {
  return `${scopeFolder(scope)}${path}.${format}`;
}

/**
 * The CSV of a table as the Data Package names it: without a byte order mark, which spreadsheets need and
 * readers of data packages take for a part of the first heading.
 */
export function packagePath({ path }: Pick<TableInfo, 'path'>): string {
  return `package/${path}.csv`;
}

export function workbookPath(scope: Scope): string {
  return `${scopeFolder(scope)}all.xlsx`;
}

/** The JSON of one report. */
export function reportPathInData(id: string): string {
  return `reports/${id}.json`;
}

/** Feeds of new reports, below the base path: of all, or of one region. */
export function feedPath(region: string | null, format: 'atom' | 'json'): string {
  return region === null ? `feeds/reports.${format}` : `feeds/regions/${region}.${format}`;
}

/** Feeds of corrections, below the base path: of all, or of one region. */
export function correctionFeedPath(region: string | null, format: 'atom' | 'json'): string {
  return region === null ? `feeds/corrections.${format}` : `feeds/corrections/${region}.${format}`;
}

export const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  atom: 'application/atom+xml; charset=utf-8',
} as const;
