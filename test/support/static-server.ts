/** A plain static server with the headers that a portal should send: no rewriting, 404 page for what is not there. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { headersOf } from '../../src/security/headers.ts';
import { commonTypes, fileTypes } from '../../src/security/server.ts';
import { serveByNginx } from './nginx.ts';
import type { StaticServer } from './own-server.ts';

const types: Readonly<Record<string, string>> = { ...commonTypes, ...fileTypes };

function typeOf(file: string): string {
  const type = types[extname(file).slice(1)] ?? 'application/octet-stream';
  return /^(?:text|application)\/(?:.*(?:json|xml)|html|css|javascript|csv|plain)$/.test(type)
    ? `${type}; charset=utf-8`
    : type;
}

/**
 * Serves `folder` under `basePath` on a free port of the loopback address; by a real nginx with the
 * settings that the site ships when `SITE_SERVER=nginx`.
 */
export async function serveFolder(folder: string, basePath = '/'): Promise<StaticServer> {
  if (process.env['SITE_SERVER'] === 'nginx') return serveByNginx(folder, basePath);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = path.startsWith(basePath) ? fileAt(join(folder, path.slice(basePath.length))) : null;
    const found = file ?? join(folder, '404.html');
    response.writeHead(file === null ? 404 : 200, {
      ...Object.fromEntries(headersOf(path.slice(basePath.length)).map(({ name, value }) => [name, value])),
      'content-type': typeOf(found),
    });
    response.end(readFileSync(found));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${basePath}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function fileAt(path: string): string | null {
  if (!existsSync(path)) return null;
  if (!statSync(path).isDirectory()) return path;
  const index = join(path, 'index.html');
  return existsSync(index) ? index : null;
}
