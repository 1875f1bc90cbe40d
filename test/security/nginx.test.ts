/** The printed settings on a real nginx: types, headers, the page for what is not there, a portal's path. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersOf } from '../../src/security/headers.ts';
import { temporaryFolder } from '../support/build-folder.ts';
import { hasNginx, serveByNginx } from '../support/nginx.ts';
import type { StaticServer } from '../support/nginx.ts';

if (!hasNginx) console.warn('nginx is not installed: its settings are NOT tested in this run.');

const files: Readonly<Record<string, readonly [path: string, type: string]>> = {
  page: ['index.html', 'text/html; charset=utf-8'],
  style: ['_astro/site.css', 'text/css; charset=utf-8'],
  script: ['_astro/chart.js', 'application/javascript; charset=utf-8'],
  data: ['data/v1/reports.json', 'application/json; charset=utf-8'],
  table: ['data/v1/funds.csv', 'text/csv; charset=utf-8'],
  workbook: ['data/v1/all.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  picture: ['favicon.svg', 'image/svg+xml; charset=utf-8'],
  'search page': ['search/index.html', 'text/html; charset=utf-8'],
  'search code': ['pagefind/pagefind.js', 'application/javascript; charset=utf-8'],
};

describe.runIf(hasNginx).each(['/', '/zwgk/jixiao/', '/a.b/'])('below %s', (basePath) => {
  let server: StaticServer;
  beforeAll(async () => {
    const folder = temporaryFolder('site');
    for (const path of [...Object.values(files).map(([one]) => one), '404.html']) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `text of ${path}`);
    }
    writeFileSync(join(folder, 'data/v1/reports.json.gz'), gzipSync('packed'));
    server = await serveByNginx(folder, basePath, [{ from: 'reports/a.b/old/', to: 'reports/new/' }]);
  });
  afterAll(() => server.close());

  it.each(Object.values(files))('%s comes as %s with its headers', async (path, type) => {
    const address = path.replace(/(^|\/)index\.html$/, '$1');
    const answer = await fetch(server.url + address, { headers: { 'accept-encoding': 'identity' } });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(`text of ${path}`);
    const expected = headersOf(path).map(({ name, value }) => [name, value]);
    expect(expected.map(([name]) => [name, answer.headers.get(name ?? '')])).toEqual(expected);
    // Older lists of types have another name for scripts; both are right.
    expect(answer.headers.get('content-type')?.replace('text/javascript', 'application/javascript')).toBe(
      type,
    );
  });

  it('answers with the site’s own page, all headers and the right status for what is not there', async () => {
    const answer = await fetch(`${server.url}reports/none/`);
    expect([answer.status, await answer.text()]).toEqual([404, 'text of 404.html']);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('leads an address that has moved to the new one, and no other', async () => {
    const moved = await fetch(`${server.url}reports/a.b/old/`, { redirect: 'manual' });
    expect([moved.status, moved.headers.get('location')]).toEqual([301, `${basePath}reports/new/`]);
    expect((await fetch(`${server.url}reports/aXb/old/`, { redirect: 'manual' })).status).toBe(404);
  });

  it('leads a folder without a slash to the one with it, on the same host', async () => {
    const answer = await fetch(`${server.url}search`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([301, `${basePath}search/`]);
  });

  it('serves what was packed before', async () => {
    const answer = await fetch(`${server.url}data/v1/reports.json`, {
      headers: { 'accept-encoding': 'gzip' },
    });
    expect([answer.headers.get('content-encoding'), await answer.text()]).toEqual(['gzip', 'packed']);
  });

  it.each(['POST', 'PUT', 'DELETE'])('refuses %s', async (method) => {
    expect((await fetch(server.url, { method })).status).toBe(403);
  });

  it.each(['..%2f..%2fetc%2fpasswd', '%2e%2e/%2e%2e/etc/passwd', '..;/etc/passwd'])(
    'gives nothing outside the site for %s',
    async (path) => {
      expect([400, 404]).toContain((await fetch(server.url + path)).status);
    },
  );

  it('does not tell its version', async () => {
    expect((await fetch(server.url)).headers.get('server')).toBe('nginx');
  });
});
