/** Which pages make up which part of the full-text index. */
import { createHash } from 'node:crypto';

export interface ShardPlan {
  readonly name: string;
  /** Year evaluated; null for pages that are no reports, and for reports that are not parted. */
  readonly year: number | null;
  /** Addresses of the pages below the base path, with a slash at the end. */
  readonly paths: readonly string[];
}

/** So many reports are a part at most, or nearly: they are parted by a digest. */
export const mostReports = 1000;

const reportPattern = /^reports\/[^/]+\/(\d+)\//;

/** So many reports are one part at most, whatever their years: ten small parts are ten times as many requests. */
export const mostTogether = 300;

/** Names of the parts that have no year. */
export const [reportsPart, pagesPart] = ['reports', 'pages'];

/** The reports; other pages last, in a part of their own. */
export function planShards(paths: readonly string[]): ShardPlan[] {
  const parted = Map.groupBy(paths, (path) => reportPattern.test(path));
  const [reports, others] = [parted.get(true) ?? [], parted.get(false) ?? []];
  const pages = others.length === 0 ? [] : [{ name: pagesPart, year: null, paths: others }];
  if (reports.length > mostTogether) return [...planYears(reports), ...pages];
  return reports.length === 0 ? pages : [{ name: reportsPart, year: null, paths: reports }, ...pages];
}

/** Reports by year, the latest first, large years in equal parts. */
export function planYears(reports: readonly string[]): ShardPlan[] {
  return [...Map.groupBy(reports, (path) => Number(reportPattern.exec(path)?.[1]))]
    .sort(([a], [b]) => b - a)
    .flatMap(([year, own]) => planYear(year, own));
}

/** A page stays in its part as long as the year has as many parts. */
export function planYear(year: number, paths: readonly string[]): ShardPlan[] {
  const parts = Math.ceil(paths.length / mostReports);
  if (parts === 1) return [{ name: String(year), year, paths }];
  const byPart = Map.groupBy(paths, (path) => partOf(path, parts));
  return [...byPart]
    .sort(([a], [b]) => a - b)
    .map(([part, own]) => ({ name: `${year}-${part + 1}`, year, paths: own }));
}

function partOf(path: string, parts: number): number {
  return createHash('sha256').update(path).digest().readUInt32BE() % parts;
}
