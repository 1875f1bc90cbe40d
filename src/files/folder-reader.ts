/** Reading a content folder again and again, each file only when it has changed. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../checks/content.ts';
import { contentPaths, readContentFile } from './read-content-folder.ts';

interface Known {
  readonly stamp: string;
  readonly file: SourceFile;
}

/** Gives the files of a folder; the very same list as long as none of them has changed. */
export function folderReader(folder: string): () => readonly SourceFile[] {
  let known = new Map<string, Known>();
  let files: readonly SourceFile[] = [];
  return () => {
    const now = new Map<string, Known>();
    for (const path of contentPaths(folder)) {
      const stamp = stampOf(join(folder, path));
      // Gone between the two looks.
      if (stamp === null) continue;
      const before = known.get(path);
      const kept = before?.stamp === stamp ? before : { stamp, file: readContentFile(folder, path) };
      now.set(path, kept);
    }
    const isSame = now.size === known.size && [...now].every(([path, kept]) => known.get(path) === kept);
    if (!isSame) files = [...now.values()].map(({ file }) => file);
    known = now;
    return files;
  };
}

/** What differs once a file has been written; null for a file that is not there. */
function stampOf(path: string): string | null {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? null : [stat.mtimeNs, stat.ctimeNs, stat.size, stat.ino].join();
}
