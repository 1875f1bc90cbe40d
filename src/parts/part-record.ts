/** What a part of a build says of itself, in `part.json` beside what it brings. */
import { createHash } from 'node:crypto';
import type { FileDigest } from '../integrity/site-file.ts';
import { readPartNumber, type PartNumber } from './part-number.ts';

/** What all parts of one build, and the merge, have alike. */
export interface PartMaker {
  /** Which program made it; see `programEdition`. */
  readonly edition: string;
  readonly basePath: string;
  /** Null where the build was not told. */
  readonly siteUrl: string | null;
  /** A digest of all files of the content. */
  readonly content: string;
}

export interface PartRecord extends PartMaker, PartNumber {
  readonly format: typeof recordFormat;
  /** For people: the commit that the content stood at, null outside of a repository. */
  readonly commit: string | null;
  /** How many reports and pages it was to make. */
  readonly reports: number;
  readonly pages: number;
  /** What it brings, below the folder of the part, by the same paths as below the folder of what is kept. */
  readonly files: readonly FileDigest[];
}

export const recordName = 'part.json';
export const recordFormat = 1;

/** Says all that the content consists of. */
export function contentDigest(sources: readonly FileDigest[]): string {
  const hash = createHash('sha256');
  for (const { path, sha256 } of sources) hash.update(`${path}\n${sha256}\n`);
  return hash.digest('hex');
}

/** Reads a record; null where it is none, or names a file that a part never brings. */
export function readPartRecord(text: string): PartRecord | null {
  const record = parse(text);
  if (record?.format !== recordFormat || !Array.isArray(record.files)) return null;
  const { part, of, edition, basePath, content } = record;
  const isNumbered = readPartNumber(`${String(part)}/${String(of)}`) !== null;
  const isTold = [edition, basePath, content].every((one) => typeof one === 'string');
  return isNumbered && isTold && record.files.every(isBrought) ? (record as PartRecord) : null;
}

function parse(text: string): Partial<PartRecord> | null {
  try {
    return JSON.parse(text) as Partial<PartRecord> | null;
  } catch {
    return null;
  }
}

const broughtPath = /^(?:build\.json|(?:pages|data\/parts|search)(?:\/[\w-][\w.-]*)+)$/;

/** Whatever else a file may be called, it would not stay below the folder of what is kept. */
function isBrought(file: unknown): boolean {
  const { path, bytes, sha256 } = (file ?? {}) as Partial<FileDigest>;
  return (
    typeof path === 'string' &&
    broughtPath.test(path) &&
    typeof bytes === 'number' &&
    typeof sha256 === 'string'
  );
}
