/** The flags of `npm run bench`. */
import { Misuse, readCommandLine } from '../../src/cli/command-line.ts';

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

export const usage = `用法：npm run bench [-- 选项]
  --reports N       报告的份数，默认 1000
  --seed N          换一个数，虚构的数字就不同，默认 1
  --out 文件        结果写到哪里，默认 test/artefacts/bench-N.json
  --compare 文件    和以前的结果并列
  --no-search       不量浏览器里的检索
  --no-incremental  不量第二、第三次生成和检查
  --no-pagefind     不量单独的 Pagefind，它比生成更费内存
  --keep            留下虚构的报告和站点所在的临时文件夹`;

const yesNo = { type: 'boolean' } as const;
const text = { type: 'string' } as const;
const options = {
  reports: text,
  seed: text,
  out: text,
  compare: text,
  keep: yesNo,
  'no-search': yesNo,
  'no-incremental': yesNo,
  'no-pagefind': yesNo,
} as const;

/**
 * The flags.
 * @throws Misuse
 */
export function readBenchOptions(args: readonly string[]): BenchOptions {
  const { values } = readCommandLine({ options }, args);
  const [reports, seed] = [wholeNumber(values.reports ?? '1000'), wholeNumber(values.seed ?? '1')];
  if (reports === null || reports === 0 || seed === null) throw new Misuse();
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
