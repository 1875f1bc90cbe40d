/** Astro content loaders over the checked content folder. */
import { join, relative } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { checkContent } from '../gate/check-content.ts';
import type { Content } from '../checks/content.ts';
import { formatProblems } from '../checks/problem.ts';
import { readEnvironment } from '../files/environment.ts';
import { folderReader } from '../files/folder-reader.ts';
import { readContentFolder } from '../files/read-content-folder.ts';
import { splitContentFile, readYaml } from '../schema/front-matter.ts';

interface Entry {
  readonly id: string;
  readonly file: string;
  readonly body: string;
}

/** Published reports. Fails with all problems of the folder: a wrong file is never skipped. */
export const reportLoader = (): Loader =>
  contentLoader('reports', 'reports/', ({ reports }) =>
    reports.map(({ scored, file, body }) => ({ id: scored.report.id, file, body })),
  );

/** Pages of `content/pages/`. */
export const pageLoader = (): Loader => contentLoader('pages', 'pages/', ({ pages }) => pages);

function contentLoader(
  name: string,
  folder: string,
  entriesOf: (content: Content) => readonly Entry[],
): Loader {
  return {
    name: `mingzhang-${name}`,
    async load(context) {
      if (context.watcher === undefined) await loadPublishable(context, entriesOf);
      else followMdx(context, folder);
    },
  };
}

/** Front matters only: pages render the Markdown themselves, and a large store costs memory and time. */
async function loadPublishable(
  context: LoaderContext,
  entriesOf: (content: Content) => readonly Entry[],
): Promise<void> {
  const { contentDir } = readEnvironment();
  const files = readContentFolder(contentDir);
  const { content, problems } = checkContent(files);
  if (content === null) throw new Error(`\n${formatProblems(problems, contentDir)}`);
  const texts = new Map(files.map((file) => [file.path, file.text]));
  context.store.clear();
  for (const { id, file, body } of entriesOf(content)) {
    const text = texts.get(file) ?? '';
    const data = await context.parseData({ id, data: frontMatterOf(text) });
    const entry = { id, data, filePath: filePathOf(contentDir, file), digest: context.generateDigest(text) };
    context.store.set(isMdx(file) ? { ...entry, body, deferredRender: true } : entry);
  }
}

/**
 * A preview needs nothing from the store but narratives in MDX, whatever the check says about the
 * rest: everything else comes from the catalogue, and the check stands on the page.
 */
function followMdx(context: LoaderContext, folder: string): void {
  const { store, watcher } = context;
  const { contentDir } = readEnvironment();
  const readFiles = folderReader(contentDir);
  const load = (): void => {
    const files = readFiles().filter(({ path }) => path.startsWith(folder) && isMdx(path));
    const ids = new Set(files.map(({ path }) => idOf(path, folder)));
    for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
    for (const { path, text } of files) {
      const body = splitContentFile(text)?.body ?? '';
      const filePath = filePathOf(contentDir, path);
      store.set({
        id: idOf(path, folder),
        data: {},
        body,
        filePath,
        deferredRender: true,
        digest: context.generateDigest(body),
      });
    }
  };
  store.clear();
  load();
  watcher?.add(contentDir);
  watcher?.on('all', (_event, path) => {
    if (path.startsWith(contentDir)) load();
  });
}

function idOf(path: string, folder: string): string {
  return path.slice(folder.length).replace(/\.mdx?$/, '');
}

function isMdx(path: string): boolean {
  return path.endsWith('.mdx');
}

/** Where the file is, for the editors' help with its front matter. */
function filePathOf(contentDir: string, file: string): string {
  return relative(process.cwd(), join(contentDir, file));
}

function frontMatterOf(text: string): Record<string, unknown> {
  const split = splitContentFile(text);
  const yaml = split === null ? null : readYaml(split.yaml, split.yamlLine);
  if (yaml?.ok !== true) throw new Error('A checked content file has unreadable front matter.');
  return yaml.value as Record<string, unknown>;
}
