/** Which content files a page shows, and which page shows a content file. */

/** The files that a page shows, by its path below the base path; none for lists and comparisons. */
export function filesOfPage(path: string): readonly string[] {
  const report = /^reports\/(.+?)\/?$/.exec(path)?.[1];
  if (report !== undefined) return [`reports/${report}.md`, `reports/${report}.mdx`, `sources/${report}.txt`];
  const page = /^([a-z0-9-]+)\/?$/.exec(path)?.[1];
  return page === undefined ? [] : [`pages/${page}.md`];
}

/** The path of the page that shows a file; null for a file that many pages depend on. */
export function pageOfFile(file: string): string | null {
  const report = (/^(?:reports|sources)\/(.+)\.(?:mdx?|txt)$/.exec(file) ??
    /^attachments\/(.+)\/[^/]+$/.exec(file))?.[1];
  if (report !== undefined) return `reports/${report}/`;
  const page = /^pages\/(.+)\.md$/.exec(file)?.[1];
  return page === undefined ? null : `${page}/`;
}
