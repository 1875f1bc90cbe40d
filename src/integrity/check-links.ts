/** Dead links, anchors and assets of a built site, and the links that lead away from it. */
import type { ExternalLink } from './manifest.ts';
import type { PageFacts, Reference } from './page-facts.ts';
import { isFromRoot, placeOf, type Place, type SiteHost } from './site-addresses.ts';
import { fileAt } from './site-file.ts';

export interface DeadLink {
  readonly page: string;
  readonly address: string;
  /** `anchor`: the page is there, the place on it is not. */
  readonly kind: 'file' | 'anchor' | 'unreadable' | 'beside';
}

export interface LinkReport {
  readonly dead: readonly DeadLink[];
  /** Sorted by address. */
  readonly external: readonly ExternalLink[];
}

/** Checks all references of all files. `files` are the paths of the whole site. */
export function checkLinks(
  facts: readonly PageFacts[],
  files: ReadonlySet<string>,
  host: SiteHost,
): LinkReport {
  const lookAt = linkLooker(new Map(facts.map((one) => [one.path, one.anchors])), files, host);
  const dead: DeadLink[] = [];
  const external = new Map<string, number>();
  for (const { path, references, anchors } of facts) {
    const outside = new Set<string>();
    for (const reference of references) {
      if (isAnchorOf(reference.address, anchors)) continue;
      const { fault, leadsTo } = lookAt(reference, path);
      if (fault !== null) dead.push({ page: path, address: reference.address, kind: fault });
      else if (leadsTo !== null) outside.add(leadsTo);
    }
    for (const address of outside) external.set(address, (external.get(address) ?? 0) + 1);
  }
  return {
    dead,
    external: [...external]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([address, pages]) => ({ address, pages })),
  };
}

/** What there is to say about a link. */
interface Look {
  readonly fault: DeadLink['kind'] | null;
  /** The address of another site to which it leads readers. */
  readonly leadsTo: string | null;
}

/** Looks at links. One from the root is the same on every page and is looked at once. */
function linkLooker(
  anchors: ReadonlyMap<string, string>,
  files: ReadonlySet<string>,
  host: SiteHost,
): (reference: Reference, path: string) => Look {
  const known = new Map<Reference, Look | null>();
  const lookAt = ({ address, isLoaded, isOwn }: Reference, path: string): Look => {
    const place = placeOf(address, path, host);
    if (place.kind === 'neighbour' && isOwn === true) return { fault: 'beside', leadsTo: null };
    if (place.kind === 'outside' || place.kind === 'neighbour')
      return { fault: null, leadsTo: isLoaded ? null : place.address };
    return { fault: faultOf(place, files, anchors), leadsTo: null };
  };
  return (reference, path) => {
    let look = known.get(reference);
    if (look === undefined) {
      look = isFromRoot(reference.address) ? lookAt(reference, '') : null;
      known.set(reference, look);
    }
    return look ?? lookAt(reference, path);
  };
}

/** A plain anchor on the file itself, which needs no reading of addresses. */
function isAnchorOf(address: string, anchors: string): boolean {
  return /^#[\w-]+$/.test(address) && anchors.includes(`\n${address.slice(1)}\n`);
}

function faultOf(
  place: Place,
  files: ReadonlySet<string>,
  anchors: ReadonlyMap<string, string>,
): DeadLink['kind'] | null {
  if (place.kind === 'unreadable' || place.kind === 'beside') return place.kind;
  if (place.kind !== 'inside') return null;
  const file = fileAt(place.address);
  if (!files.has(file)) return 'file';
  const known = anchors.get(file);
  // An empty anchor and `top` are the start of every page.
  if (known === undefined || place.anchor === '' || place.anchor === 'top') return null;
  return known.includes(`\n${place.anchor}\n`) ? null : 'anchor';
}
