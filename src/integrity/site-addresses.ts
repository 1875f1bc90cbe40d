/** Where an address leads, seen from a file of the site. */

export interface SiteHost {
  /** Path below which the site is served, starting and ending with a slash. */
  readonly basePath: string;
  /** The site's own address; undefined where it is not known at build time. */
  readonly siteUrl: string | undefined;
}

export type Place =
  /** A file of this site by its address below the base path, and the anchor on it (empty for none). */
  | { readonly kind: 'inside'; readonly address: string; readonly anchor: string }
  /** The own host, but not below the base path: another part of the portal. */
  | { readonly kind: 'beside'; readonly address: string }
  /** The same by its full address, as the original document on the same portal. */
  | { readonly kind: 'neighbour'; readonly address: string }
  /** Another host. */
  | { readonly kind: 'outside'; readonly address: string }
  /** No request at all: a mail address, data in the page. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' };

/** Stands for the own host where it has no name; reserved, so that nothing else can have it. */
const unnamedHost = 'site.invalid';

/** Resolves addresses. Those from the root are the same in every file and are resolved once. */
export function placeResolver(host: SiteHost): (address: string, path: string) => Place {
  const known = new Map<string, Place>();
  return (address, path) => {
    if (!isFromRoot(address)) return placeOf(address, path, host);
    let place = known.get(address);
    if (place === undefined) known.set(address, (place = placeOf(address, '', host)));
    return place;
  };
}

/** Whether an address leads to the same place from every file. */
export function isFromRoot(address: string): boolean {
  return /^(?:\/|https?:)/.test(address);
}

/** Resolves an address that stands in the file at `path`. */
export function placeOf(address: string, path: string, { basePath, siteUrl }: SiteHost): Place {
  const page = `https://${unnamedHost}${basePath}${path}`;
  let url: URL;
  try {
    url = new URL(address, page);
  } catch {
    return { kind: 'unreadable' };
  }
  if (['mailto:', 'tel:', 'data:', 'blob:'].includes(url.protocol)) return { kind: 'none' };
  if (!['http:', 'https:', 'ws:', 'wss:'].includes(url.protocol)) return { kind: 'unreadable' };
  const isOwn = url.host === unnamedHost || (siteUrl !== undefined && url.origin === new URL(siteUrl).origin);
  if (!isOwn) return { kind: 'outside', address: url.href };
  try {
    const pathname = decodeURIComponent(url.pathname);
    if (!pathname.startsWith(basePath)) {
      return url.host === unnamedHost
        ? { kind: 'beside', address: pathname }
        : { kind: 'neighbour', address: url.href };
    }
    const anchor = decodeURIComponent(url.hash.slice(1));
    return { kind: 'inside', address: pathname.slice(basePath.length), anchor };
  } catch {
    return { kind: 'unreadable' };
  }
}
