/** The files of the open data, each put together from parts, piece by piece. */
import { createHash } from 'node:crypto';
import { mediaTypes, packagePath, reportPathInData, tablePath, workbookPath, type Scope } from './address.ts';
import type { TableInfo } from './column.ts';
import { byteOrderMark, csvHeading, csvLines } from './csv.ts';
import type { DataPart, KeyedReport, PartPlan, PartTable, RowFormat } from './data-part.ts';
import type { DataRegion, ReportPlace } from './data-report.ts';
import { regionRows } from './regions-table.ts';
import { createRowWriter } from './row-texts.ts';
import { sheetRow } from './sheet-cell.ts';
import type { RowValues } from './table.ts';
import { reportTables, tables } from './tables.ts';
import { fitsSheet, workbookOf } from './xlsx.ts';

export interface DataFile {
  /** Below `data/v1/`. */
  readonly path: string;
  readonly title: string;
  readonly mediaType: string;
  /** Null for a file that is no table. */
  readonly rowCount: number | null;
  /** A digest of what the file is made of: the same gives the same bytes. */
  readonly inputs: string;
  /** Its bytes, anew each time. */
  readonly pieces: () => Iterable<Uint8Array>;
}

/** What the files are put together from. */
export interface DataSource {
  /** In the order of the files: reports of one region and year follow each other. */
  readonly parts: readonly PartPlan[];
  /** Reads a part of them. */
  readonly partOf: (plan: PartPlan) => DataPart;
  readonly regions: readonly DataRegion[];
}

/** All reports, then each year with reports, latest first, then each region, in the order of the register. */
export function scopesOf(
  reports: readonly Pick<ReportPlace, 'regionId' | 'fiscalYear'>[],
  regions: readonly Pick<DataRegion, 'id'>[],
): Scope[] {
  const years = new Set(reports.map(({ fiscalYear }) => fiscalYear));
  const places = new Set(reports.map(({ regionId }) => regionId));
  return [
    { of: 'all' },
    ...[...years].sort((a, b) => b - a).map((year) => ({ of: 'year', year }) as const),
    ...regions.flatMap(({ id }) => (places.has(id) ? [{ of: 'region', region: id } as const] : [])),
  ];
}

/** The tables and workbooks of every scope, the tables of the Data Package, and the file of each report. */
export function dataFiles(source: DataSource): DataFile[] {
  const counted = source.parts.map((plan): CountedPart => ({ plan, tables: source.partOf(plan).tables }));
  const all = contentOf(source, counted, { of: 'all' });
  return [
    ...scopesOf(source.parts, source.regions).flatMap((scope) =>
      scopeFiles(contentOf(source, counted, scope), scope),
    ),
    ...all.map(packageFile),
    ...reportFiles(source).map(({ file }) => file),
  ];
}

/** The file of each report. */
export function reportFiles(source: DataSource): { readonly id: string; readonly file: DataFile }[] {
  return source.parts.flatMap((plan) =>
    plan.reports.map((report) => ({ id: report.id, file: reportFile(source, plan, report) })),
  );
}

interface CountedPart {
  readonly plan: PartPlan;
  readonly tables: readonly PartTable[];
}

/** A table with what it has in a scope. */
interface TableContent {
  readonly table: TableInfo;
  readonly rowCount: number;
  readonly inputs: readonly string[];
  /** The rows in one format, from part to part. */
  readonly rows: (format: RowFormat) => Iterable<Buffer>;
}

function contentOf(source: DataSource, parts: readonly CountedPart[], scope: Scope): TableContent[] {
  const own = parts.filter(({ plan }) => isWithin(plan, scope));
  return tables.map((table) => {
    const index = reportTables.findIndex(({ name }) => name === table.name);
    if (index < 0) return regionsContent(table, source, own);
    const filled = own.flatMap(({ plan, tables: read }) => {
      const one = read[index];
      return one === undefined || one.rowCount === 0 ? [] : [{ plan, ...one }];
    });
    return {
      table,
      rowCount: filled.reduce((sum, { rowCount }) => sum + rowCount, 0),
      inputs: filled.map(({ digest }) => digest),
      *rows(format) {
        for (const { plan } of filled) yield source.partOf(plan).rows(index, format);
      },
    };
  });
}

function isWithin({ fiscalYear, regionId }: PartPlan, scope: Scope): boolean {
  if (scope.of === 'all') return true;
  return scope.of === 'year' ? fiscalYear === scope.year : regionId === scope.region;
}

function regionsContent(
  table: TableInfo,
  { regions }: DataSource,
  parts: readonly CountedPart[],
): TableContent {
  const rows = regionRows(
    parts.flatMap(({ plan }) => plan.reports),
    regions,
  );
  const texts: Readonly<Record<RowFormat, string>> = { csv: csvLines(rows), ...otherFormats(table, rows) };
  return {
    table,
    rowCount: rows.length,
    inputs: [texts.json],
    rows: (format) => (texts[format] === '' ? [] : [Buffer.from(texts[format])]),
  };
}

function otherFormats({ columns }: TableInfo, rows: readonly RowValues[]) {
  const write = createRowWriter(columns);
  const texts = rows.map((values) => write(values));
  return {
    json: texts.map(({ json }) => `{${json}}`).join(',\n'),
    sheet: texts.map(({ sheet }) => sheetRow(sheet)).join(''),
  };
}

function scopeFiles(content: readonly TableContent[], scope: Scope): DataFile[] {
  const files = content.flatMap((table) => [csvFile(table, scope), jsonFile(table, scope)]);
  const fits = content.every(({ table, rowCount }) => fitsSheet(rowCount, table.columns.length));
  return scope.of === 'region' || !fits ? files : [...files, workbookFile(content, scope)];
}

function csvFile({ table, rowCount, inputs, rows }: TableContent, scope: Scope): DataFile {
  return {
    path: tablePath(table, scope, 'csv'),
    title: table.title,
    mediaType: mediaTypes.csv,
    rowCount,
    inputs: digestOf(inputs),
    *pieces() {
      yield Buffer.from(`${byteOrderMark}${csvHeading(table.columns)}`);
      yield* rows('csv');
    },
  };
}

/** The same without the byte order mark, for readers of data packages. */
function packageFile({ table, rowCount, inputs, rows }: TableContent): DataFile {
  return {
    path: packagePath(table),
    title: table.title,
    mediaType: mediaTypes.csv,
    rowCount,
    inputs: digestOf(inputs),
    *pieces() {
      yield Buffer.from(csvHeading(table.columns));
      yield* rows('csv');
    },
  };
}

/** Rows as JSON, one on each line, so that a file can be read line by line and compared by line. */
function jsonFile({ table, rowCount, inputs, rows }: TableContent, scope: Scope): DataFile {
  return {
    path: tablePath(table, scope, 'json'),
    title: table.title,
    mediaType: mediaTypes.json,
    rowCount,
    inputs: digestOf(inputs),
    *pieces() {
      let before = '[\n';
      for (const piece of rows('json')) {
        yield Buffer.from(before);
        yield piece;
        before = ',\n';
      }
      yield Buffer.from(rowCount === 0 ? '[]\n' : '\n]\n');
    },
  };
}

function workbookFile(content: readonly TableContent[], scope: Scope): DataFile {
  return {
    path: workbookPath(scope),
    title: '全部表格',
    mediaType: mediaTypes.xlsx,
    rowCount: content.reduce((sum, { rowCount }) => sum + rowCount, 0),
    inputs: digestOf(content.flatMap(({ inputs }) => inputs)),
    pieces: () =>
      workbookOf(content.map(({ table, rowCount, rows }) => ({ ...table, rowCount, rows: rows('sheet') }))),
  };
}

function reportFile({ partOf }: DataSource, plan: PartPlan, { id, key }: KeyedReport): DataFile {
  return {
    path: reportPathInData(id),
    title: '一份报告的全部数据',
    mediaType: mediaTypes.json,
    rowCount: null,
    inputs: digestOf([key]),
    *pieces() {
      yield partOf(plan).report(id);
    },
  };
}

/** A file that is made as one text. */
export function textFile(path: string, title: string, mediaType: string, text: string): DataFile {
  return {
    path,
    title,
    mediaType,
    rowCount: null,
    inputs: digestOf([text]),
    pieces: () => [Buffer.from(text)],
  };
}

function digestOf(inputs: readonly string[]): string {
  const hash = createHash('sha256');
  for (const input of inputs) hash.update(input).update('\n');
  return hash.digest('hex');
}
