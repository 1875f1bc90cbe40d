/** How far the heap of a build may grow before V8 looks for what is no longer in use. */

/** What is in use grows with the number of reports: so it may grow by about as many bytes with any number. */
const percentOfOneReport = 1_000_000;
const [least, most] = [25, 100];

/**
 * In percent of what is in use. A build from nothing needs memory for everything that it makes. After one that left
 * its pages, most of what is in use is what was there before: with ten thousand reports less than half a gigabyte,
 * and looking through it seldom saves a tenth of the time; with five times as many a quarter is as much memory.
 */
export function heapGrowthPercent(keptReports: number): number {
  if (keptReports === 0) return least;
  return Math.min(most, Math.max(least, Math.round(percentOfOneReport / keptReports)));
}
