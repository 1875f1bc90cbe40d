/**
 * Loaded before a command (`node --import`): writes down, in the file that REACHED_FILE names, each time a reader of
 * front matter or a compiler of MDX that is not the project's own is called, in any process or thread.
 */
import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

/** The functions that are watched, by the end of the address of their file. */
const watched: Readonly<Record<string, readonly string[]>> = {
  '/@astrojs/internal-helpers/dist/frontmatter.js': ['parseFrontmatter', 'extractFrontmatter'],
  '/satteri/dist/compile.js': ['mdxToJs', 'markdownToJs', 'evaluate', 'markdownToHtml'],
};

const file = process.env['REACHED_FILE'] ?? '';
const reached = Symbol.for('mingzhang.reached');
Object.assign(globalThis, {
  [reached]: (name: string) => {
    appendFileSync(file, `${name}\n`);
  },
});

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    const names = Object.entries(watched).find(([end]) => url.endsWith(end))?.[1];
    if (names === undefined || loaded.source == null) return loaded;
    const source =
      typeof loaded.source === 'string' ? loaded.source : Buffer.from(loaded.source as Uint8Array).toString();
    const told = names.reduce((text, name) => {
      const head = new RegExp(`function ${name}\\([^)]*\\) \\{`).exec(text)?.[0];
      if (head === undefined) throw new Error(`${url} has no function ${name} to watch.`);
      return text.replace(head, `${head} globalThis[Symbol.for('mingzhang.reached')]('${name}');`);
    }, source);
    return { ...loaded, source: told };
  },
});
