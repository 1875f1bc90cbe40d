/**
 * Astro content loaders. Pages are made from the checked content, and what narratives hold is rendered from the tree
 * that was checked: Astro's store holds no text, and its own reader of front matter is never asked. In a preview it
 * holds where the files are, for the editors' help with their front matter.
 */
import { join, relative } from 'node:path';
import type { Loader } from 'astro/loaders';
import { readEnvironment } from '../files/environment.ts';
import { contentPaths } from '../files/read-content-folder.ts';

/** Reports, by their ids. */
export const reportLoader = (): Loader => namesLoader('reports');

/** Pages of `content/pages/`, by their names. */
export const pageLoader = (): Loader => namesLoader('pages');

function namesLoader(folder: string): Loader {
  return {
    name: `mingzhang-${folder}`,
    load({ store, watcher }) {
      store.clear();
      if (watcher === undefined) return Promise.resolve();
      const { contentDir } = readEnvironment();
      for (const path of contentPaths(contentDir)) {
        if (!path.startsWith(`${folder}/`) || !/\.mdx?$/.test(path)) continue;
        const id = path.slice(folder.length + 1).replace(/\.mdx?$/, '');
        store.set({ id, data: {}, filePath: relative(process.cwd(), join(contentDir, path)) });
      }
      return Promise.resolve();
    },
  };
}
