/** Where the packed texts of the data rows are kept from build to build. */
import { join } from 'node:path';
import { partStore, type PartStore } from './files/part-store.ts';

export interface PartsFolder {
  /** What one build keeps for the next. */
  readonly keptFolder: string;
  /** Of the program: nothing that another one made is taken over. */
  readonly edition: string;
}

export function partsIn({ keptFolder, edition }: PartsFolder): PartStore {
  return partStore(join(keptFolder, 'parts'), edition);
}
