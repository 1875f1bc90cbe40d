/** Astro content loaders over the checked content folder. */
import { join, relative } from 'node:path';
import type { Loader } from 'astro/loaders';
import { checkContent } from '../checks/check-content.ts';
import type { Content } from '../checks/content.ts';
import { formatProblems } from '../checks/problem.ts';
import { readEnvironment } from '../files/environment.ts';
import { readContentFolder } from '../files/read-content-folder.ts';
import { splitContentFile, readYaml } from '../schema/front-matter.ts';

interface Entry {
  readonly id: string;
  readonly file: string;
  readonly body: string;
}

/** Published reports. Fails with all problems of the folder: a wrong file is never skipped. */
export const reportLoader = (): Loader =>
  contentLoader('reports', ({ reports }) =>
    reports.map(({ scored, file, body }) => ({ id: scored.report.id, file, body })),
  );

/** Pages of `content/pages/`. */
export const pageLoader = (): Loader => contentLoader('pages', ({ pages }) => pages);

function contentLoader(name: string, entriesOf: (content: Content) => readonly Entry[]): Loader {
  return {
    name: `mingzhang-${name}`,
    async load(context) {
      const { store, watcher } = context;
      const { contentDir } = readEnvironment();
      const load = async (): Promise<void> => {
        const files = readContentFolder(contentDir);
        const { content, problems } = checkContent(files, { includeDrafts: watcher !== undefined });
        if (content === null) throw new Error(`\n${formatProblems(problems, contentDir)}`);
        const texts = new Map(files.map((file) => [file.path, file.text]));
        store.clear();
        for (const { id, file, body } of entriesOf(content)) {
          const text = texts.get(file) ?? '';
          const data = await context.parseData({ id, data: frontMatterOf(text) });
          // Where the file is, for the editors' help with its front matter.
          const filePath = relative(process.cwd(), join(contentDir, file));
          const digest = context.generateDigest(text);
          if (file.endsWith('.mdx')) {
            // Rendered with its page, whose report the components refer to.
            store.set({ id, data, body, filePath, deferredRender: true, digest });
            continue;
          }
          // A failure to render is thrown on, so that no page is published with an empty body.
          const rendered = await context.renderMarkdown(body);
          store.set({ id, data, body, filePath, rendered, digest });
        }
      };
      await load();
      watcher?.add(contentDir);
      watcher?.on('all', (_event, path) => {
        if (!path.startsWith(contentDir)) return;
        load().catch((error: unknown) => {
          console.error(String(error));
        });
      });
    },
  };
}

function frontMatterOf(text: string): Record<string, unknown> {
  const split = splitContentFile(text);
  const yaml = split === null ? null : readYaml(split.yaml, split.yamlLine);
  if (yaml?.ok !== true) throw new Error('A checked content file has unreadable front matter.');
  return yaml.value as Record<string, unknown>;
}
