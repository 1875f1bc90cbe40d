/**
 * The files of a site by their paths, as far as they follow from what the check knows of the content. Places in
 * long lists are left out (`integrity/list-parts.ts`), and what is named after its own content.
 */
import type { AddressedContent, AddressedReport } from '../checks/present-addresses.ts';
import { fixedMeasureIds } from '../compare/measures.ts';
import {
  correctionFeedPath,
  dataRoot,
  feedPath,
  packagePath,
  reportPathInData,
  tablePath,
  type Scope,
} from '../data/address.ts';
import { scopesOf } from '../data/data-files.ts';
import { descriptionPaths } from '../data/description-files.ts';
import { tables } from '../data/tables.ts';
import { attachmentPath } from '../domain/attachment.ts';
import { ownVersions, versionName } from '../history/versions.ts';
import { manifestPath, sumsPath } from '../integrity/manifest.ts';
import { fileAt } from '../integrity/site-file.ts';
import {
  comparePath,
  dataRegionPath,
  dataYearPath,
  kindPath,
  organizationPath,
  projectPath,
  regionPath,
  reportPath,
  versionPath,
  yearPath,
} from '../links.ts';
import { readReportPath } from '../schema/content-path.ts';
import type { ReportPath } from '../schema/to-report.ts';
import { codePages, fixedPages } from './fixed-pages.ts';

/** Files that a site of this content has. */
export function certainFiles({ registers, pages, reports }: AddressedContent): string[] {
  const paths = reports.flatMap(({ id }) => readReportPath(`reports/${id}.md`) ?? []);
  const scopes = scopesOf(paths, [...(registers.regions?.values() ?? [])]);
  return [
    ...[...fixedPages, ...codePages()].map(({ path }) => fileAt(path)),
    ...['404.html', 'robots.txt', 'sitemap.xml', 'search/names.json', manifestPath, sumsPath],
    ...(registers.site?.securityContact === undefined ? [] : ['.well-known/security.txt']),
    ...pages.map((id) => fileAt(`${id}/`)),
    ...listPages(paths).map(fileAt),
    ...organizationPages(reports).map(fileAt),
    ...scopes.flatMap(scopeFiles),
    ...[...tables.map(packagePath), ...descriptionPaths].map((path) => `${dataRoot}${path}`),
    ...reports.flatMap(reportFiles),
  ];
}

/** Files that it has where a report gives a figure. */
export function possibleFiles({ reports }: AddressedContent): string[] {
  const metrics = new Set(reports.flatMap((report) => report.metrics));
  return [...fixedMeasureIds, ...metrics].map((id) => fileAt(comparePath(id)));
}

function listPages(paths: readonly ReportPath[]): string[] {
  return paths.flatMap(({ regionId, fiscalYear, projectId, kindId }) => [
    yearPath(fiscalYear),
    regionPath(regionId),
    projectPath(projectId),
    kindPath(kindId),
  ]);
}

function organizationPages(reports: readonly AddressedReport[]): string[] {
  return reports.flatMap(({ organizations }) => organizations.map(organizationPath));
}

/** The tables of a scope, the page that lists them, and what tells of new ones. */
function scopeFiles(scope: Scope): string[] {
  const files = tables.flatMap((table) =>
    (['csv', 'json'] as const).map((format) => `${dataRoot}${tablePath(table, scope, format)}`),
  );
  if (scope.of === 'year') return [...files, fileAt(dataYearPath(scope.year))];
  const region = scope.of === 'region' ? scope.region : null;
  const feeds = (['atom', 'json'] as const).flatMap((format) => [
    feedPath(region, format),
    correctionFeedPath(region, format),
  ]);
  return [...files, ...feeds, ...(region === null ? [] : [fileAt(dataRegionPath(region))])];
}

function reportFiles({ id, attachments, revisions }: AddressedReport): string[] {
  const versions = revisions === null ? [] : ownVersions(revisions);
  return [
    fileAt(reportPath(id)),
    `${dataRoot}${reportPathInData(id)}`,
    ...attachments.map((name) => attachmentPath(id, name)),
    ...versions.map((version) => fileAt(versionPath(id, versionName(version)))),
  ];
}
