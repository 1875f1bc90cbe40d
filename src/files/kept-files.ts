/**
 * Files of the former build that the next one may take over as they are.
 *
 * Each file is kept under its path, with a key that says everything it was made from, and with its digest. It
 * is taken over only when the key is the same and the kept bytes still have that digest, so that neither a
 * change of a file in the published folder nor a broken cache can come back into a site.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

export interface KeptFile {
  /** Below the output folder, with forward slashes. */
  readonly path: string;
  /** Says everything that the file was made from. */
  readonly key: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface KeptFiles {
  /** Puts a kept file below `outDir`; null when there is none with this key. */
  readonly takeOver: (outDir: string, path: string, key: string) => KeptFile | null;
  /** Keeps exactly these files of a finished output folder; what was kept before and is not named is forgotten. */
  readonly keep: (outDir: string, files: readonly KeptFile[]) => void;
}

interface KeptIndex {
  readonly edition: string;
  readonly files: readonly KeptFile[];
}

/** The files kept in `folder` by the program of the same `edition`; another one finds none. */
export function keptFiles(folder: string, edition: string): KeptFiles {
  const indexFile = join(folder, 'index.json');
  const known = new Map(readIndex(indexFile, edition).map((file) => [file.path, file]));
  const taken = new Set<string>();
  const storedAs = ({ sha256 }: KeptFile): string => join(folder, 'objects', sha256.slice(0, 2), sha256);
  return {
    takeOver: (outDir, path, key) => {
      const file = known.get(path);
      if (file?.key !== key) return null;
      const stored = storedAs(file);
      if (!isWhole(stored, file)) return null;
      place(stored, join(outDir, path));
      taken.add(path);
      return file;
    },
    keep: (outDir, files) => {
      for (const file of files) {
        if (taken.has(file.path)) continue;
        const stored = storedAs(file);
        // Under this name there may be bytes that are no longer what the name says.
        rmSync(stored, { force: true });
        place(join(outDir, file.path), stored);
      }
      mkdirSync(folder, { recursive: true });
      const next = `${indexFile}.${String(process.pid)}`;
      writeFileSync(next, JSON.stringify({ edition, files } satisfies KeptIndex));
      renameSync(next, indexFile);
      prune(join(folder, 'objects'), new Set(files.map(({ sha256 }) => sha256)));
    },
  };
}

function readIndex(file: string, edition: string): readonly KeptFile[] {
  try {
    const index = JSON.parse(readFileSync(file, 'utf8')) as KeptIndex;
    return index.edition === edition ? index.files : [];
  } catch {
    return [];
  }
}

function isWhole(stored: string, { bytes, sha256 }: KeptFile): boolean {
  try {
    const content = readFileSync(stored);
    return content.length === bytes && createHash('sha256').update(content).digest('hex') === sha256;
  } catch {
    return false;
  }
}

/** By a link, which costs nothing; by a copy where the two folders are on different disks. */
function place(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

function prune(objects: string, wanted: ReadonlySet<string>): void {
  if (!existsSync(objects)) return;
  for (const entry of readdirSync(objects, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && !wanted.has(entry.name)) rmSync(join(entry.parentPath, entry.name));
  }
}
