/** Files of the attachments folder that hold the very bytes of another file. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Their paths below the content folder, in order. */
export function sameAttachments(contentDir: string, bytes: Uint8Array): string[] {
  const folder = join(contentDir, 'attachments');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => {
      const facts = statSync(path, { throwIfNoEntry: false });
      return facts?.isFile() === true && facts.size === bytes.length && readFileSync(path).equals(bytes);
    })
    .map((path) => relative(contentDir, path).split(sep).join('/'))
    .sort();
}
