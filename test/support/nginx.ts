/** A real nginx with the settings that `npm run server-config` prints, on a free port. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nginxConfig } from '../../src/security/nginx.ts';
import type { Server } from '../../src/security/server.ts';
import { temporaryFolder } from './build-folder.ts';
import { freePort } from './free-port.ts';
import { startServer, type StaticServer } from './own-server.ts';

export const hasNginx = spawnSync('nginx', ['-v']).status === 0;

export async function serveByNginx(
  folder: string,
  basePath = '/',
  former: Pick<Server, 'redirects' | 'gone'> = {},
): Promise<StaticServer> {
  const port = await freePort();
  const home = temporaryFolder('nginx');
  const site = nginxConfig({ basePath, root: folder, ...former }).replace(
    'listen 80;',
    `listen 127.0.0.1:${String(port)};`,
  );
  writeFileSync(join(home, 'site.conf'), site);
  writeFileSync(join(home, 'nginx.conf'), mainConfig(home));
  const args = ['-p', home, '-c', join(home, 'nginx.conf'), '-g', 'daemon off;'];
  return startServer('nginx', args, `http://127.0.0.1:${String(port)}${basePath}`);
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
