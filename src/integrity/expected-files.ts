/**
 * What a published copy should hold, by its own manifest and its own list of sums. The two say the
 * same thing twice, so that a change of either can be told from a change of a file.
 */
import {
  isInside,
  manifestPath,
  readManifest,
  sha256Of,
  sumsPath,
  sumsText,
  type Manifest,
} from './manifest.ts';
import type { FileDigest } from './site-file.ts';

export interface Expectation {
  /** Null when the manifest itself is damaged; then the list of sums is the only witness. */
  readonly manifest: Manifest | null;
  readonly files: readonly FileDigest[];
}

/** Null when neither can be read. */
export function expectedFiles(manifestText: string | null, sums: string | null): Expectation | null {
  const manifest = manifestText === null ? null : readManifest(manifestText);
  const listed = sums === null ? null : readSums(sums);
  if (manifestText !== null && manifest !== null && !isRefuted(manifestText, listed)) {
    return trusting(manifest, manifestText);
  }
  if (sums === null || listed === null) return null;
  // The list of sums cannot name itself; as far as it can be read it is taken as it is.
  return { manifest: null, files: [...listed, digestOf(sumsPath, sums)] };
}

/** What a copy should hold by a manifest that is known to be right. */
export function trusting(manifest: Manifest, manifestText: string): Expectation {
  const sums = sumsText(manifest, sha256Of(manifestText));
  return {
    manifest,
    files: [...manifest.files, digestOf(manifestPath, manifestText), digestOf(sumsPath, sums)],
  };
}

/** Whether the list of sums shows that it is the manifest that was changed, and not the list. */
function isRefuted(text: string, listed: readonly FileDigest[] | null): boolean {
  const stated = listed?.find(({ path }) => path === manifestPath)?.sha256;
  const actual = sha256Of(text);
  // Another text has another digest altogether: one that is nearly right was changed in the list.
  return stated !== undefined && lettersThatDiffer(stated, actual) > 8;
}

function lettersThatDiffer(a: string, b: string): number {
  return Array.from(a).filter((letter, index) => letter !== b[index]).length;
}

/** Null when a line is none that `sha256sum` prints. */
function readSums(text: string): FileDigest[] | null {
  const lines = text.replace(/\n$/, '').split('\n');
  const files = lines.map((line) => /^([0-9a-f]{64}) [ *](.+)$/.exec(line));
  if (files.some((match) => match === null || !isInside(match[2] ?? ''))) return null;
  return files.map((match) => ({ path: match?.[2] ?? '', bytes: 0, sha256: match?.[1] ?? '' }));
}

function digestOf(path: string, text: string): FileDigest {
  return { path, bytes: Buffer.byteLength(text), sha256: sha256Of(text) };
}
