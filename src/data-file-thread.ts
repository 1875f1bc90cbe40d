/** A thread that writes data files and reads each back, as it is told by `write-open-data.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { dataWriter, type WritingOrder } from './data-writer.ts';
import { loadReader, type ReadBack } from './files/read-back.ts';
import type { Writing } from './files/write-files.ts';

export interface DataThreadStart {
  readonly order: WritingOrder;
  readonly readBack: ReadBack | null;
}

/** A file that was written or taken over, and what was read of it. */
export interface DataThreadAnswer {
  readonly writing: Writing;
  /** Null for a file that was taken over, or when nothing is to be read. */
  readonly read: unknown;
}

const { order, readBack } = workerData as DataThreadStart;
const { files, write } = dataWriter(order);
const byPath = new Map(files.map((file) => [file.path, file]));
const read = await loadReader(readBack);

parentPort?.on('message', (paths: readonly string[]) => {
  parentPort?.postMessage(paths.map(writeAndRead));
});

function writeAndRead(path: string): DataThreadAnswer {
  const file = byPath.get(path);
  if (file === undefined) throw new Error(`There is no data file ${path}.`);
  const writing = write(file);
  return { writing, read: writing.isTakenOver ? null : read(writing.written) };
}
