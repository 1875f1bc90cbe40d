/** The Chinese full-text index. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { countOne } from '../progress/current-clock.ts';

/** Indexes the built pages below `outDir` that mark a searchable body. */
export async function writeSearchIndex(outDir: string): Promise<void> {
  const { index, errors } = await createIndex({});
  if (index === undefined) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    const added = await index.addDirectory({ path: outDir });
    if (added.errors.length > 0) throw new Error(`Pagefind could not index: ${added.errors.join('; ')}`);
    for (let page = 0; page < added.page_count; page += 1) countOne();
    const written = await index.writeFiles({ outputPath: join(outDir, 'pagefind') });
    if (written.errors.length > 0) throw new Error(`Pagefind could not write: ${written.errors.join('; ')}`);
    removeForeignParts(join(outDir, 'pagefind'));
  } finally {
    await close();
  }
}

/** Takes away the search boxes that come with the index: the site has its own, and publishes nothing unused. */
function removeForeignParts(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (/^pagefind-(?:.*ui|highlight)\.(?:js|css)$/.test(name)) rmSync(join(folder, name));
  }
}
