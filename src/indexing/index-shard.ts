/** Indexing a part of the built site, and keeping it for the next run. */
import { indexRecords } from './index-records.ts';
import { readPage, writeShard, type ShardJob, type ShardResult } from './kept-shard.ts';
import { readPageRecord, type PageRecord } from './page-record.ts';

/** `mayWrite` is asked before files are written: a build that ended meanwhile wants none. */
export async function indexShard(job: ShardJob, mayWrite: () => boolean = () => true): Promise<ShardResult> {
  const { plan, outDir, keepDir } = job;
  const records = plan.paths.toSorted().flatMap((path) => readRecord(outDir, path) ?? []);
  const { listing, files } = await indexRecords(plan.name, plan.year, records, keepDir);
  if (!mayWrite()) throw new Error('The build has ended.');
  return writeShard(job, listing, files);
}

function readRecord(outDir: string, path: string): PageRecord | null {
  const record = readPageRecord(readPage(outDir, path).toString('utf8'), path);
  // A piece of a string keeps the whole of it in memory; a copy does not.
  return JSON.parse(JSON.stringify(record)) as PageRecord | null;
}
