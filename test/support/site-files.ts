/** Files of a built site. */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Paths of all files below a folder, with forward slashes, sorted. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Addresses of all pages below the base path: `reports/…/`, the home page as an empty text. */
export function pagesOf(folder: string): string[] {
  return filesOf(folder)
    .filter((path) => path.endsWith('.html') && !path.startsWith('pagefind/'))
    .map((path) => path.replace(/index\.html$/, ''));
}
