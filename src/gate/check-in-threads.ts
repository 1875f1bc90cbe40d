/** Checking many reports in threads. */
import { inThreads } from '../files/in-threads.ts';
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
  const tasks = parcels(open);
  const module = new URL('./check-thread.ts', import.meta.url);
  await inThreads({ module, start, tasks, threadCount: Math.min(threadCount, tasks.length) }, (answer) => {
    onAnswer(answer as ThreadAnswer<D>);
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
