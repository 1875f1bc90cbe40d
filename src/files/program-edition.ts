/** Which program this is: what it worked out may be kept only for the very same one. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A digest of all modules, of the exact libraries and of the version of Node.js. */
export function programEdition(): string {
  const hash = createHash('sha256').update(process.version);
  const modules = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => join('src', path));
  for (const path of [...modules, 'package-lock.json']) {
    hash.update(`\n${path}\n`).update(readFileSync(join(root, path)));
  }
  return hash.digest('base64');
}
