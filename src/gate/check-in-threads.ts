/** Checking many reports in threads. What dies in a thread ends the run: no report is left out without a word. */
import { Worker } from 'node:worker_threads';
import type { OpenSeries } from '../checks/check-series.ts';
import type { ThreadAnswer, ThreadStart } from './series-thread.ts';

/** Enough for a message to cost little beside its work, and few enough for all threads to end together. */
const reportsPerMessage = 40;

/** `onAnswer` is called for every part as it is done, in any order. */
export async function checkInThreads<D>(
  open: readonly OpenSeries[],
  start: ThreadStart,
  threadCount: number,
  onAnswer: (answer: ThreadAnswer<D>) => void,
): Promise<void> {
  const waiting = parcels(open);
  const threads = Array.from(
    { length: Math.min(threadCount, waiting.length) },
    () => new Worker(new URL('./check-thread.ts', import.meta.url), { workerData: start }),
  );
  try {
    await Promise.all(threads.map((thread) => serve(thread, waiting, onAnswer)));
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** Gives a thread one part after the other until none is left. */
function serve<D>(
  thread: Worker,
  waiting: OpenSeries[][],
  onAnswer: (answer: ThreadAnswer<D>) => void,
): Promise<void> {
  return new Promise((done, fail) => {
    const next = (): void => {
      const parcel = waiting.shift();
      if (parcel === undefined) done();
      else thread.postMessage(parcel);
    };
    thread.on('error', fail);
    thread.on('messageerror', fail);
    thread.on('exit', (code) => {
      // After the last part it changes nothing.
      fail(new Error(`A thread of the check ended with code ${String(code)}.`));
    });
    thread.on('message', (answer: ThreadAnswer<D>) => {
      try {
        onAnswer(answer);
        next();
      } catch (error) {
        fail(error instanceof Error ? error : new Error(String(error)));
      }
    });
    next();
  });
}

function parcels(open: readonly OpenSeries[]): OpenSeries[][] {
  const all: OpenSeries[][] = [];
  let size = reportsPerMessage;
  for (const series of open) {
    if (size >= reportsPerMessage) {
      all.push([]);
      size = 0;
    }
    all.at(-1)?.push(series);
    size += series.reports.length;
  }
  return all;
}
