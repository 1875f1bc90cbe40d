/** Where a server serves the site, and what all settings are made from. */
import type { Header, HeaderRule } from './headers.ts';

export interface Server {
  /** Path below which the site is served, starting and ending with a slash. */
  readonly basePath: string;
  /** Absolute folder of the site on the server. */
  readonly root: string;
  /** Addresses that have moved, below the base path. */
  readonly redirects?: readonly Redirect[];
  /** Addresses that were withdrawn, below the base path; what ends in a slash has a page that says why. */
  readonly gone?: readonly string[];
}

export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** One header over all rules: its value for most files, and for files below certain folders. */
export interface VaryingHeader {
  readonly name: string;
  readonly value: string;
  readonly exceptions: readonly { readonly folder: string; readonly value: string }[];
}

/** The rules by header instead of by folder. Every header has a value for all files. */
export function byHeader(rules: readonly HeaderRule[]): VaryingHeader[] {
  const general = rules.filter(({ folder }) => folder === '').flatMap(({ headers }) => headers);
  const special = rules.filter(({ folder }) => folder !== '');
  return general.map(({ name, value }) => ({
    name,
    value,
    exceptions: special.flatMap(({ folder, headers }) =>
      headers
        .filter((header: Header) => header.name === name)
        .map((header) => ({ folder, value: header.value })),
    ),
  }));
}

/** The list that comes with nginx differs between versions, and names of both lists would be warned of. */
export const commonTypes: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  xml: 'application/xml',
  txt: 'text/plain',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  pdf: 'application/pdf',
  wasm: 'application/wasm',
};

/** Types of files that servers do not know by themselves. */
export const fileTypes: Readonly<Record<string, string>> = {
  atom: 'application/atom+xml',
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  jsonld: 'application/ld+json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A path as it stands in a regular expression. */
export function escapePattern(path: string): string {
  return path.replace(/[.+*?^$()[\]{}|\\]/g, '\\$&');
}
