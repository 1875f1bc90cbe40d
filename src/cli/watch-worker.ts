/** Running the process that builds: how far it is, what it takes, and how it ended. */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { visible } from '../checks/visible.ts';
import { searchProcess } from '../indexing/search-process.ts';
import { usageBelow, type ProcessUsage } from '../files/process-usage.ts';
import type { Display } from '../progress/progress-display.ts';
import type { Stage } from '../progress/stage.ts';
import type { StageCost } from '../progress/stage-clock.ts';
import type { Observed } from '../progress/stage-record.ts';
import type { Told } from '../progress/told.ts';
import type { PartTask } from './build-flags.ts';
import { heapGrowthPercent } from './heap-growth.ts';

/** What processes that index call themselves. */
const searchProcesses = [searchProcess, 'pagefind'];

/** Between two looks at the memory of the process. */
const lookMilliseconds = 100;

/**
 * Where there is much memory, V8 lets its heap grow to a multiple of what is in use before it looks for what is
 * not, the C library keeps a heap of its own for each thread and what was freed in it, and the native modules keep
 * what they may need again: of a bundle 130 MB, which stay taken while all pages are rendered. Without that a build
 * of thousands of reports needs two thirds of the memory, in about the same time.
 */
const smallHeap = (keptReports: number): readonly string[] => [
  `--heap-growing-percent=${heapGrowthPercent(keptReports)}`,
  '--max-semi-space-size=16',
];
const thriftyMemory = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: '262144',
  MALLOC_TRIM_THRESHOLD_: '131072',
  MIMALLOC_ARENA_EAGER_COMMIT: '0',
  MIMALLOC_PURGE_DELAY: '0',
};

/** A part of a build, and where it goes. */
export interface ShareTask extends PartTask {
  readonly partsDir: string;
}

export type Ending =
  | Exclude<Told, { kind: 'progress' }>
  /** Ended from outside, or by the machine, without a word of its own. */
  | { readonly kind: 'killed'; readonly signal: NodeJS.Signals | null; readonly code: number | null };

export interface Watched {
  readonly ending: Ending;
  /** Where the process was when it was heard of last. */
  readonly stage: Stage | null;
  readonly costs: Readonly<Partial<Record<Stage, StageCost>>>;
  readonly observed: Observed;
  /** Most memory at any time; null where the system does not say. */
  readonly peakBytes: number | null;
}

export interface Running {
  readonly ended: Promise<Watched>;
  readonly stop: () => void;
}

export interface WorkerTask {
  /** What the process is to make; null for the whole site. */
  readonly share: ShareTask | null;
  /** How many reports a former build has left pages of; none where there was no such build. */
  readonly keptReports: number;
}

export function startWorker(display: Display, { share, keptReports }: WorkerTask): Running {
  const program = fileURLToPath(new URL('build-worker.ts', import.meta.url));
  const child = fork(program, share === null ? [] : [JSON.stringify(share)], {
    stdio: ['inherit', 'pipe', 'pipe', 'ipc'],
    execArgv: [...process.execArgv, ...smallHeap(keptReports)],
    env: { ...thriftyMemory, ...process.env },
  });
  const peakBytes = new Map<Stage, number>();
  const helpers = helperTimes();
  let stage: Stage | null = null;
  let costs: Readonly<Partial<Record<Stage, StageCost>>> = {};
  let ending: Exclude<Told, { kind: 'progress' }> | null = null;
  let mostBytes = 0;
  const seeMemory = (bytes: number): void => {
    mostBytes = Math.max(mostBytes, bytes);
    if (stage !== null) peakBytes.set(stage, Math.max(peakBytes.get(stage) ?? 0, bytes));
  };
  const look = (): void => {
    const usage = child.pid === undefined ? [] : usageBelow(child.pid);
    if (usage.length === 0) return;
    helpers.see(usage.slice(1), stage);
    seeMemory(usage.reduce((sum, { residentBytes }) => sum + residentBytes, 0));
  };
  const timer = setInterval(look, lookMilliseconds);
  child.on('message', (told: Told) => {
    if (told.kind !== 'progress') {
      ending = told;
      return;
    }
    const isOther = stage !== told.stage;
    // What the helpers did until now belongs to the stage that is being left.
    if (isOther) look();
    ({ costs, stage } = told);
    seeMemory(told.residentBytes);
    display.show(told.position, costs);
  });
  passOn(child.stdout, process.stdout, display);
  passOn(child.stderr, process.stderr, display);
  const ended = new Promise<Watched>((done, fail) => {
    child.once('error', fail);
    child.once('close', (code, signal) => {
      clearInterval(timer);
      const peak = mostBytes === 0 ? null : mostBytes;
      const observed = { peakBytes, helperCpuMilliseconds: helpers.byStage };
      done({ ending: ending ?? { kind: 'killed', signal, code }, stage, costs, observed, peakBytes: peak });
    });
  });
  return { ended, stop: () => void child.kill('SIGKILL') };
}

/** Processor time of the helpers of a process, such as the one that makes the search index. */
function helperTimes() {
  const byStage = new Map<Stage, number>();
  const before = new Map<number, number>();
  const see = (
    usage: readonly Pick<ProcessUsage, 'pid' | 'name' | 'cpuMilliseconds'>[],
    present: Stage | null,
  ): void => {
    for (const { pid, name, cpuMilliseconds } of usage) {
      const more = cpuMilliseconds - (before.get(pid) ?? 0);
      before.set(pid, cpuMilliseconds);
      // Parts of the search index are made while pages are rendered.
      const stage = searchProcesses.some((one) => name.startsWith(one)) ? 'search' : present;
      if (stage !== null) byStage.set(stage, (byStage.get(stage) ?? 0) + more);
    }
  };
  return { byStage, see };
}

/** What the process, Astro and the bundler say may quote a file of the content: no line of it is more than words. */
function passOn(
  from: NodeJS.ReadableStream | null,
  to: NodeJS.WritableStream,
  { clear }: Pick<Display, 'clear'>,
): void {
  const say = (line: string): void => void to.write(`${visible(stripVTControlCharacters(line))}\n`);
  let begun = '';
  from?.setEncoding('utf8');
  from?.on('data', (words: string) => {
    clear();
    const lines = `${begun}${words}`.split('\n');
    begun = lines.pop() ?? '';
    for (const line of lines) say(line);
  });
  from?.on('end', () => {
    if (begun !== '') say(begun);
  });
}
