/**
 * Everything that the page of a report shows and that is not in the report itself, as plain data.
 *
 * The page is made of the report, read whole, and of this: where both are the same, so is the page.
 */
import { createHash } from 'node:crypto';
import type { Catalog, CatalogReport, Frame } from './catalog.ts';
import { metricNames, organizationNames } from './catalog-report.ts';
import { correctionTrail, trailOfReport } from './correction-trail.ts';
import { reportPathInData } from './data/address.ts';
import { fileOf, type ListedFile } from './data-listing.ts';
import type { ReportTrail } from './domain/change-trail.ts';
import { neighboursOf, type NeighbourGroup } from './neighbours.ts';
import { oncePer } from './once.ts';
import { listedData } from './open-data.ts';
import { listedVersions, type ListedVersion } from './report-versions.ts';

export interface ReportContext {
  readonly frame: Frame;
  /** What the lists know of it, with the names of its place, project and kind. */
  readonly report: CatalogReport;
  /** Names of the organizations that it refers to, by id. */
  readonly organizationNames: Readonly<Record<string, string>>;
  /** Names of the metrics that it gives, by id. */
  readonly metricNames: Readonly<Record<string, string>>;
  /** SHA-256 of all rules and scales: another rule may be another score. */
  readonly rulesDigest: string;
  readonly neighbours: readonly NeighbourGroup[];
  readonly trail: ReportTrail;
  /** The first one first. */
  readonly versions: readonly ListedVersion[];
  readonly dataFile: ListedFile;
}

export function reportContext(catalog: Catalog, id: string): ReportContext {
  const report = catalog.byId.get(id);
  if (report === undefined) throw new Error(`No report with the id ${id}.`);
  const { frame, registers } = catalog;
  return {
    frame,
    report,
    organizationNames: organizationNames(registers, report),
    metricNames: metricNames(registers, report),
    rulesDigest: rulesDigest(catalog),
    neighbours: neighboursOf(catalog, report),
    trail: trailOfReport(correctionTrail(catalog), id),
    versions: listedVersions(catalog, report),
    dataFile: fileOf(listedData(catalog), reportPathInData(id)),
  };
}

const rulesDigest = oncePer(({ registers: { rules, defaultScale } }: Catalog) =>
  createHash('sha256')
    .update(JSON.stringify([[...rules], defaultScale]))
    .digest('hex'),
);
