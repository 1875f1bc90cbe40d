/** Files of a built site. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
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

/** The longest page of each family of addresses: `reports/…`, `years/…`, `compare/…`, and so on. */
export function onePageOfEachKind(folder: string): string[] {
  const longest = new Map<string, { readonly path: string; readonly size: number }>();
  for (const path of pagesOf(folder)) {
    const parts = path.split('/');
    const kind = `${parts[0] ?? ''} ${Math.min(parts.length, 3)}`;
    const { size } = statSync(join(folder, path.endsWith('.html') ? path : `${path}index.html`));
    if (size > (longest.get(kind)?.size ?? 0)) longest.set(kind, { path, size });
  }
  return [...longest.values()].map(({ path }) => path);
}

/** The first page below a folder of the site that holds the words. Throws where none does. */
export function pageWith(folder: string, below: string, words: string): string {
  const path = pagesOf(folder).find(
    (one) => one.startsWith(below) && readFileSync(join(folder, one, 'index.html'), 'utf8').includes(words),
  );
  if (path === undefined) throw new Error(`No page below ${below} holds ${words}.`);
  return path;
}
