/** `npm start`: builds the site and serves it. */
import { preview } from 'astro';
import { readEnvironment } from '../files/environment.ts';
import { buildSite } from './build-site.ts';

// In automated environments the preview would detach to the background and this command end.
process.env['ASTRO_PREVIEW_BACKGROUND'] = '0';

if (await buildSite()) {
  const { outDir, basePath } = readEnvironment();
  const port = Number(process.env['PORT'] ?? '4321');
  const server = await preview({ outDir, server: { port }, logLevel: 'warn' });
  console.log(`站点地址：http://localhost:${server.port}${basePath}`);
} else {
  process.exitCode = 1;
}
