/** Dead links, anchors and assets of a built site, and the links that lead away from it. */
import type { ExternalLink } from './manifest.ts';
import type { PageFacts, Reference } from './page-facts.ts';
import { placeOf, type Place, type SiteHost } from './site-addresses.ts';
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
  const anchors = new Map(facts.map((one) => [one.path, one.anchors]));
  const resolve = resolver(host);
  const dead: DeadLink[] = [];
  const external = new Map<string, number>();
  for (const { path, references } of facts) {
    const outside = new Set<string>();
    for (const reference of references) {
      const place = resolve(reference, path);
      if (place.kind === 'neighbour' && reference.isOwn === true) {
        dead.push({ page: path, address: reference.address, kind: 'beside' });
        continue;
      }
      if (place.kind === 'outside' || place.kind === 'neighbour') {
        if (!reference.isLoaded) outside.add(place.address);
        continue;
      }
      const kind = faultOf(place, files, anchors);
      if (kind !== null) dead.push({ page: path, address: reference.address, kind });
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

/** Addresses from the root are the same on every page and are resolved once. */
function resolver(host: SiteHost): (reference: Reference, path: string) => Place {
  const known = new Map<string, Place>();
  return ({ address }, path) => {
    if (!/^(?:\/|https?:)/.test(address)) return placeOf(address, path, host);
    const place = known.get(address) ?? placeOf(address, '', host);
    known.set(address, place);
    return place;
  };
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
