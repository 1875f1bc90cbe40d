/** Pages of the site on which a change of some reports can be seen. */
import type { Content } from '../checks/content.ts';
import { currentVersion, versionName } from './versions.ts';

/** Addresses below the base path, each once, reports first. */
export function affectedPages(ids: readonly string[], editions: readonly Content[]): string[] {
  if (ids.length === 0) return [];
  const wanted = new Set(ids);
  const reports = editions
    .flatMap((content) => content.reports)
    .map(({ scored }) => scored.report)
    .filter(({ id }) => wanted.has(id));
  const lists = reports.flatMap(({ fiscalYear, regionId, projectId, kindId, document }) => [
    `years/${fiscalYear}/`,
    `regions/${regionId}/`,
    `projects/${projectId}/`,
    `kinds/${kindId}/`,
    ...[document.issuerId, document.supervisingDepartmentId, document.implementingUnitId]
      .filter((id) => id !== null)
      .map((id) => `organizations/${id}/`),
  ]);
  const versions = reports.flatMap((report) => {
    const version = currentVersion(report);
    return version === null ? [] : [`versions/${report.id}/${versionName(version)}/`];
  });
  const everywhere = [
    '',
    'compare/',
    'findings/',
    'search/',
    'data/',
    'data/v1/reports.json',
    'data/v1/corrections.json',
    'feeds/reports.atom',
    'feeds/corrections.atom',
  ];
  return [
    ...new Set([...ids.map((id) => `reports/${id}/`), ...versions.sort(), ...lists.sort(), ...everywhere]),
  ];
}
