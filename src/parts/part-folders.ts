/** The folders of the parts of a build: written on the machines that share the work, gathered by the merge. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileReader } from '../files/file-bytes.ts';
import { hashFiles } from '../files/hash-folder.ts';
import { placeFile } from '../files/place-file.ts';
import { swapFolder } from '../files/swap-folder.ts';
import { partName } from './part-number.ts';
import { readPartRecord, recordName, type PartRecord } from './part-record.ts';

/** Writes the folder of a part in one step; `paths` are files below `cacheDir`. Returns the folder. */
export function writePart(
  partsDir: string,
  cacheDir: string,
  record: Omit<PartRecord, 'files'>,
  paths: readonly string[],
): string {
  const folder = join(partsDir, partName(record));
  const draft = `${folder}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  for (const path of paths) placeFile(join(cacheDir, path), join(draft, path));
  const files = hashFiles(draft, [...paths].sort());
  writeFileSync(join(draft, recordName), `${JSON.stringify({ ...record, files }, null, 1)}\n`);
  swapFolder(draft, folder);
  return folder;
}

export interface FoundPart {
  readonly folder: string;
  /** Null where it cannot be read. */
  readonly record: PartRecord | null;
  /** Files that are missing, or not as the record says. */
  readonly damaged: readonly string[];
}

/** Archives of several machines mostly come in a folder each, or in one together. */
const mostLevels = 3;

/** All parts below a folder, by the names of their folders. */
export function findParts(partsDir: string): FoundPart[] {
  const { read } = fileReader();
  return foldersOfParts(partsDir, mostLevels).map((folder) => {
    const record = readPartRecord(readFileSync(join(folder, recordName), 'utf8'));
    const isWhole = ({ path, bytes, sha256 }: PartRecord['files'][number]): boolean => {
      const file = join(folder, path);
      if (!existsSync(file)) return false;
      const found = read(file);
      return found.bytes === bytes && found.sha256 === sha256;
    };
    const damaged = record?.files.filter((file) => !isWhole(file)).map(({ path }) => path) ?? [];
    return { folder, record, damaged };
  });
}

function foldersOfParts(folder: string, levels: number): string[] {
  if (existsSync(join(folder, recordName))) return [folder];
  if (levels === 0 || !existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !/\.(?:draft|next|old)$/.test(entry.name))
    .map(({ name }) => name)
    .sort()
    .flatMap((name) => foldersOfParts(join(folder, name), levels - 1));
}

/** Puts what the parts bring where the next build looks for what is kept. Returns how many files. */
export function gatherParts(
  parts: readonly { readonly folder: string; readonly record: PartRecord }[],
  cacheDir: string,
): number {
  const placed = new Set<string>();
  for (const { folder, record } of parts) {
    for (const { path } of record.files) {
      if (placed.has(path)) continue;
      placed.add(path);
      const target = join(cacheDir, path);
      rmSync(target, { force: true });
      placeFile(join(folder, path), target);
    }
  }
  return placed.size;
}
