/** Which pages make up which part of the full-text index. */
import { createHash } from 'node:crypto';

export interface ShardPlan {
  readonly name: string;
  /** Year evaluated; null for pages that are no reports. */
  readonly year: number | null;
  /** Addresses of the pages below the base path, with a slash at the end. */
  readonly paths: readonly string[];
}

/** So many reports are a part at most, or nearly: they are parted by a digest. */
export const mostReports = 1000;

const reportPattern = /^reports\/[^/]+\/(\d+)\//;

/** Reports by year, the latest first, large years in equal parts; other pages last, in a part of their own. */
export function planShards(paths: readonly string[]): ShardPlan[] {
  const byYear = Map.groupBy(paths, (path) => {
    const year = reportPattern.exec(path)?.[1];
    return year === undefined ? null : Number(year);
  });
  return [...byYear]
    .sort(([a], [b]) => (b ?? -Infinity) - (a ?? -Infinity))
    .flatMap(([year, own]) => (year === null ? [{ name: 'pages', year, paths: own }] : planYear(year, own)));
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
