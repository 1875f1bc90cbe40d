/** The flags of `npm run bench`. */
import { parseArgs } from 'node:util';

export interface BenchOptions {
  readonly reports: number;
  readonly seed: number;
  /** Whether the corpus and the site stay where they were written. */
  readonly isKept: boolean;
  /** Where the results go. */
  readonly out: string;
  /** Results of an earlier run to set beside these. */
  readonly compareWith: string | null;
  readonly hasSearch: boolean;
  readonly hasIncremental: boolean;
  /** Whether Pagefind indexes the site alone, for which it takes a gigabyte of memory for a thousand reports. */
  readonly hasYardstick: boolean;
}

export const usage = `Usage: npm run bench -- [options]
  --reports N       reports in the corpus, 1000 by default
  --seed N          another seed gives other figures, 1 by default
  --out FILE        where the results go, test/artefacts/bench-N.json by default
  --compare FILE    sets the results beside earlier ones
  --no-search       leaves out the search in a browser
  --no-incremental  leaves out the second and third build and the checks
  --no-pagefind     leaves out Pagefind alone, which takes more memory than the build
  --keep            leaves the corpus and the site in their temporary folder`;

/** The flags, or null when they are not understood. */
export function readBenchOptions(args: readonly string[]): BenchOptions | null {
  const values = parse(args);
  if (values === null) return null;
  const [reports, seed] = [wholeNumber(values.reports ?? '1000'), wholeNumber(values.seed ?? '1')];
  if (reports === null || reports === 0 || seed === null) return null;
  return {
    reports,
    seed,
    isKept: values.keep ?? false,
    out: values.out ?? `test/artefacts/bench-${reports}.json`,
    compareWith: values.compare ?? null,
    hasSearch: !(values['no-search'] ?? false),
    hasIncremental: !(values['no-incremental'] ?? false),
    hasYardstick: !(values['no-pagefind'] ?? false),
  };
}

function wholeNumber(text: string): number | null {
  return /^\d{1,7}$/.test(text) ? Number(text) : null;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        reports: { type: 'string' },
        seed: { type: 'string' },
        out: { type: 'string' },
        compare: { type: 'string' },
        keep: { type: 'boolean' },
        'no-search': { type: 'boolean' },
        'no-incremental': { type: 'boolean' },
        'no-pagefind': { type: 'boolean' },
      },
    }).values;
  } catch {
    return null;
  }
}
