/**
 * The manifest of a built site, `manifest.json`: every source file and every published file with
 * its SHA-256, so that a copy can be held against it (`npm run verify`).
 *
 * It names nothing that differs between two builds of one commit: no time, no machine, no folder.
 */
import { hash } from 'node:crypto';
import { groupOf, groups, sortByPath, type FileDigest, type Group } from './site-file.ts';

export const manifestPath = 'manifest.json';
/** The same digests in the form that `sha256sum --check` reads. */
export const sumsPath = 'manifest.sha256';
/** The page for people. It shows the digests of the groups, and so cannot be part of them. */
export const integrityPage = 'integrity/index.html';

/** The commit that a site was built from. */
export interface Commit {
  readonly hash: string;
  /** Whether the working tree held nothing else than the commit. */
  readonly isClean: boolean;
}

/** The last release record of the content; see `content/releases/`. */
export interface ReleaseLink {
  readonly number: number;
  /** The commit that the record names: the one before the commit that holds the record. */
  readonly commit: string;
  /** SHA-256 of the record itself. */
  readonly sha256: string;
  /** SHA-256 of the record before it, as the record states it; null for the first one. */
  readonly previous: string | null;
}

/** The same number four times, or the build fails. */
export interface Counts {
  readonly reportFiles: number;
  readonly reportPages: number;
  readonly dataRows: number;
  readonly searchRecords: number;
}

/** All files of one kind together. */
export interface GroupDigest {
  readonly files: number;
  readonly bytes: number;
  /** SHA-256 of the lines that `sha256sum` prints for the files, sorted by path. */
  readonly sha256: string;
}

/** A link that leads away from the site. Nothing is ever fetched from it. */
export interface ExternalLink {
  readonly address: string;
  /** How many pages have it. */
  readonly pages: number;
}

export interface ManifestFacts {
  /** Null where the content is in no git repository. */
  readonly commit: Commit | null;
  /** Null before the first release. */
  readonly release: ReleaseLink | null;
  /** Path below which the site is served, starting and ending with a slash. */
  readonly basePath: string;
  readonly counts: Counts;
  readonly externalLinks: readonly ExternalLink[];
  /** Addresses below the base path that lead to others: a server may do so, and nowhere else. */
  readonly moved: readonly { readonly from: string; readonly to: string }[];
  /** Addresses below the base path that were withdrawn: a server may say that they are gone. */
  readonly gone: readonly string[];
  /** The files of the content folder. */
  readonly sources: readonly FileDigest[];
  /** The files of the site, without the manifest and without packed copies. */
  readonly files: readonly FileDigest[];
}

export interface Manifest extends ManifestFacts {
  /** Raised when a reader of the former format would misunderstand this one. */
  readonly format: 1;
  readonly groups: Readonly<Record<'sources' | Group, GroupDigest>>;
}

export function makeManifest(facts: ManifestFacts): Manifest {
  const sources = sortByPath(facts.sources);
  const files = sortByPath(facts.files);
  return { format: 1, ...facts, groups: groupDigests(sources, files), sources, files };
}

/** Digests of the groups, without the page that shows them. */
export function groupDigests(
  sources: readonly FileDigest[],
  files: readonly FileDigest[],
): Manifest['groups'] {
  const others = files.filter(({ path }) => path !== integrityPage);
  const ofSite = groups.map(
    (group) => [group, others.filter(({ path }) => groupOf(path) === group)] as const,
  );
  return Object.fromEntries(
    [['sources', sources] as const, ...ofSite].map(([group, members]) => [group, groupDigest(members)]),
  ) as Manifest['groups'];
}

function groupDigest(files: readonly FileDigest[]): GroupDigest {
  const sorted = sortByPath(files);
  return {
    files: sorted.length,
    bytes: sorted.reduce((sum, { bytes }) => sum + bytes, 0),
    sha256: sha256Of(sumLines(sorted)),
  };
}

/** The lines that `sha256sum` prints for files. */
export function sumLines(files: readonly FileDigest[]): string {
  return files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}

/** `manifest.sha256`: every file of the site and the manifest itself. */
export function sumsText(manifest: Manifest, manifestSha256: string): string {
  return sumLines(sortByPath([...manifest.files, { path: manifestPath, bytes: 0, sha256: manifestSha256 }]));
}

/** The text of `manifest.json`, one file on each line, so that two manifests can be compared by eye. */
export function manifestText(manifest: Manifest): string {
  const { format, commit, release, basePath, counts, groups: digests } = manifest;
  const head = { format, commit, release, basePath, counts, groups: digests };
  const lists = (['externalLinks', 'moved', 'gone', 'sources', 'files'] as const).map((name) => {
    const lines = manifest[name].map((entry) => `    ${JSON.stringify(entry)}`);
    return `  ${JSON.stringify(name)}: [${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n  `}]`;
  });
  return `${[JSON.stringify(head, null, 2).replace(/\n\}$/, ''), ...lists].join(',\n')}\n}\n`;
}

/** Reads a manifest; null when the text is none, or names a file outside its own folder. */
export function readManifest(text: string): Manifest | null {
  try {
    const read = JSON.parse(text) as Partial<Manifest> | null;
    // Sites from before they were listed say nothing of them.
    const value = { moved: [], gone: [], ...read };
    const isManifest =
      value.format === 1 &&
      isFileList(value.files) &&
      isFileList(value.sources) &&
      isMoveList(value.moved) &&
      isAddressList(value.gone);
    return isManifest ? (value as Manifest) : null;
  } catch {
    return null;
  }
}

function isMoveList(value: unknown): value is Manifest['moved'] {
  return (
    Array.isArray(value) &&
    value.every((one: unknown) => {
      const { from, to } = (one ?? {}) as Partial<Record<'from' | 'to', unknown>>;
      return isAddressList([from, to]);
    })
  );
}

function isAddressList(value: unknown): value is string[] {
  return (
    Array.isArray(value) && value.every((one) => typeof one === 'string' && isInside(one.replace(/\/$/, '')))
  );
}

function isFileList(value: unknown): value is FileDigest[] {
  return Array.isArray(value) && value.every(isFileDigest);
}

function isFileDigest(value: unknown): value is FileDigest {
  const { path, sha256 } = (value ?? {}) as Partial<Record<keyof FileDigest, unknown>>;
  if (typeof path !== 'string' || typeof sha256 !== 'string') return false;
  return /^[0-9a-f]{64}$/.test(sha256) && isInside(path);
}

/** Whether a path stays below the folder that it is joined to. */
export function isInside(path: string): boolean {
  return (
    path !== '' &&
    !/[\\\p{Cc}]|^[a-z]:/iu.test(path) &&
    !path.split('/').some((part) => /^\.{0,2}$/.test(part))
  );
}

export function sha256Of(content: string | Uint8Array): string {
  return hash('sha256', content);
}
