/** What a server has to say with each file: one list, from which the settings of all servers are made. */
import { headerPolicy } from './policy.ts';

export interface Header {
  readonly name: string;
  readonly value: string;
}

/** Headers of the files below a folder of the site, which replace those of the same name for all files. */
export interface HeaderRule {
  /** A folder below the base path with a slash at its end; empty for all files. */
  readonly folder: string;
  readonly headers: readonly Header[];
}

const searchPolicyHeader: Header = { name: 'Content-Security-Policy', value: headerPolicy(true) };

/** Files whose name changes with their content are kept for good; everything else is asked for anew. */
const kept: Header = { name: 'Cache-Control', value: 'public, max-age=31536000, immutable' };
const revalidated: Header = { name: 'Cache-Control', value: 'no-cache' };

export const headerRules: readonly HeaderRule[] = [
  {
    folder: '',
    headers: [
      { name: 'Content-Security-Policy', value: headerPolicy(false) },
      { name: 'X-Content-Type-Options', value: 'nosniff' },
      { name: 'X-Frame-Options', value: 'DENY' },
      { name: 'Referrer-Policy', value: 'no-referrer' },
      {
        name: 'Permissions-Policy',
        value: 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      },
      { name: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
      // Browsers heed it over HTTPS only, so that it does no harm where there is none.
      { name: 'Strict-Transport-Security', value: 'max-age=31536000' },
      revalidated,
    ],
  },
  { folder: 'search/', headers: [searchPolicyHeader] },
  { folder: 'pagefind/shards/', headers: [kept] },
  { folder: '_astro/', headers: [kept] },
];

/** The headers of one file, by its path below the base path. */
export function headersOf(path: string): readonly Header[] {
  const byName = new Map<string, Header>();
  for (const { folder, headers } of headerRules) {
    if (path.startsWith(folder)) for (const header of headers) byName.set(header.name, header);
  }
  return [...byName.values()];
}
