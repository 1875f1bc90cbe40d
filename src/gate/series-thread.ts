/** A thread that checks series of reports, one after the other, as it is told by `check-in-threads.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { seriesChecker, type OpenSeries, type Surroundings } from '../checks/check-series.ts';
import type { SourceFile } from '../checks/content.ts';
import type { Memory } from '../checks/memory.ts';
import { readText } from '../files/content-files.ts';
import { inputsDigester } from '../files/kept-memory.ts';
import { listenWith } from '../progress/current-clock.ts';
import { createStageClock } from '../progress/stage-clock.ts';
import { keptReport, loadDerive, type KeptReport } from './kept-report.ts';

/** What a thread is started with. */
export interface ThreadStart {
  readonly folder: string;
  readonly surroundings: Surroundings;
  /** Address of a `DeriveModule`. */
  readonly derive: string | null;
}

/** What a thread has found in a report. */
export interface ThreadReport<D> {
  readonly file: string;
  /** Digest of everything that the facts were made from. */
  readonly inputs: string;
  readonly facts: KeptReport<D>;
}

export interface ThreadAnswer<D> {
  readonly reports: readonly ThreadReport<D>[];
  /** Digests of the files that were read, by path. */
  readonly digests: ReadonlyMap<string, string>;
  /** What of the time was taken by scoring. */
  readonly score: { readonly milliseconds: number; readonly count: number };
}

if (parentPort === null) throw new Error('This module runs in a thread.');
const port = parentPort;
const { folder, surroundings, derive: module } = workerData as ThreadStart;
const derive = await loadDerive(module);
const digestOf = inputsDigester();
const milliseconds = (): number => performance.now();

port.on('message', (series: readonly OpenSeries[]) => {
  port.postMessage(answerTo(series));
});

function answerTo(series: readonly OpenSeries[]): ThreadAnswer<unknown> {
  // A thread is busy all the time: what it takes on the clock it takes of its core.
  const clock = createStageClock({ wallOf: milliseconds, cpuOf: milliseconds });
  listenWith(clock);
  clock.enter('check');
  const read = new Map<string, SourceFile>();
  const fileAt = (path: string): SourceFile => {
    const file = read.get(path) ?? { path, ...readText(folder, path) };
    read.set(path, file);
    return file;
  };
  const inputs = new Map<string, string>();
  const memory: Memory<KeptReport<unknown>> = (name, texts, make) => {
    inputs.set(name, digestOf(texts));
    return make();
  };
  const checker = seriesChecker(surroundings, fileAt);
  const checked = series.flatMap((open) => checker.check(open, (input) => keptReport(input, derive), memory));
  const { score } = clock.costs();
  return {
    score: { milliseconds: score?.wallMilliseconds ?? 0, count: score?.count ?? 0 },
    reports: checked.map(({ file, ...facts }) => ({ file, inputs: inputs.get(file) ?? '', facts })),
    digests: new Map([...read].map(([path, { digest = '' }]) => [path, digest])),
  };
}
