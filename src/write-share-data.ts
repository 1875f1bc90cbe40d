/** The parts of the open data that belong to a share of a build, and what pages tell of them; no data file. */
import { createHash } from 'node:crypto';
import { reportFiles } from './data/data-files.ts';
import type { DataListing, ListedData } from './data/data-listing.ts';
import type { PartPlan } from './data/data-part.ts';
import type { OpenDataInput } from './data/open-data-input.ts';
import { partsIn, type PartsFolder } from './kept-parts.ts';
import type { Share } from './parts/share-work.ts';
import { countOne, inStage } from './progress/current-clock.ts';
import { keptSource } from './write-open-data.ts';

export interface ShareData {
  /** The files of the own reports, as they will be written: their pages tell the size of each. */
  readonly listing: DataListing;
  /** Files of the parts, below the folder of what is kept. */
  readonly files: readonly string[];
}

/** Which parts a share makes: one with reports of several shares is made for each of them. */
export function isWantedIn({ reportIds }: Share): (plan: PartPlan) => boolean {
  return ({ reports }) => reports.some(({ id }) => reportIds.has(id));
}

export function writeShareData(input: OpenDataInput, folder: PartsFolder, share: Share): ShareData {
  const store = partsIn(folder);
  const source = keptSource(input, store, isWantedIn(share));
  const files = reportFiles(source).filter(({ id }) => share.reportIds.has(id));
  const listing = new Map<string, ListedData>();
  inStage('data', files.length, () => {
    for (const { file } of files) {
      const { path, title, mediaType, rowCount, pieces } = file;
      const hash = createHash('sha256');
      let bytes = 0;
      for (const piece of pieces()) {
        hash.update(piece);
        bytes += piece.length;
      }
      listing.set(path, { path, title, mediaType, rowCount, bytes, sha256: hash.digest('hex') });
      countOne();
    }
  });
  return { listing, files: source.parts.map(({ name }) => `parts/${store.fileName(name)}`) };
}
