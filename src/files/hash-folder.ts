/** Reading the files of a folder one after the other, each with its digest. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { sha256Of } from '../integrity/manifest.ts';
import type { FileDigest } from '../integrity/site-file.ts';

/** Paths of all files below a folder, hidden ones too, with forward slashes, sorted. */
export function pathsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The digests of files below a folder. `see` is given each content, so that a file is read only once. */
export function hashFiles(
  folder: string,
  paths: readonly string[],
  see: (path: string, content: Buffer) => void = () => undefined,
): FileDigest[] {
  return paths.map((path) => {
    const content = readFileSync(join(folder, path));
    see(path, content);
    return { path, bytes: content.length, sha256: sha256Of(content) };
  });
}
