/** Reading all published files: in this thread when they are few, in several at a time when they are many. */
import { availableParallelism } from 'node:os';
import { inThreads } from '../files/in-threads.ts';
import { referenceMerger } from './merge-references.ts';
import type { ReadingOrder } from './published-file-worker.ts';
import { publishedFileReader, type AskedFile, type PublishedFile, type SameFile } from './published-file.ts';

/** From here on threads save more than they take to start. */
const manyFiles = 4000;
/** Enough for one message, few enough for the threads to end at the same time. */
const filesAtOnce = 100;

export interface ReadingOptions {
  /** As many as the machine has processors when there are many files, otherwise none. */
  readonly threads?: number;
  readonly onFile?: () => void;
}

/** What is read of each file, in the order in which they are asked for. @throws what reading any of them throws. */
export async function readFiles(
  order: ReadingOrder,
  asked: readonly AskedFile[],
  {
    threads = asked.length < manyFiles ? 0 : availableParallelism(),
    onFile = () => undefined,
  }: ReadingOptions = {},
): Promise<(PublishedFile | SameFile)[]> {
  if (threads > 0) return readInThreads(order, asked, threads, onFile);
  const read = publishedFileReader(order.outDir, order.settings);
  return asked.map((one) => {
    onFile();
    return read(one);
  });
}

async function readInThreads(
  order: ReadingOrder,
  asked: readonly AskedFile[],
  threads: number,
  onFile: () => void,
): Promise<(PublishedFile | SameFile)[]> {
  const found = new Map<string, PublishedFile | SameFile>();
  const mergeReferences = referenceMerger();
  const module = new URL('published-file-worker.ts', import.meta.url);
  await inThreads({ module, start: order, tasks: batches(asked), threadCount: threads }, (files) => {
    for (const file of mergeReferences(files as readonly (PublishedFile | SameFile)[])) {
      found.set(file.path, file);
      onFile();
    }
  });
  return asked.flatMap(({ path }) => found.get(path) ?? []);
}

/**
 * The many small files first, while they are still in memory: the tables of the data, which were written before
 * them, can be more than there is room for, and are read from the disk in long rows. Those are by far the longest
 * files, and each goes by itself.
 */
function batches(asked: readonly AskedFile[]): AskedFile[][] {
  const isLong = ({ path }: AskedFile): boolean => /^data\/v1\/(?!reports\/)/.test(path);
  const others = asked.filter((one) => !isLong(one));
  return [
    ...Array.from({ length: Math.ceil(others.length / filesAtOnce) }, (_none, index) =>
      others.slice(index * filesAtOnce, (index + 1) * filesAtOnce),
    ),
    // The last ones written first, and those of all reports last.
    ...asked
      .filter(isLong)
      .reverse()
      .map((one) => [one]),
  ];
}
