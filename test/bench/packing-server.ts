/**
 * A static server as portals run them: texts are packed by gzip, files that the browser has are not sent
 * again. It counts what goes over the wire, headers included, also what workers ask for.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { headersOf } from '../../src/security/headers.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** What is smaller is sent as it is. */
const leastBytes = 1024;

export interface Traffic {
  readonly requests: number;
  readonly bytes: number;
}

export interface PackingServer {
  readonly url: string;
  /** Everything since the server started. */
  readonly traffic: () => Traffic;
  readonly close: () => Promise<void>;
}

export async function servePacked(folder: string): Promise<PackingServer> {
  let requests = 0;
  let bytesOfClosed = 0;
  const sockets = new Set<Socket>();
  const packed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    requests += 1;
    answer(folder, packed, request, response);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => {
      sockets.delete(socket);
      bytesOfClosed += socket.bytesWritten;
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    traffic: () => ({
      requests,
      bytes: [...sockets].reduce((sum, { bytesWritten }) => sum + bytesWritten, bytesOfClosed),
    }),
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

function answer(
  folder: string,
  packed: Map<string, Buffer>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).slice(1);
  const file = fileAt(join(folder, path));
  if (file === null) {
    response.writeHead(404).end();
    return;
  }
  const { size, mtimeMs } = statSync(file);
  const etag = `"${size.toString(16)}-${Math.trunc(mtimeMs).toString(16)}"`;
  for (const { name, value } of headersOf(path)) response.setHeader(name, value);
  response.setHeader('ETag', etag);
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  const type = types[extname(file)];
  response.setHeader('Content-Type', type ?? 'application/octet-stream');
  if (type === undefined || size < leastBytes) {
    response.end(readFileSync(file));
    return;
  }
  const known = packed.get(file) ?? gzipSync(readFileSync(file));
  packed.set(file, known);
  response.setHeader('Content-Encoding', 'gzip');
  response.end(known);
}

function fileAt(path: string): string | null {
  if (!existsSync(path)) return null;
  if (!statSync(path).isDirectory()) return path;
  const index = join(path, 'index.html');
  return existsSync(index) ? index : null;
}
