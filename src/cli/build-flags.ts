/** What the command line of `npm run build` asks for. */
import { readPartNumber, type PartNumber } from '../parts/part-number.ts';
import { Misuse, readCommandLine } from './command-line.ts';

/** One part of a build whose work is shared among machines. */
export interface PartTask {
  readonly number: PartNumber;
  /** Folder of the parts; null for the usual one. */
  readonly partsDir: string | null;
}

export const buildUsage = `用法：npm run build [-- --shard 第几份/共几份 [--parts 文件夹]]
  --shard   只做全部工作中的一份，如 --shard 3/8；各份都做完以后，用 npm run merge 合并
  --parts   放各份结果的文件夹，默认在站点文件夹旁边（dist.parts）`;

/**
 * The task; null for the whole site.
 * @throws Misuse
 */
export function readBuildFlags(args: readonly string[]): PartTask | null {
  const options = { shard: { type: 'string' }, parts: { type: 'string' } } as const;
  const { shard, parts } = readCommandLine({ options }, args).values;
  if (shard === undefined) {
    if (parts !== undefined) throw new Misuse('--parts 要和 --shard 一起用。');
    return null;
  }
  const number = readPartNumber(shard);
  if (number !== null) return { number, partsDir: parts ?? null };
  throw new Misuse(
    `--shard“${shard}”不对：应写成“第几份/共几份”，如 3/8，第几份从 1 到共几份，共几份不超过 999。`,
  );
}
