/** Sharing work among threads. What dies in a thread ends the work: nothing is left out without a word. */
import { Worker } from 'node:worker_threads';

export interface SharedWork<Task> {
  /** The module that each thread runs; it answers each message with one. */
  readonly module: URL;
  /** What each thread is started with. */
  readonly start: unknown;
  /** In the order in which they are given out. */
  readonly tasks: Iterable<Task>;
  readonly threadCount: number;
}

/** `onAnswer` is called for every task as it is done, in any order, with what the module answers. */
export async function inThreads<Task>(
  { module, start, tasks, threadCount }: SharedWork<Task>,
  onAnswer: (answer: unknown) => void,
): Promise<void> {
  const waiting = tasks[Symbol.iterator]();
  const threads = Array.from({ length: threadCount }, () => new Worker(module, { workerData: start }));
  try {
    await Promise.all(threads.map((thread) => serve(thread, waiting, onAnswer)));
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

/** Gives a thread one task after the other until none is left. */
function serve<Task>(
  thread: Worker,
  waiting: Iterator<Task>,
  onAnswer: (answer: unknown) => void,
): Promise<void> {
  return new Promise((done, fail) => {
    const next = (): void => {
      const task = waiting.next();
      if (task.done === true) done();
      else thread.postMessage(task.value);
    };
    thread.on('error', fail);
    thread.on('messageerror', fail);
    thread.on('exit', (code) => {
      // After the last task it changes nothing.
      fail(new Error(`A thread ended with code ${String(code)}.`));
    });
    thread.on('message', (answer: unknown) => {
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
