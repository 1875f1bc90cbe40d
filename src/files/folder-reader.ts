/** Reading a content folder again and again, each file only when it has changed. */
import { join } from 'node:path';
import type { SourceFile } from '../checks/content.ts';
import { fileStamp } from './file-stamps.ts';
import { contentPlaces, readContentFiles, type ContentPlace } from './read-content-folder.ts';

interface Known {
  readonly stamp: string;
  readonly file: SourceFile;
}

/** Gives the wanted files of a folder; the very same list as long as none of them has changed. */
export function folderReader(
  folder: string,
  isWanted: (path: string) => boolean = () => true,
): () => readonly SourceFile[] {
  let known = new Map<string, Known>();
  let files: readonly SourceFile[] = [];
  return () => {
    const stamps = stampsIn(folder, isWanted);
    const changed = stamps.filter(({ place, stamp }) => known.get(place.path)?.stamp !== stamp);
    const read = readContentFiles(
      folder,
      changed.map(({ place }) => place),
    );
    const anew = new Map(read.map((file) => [file.path, file]));
    const now = new Map<string, Known>();
    for (const { place, stamp } of stamps) {
      const { path } = place;
      const file = anew.get(path);
      const kept = file === undefined ? known.get(path) : { stamp, file };
      if (kept !== undefined) now.set(path, kept);
    }
    const isSame = now.size === known.size && [...now].every(([path, kept]) => known.get(path) === kept);
    if (!isSame) files = [...now.values()].map(({ file }) => file);
    known = now;
    return files;
  };
}

interface Stamped {
  readonly place: ContentPlace;
  readonly stamp: string;
}

/** In the order of their paths; one that is gone between the two looks is left out. */
function stampsIn(folder: string, isWanted: (path: string) => boolean): readonly Stamped[] {
  const places = contentPlaces(folder).filter(({ path }) => isWanted(path));
  return places.flatMap((place) => {
    const stamp = fileStamp(join(folder, place.path));
    return stamp === null ? [] : [{ place, stamp: stamp.stamp }];
  });
}
