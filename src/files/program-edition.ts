/** Which program this is: what it worked out may be kept only for the very same one. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Folders with what a site is made of besides its content. */
const folders = ['src', 'public', '.ci'];

/** A digest of all modules, templates and fixed files, of the exact libraries and of the version of Node.js. */
export function programEdition(): string {
  const hash = createHash('sha256').update(process.version);
  const modules = folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
  for (const path of [...modules, 'astro.config.mjs', 'package-lock.json']) {
    hash.update(`\n${path}\n`).update(readFileSync(join(root, path)));
  }
  return hash.digest('base64');
}
