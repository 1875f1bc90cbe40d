/** A thread that looks through kept files or puts them in place, as it is told by `kept-files.ts`. */
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { fileReader } from './file-bytes.ts';
import { placeFile } from './place-file.ts';

export interface LookTask {
  readonly kind: 'look';
  readonly folder: string;
  /** Files of the folder with their digests. */
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}

export interface PlaceTask {
  readonly kind: 'place';
  readonly files: readonly { readonly from: string; readonly to: string }[];
}

/** How many bytes each file has that is as it was, by name. */
export type LookAnswer = ReadonlyMap<string, number>;

const { read } = fileReader();

parentPort?.on('message', (task: LookTask | PlaceTask) => {
  if (task.kind === 'place') for (const { from, to } of task.files) placeFile(from, to);
  parentPort?.postMessage(task.kind === 'look' ? wholeOf(task) : new Map());
});

function wholeOf({ folder, files }: LookTask): LookAnswer {
  return new Map(
    files.flatMap(({ name, sha256 }) => {
      try {
        const found = read(join(folder, name));
        return found.sha256 === sha256 ? [[name, found.bytes] as const] : [];
      } catch {
        return [];
      }
    }),
  );
}
