/** Reading a content folder from disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../checks/content.ts';
import { maxRegisterBytes } from '../checks/size-limits.ts';
import { countOne, inStage } from '../progress/current-clock.ts';
import { readStart } from './read-start.ts';
import { toSourceFiles } from './source-files.ts';

/** A file of a content folder, or a link in its place, which is never followed. */
export interface ContentPlace {
  /** Path below the folder, with forward slashes. */
  readonly path: string;
  readonly isLink: boolean;
}

/**
 * What a program keeps for itself, by its name: it starts with a dot. What git obeys is none of it: it would decide
 * which files a commit holds, and how their text looks.
 */
export function isLeftOut(name: string): boolean {
  return name.startsWith('.') && name !== '.gitignore' && name !== '.gitattributes';
}

/** Every file below `folder`, sorted by path, without what is left out. */
export function readContentFolder(folder: string): SourceFile[] {
  const places = contentPlaces(folder);
  return inStage('load', places.length, () => readContentFiles(folder, places, countOne));
}

/** Paths of the files below `folder` with forward slashes, sorted. */
export function contentPaths(folder: string): string[] {
  return contentPlaces(folder)
    .filter(({ isLink }) => !isLink)
    .map(({ path }) => path);
}

/** Files and links, sorted by path. */
export function contentPlaces(folder: string): ContentPlace[] {
  return placesIn(folder, '').sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Node's own walk through folders follows links to folders. */
function placesIn(folder: string, below: string): ContentPlace[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .filter(({ name }) => !isLeftOut(name))
    .flatMap((entry): ContentPlace[] => {
      const path = `${below}${entry.name}`;
      if (entry.isDirectory()) return placesIn(folder, `${path}/`);
      return entry.isFile() || entry.isSymbolicLink() ? [{ path, isLink: entry.isSymbolicLink() }] : [];
    });
}

/** `onRead` is told of each file that is read. */
export function readContentFiles(
  folder: string,
  places: readonly ContentPlace[],
  onRead: () => void = () => undefined,
): SourceFile[] {
  return toSourceFiles(
    places.map((place) => ({
      ...place,
      read: () => {
        onRead();
        const file = join(folder, place.path);
        // What is attached has a limit of its own, in its bytes.
        return place.path.startsWith('attachments/') ? readFileSync(file) : readStart(file, maxRegisterBytes);
      },
    })),
  );
}
