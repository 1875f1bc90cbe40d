/** The files below `data/v1/`: which there are, what stands in each, and how large it is. */
import { createHash } from 'node:crypto';
import { fullReports, type Catalog } from './catalog.ts';
import { correctionTrail, trailOfReport, type CorrectionTrail } from './correction-trail.ts';
import {
  dataRoot,
  mediaTypes,
  packagePath,
  reportPathInData,
  scopeFolder,
  tablePath,
  workbookPath,
  type Scope,
} from './data/address.ts';
import { csvOf, plainCsvOf } from './data/csv.ts';
import { dataPackage, type PackageFacts } from './data/data-package.ts';
import type { DataSet } from './data/data-report.ts';
import { dcatCatalog } from './data/dcat.ts';
import { jsonOf } from './data/json.ts';
import { openApi } from './data/openapi.ts';
import { reportData, reportRow } from './data/report-data.ts';
import type { DataTable } from './data/table.ts';
import { tables } from './data/tables.ts';
import { fitsSheet, workbookOf } from './data/xlsx.ts';
import { readEnvironment } from './files/environment.ts';
import { href } from './links.ts';
import { inStage } from './progress/current-clock.ts';

export interface DataFile {
  /** Below `data/v1/`. */
  readonly path: string;
  readonly title: string;
  readonly mediaType: string;
  /** Null for a file that is no table. */
  readonly rowCount: number | null;
  readonly body: () => string | Promise<string | Buffer>;
}

export interface Measured {
  readonly bytes: number;
  readonly sha256: string;
}

export interface OpenData {
  /** Every file by its path below `data/v1/`. */
  readonly files: ReadonlyMap<string, DataFile>;
  readonly scopes: readonly Scope[];
  /** Size and digest of a file, of the very bytes that are published. */
  readonly measure: (path: string) => Promise<Measured>;
}

interface Cached {
  readonly catalog: Catalog;
  readonly site: string;
  readonly trail: CorrectionTrail;
  readonly data: OpenData;
}

let cached: Cached | undefined;

/** The open data of a catalogue, put together once; `site` is the site's own address. */
export function openDataOf(
  catalog: Catalog,
  site: URL | undefined = siteAddress(),
  trail: CorrectionTrail = correctionTrail(catalog),
): OpenData {
  const address = site?.href ?? '';
  if (cached?.catalog !== catalog || cached.site !== address || cached.trail !== trail) {
    cached = {
      catalog,
      site: address,
      trail,
      data: inStage('data', null, () => build(catalog, site, trail)),
    };
  }
  return cached.data;
}

/** A file as the answer of an endpoint. */
export async function dataResponse(catalog: Catalog, path: string): Promise<Response> {
  const file = openDataOf(catalog).files.get(path);
  if (file === undefined) return new Response(null, { status: 404 });
  const body = await file.body();
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: { 'Content-Type': file.mediaType },
  });
}

function build(catalog: Catalog, site: URL | undefined, trail: CorrectionTrail): OpenData {
  const data = dataSetOf(catalog, trail);
  const scopes: Scope[] = [
    { of: 'all' },
    ...catalog.years.map((year) => ({ of: 'year', year }) as const),
    ...catalog.regionIds.map((region) => ({ of: 'region', region }) as const),
  ];
  const files = new Map<string, DataFile>();
  const measured = new Map<string, Promise<Measured>>();
  const measure = (path: string): Promise<Measured> => {
    const known = measured.get(path) ?? measureFile(files, path);
    measured.set(path, known);
    return known;
  };
  const list = [
    ...scopes.flatMap((scope) => scopeFiles(scope, within(data, scope))),
    ...packageFiles(data),
    ...reportFiles(data),
    registersFile(catalog),
    ...descriptions(catalog, site, data, trail.state, measure),
  ];
  for (const file of list) files.set(file.path, file);
  return { files, scopes, measure };
}

/** The site's own address; undefined where the build was not told. */
function siteAddress(): URL | undefined {
  const { siteUrl } = readEnvironment();
  return siteUrl === undefined ? undefined : new URL(siteUrl);
}

async function measureFile(files: ReadonlyMap<string, DataFile>, path: string): Promise<Measured> {
  const file = files.get(path);
  if (file === undefined) throw new Error(`No data file ${path}.`);
  // Pages tell the size of their files: making one is the same work wherever it is done.
  const body = await inStage('data', null, file.body);
  return {
    bytes: Buffer.byteLength(body),
    sha256: createHash('sha256').update(body).digest('hex'),
  };
}

function dataSetOf(catalog: Catalog, trail: CorrectionTrail): DataSet {
  const { registers, checkNames } = catalog;
  const names = { organizations: registers.organizations, metrics: registers.metrics, checks: checkNames };
  return {
    reports: fullReports(catalog).map((report) => ({
      ...report,
      names,
      takedowns: report.frontMatter.takedowns ?? [],
      trail: trailOfReport(trail, report.id),
    })),
    regions: [...registers.regions.values()],
  };
}

/** The reports of a scope. */
function within({ reports, regions }: DataSet, scope: Scope): DataSet {
  if (scope.of === 'all') return { reports, regions };
  return {
    regions,
    reports: reports.filter(({ scored: { report } }) =>
      scope.of === 'year' ? report.fiscalYear === scope.year : report.regionId === scope.region,
    ),
  };
}

function scopeFiles(scope: Scope, data: DataSet): DataFile[] {
  const counts = new Map(tables.map((table) => [table.name, rowCount(table, data)]));
  const files = tables.flatMap((table): DataFile[] => {
    const shared = { title: table.title, rowCount: counts.get(table.name) ?? 0 };
    return [
      {
        ...shared,
        path: tablePath(table, scope, 'csv'),
        mediaType: mediaTypes.csv,
        body: () => csvOf(table.columns, table.rowsOf(data)),
      },
      {
        ...shared,
        path: tablePath(table, scope, 'json'),
        mediaType: mediaTypes.json,
        body: () => jsonOf(table.name === 'reports' ? data.reports.map(reportRow) : table.rowsOf(data)),
      },
    ];
  });
  const fits = tables.every(({ name, columns }) => fitsSheet(counts.get(name) ?? 0, columns.length));
  return scope.of === 'region' || !fits ? files : [...files, workbookFile(scope, data)];
}

/** The tables of the Data Package. */
function packageFiles(data: DataSet): DataFile[] {
  return tables.map((table) => ({
    path: packagePath(table),
    title: table.title,
    rowCount: rowCount(table, data),
    mediaType: mediaTypes.csv,
    body: () => plainCsvOf(table.columns, table.rowsOf(data)),
  }));
}

function rowCount(table: DataTable, data: DataSet): number {
  return table.rowsOf(data).length;
}

function workbookFile(scope: Scope, data: DataSet): DataFile {
  let made: Promise<Buffer> | undefined;
  return {
    path: workbookPath(scope),
    title: '全部表格',
    mediaType: mediaTypes.xlsx,
    rowCount: tables.reduce((sum, table) => sum + rowCount(table, data), 0),
    body: () => {
      made ??= workbookOf(tables.map((table) => ({ ...table, rows: table.rowsOf(data) })));
      return made;
    },
  };
}

function reportFiles({ reports }: DataSet): DataFile[] {
  return reports.map((report) => ({
    path: reportPathInData(report.id),
    title: report.title,
    mediaType: mediaTypes.json,
    rowCount: null,
    body: () => jsonText(reportData(report)),
  }));
}

function registersFile({ registers }: Catalog): DataFile {
  const { regions, kinds, projects, organizations, metrics, rules } = registers;
  const listed = { regions, kinds, projects, organizations, metrics };
  return {
    path: 'registers.json',
    title: '登记表',
    mediaType: mediaTypes.json,
    rowCount: null,
    body: () =>
      jsonText({
        ...Object.fromEntries(Object.entries(listed).map(([name, map]) => [name, [...map.values()]])),
        rules: Object.fromEntries(rules),
      }),
  };
}

/** The files that describe the others. */
function descriptions(
  catalog: Catalog,
  site: URL | undefined,
  data: DataSet,
  history: CorrectionTrail['state'],
  measure: OpenData['measure'],
): DataFile[] {
  const facts = packageFacts(catalog, site);
  const file = (path: string, title: string, mediaType: string, body: () => Promise<object>): DataFile => ({
    path,
    title,
    mediaType,
    rowCount: null,
    body: async () => jsonText(await body()),
  });
  return [
    file('datapackage.json', 'Data Package', mediaTypes.json, async () =>
      dataPackage(
        facts,
        await Promise.all(
          tables.map(async (table) => {
            const csvPath = packagePath(table);
            return { ...table, csvPath, ...(await measure(csvPath)) };
          }),
        ),
        history,
      ),
    ),
    file('catalog.jsonld', 'DCAT', mediaTypes.jsonld, () => dcatOf(catalog, site, data, facts, measure)),
    file('openapi.json', 'OpenAPI', mediaTypes.json, () =>
      Promise.resolve(openApi({ ...facts, years: catalog.years, regionIds: catalog.regionIds }, tables)),
    ),
  ];
}

async function dcatOf(
  { years, regionIds, registers, reports }: Catalog,
  site: URL | undefined,
  data: DataSet,
  facts: PackageFacts,
  measure: OpenData['measure'],
): Promise<object> {
  const folder = site === undefined ? '' : new URL(href(dataRoot), site).href;
  const datasets = await Promise.all(
    tables.map(async (table) => ({
      id: table.path,
      title: table.title,
      description: table.description,
      distributions: await Promise.all(
        (['csv', 'json'] as const).map(async (format) => {
          const path = tablePath(table, { of: 'all' }, format);
          const title = `${table.title}（${format.toUpperCase()}，${rowCount(table, data)} 行）`;
          return {
            url: `${folder}${path}`,
            title,
            mediaType: format === 'csv' ? 'text/csv' : 'application/json',
            bytes: (await measure(path)).bytes,
          };
        }),
      ),
    })),
  );
  const times = reports.flatMap(({ publishedAt }) => publishedAt ?? []).sort();
  const coverage = {
    firstYear: years.at(-1) ?? 0,
    lastYear: years[0] ?? 0,
    regionNames: regionIds.map((id) => registers.regions.get(id)?.name ?? id),
    modifiedAt: times.at(-1) ?? null,
  };
  return dcatCatalog(facts, coverage, datasets);
}

/** What the descriptions say about the data as a whole. */
export function packageFacts({ frame: { site: facts } }: Catalog, site: URL | undefined): PackageFacts {
  return {
    title: `${facts.name}：${facts.column.name}开放数据`,
    description: facts.column.description,
    homepage: site === undefined ? null : new URL(href('data/'), site).href,
    publisher: facts.owner ?? null,
    licence: facts.dataLicence ?? null,
  };
}

/** Paths of the files of one folder that have a name and an ending, for the routes. */
export function namesIn(data: OpenData, scope: Scope, ending: 'csv' | 'json' | 'xlsx'): string[] {
  const folder = scopeFolder(scope);
  return [...data.files.keys()]
    .filter((path) => path.startsWith(folder) && path.endsWith(`.${ending}`))
    .map((path) => path.slice(folder.length, -(ending.length + 1)))
    .filter((name) => !name.includes('/'));
}

function jsonText(value: object): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}
