/** What `npm run dev` adds for editors: the check on the page, and a fresh page after each change. */
import type { AstroIntegration } from 'astro';
import { readEnvironment } from '../files/environment.ts';

/** An editor's program writes a file in several steps; the page is loaded again when it is quiet. */
const quietMilliseconds = 60;

export function preview(): AstroIntegration {
  return {
    name: 'mingzhang-preview',
    hooks: {
      'astro:config:setup': ({ command, addMiddleware, updateConfig }) => {
        if (command !== 'dev') return;
        // The preview would want a slash behind the names of attached files, as pages have one.
        updateConfig({ trailingSlash: 'ignore' });
        addMiddleware({ order: 'pre', entrypoint: new URL('../preview/middleware.ts', import.meta.url) });
      },
      'astro:server:setup': ({ server }) => {
        const { contentDir } = readEnvironment();
        let timer: NodeJS.Timeout | undefined;
        const reload = (): void => {
          for (const environment of Object.values(server.environments)) {
            // Which reports there are is asked anew.
            environment.hot.send('astro:content-changed', {});
          }
          server.environments.client.hot.send({ type: 'full-reload', path: '*' });
        };
        server.watcher.add(contentDir);
        server.watcher.on('all', (_event, path) => {
          if (!path.startsWith(contentDir)) return;
          clearTimeout(timer);
          timer = setTimeout(reload, quietMilliseconds);
        });
      },
    },
  };
}
