/** Building a site and serving it, for `npm start` and `npm run demo`. */
import { preview } from 'astro';
import { readEnvironment } from '../files/environment.ts';
import { buildSite } from './build-site.ts';
import { console } from './terminal.ts';

/** Builds the content folder of the environment and serves the site; returns whether it was built. */
export async function serveSite(): Promise<boolean> {
  // In automated environments the preview would detach to the background and this command end.
  process.env['ASTRO_PREVIEW_BACKGROUND'] = '0';
  if (!(await buildSite())) return false;
  const { outDir, basePath } = readEnvironment();
  const port = Number(process.env['PORT'] ?? '4321');
  const server = await preview({ outDir, server: { port }, logLevel: 'warn' });
  console.log(`站点地址：http://localhost:${server.port}${basePath}`);
  return true;
}
