/**
 * Astro content loaders. Pages are made from the checked content, and render plain Markdown themselves; what
 * they need of Astro's store are narratives in MDX, which are bundled. A store of everything would be a second
 * copy of the content in memory, read by a second parser.
 */
import { join, relative } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { SourceFile } from '../checks/content.ts';
import { readEnvironment } from '../files/environment.ts';
import { folderReader } from '../files/folder-reader.ts';
import { splitContentFile, readYaml } from '../schema/front-matter.ts';

/** Reports, by their ids. */
export const reportLoader = (): Loader => mdxLoader('reports');

/** Pages of `content/pages/`, by their names. */
export const pageLoader = (): Loader => mdxLoader('pages');

function mdxLoader(folder: string): Loader {
  return {
    name: `mingzhang-${folder}`,
    load(context) {
      const { contentDir } = readEnvironment();
      const { store, watcher } = context;
      const read = folderReader(contentDir, (path) => path.startsWith(`${folder}/`) && path.endsWith('.mdx'));
      const load = (): void => {
        // A preview shows drafts; what is published never holds one.
        const files = read().filter((file) => watcher !== undefined || !isDraft(file));
        const ids = new Set(files.map((file) => idOf(file, folder)));
        for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
        for (const file of files)
          store.set({ id: idOf(file, folder), ...entryOf(context, contentDir, file) });
      };
      store.clear();
      load();
      watcher?.add(contentDir);
      watcher?.on('all', (_event, path) => {
        if (path.startsWith(contentDir)) load();
      });
      return Promise.resolve();
    },
  };
}

function isDraft({ text }: SourceFile): boolean {
  const split = splitContentFile(text);
  const yaml = split === null ? null : readYaml(split.yaml, split.yamlLine);
  return yaml?.ok !== true || (yaml.value as { readonly status?: unknown }).status === 'draft';
}

function idOf({ path }: SourceFile, folder: string): string {
  return path.slice(`${folder}/`.length, -'.mdx'.length);
}

function entryOf(context: LoaderContext, contentDir: string, file: SourceFile) {
  const body = splitContentFile(file.text)?.body ?? '';
  return {
    data: {},
    body,
    // Where the file is, for the editors' help with its front matter.
    filePath: relative(process.cwd(), join(contentDir, file.path)),
    deferredRender: true,
    digest: context.generateDigest(body),
  };
}
