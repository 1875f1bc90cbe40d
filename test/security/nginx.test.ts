/** The printed settings on a real nginx: types, headers, the page for what is not there, a portal's path. */
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersOf } from '../../src/security/headers.ts';
import { hasNginx, serveByNginx } from '../support/nginx.ts';
import type { StaticServer } from '../support/own-server.ts';
import { addressOf, formerAddresses, misread, siteFiles, typeOf, writeSite } from './small-site.ts';

if (!hasNginx) console.warn('nginx is not installed: its settings are NOT tested in this run.');

describe.runIf(hasNginx).each(['/', '/zwgk/jixiao/', '/a.b/'])('below %s', (basePath) => {
  let server: StaticServer;
  beforeAll(async () => {
    const folder = writeSite();
    writeFileSync(join(folder, 'empty/a.txt.gz'), gzipSync('packed'));
    // Those who take gzip get the page for what is not there from its packed copy.
    writeFileSync(join(folder, '404.html.gz'), gzipSync('text of 404.html'));
    server = await serveByNginx(folder, basePath, formerAddresses);
  });
  afterAll(() => server.close());

  it.each(Object.values(siteFiles))('%s comes as %s with its headers', async (path, type) => {
    const answer = await fetch(server.url + addressOf(path), { headers: { 'accept-encoding': 'identity' } });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(`text of ${path}`);
    const expected = headersOf(path).map(({ name, value }) => [name, value]);
    expect(expected.map(([name]) => [name, answer.headers.get(name ?? '')])).toEqual(expected);
    expect(typeOf(answer)).toBe(type);
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

  it('is verified whole, with the pages of moved and withdrawn addresses', async () => {
    expect(await misread(server.url)).toEqual([]);
  });

  it('answers at a withdrawn address that it is gone, with the page that says why', async () => {
    const page = await fetch(`${server.url}reports/a.b/gone/`);
    expect([page.status, await page.text()]).toEqual([410, 'text of reports/a.b/gone/index.html']);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const file = await fetch(`${server.url}data/v1/gone.json`);
    expect([file.status, await file.text(), typeOf(file)]).toEqual([
      410,
      'text of 404.html',
      'text/html; charset=utf-8',
    ]);
    expect(file.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect((await fetch(`${server.url}reports/aXb/gone/`)).status).toBe(404);
  });

  it.each(['.env', '.hidden/secret.txt', '.htaccess'])('keeps %s to itself', async (path) => {
    expect((await fetch(server.url + path)).status).toBe(404);
  });

  it('leads a folder without a slash to the one with it, on the same host', async () => {
    const answer = await fetch(`${server.url}search`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([301, `${basePath}search/`]);
  });

  it('serves what was packed before', async () => {
    const answer = await fetch(`${server.url}empty/a.txt`, {
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
