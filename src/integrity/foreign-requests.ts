/** Requests that a browser would send to another host than the site's own. There must be none. */
import type { PageFacts } from './page-facts.ts';
import { placeResolver, type SiteHost } from './site-addresses.ts';

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
  const placeAt = placeResolver(host);
  const requests: ForeignRequest[] = [];
  for (const { path, references } of facts) {
    for (const { address, isLoaded } of references) {
      if (!isLoaded) continue;
      const place = placeAt(address, path);
      if (place.kind !== 'outside') continue;
      const isNameOnly = path.endsWith('.js') && namesOnly.has(new URL(place.address).hostname);
      if (!isNameOnly) requests.push({ file: path, address });
    }
  }
  return requests;
}
