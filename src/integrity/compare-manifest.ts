/** Holding files against a manifest, and a manifest against the one before it. */
import { leadingAddress } from './list-parts.ts';
import type { Manifest } from './manifest.ts';
import { addressOf, fileAt, groupOf, type FileDigest } from './site-file.ts';

export interface Difference {
  readonly path: string;
  readonly kind: 'changed' | 'missing' | 'unexpected';
}

/** Files that are not as the manifest says; sorted by path. */
export function compareFiles(expected: readonly FileDigest[], found: readonly FileDigest[]): Difference[] {
  const [wanted, there] = [byPath(expected), byPath(found)];
  return [...new Set([...wanted.keys(), ...there.keys()])]
    .sort()
    .map((path) => ({ path, kind: differenceOf(wanted.get(path), there.get(path)) }))
    .filter((difference): difference is Difference => difference.kind !== null);
}

function differenceOf(wanted: string | undefined, there: string | undefined): Difference['kind'] | null {
  if (wanted === there) return null;
  if (there === undefined) return 'missing';
  return wanted === undefined ? 'unexpected' : 'changed';
}

function byPath(files: readonly FileDigest[]): ReadonlyMap<string, string> {
  return new Map(files.map(({ path, sha256 }) => [path, sha256]));
}

/**
 * Addresses of pages, data and attachments that the earlier site had and the later one has not, sorted. Files of
 * the search and of the pages' looks are named anew with their content; nobody links to them. A list that is still
 * there may have become shorter.
 */
export function vanishedAddresses(
  before: Pick<Manifest, 'files'>,
  after: Pick<Manifest, 'files'>,
  isAccountedFor: (address: string) => boolean,
): string[] {
  const there = new Set(after.files.map(({ path }) => path));
  return before.files
    .filter(({ path }) => ['pages', 'data', 'attachments'].includes(groupOf(path)) && !there.has(path))
    .map(({ path }) => addressOf(path))
    .filter((address) => !isAccountedFor(address) && !isPartOf(there, address))
    .sort();
}

function isPartOf(there: ReadonlySet<string>, address: string): boolean {
  const leading = leadingAddress(address);
  return leading !== null && there.has(fileAt(leading));
}
