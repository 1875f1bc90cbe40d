/** A thread that writes data files, as it is told by `write-open-data.ts`. */
import { parentPort, workerData } from 'node:worker_threads';
import { dataWriter, type WritingOrder } from './data-writer.ts';

const { files, write } = dataWriter(workerData as WritingOrder);
const byPath = new Map(files.map((file) => [file.path, file]));

parentPort?.on('message', (paths: readonly string[]) => {
  const wanted = paths.map((path) => {
    const file = byPath.get(path);
    if (file === undefined) throw new Error(`There is no data file ${path}.`);
    return write(file);
  });
  parentPort?.postMessage(wanted);
});
