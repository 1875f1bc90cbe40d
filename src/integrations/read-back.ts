/** Reading data files back for the last step of a build, right after each is written. */
import type { WrittenFile } from '../files/write-files.ts';
import { publishedFileReader, type PublishedFile } from './published-file.ts';
import type { ReadingOrder } from './published-file-worker.ts';

export interface ReadBackStart extends ReadingOrder {
  /** Path of the written files from the site's folder, ending with a slash. */
  readonly root: string;
}

/** A file that was read when it had just been written. */
export interface SeenFile {
  readonly file: PublishedFile;
  /** When it was last changed, in milliseconds. */
  readonly modified: number;
}

/** @throws when a file does not hold what was written. */
export function readerOf({ outDir, settings, root }: ReadBackStart): (written: WrittenFile) => SeenFile {
  const read = publishedFileReader(outDir, settings);
  return ({ path, sha256, modified }) => {
    const file = read({ path: `${root}${path}` });
    if ('isKnown' in file || file.sha256 !== sha256) throw new Error(`${path} is not what was written.`);
    return { file, modified };
  };
}
