/** Addresses of the site's pages. Every link goes through here, so that all honour the base path. */

/** An address below the base path: `href('reports/…/')`. */
export function href(path: string, base: string = import.meta.env.BASE_URL): string {
  return `${base.endsWith('/') ? base : `${base}/`}${path}`;
}

export function reportPath(id: string): string {
  return `reports/${id}/`;
}

/** The address of one revision of a report, which stays when a later one takes its place. */
export function versionPath(id: string, name: string): string {
  return `versions/${id}/${name}/`;
}

export function yearPath(year: number): string {
  return `years/${year}/`;
}

export function regionPath(id: string): string {
  return `regions/${id}/`;
}

/** The projects of a place on pages of their own. */
export function regionProjectsPath(id: string): string {
  return `${regionPath(id)}projects/`;
}

/** The organizations of a place on pages of their own. */
export function regionOrganizationsPath(id: string): string {
  return `${regionPath(id)}organizations/`;
}

export function kindPath(id: string): string {
  return `kinds/${id}/`;
}

export function projectPath(id: string): string {
  return `projects/${id}/`;
}

export function organizationPath(id: string): string {
  return `organizations/${id}/`;
}

/** The page about the open data; pages of single years and regions lie below it. */
export const dataPath = 'data/';

export function dataYearPath(year: number): string {
  return `${dataPath}years/${year}/`;
}

export function dataRegionPath(id: string): string {
  return `${dataPath}regions/${id}/`;
}

export function comparePath(measureId: string): string {
  return `compare/${measureId}/`;
}

/** The first page of the site map for people. */
export const sitemapPath = 'sitemap/';

/** The page of all findings; those of single years lie below it where there are many. */
export const findingsPath = 'findings/';

export function findingsYearPath(year: number, page: number): string {
  return `${findingsPath}${year}/${page === 1 ? '' : `${page}/`}`;
}
