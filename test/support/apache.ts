/** A real Apache with the settings that `npm run server-config` prints, on a free port. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apacheConfig } from '../../src/security/apache.ts';
import type { Server } from '../../src/security/server.ts';
import { temporaryFolder } from './build-folder.ts';
import { freePort } from './free-port.ts';
import { startServer, type StaticServer } from './own-server.ts';

const program = ['apache2', 'httpd'].find((name) => spawnSync(name, ['-v']).status === 0);

export const hasApache = program !== undefined;

/** `.htaccess` in the site's folder, or lines of the server's own `<Directory>`. */
export type Placing = 'htaccess' | 'directory';

export async function serveByApache(
  folder: string,
  basePath: string,
  placing: Placing,
  former: Pick<Server, 'redirects' | 'gone'> = {},
): Promise<StaticServer> {
  const port = await freePort();
  const home = temporaryFolder('apache');
  // A server that root starts reads files as somebody else, who has no way into folders of root's own.
  const site = join(home, 'site');
  cpSync(folder, site, { recursive: true });
  for (const path of [home, site]) chmodSync(path, 0o755);
  const settings = apacheConfig({ basePath, root: site, ...former });
  if (placing === 'htaccess') writeFileSync(join(site, '.htaccess'), settings);
  writeFileSync(
    join(home, 'apache.conf'),
    mainConfig(home, port, `Alias "${basePath}" "${site}/"`, placing === 'directory' ? settings : ''),
  );
  const args = ['-d', home, '-f', join(home, 'apache.conf'), '-D', 'FOREGROUND'];
  return startServer(program ?? '', args, `http://127.0.0.1:${String(port)}${basePath}`);
}

const moduleFolder = ['/usr/lib/apache2/modules', '/usr/lib64/httpd/modules', '/usr/lib/httpd/modules'].find(
  existsSync,
);

/** Those that distributions switch on, and `rewrite` and `headers`, which the settings ask for. */
const modules = [
  ...['mpm_event', 'unixd', 'authz_core', 'alias', 'dir', 'mime', 'headers', 'rewrite', 'setenvif'],
  ...['env', 'autoindex', 'negotiation', 'filter', 'deflate'],
];

/** What distributions write around a site, with all that Apache writes kept in one folder. */
function mainConfig(home: string, port: number, alias: string, settings: string): string {
  const loaded = modules
    .map((name) => [name, join(moduleFolder ?? '', `mod_${name}.so`)] as const)
    .filter(([, file]) => existsSync(file))
    .map(([name, file]) => `LoadModule ${name === 'mpm_event' ? 'mpm_event' : name}_module ${file}`);
  return `${loaded.join('\n')}
Listen 127.0.0.1:${String(port)}
ServerName 127.0.0.1
ServerTokens Prod
TraceEnable Off
PidFile ${home}/pid
Mutex file:${home}
ErrorLog ${home}/errors
LogLevel warn
${process.getuid?.() === 0 ? 'User nobody\nGroup nogroup\n' : ''}TypesConfig ${existsSync('/etc/mime.types') ? '/etc/mime.types' : '/dev/null'}
AddType application/x-gzip .gz
AddEncoding x-gzip .gz
AddLanguage br .br
AddOutputFilterByType DEFLATE text/html text/plain text/css text/javascript application/javascript application/json
DocumentRoot ${home}
${alias}
<Directory />
    Require all denied
</Directory>
<FilesMatch "^\\.ht">
    Require all denied
</FilesMatch>
<Directory ${home}/site>
    Options Indexes FollowSymLinks
    AllowOverride ${settings === '' ? 'All' : 'None'}
    Require all granted
${settings}
</Directory>
`;
}
