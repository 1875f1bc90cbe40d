/** Content is read as text by one reader, and is never a module: what a file of it holds cannot be compiled or run. */
import { sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { readEnvironment } from '../files/environment.ts';

export function contentIsNoModule(): AstroIntegration {
  return {
    name: 'mingzhang-content-is-no-module',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const folder = `${readEnvironment().contentDir}${sep}`;
        updateConfig({
          vite: {
            // The preview's server gives no file of the content either; Vite's own list is part of this one.
            server: { fs: { deny: ['.env', '.env.*', '*.{crt,pem}', '**/.git/**', `${folder}**`] } },
            plugins: [
              {
                name: 'mingzhang-content-is-no-module',
                enforce: 'pre',
                load: {
                  order: 'pre',
                  handler(id) {
                    if (!id.replace(/^\/@fs/, '').startsWith(folder)) return;
                    throw new Error(`A file of the content is asked for as a module: ${id}`);
                  },
                },
              },
            ],
          },
        });
      },
    },
  };
}
