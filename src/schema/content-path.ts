/** What the path of a content file says. The path is the report's id and its address. */
import type { ReportPath } from './to-report.ts';

const reportFile =
  /^reports\/(?<region>[a-z0-9]+(?:-[a-z0-9]+)*)\/(?<year>\d{4})\/(?<project>[a-z0-9]+(?:-[a-z0-9]+)*)\/(?<kind>[a-z]+(?:-[a-z]+)*)(?:-(?<ordinal>[2-9]|[1-9]\d))?\.mdx?$/;

/** Reads `reports/<region>/<year>/<project>/<kind>.md` or `.mdx`; null when the path has another shape. */
export function readReportPath(path: string): ReportPath | null {
  const groups = reportFile.exec(path)?.groups;
  if (groups === undefined) return null;
  const { region, year, project, kind, ordinal } = groups;
  const fiscalYear = Number(year);
  if (fiscalYear < 1994 || fiscalYear > 2100) return null;
  return {
    id: path.slice('reports/'.length).replace(/\.mdx?$/, ''),
    regionId: region ?? '',
    fiscalYear,
    projectId: project ?? '',
    kindId: kind ?? '',
    ordinal: ordinal === undefined ? 1 : Number(ordinal),
  };
}
