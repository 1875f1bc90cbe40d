/** The results of a bench as they are kept: read back, they are what was written. */
import { z } from 'zod';
import { stages } from '../../src/progress/stage.ts';

const count = z.int().nonnegative();
const amount = z.number().nonnegative();

/** What a command or a stage has taken; memory is null where the system does not say. */
const cost = z.strictObject({
  wallSeconds: amount,
  cpuSeconds: amount,
  peakBytes: count.nullable(),
});
export type Cost = z.infer<typeof cost>;

/** Earlier results do not say what was taken over. */
const stageCost = cost.extend({ stage: z.enum(stages), passes: count, count, takenOver: count.optional() });

/** The middle and the largest of twenty queries. */
const spread = z.strictObject({ median: amount, most: amount });
export type Spread = z.infer<typeof spread>;

const queries = z.strictObject({ milliseconds: spread, bytes: spread, requests: spread, timedOut: count });
export type Queries = z.infer<typeof queries>;

const search = z.strictObject({
  /** Each query in a browser that has nothing yet. */
  first: queries,
  /** The same queries one after the other in one browser, which has the parts that they share. */
  later: queries,
  /** From the wish for all results to the complete count and the counts of the facets, after `first` and `later`. */
  completeFirst: queries.optional(),
  completeLater: queries.optional(),
});
export type SearchCost = z.infer<typeof search>;

export const benchResults = z.strictObject({
  version: z.literal(1),
  machine: z.strictObject({
    processor: z.string(),
    cores: count,
    memoryBytes: count,
    system: z.string(),
    node: z.string(),
  }),
  corpus: z.strictObject({
    reports: count,
    seed: count,
    files: count,
    bytes: count,
    indicatorsPerReport: amount,
    narrativeCharacters: amount,
    /** Of a hundred reports. */
    withFindings: amount,
    kinds: count,
    cities: count,
    years: count,
  }),
  isBuilt: z.boolean(),
  failedIn: z.enum(stages).nullable(),
  stages: z.array(stageCost),
  /** Null where there is no site. */
  output: z
    .strictObject({
      files: count,
      bytes: count,
      pages: count,
      pageBytes: count.optional(),
      dataBytes: count.optional(),
      searchBytes: count,
      /** What is kept for the next build; pages in it are the same files as those of the site. */
      cacheBytes: count.optional(),
      pagesPerSecond: amount,
      renderedPagesPerSecond: amount,
    })
    .nullable(),
  /** Commands by their name, in the order in which they ran. */
  runs: z.record(z.string(), cost),
  search: search.nullable(),
});
export type BenchResults = z.infer<typeof benchResults>;

/** The run by which the others are measured: Pagefind alone over the finished site. */
export const yardstick = 'pagefind alone';
