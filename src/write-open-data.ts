/** Writing the data files of a build, with what one build keeps for the next. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { DataFile, DataSource } from './data/data-files.ts';
import type { DataListing, ListedData } from './data/data-listing.ts';
import { packPart, planParts, type PartPlan } from './data/data-part.ts';
import { descriptionCount, descriptionFiles } from './data/description-files.ts';
import type { OpenDataInput } from './data/open-data-input.ts';
import {
  dataWriter,
  keptWritingFile,
  type DataFolders,
  type DataWriter,
  type KeptWriting,
} from './data-writer.ts';
import type { DataThreadAnswer, DataThreadStart } from './data-file-thread.ts';
import { inThreads } from './files/in-threads.ts';
import type { PartStore } from './files/part-store.ts';
import type { ReadBack } from './files/read-back.ts';
import type { Writing } from './files/write-files.ts';
import { partsIn, storedPart, storedParts } from './kept-parts.ts';
import { countOne, countTakenOver, duringStage, inStage } from './progress/current-clock.ts';

export interface WritingOptions {
  readonly threadCount?: number;
  /** From how many files on threads are worth their start. */
  readonly fewestInThreads?: number;
  /** What threads read of each file that they have written. */
  readonly readBack?: ReadBack | null;
}

export interface WrittenData {
  readonly listing: DataListing;
  /** What was read of files that were written in threads, in any order. */
  readonly read: readonly unknown[];
}

/** Writes all files, and says what was written. */
export async function writeOpenData(
  input: OpenDataInput,
  folders: DataFolders,
  { threadCount = availableParallelism(), fewestInThreads = 1000, readBack = null }: WritingOptions = {},
): Promise<WrittenData> {
  const { keptFolder, edition } = folders;
  const store = partsIn(folders);
  const { parts, regions } = keptSource(input, store);
  const order = { parts, regions, folders };
  const writer = dataWriter(order);
  const { files } = writer;
  const listing = new Map<string, ListedData>();
  const writings: Writing[] = [];
  const read: unknown[] = [];
  const list = ({ path, title, mediaType, rowCount }: DataFile, writing: Writing): void => {
    const { bytes, sha256 } = writing.written;
    listing.set(path, { path, title, mediaType, rowCount, bytes, sha256 });
    writings.push(writing);
  };
  await duringStage('data', files.length + descriptionCount, async () => {
    const areMany = threadCount > 1 && files.length >= fewestInThreads;
    const written = areMany
      ? await writeInThreads({ order, readBack }, files, threadCount, (more) => read.push(more))
      : writeHere(writer);
    for (const file of files) {
      const writing = written.get(file.path);
      if (writing === undefined) throw new Error(`${file.path} was not written.`);
      list(file, writing);
    }
    for (const file of descriptionFiles(input, (path) => listing.get(path))) {
      list(file, counted(writer.write(file)));
    }
  });
  store.keepOnly(new Set(parts.map(({ name }) => name)));
  keepWritten(keptFolder, { edition, files: writings.map(({ written }) => written) });
  return { listing, read };
}

function writeHere({ files, write }: DataWriter): Map<string, Writing> {
  return new Map(files.map((file) => [file.path, counted(write(file))]));
}

async function writeInThreads(
  start: DataThreadStart,
  files: readonly DataFile[],
  threadCount: number,
  onRead: (read: unknown) => void,
): Promise<Map<string, Writing>> {
  const written = new Map<string, Writing>();
  const module = new URL('data-file-thread.ts', import.meta.url);
  await inThreads({ module, start, tasks: tasksOf(files), threadCount }, (answer) => {
    for (const { writing, read } of answer as readonly DataThreadAnswer[]) {
      written.set(writing.written.path, counted(writing));
      if (read !== null) onRead(read);
    }
  });
  return written;
}

/** Files of single reports are small, and go together. */
const mostTogether = 200;

/** Paths of files: the largest tables, those of all reports, come first and are not waited for in the end. */
function* tasksOf(files: readonly DataFile[]): Generator<readonly string[]> {
  const { tables = [], others = [] } = Object.groupBy(files, ({ rowCount }) =>
    rowCount === null ? 'others' : 'tables',
  );
  for (const { path } of tables) yield [path];
  for (let start = 0; start < others.length; start += mostTogether) {
    yield others.slice(start, start + mostTogether).map(({ path }) => path);
  }
}

function counted(writing: Writing): Writing {
  (writing.isTakenOver ? countTakenOver : countOne)();
  return writing;
}

/** Makes the parts that the store does not have yet. */
export function keptSource(
  { reports, keyOf, textsOf, registers }: OpenDataInput,
  store: PartStore,
  isWanted: (plan: PartPlan) => boolean = () => true,
): DataSource {
  const parts = planParts(reports.map((report) => ({ ...report, key: keyOf(report.id) }))).filter(isWanted);
  inStage('data', null, () => {
    for (const plan of parts) {
      if (storedPart(store, plan) === null)
        store.keep(plan.name, packPart(plan.reports.map(({ id }) => textsOf(id))));
    }
  });
  return { parts, partOf: storedParts(store), regions: [...registers.regions.values()] };
}

function keepWritten(folder: string, kept: KeptWriting): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(keptWritingFile(folder), JSON.stringify(kept));
}
