/** A process that indexes one part and ends. Started by `search-shards.ts`. */
import { indexShard, type ShardJob, type ShardResult } from './index-shard.ts';

/** What the process answers. */
export type ShardAnswer =
  | { readonly kind: 'done'; readonly result: ShardResult }
  | { readonly kind: 'failed'; readonly message: string; readonly code: string | undefined };

const parent = process.ppid;

process.once('message', (job: ShardJob) => {
  // Without the process that asked, nobody needs the answer.
  process.send?.(answerOf(job), () => {
    process.disconnect();
  });
});

function answerOf(job: ShardJob): ShardAnswer {
  try {
    return { kind: 'done', result: indexShard(job, () => process.ppid === parent) };
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    return { kind: 'failed', message, code };
  }
}
