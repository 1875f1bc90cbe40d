/** The files of a published site, by what they are for. */

/** A file by its content: everything else about it may differ between machines. */
export interface FileDigest {
  /** Path below the folder, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
  /** SHA-256, in small hexadecimal digits. */
  readonly sha256: string;
}

export const groups = ['pages', 'data', 'attachments', 'search', 'assets'] as const;
/** 页面、数据、附件、检索、资源. */
export type Group = (typeof groups)[number];

/** What a file of the site is for, by its path. */
export function groupOf(path: string): Group {
  if (/^(?:search|pagefind)\//.test(path) && !path.endsWith('.html')) return 'search';
  if (path.startsWith('attachments/')) return 'attachments';
  if (path.endsWith('.html')) return 'pages';
  if (path.startsWith('data/') || /\.(?:json|csv|xlsx|xml|atom|txt)$/.test(path)) return 'data';
  return 'assets';
}

/** The address below the base path at which readers find a file: a folder's page goes by the folder. */
export function addressOf(path: string): string {
  return path.replace(/(^|\/)index\.html$/, '$1');
}

/** The file behind an address below the base path. */
export function fileAt(address: string): string {
  return address === '' || address.endsWith('/') ? `${address}index.html` : address;
}

/** Sorted by path, by the code of the characters: the same on every machine. */
export function sortByPath<T extends { readonly path: string }>(files: readonly T[]): T[] {
  return [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}
