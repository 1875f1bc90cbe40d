/** A real nginx with the settings that `npm run server-config` prints, on a free port. */
import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nginxConfig } from '../../src/security/nginx.ts';
import type { Redirect } from '../../src/security/server.ts';
import { temporaryFolder } from './build-folder.ts';
import { freePort } from './free-port.ts';

export interface StaticServer {
  /** Address of the site with its base path, ending in a slash. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

export const hasNginx = spawnSync('nginx', ['-v']).status === 0;

export async function serveByNginx(
  folder: string,
  basePath = '/',
  redirects: readonly Redirect[] = [],
): Promise<StaticServer> {
  const port = await freePort();
  const home = temporaryFolder('nginx');
  const site = nginxConfig({ basePath, root: folder, redirects }).replace(
    'listen 80;',
    `listen 127.0.0.1:${String(port)};`,
  );
  writeFileSync(join(home, 'site.conf'), site);
  writeFileSync(join(home, 'nginx.conf'), mainConfig(home));
  const server = spawn('nginx', ['-p', home, '-c', join(home, 'nginx.conf'), '-g', 'daemon off;'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  server.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  const url = `http://127.0.0.1:${String(port)}${basePath}`;
  for (let tries = 0; (await fetch(url).catch(() => null)) === null; tries += 1) {
    if (tries > 100 || server.exitCode !== null) throw new Error(`nginx did not start: ${errors}`);
    await new Promise((done) => setTimeout(done, 50));
  }
  return {
    url,
    close: () =>
      new Promise((done) => {
        server.once('exit', () => {
          done();
        });
        server.kill('SIGTERM');
      }),
  };
}

/** What Debian's own file holds around a site, with all that it writes kept in one folder. */
function mainConfig(home: string): string {
  const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `  ${name}_temp_path ${home}/${name};`,
  );
  return `${process.getuid?.() === 0 ? 'user root;\n' : ''}pid ${home}/pid;
error_log stderr warn;
events {}
http {
  access_log off;
  default_type application/octet-stream;
${kept.join('\n')}
  include ${home}/site.conf;
}
`;
}
