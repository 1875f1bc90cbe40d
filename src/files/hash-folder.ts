/** The files of a folder with their digests. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FileDigest } from '../integrity/site-file.ts';
import { fileReader } from './file-bytes.ts';

/** Paths of all files below a folder, hidden ones too, with forward slashes, sorted. */
export function pathsBelow(folder: string): string[] {
  const paths: string[] = [];
  const walk = (below: string): void => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      if (entry.isDirectory()) walk(`${below}${entry.name}/`);
      else paths.push(`${below}${entry.name}`);
    }
  };
  walk('');
  return paths.sort();
}

/** The digests of files below a folder. */
export function hashFiles(folder: string, paths: readonly string[]): FileDigest[] {
  const { read } = fileReader();
  return paths.map((path) => {
    const { bytes, sha256 } = read(join(folder, path));
    return { path, bytes, sha256 };
  });
}
