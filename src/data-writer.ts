/** Putting data files together from kept parts: all in one process, or some in each of several threads. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFiles, type DataFile, type DataSource } from './data/data-files.ts';
import type { DataRegion } from './data/data-report.ts';
import { writeFile, type FormerFiles, type WrittenFile, type Writing } from './files/write-files.ts';
import { partsIn, storedParts, type PartsFolder } from './kept-parts.ts';

export interface DataFolders extends PartsFolder {
  /** Where the files go: `data/v1/` of the site that is being built. */
  readonly outFolder: string;
  /** The same of the site that is in use; files of it are taken over. */
  readonly formerFolder: string;
}

/** What the files are made of, as plain data; the parts stand in the store of the folder that is kept. */
export interface WritingOrder extends Pick<DataSource, 'parts'> {
  readonly regions: readonly DataRegion[];
  readonly folders: DataFolders;
}

export interface DataWriter {
  /** In the order of the listing: what describes them is not among them. */
  readonly files: readonly DataFile[];
  readonly write: (file: DataFile) => Writing;
}

export function dataWriter({ parts, regions, folders }: WritingOrder): DataWriter {
  const former = readFormer(folders);
  return {
    files: dataFiles({ parts, regions, partOf: storedParts(partsIn(folders)) }),
    write: (file) => writeFile(folders.outFolder, file, former),
  };
}

/** What one build tells the next of the files that it has written. */
export interface KeptWriting {
  readonly edition: string;
  readonly files: readonly WrittenFile[];
}

export function keptWritingFile(keptFolder: string): string {
  return join(keptFolder, 'written.json');
}

function readFormer({ keptFolder, formerFolder, edition }: DataFolders): FormerFiles | null {
  try {
    const kept = JSON.parse(readFileSync(keptWritingFile(keptFolder), 'utf8')) as KeptWriting;
    if (kept.edition !== edition) return null;
    return { folder: formerFolder, files: new Map(kept.files.map((file) => [file.path, file])) };
  } catch {
    return null;
  }
}
