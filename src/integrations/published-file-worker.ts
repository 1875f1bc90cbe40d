/** A thread that reads published files, as many at a time as it is asked for. */
import { parentPort, workerData } from 'node:worker_threads';
import { publishedFileReader, type AskedFile } from './published-file.ts';
import type { TraceSettings } from './trace-settings.ts';

export interface ReadingOrder {
  readonly outDir: string;
  readonly settings: TraceSettings;
}

const { outDir, settings } = workerData as ReadingOrder;
const read = publishedFileReader(outDir, settings);

parentPort?.on('message', (asked: readonly AskedFile[]) => {
  parentPort?.postMessage(asked.map(read));
});
