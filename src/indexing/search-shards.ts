/** The full-text index in parts, each made by a process of its own while other work goes on. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { engineFolder, indexFolder, shardListPath, type ShardList } from '../search/shard.ts';
import { indexShard } from './index-shard.ts';
import {
  shardKey,
  takeOverShard,
  writeAll,
  type ShardJob,
  type ShardResult,
  type ShardSource,
} from './kept-shard.ts';
import { endPagefind, engineFiles } from './pagefind-files.ts';
import type { ShardPlan } from './plan-shards.ts';
import type { ShardAnswer } from './shard-process.ts';

/** The finished index. */
export interface SearchIndexed {
  /** Records that were made anew. */
  readonly indexed: number;
  /** Records that are as they were in the run before. */
  readonly takenOver: number;
  /** SHA-256 of the files of its parts, by their path below the site. */
  readonly digests: ReadonlyMap<string, string>;
}

export interface SearchShards {
  /** Begins with a part, as soon as all its pages are written. */
  readonly add: (plan: ShardPlan) => void;
  /** Waits for all parts and writes their list. @throws what the first part that failed threw. */
  readonly finish: () => Promise<SearchIndexed>;
}

/** Below the folder of what one run keeps: a folder for each part. */
export const keptFolder = 'search';

export interface SearchSettings extends Omit<ShardSource, 'digestOf'> {
  readonly cacheDir: string;
  /** See `ShardSource`; without it all pages are read. */
  readonly digestOf?: ShardSource['digestOf'];
  /** Told of each part when it is there. */
  readonly see?: (result: ShardResult) => void;
  /** Keeps what was kept of parts that are not asked for: somebody else makes them. */
  readonly keepsOthers?: boolean;
  /** How many parts are indexed at once; one of a thousand pages takes a gigabyte of memory, Pagefind most of it. */
  readonly processes?: number;
}

export function searchShards({
  outDir,
  cacheDir,
  edition,
  digestOf = () => undefined,
  see = () => undefined,
  keepsOthers = false,
  processes = Math.ceil(availableParallelism() / 2),
}: SearchSettings): SearchShards {
  const keepDir = join(cacheDir, keptFolder);
  const running = new Set<Promise<void>>();
  const children = indexingProcesses();
  const inTurn = turns(processes);
  const results: ShardResult[] = [];
  const failures: unknown[] = [];
  const make = async (plan: ShardPlan): Promise<void> => {
    // Not before whoever adds the part has gone on.
    await Promise.resolve();
    const job = { plan, outDir, keepDir, key: shardKey(plan, { outDir, edition, digestOf }) };
    const result = takeOverShard(job) ?? (await inTurn(() => index(job)));
    if (result === null) return;
    results.push(result);
    see(result);
  };
  /** Null where it would be for nothing. */
  const index = async (job: ShardJob): Promise<ShardResult | null> => {
    if (failures.length > 0) return null;
    return job.plan.paths.length < fewPages ? indexShard(job) : children.index(job);
  };
  return {
    add: (plan) => {
      const work = make(plan)
        .catch((error: unknown) => {
          failures.push(error);
        })
        .finally(() => running.delete(work));
      running.add(work);
    },
    finish: async () => {
      try {
        while (running.size > 0) await Promise.all(running);
        if (failures.length > 0) throw failures[0];
        writeAll(join(outDir, engineFolder), await engineFiles());
      } finally {
        children.end();
        await endPagefind();
      }
      writeList(outDir, results);
      if (!keepsOthers) forgetOthers(keepDir, results);
      return {
        indexed: countOf(results, false),
        takenOver: countOf(results, true),
        digests: new Map(results.flatMap(digestsOf)),
      };
    },
  };
}

/** Lets so many works go on at a time, and the others wait for their turn. */
function turns(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let atWork = 0;
  return async (work) => {
    // Whoever ends leaves its turn to the next.
    if (atWork === most) await new Promise<void>((begin) => waiting.push(begin));
    else atWork += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) atWork -= 1;
      else next();
    }
  };
}

/** A part with fewer pages takes less time than starting a process does. */
const fewPages = 50;

interface IndexingProcesses {
  readonly index: (job: ShardJob) => Promise<ShardResult>;
  /** Lets them go. */
  readonly end: () => void;
}

/** As many as are at work at the same time; one that is done takes the next job. */
function indexingProcesses(): IndexingProcesses {
  const program = fileURLToPath(new URL('shard-process.ts', import.meta.url));
  const idle: ChildProcess[] = [];
  return {
    index: async (job) => {
      // One page after the other leaves much behind: cleared away in small steps, it takes a quarter less memory.
      const child = idle.pop() ?? fork(program, { execArgv: ['--max-semi-space-size=2'] });
      holdOn(child);
      const result = await answerOf(child, job);
      letGo(child);
      idle.push(child);
      return result;
    },
    end: () => {
      for (const child of idle) child.disconnect();
    },
  };
}

/** While it works, this process does not end. */
function holdOn(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
}

/** One that waits for work ends with this process, also where a build fails before all parts are there. */
function letGo(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

/** One that fails is not asked again. */
async function answerOf(child: ChildProcess, job: ShardJob): Promise<ShardResult> {
  const listening = new AbortController();
  const { signal } = listening;
  try {
    child.send(job);
    const answer = await Promise.race([
      once(child, 'message', { signal }).then(([told]) => told as ShardAnswer),
      once(child, 'exit', { signal }).then(([code, killedBy]) => {
        throw new Error(`The search index of ${job.plan.name} ended with ${String(killedBy ?? code)}.`);
      }),
    ]);
    if (answer.kind === 'done') return answer.result;
    child.disconnect();
    throw Object.assign(new Error(answer.message), { code: answer.code });
  } finally {
    listening.abort();
  }
}

function writeList(outDir: string, results: readonly ShardResult[]): void {
  const list: ShardList = {
    shards: results
      .map(({ listing }) => listing)
      .filter(({ pages }) => pages > 0)
      .sort((a, b) => (b.year ?? -Infinity) - (a.year ?? -Infinity) || (a.name < b.name ? -1 : 1)),
  };
  const file = join(outDir, shardListPath);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(list, null, 1)}\n`);
}

/** Parts that the site has no more are not kept. */
function forgetOthers(keepDir: string, results: readonly ShardResult[]): void {
  const names = new Set(results.map(({ listing }) => listing.name));
  try {
    for (const name of readdirSync(keepDir)) {
      if (!names.has(name)) rmSync(join(keepDir, name), { recursive: true, force: true });
    }
  } catch {
    // Nothing was kept.
  }
}

function digestsOf({ listing, files }: ShardResult): (readonly [path: string, sha256: string])[] {
  return files.map(({ path, sha256 }) => [`${indexFolder}${listing.name}/${path}`, sha256] as const);
}

function countOf(results: readonly ShardResult[], isTakenOver: boolean): number {
  return results
    .filter((result) => result.isTakenOver === isTakenOver)
    .reduce((sum, { listing }) => sum + listing.pages, 0);
}
