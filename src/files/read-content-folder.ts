/** Reading a content folder from disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { SourceFile } from '../checks/content.ts';
import { countOne, inStage } from '../progress/current-clock.ts';
import { toSourceFiles } from './source-files.ts';

/** Every file below `folder`, sorted by path; files and folders whose name starts with a dot are left out. */
export function readContentFolder(folder: string): SourceFile[] {
  const paths = contentPaths(folder);
  return inStage('load', paths.length, () => readContentFiles(folder, paths, countOne));
}

/** Paths below `folder` with forward slashes, sorted. */
export function contentPaths(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.split('/').some((part) => part.startsWith('.')))
    .sort();
}

/** `onRead` is told of each file that is read. */
export function readContentFiles(
  folder: string,
  paths: readonly string[],
  onRead: () => void = () => undefined,
): SourceFile[] {
  return toSourceFiles(
    paths.map((path) => ({
      path,
      read: () => {
        onRead();
        return readFileSync(join(folder, path));
      },
    })),
  );
}
