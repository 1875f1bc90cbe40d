/** The files below `data/v1/` of a catalogue: what they are made from, and what pages tell of them. */
import { createHash } from 'node:crypto';
import { fullReport, type Catalog, type Frame } from './catalog.ts';
import { metricNames, organizationNames, registered } from './catalog-report.ts';
import { correctionTrail, trailOfReport, type CorrectionTrail } from './correction-trail.ts';
import { dataRoot, mediaTypes, reportPathInData } from './data/address.ts';
import { dataFiles, textFile, type DataFile } from './data/data-files.ts';
import type { DataLookup, ListedData } from './data/data-listing.ts';
import type { PackageFacts } from './data/data-package.ts';
import { inMemory, openPart, packPart, planParts, type DataPart, type PartPlan } from './data/data-part.ts';
import { descriptionFiles } from './data/description-files.ts';
import type { OpenDataInput } from './data/open-data-input.ts';
import { reportTexts, type ReportTexts } from './data/report-texts.ts';
import { readEnvironment } from './files/environment.ts';
import { href } from './links.ts';
import { inStage } from './progress/current-clock.ts';
import { writtenData } from './written-data.ts';

/** The open data of a catalogue; `site` is the site's own address. */
export function openDataInput(
  catalog: Catalog,
  site: URL | undefined = siteAddress(),
  trail: CorrectionTrail = correctionTrail(catalog),
): OpenDataInput {
  const { reports, registers, checkNames } = catalog;
  const names = { organizations: registers.organizations, metrics: registers.metrics, checks: checkNames };
  const textsOf = (id: string): ReportTexts => {
    const report = fullReport(catalog, id);
    const { takedowns = [] } = report.frontMatter;
    return reportTexts({ ...report, names, takedowns, trail: trailOfReport(trail, id) });
  };
  const times = reports.flatMap(({ publishedAt }) => publishedAt ?? []).sort();
  return {
    reports: reports.map(({ id, regionId, fiscalYear }) => ({ id, regionId, fiscalYear })),
    keyOf: (id) => textsKey(catalog, id, trail),
    textsOf,
    registers,
    modifiedAt: times.at(-1) ?? null,
    history: trail.state,
    facts: packageFacts(catalog.frame, site),
    address: site === undefined ? '' : new URL(href(dataRoot, readEnvironment().basePath), site).href,
  };
}

/** Says everything that the texts of a report are made from. */
function textsKey(catalog: Catalog, id: string, trail: CorrectionTrail): string {
  const { byId, registers, madeFrom } = catalog;
  const report = registered(byId, id);
  return createHash('sha256')
    .update(
      JSON.stringify([
        madeFrom?.(id),
        report,
        registers.regions.get(report.regionId),
        organizationNames(registers, report),
        metricNames(registers, report),
        trailOfReport(trail, id),
      ]),
    )
    .digest('hex');
}

/** The site's own address; undefined where the build was not told. */
function siteAddress(): URL | undefined {
  const { siteUrl } = readEnvironment();
  return siteUrl === undefined ? undefined : new URL(siteUrl);
}

/** What the descriptions say about the data as a whole. */
export function packageFacts({ site: facts }: Frame, site: URL | undefined): PackageFacts {
  const { basePath } = readEnvironment();
  return {
    title: `${facts.name}：${facts.column.name}开放数据`,
    description: facts.column.description,
    homepage: site === undefined ? null : new URL(href('data/', basePath), site).href,
    publisher: facts.owner ?? null,
    licence: facts.dataLicence ?? null,
  };
}

export interface OpenData {
  /** Every file by its path below `data/v1/`. */
  readonly files: ReadonlyMap<string, DataFile>;
  /** Size and digest of a file, of the very bytes that are published. */
  readonly lookup: DataLookup;
}

let cached: { readonly catalog: Catalog; readonly data: OpenData } | undefined;

/** What pages tell of the files: in a build as they were written, else as they would be. */
export function listedData(catalog: Catalog): DataLookup {
  const written = writtenData();
  return written === undefined ? shownData(catalog).lookup : (path) => written.get(path);
}

/** Paths of all files below `data/v1/`, for `npm run dev`. */
export function dataPaths(catalog: Catalog): string[] {
  return [...shownData(catalog).files.keys()];
}

/** A file as the answer of `npm run dev`. */
export function dataResponse(catalog: Catalog, path: string): Response {
  const file = shownData(catalog).files.get(path);
  if (file === undefined) return new Response(null, { status: 404 });
  return new Response(Buffer.concat([...file.pieces()]), { headers: { 'Content-Type': file.mediaType } });
}

function shownData(catalog: Catalog): OpenData {
  if (cached?.catalog !== catalog) cached = { catalog, data: openDataInMemory(openDataInput(catalog)) };
  return cached.data;
}

/** For few reports: every file is put together when it is asked for. */
export function openDataInMemory(input: OpenDataInput): OpenData {
  let files: ReadonlyMap<string, DataFile> | undefined;
  const listed = new Map<string, ListedData | undefined>();
  const lookup: DataLookup = (path) => {
    if (!listed.has(path))
      listed.set(
        path,
        inStage('data', null, () => measured(input, path, allFiles)),
      );
    return listed.get(path);
  };
  const allFiles = (): ReadonlyMap<string, DataFile> => (files ??= filesOf(input));
  return {
    get files() {
      return allFiles();
    },
    lookup,
  };
}

function measured(
  { reports, textsOf }: OpenDataInput,
  path: string,
  allFiles: () => ReadonlyMap<string, DataFile>,
): ListedData | undefined {
  // A page tells the size of the file of its report alone, and does not wait for those of all others.
  const own = reports.find(({ id }) => reportPathInData(id) === path);
  const file =
    own === undefined ? allFiles().get(path) : textFile(path, '', mediaTypes.json, textsOf(own.id).json);
  if (file === undefined) return undefined;
  const { title, mediaType, rowCount, pieces } = file;
  const hash = createHash('sha256');
  let bytes = 0;
  for (const piece of pieces()) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { path, title, mediaType, rowCount, bytes, sha256: hash.digest('hex') };
}

function filesOf(input: OpenDataInput): ReadonlyMap<string, DataFile> {
  const { reports, textsOf, registers } = input;
  const parts = new Map<PartPlan, DataPart>();
  const partOf = (plan: PartPlan): DataPart => {
    const part = parts.get(plan) ?? openPart(inMemory(packPart(plan.reports.map(({ id }) => textsOf(id)))));
    if (part === null) throw new Error(`The part ${plan.name} cannot be read.`);
    parts.set(plan, part);
    return part;
  };
  const files = new Map<string, DataFile>();
  const source = {
    parts: planParts(reports.map((report) => ({ ...report, key: report.id }))),
    partOf,
    regions: [...registers.regions.values()],
  };
  for (const file of dataFiles(source)) files.set(file.path, file);
  // What is described stands in the map already when it is looked up.
  for (const file of descriptionFiles(input, (path) => measured(input, path, () => files))) {
    files.set(file.path, file);
  }
  return files;
}
