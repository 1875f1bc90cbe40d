/** A process that indexes one part after the other, until whoever asked it goes. Started by `search-shards.ts`. */
import { indexShard } from './index-shard.ts';
import type { ShardJob, ShardResult } from './kept-shard.ts';
import { endPagefind } from './pagefind-files.ts';
import { searchProcess } from './search-process.ts';

/** What the process answers. */
export type ShardAnswer =
  | { readonly kind: 'done'; readonly result: ShardResult }
  | { readonly kind: 'failed'; readonly message: string; readonly code: string | undefined };

// Whoever looks at the processes of a build tells by it which of them index.
process.title = searchProcess;
const parent = process.ppid;

// The next job comes after the answer to the one before.
process.on('message', (job: ShardJob) => {
  void answerOf(job).then((answer) => process.send?.(answer));
});

async function answerOf(job: ShardJob): Promise<ShardAnswer> {
  try {
    return { kind: 'done', result: await indexShard(job, () => process.ppid === parent) };
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    return { kind: 'failed', message, code };
  } finally {
    await endPagefind();
  }
}
