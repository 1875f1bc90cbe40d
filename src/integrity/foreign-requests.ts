/** Requests that a browser would send to another host than the site's own. There must be none. */
import type { PageFacts } from './page-facts.ts';
import { placeOf, type SiteHost } from './site-addresses.ts';

export interface ForeignRequest {
  readonly file: string;
  readonly address: string;
}

/**
 * Hosts that scripts name without asking them: `www.w3.org` stands in names of XML vocabularies, and
 * `example.com` is reserved and only completes relative addresses (RFC 2606).
 */
const namesOnly: ReadonlySet<string> = new Set(['www.w3.org', 'example.com']);

export function foreignRequests(facts: readonly PageFacts[], host: SiteHost): ForeignRequest[] {
  return facts.flatMap(({ path, references }) =>
    references
      .filter(({ isLoaded }) => isLoaded)
      .map(({ address }) => ({ address, place: placeOf(address, path, host) }))
      .filter(
        ({ place }) =>
          place.kind === 'outside' &&
          !(path.endsWith('.js') && namesOnly.has(new URL(place.address).hostname)),
      )
      .map(({ address }) => ({ file: path, address })),
  );
}
