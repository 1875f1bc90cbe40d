/** Which addresses the site has, and which are free for what has moved or was taken down. */
import type { AddressedContent, PresentAddresses } from '../checks/present-addresses.ts';
import { leadingAddress } from '../integrity/list-parts.ts';
import { addressOf, fileAt } from '../integrity/site-file.ts';
import { certainFiles, possibleFiles } from './site-files.ts';

/** Folders of the program, whose files are named by their content; and names that Astro gives a meaning. */
const ownFolders = ['_astro/', 'pagefind/', 'search/', 'sitemaps/'];
/** What lies in these may have moved; they are no pages themselves. */
const sharedFolders = ['attachments/', 'reports/', 'versions/'];
const ownNames = ['404', '500', 'index'];

/** `publicFiles` are copied to the site as they are. */
export function presentAddresses(
  content: AddressedContent,
  publicFiles: readonly string[],
): PresentAddresses {
  const certain = [...certainFiles(content), ...publicFiles];
  const links = new Set(certain.map(addressOf));
  const places = placesOf([...certain, ...possibleFiles(content)]);
  return {
    has: (address) => links.has(address),
    holderOf: (address) => {
      const folded = address.toLowerCase();
      return programPlace(folded) ?? places.at(folded) ?? places.above(folded) ?? listAt(folded, places);
    },
  };
}

function programPlace(address: string): string | null {
  const path = withoutSlash(address);
  if ([...ownNames, ...sharedFolders.map(withoutSlash)].includes(path)) return path;
  // An attachment is a file, and what ends in a slash would be a page.
  const own = path === address ? ownFolders : [...ownFolders, 'attachments/'];
  return own.find((folder) => `${path}/`.startsWith(folder)) ?? null;
}

interface Places {
  /** The file at an address or, where the address is that of a folder, one that lies in it. */
  readonly at: (address: string) => string | null;
  /** A file on the way to an address, which can have nothing below it. */
  readonly above: (address: string) => string | null;
}

/** Places by their paths in small letters. */
function placesOf(files: readonly string[]): Places {
  const held = new Map<string, string>();
  const folders = new Map<string, string>();
  for (const file of files) {
    const path = file.toLowerCase();
    held.set(path, file);
    for (const folder of foldersOf(path)) if (!folders.has(folder)) folders.set(folder, file);
  }
  return {
    at: (address) => {
      const path = withoutSlash(address);
      return held.get(fileAt(address)) ?? held.get(path) ?? folders.get(`${path}/`) ?? null;
    },
    above: (address) =>
      foldersOf(address)
        .map((folder) => held.get(withoutSlash(folder)))
        .find((file) => file !== undefined) ?? null,
  };
}

/** `a/b/c` → `a/`, `a/b/`. */
function foldersOf(path: string): string[] {
  const ends = [...path.matchAll(/\//g)].map(({ index }) => index + 1);
  return ends.map((end) => path.slice(0, end));
}

function listAt(address: string, places: Places): string | null {
  const leading = leadingAddress(address);
  return leading === null ? null : places.at(leading);
}

function withoutSlash(address: string): string {
  return address.replace(/\/$/, '');
}
