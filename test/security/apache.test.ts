/** The printed settings on a real Apache, as `.htaccess` and in the server's own file, at a portal's path. */
import { writeFileSync } from 'node:fs';
import { get as httpGet } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headerRules, headersOf } from '../../src/security/headers.ts';
import { hasApache, serveByApache, type Placing } from '../support/apache.ts';
import type { StaticServer } from '../support/own-server.ts';
import { addressOf, formerAddresses, misread, siteFiles, typeOf, writeSite } from './small-site.ts';

if (!hasApache) console.warn('Apache is not installed: its settings are NOT tested in this run.');

const places: readonly (readonly [placing: Placing, basePath: string])[] = [
  ['htaccess', '/'],
  ['htaccess', '/zwgk/jixiao/'],
  ['htaccess', '/a.b/'],
  ['directory', '/zwgk/jixiao/'],
];

/** Files that `npm run compress` has packed, with their type. */
const packedFiles = ['index.html', 'data/v1/reports.json', 'sitemap.xml', 'pagefind/pagefind.js'];

describe.runIf(hasApache).each(places)('as %s below %s', (placing, basePath) => {
  let server: StaticServer;
  beforeAll(async () => {
    const folder = writeSite();
    for (const path of packedFiles) {
      writeFileSync(join(folder, `${path}.gz`), gzipSync(`gzip of ${path}`));
      writeFileSync(join(folder, `${path}.br`), brotliCompressSync(`brotli of ${path}`));
    }
    // Those who take gzip get the page for what is not there from its packed copy.
    writeFileSync(join(folder, '404.html.gz'), gzipSync('text of 404.html'));
    server = await serveByApache(folder, basePath, placing, formerAddresses);
  });
  afterAll(() => server.close());

  const get = (path: string, encoding = 'identity') =>
    fetch(server.url + path, { headers: { 'accept-encoding': encoding }, redirect: 'manual' });

  it.each(Object.values(siteFiles))('%s comes as %s with its headers', async (path, type) => {
    const answer = await get(addressOf(path));
    expect([answer.status, await answer.text()]).toEqual([200, `text of ${path}`]);
    // A header that came twice would hold its value twice.
    const expected = headersOf(path).map(({ name, value }) => [name, value]);
    expect(expected.map(([name]) => [name, answer.headers.get(name ?? '')])).toEqual(expected);
    expect(typeOf(answer)).toBe(type);
    expect([answer.headers.get('content-encoding'), answer.headers.get('content-language')]).toEqual([
      null,
      null,
    ]);
  });

  it.each([
    ['search/', 200],
    ['reports/none/', 404],
    ['reports/a.b/old/', 301],
    ['reports/a.b/gone/', 410],
  ])('%s has each header once', async (path, status) => {
    const answer = await rawAnswer(server.url + path);
    const names = answer.headers.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
    expect(answer.status).toBe(status);
    expect(names.length).toBe(new Set(names).size);
    expect(names).toEqual(
      expect.arrayContaining((headerRules[0]?.headers ?? []).map(({ name }) => name.toLowerCase())),
    );
  });

  it.each(['reports/none/', '_astro/none.css', 'search/none'])(
    'answers with the site’s own page and its headers for %s, which is not there',
    async (path) => {
      const answer = await get(path);
      expect([answer.status, await answer.text()]).toEqual([404, 'text of 404.html']);
      const expected = headersOf('404.html').map(({ name, value }) => [name, value]);
      expect(expected.map(([name]) => [name, answer.headers.get(name ?? '')])).toEqual(expected);
    },
  );

  it('leads an address that has moved to the new one, and no other', async () => {
    const moved = await get('reports/a.b/old/');
    const to = new URL(moved.headers.get('location') ?? '', server.url).pathname;
    expect([moved.status, to]).toEqual([301, `${basePath}reports/new/`]);
    expect((await get('reports/aXb/old/')).status).toBe(404);
  });

  it('is verified whole, with the pages of moved and withdrawn addresses', async () => {
    expect(await misread(server.url, packedFiles)).toEqual([]);
  });

  it('answers at a withdrawn address that it is gone, with the page that says why', async () => {
    const page = await get('reports/a.b/gone/');
    expect([page.status, await page.text()]).toEqual([410, 'text of reports/a.b/gone/index.html']);
    const file = await get('data/v1/gone.json');
    expect([file.status, await file.text(), typeOf(file)]).toEqual([
      410,
      'text of 404.html',
      'text/html; charset=utf-8',
    ]);
    expect((await get('reports/aXb/gone/')).status).toBe(404);
  });

  it('leads a folder without a slash to the one with it', async () => {
    const answer = await get('search');
    const to = new URL(answer.headers.get('location') ?? '', server.url).pathname;
    expect([answer.status, to]).toEqual([301, `${basePath}search/`]);
  });

  it.each(packedFiles)('serves %s as it was packed, to those who can unpack it', async (path) => {
    const type = Object.values(siteFiles).find(([one]) => one === path)?.[1];
    for (const [accepted, encoding, text] of [
      ['gzip', 'gzip', `gzip of ${path}`],
      ['gzip, deflate, br', 'br', `brotli of ${path}`],
      ['identity', null, `text of ${path}`],
    ] as const) {
      const answer = await get(addressOf(path), accepted);
      expect(await answer.text()).toBe(text);
      expect([answer.headers.get('content-encoding'), answer.headers.get('vary')]).toEqual([
        encoding,
        'Accept-Encoding',
      ]);
      expect([answer.headers.get('content-language'), typeOf(answer)]).toEqual([null, type]);
      const expected = headersOf(path).map(({ name, value }) => [name, value]);
      expect(expected.map(([name]) => [name, answer.headers.get(name ?? '')])).toEqual(expected);
    }
  });

  it('answers that nothing has changed to those who have the file', async () => {
    const first = await get('data/v1/reports.json', 'gzip');
    const headers = { 'accept-encoding': 'gzip', 'if-none-match': first.headers.get('etag') ?? '' };
    expect((await fetch(`${server.url}data/v1/reports.json`, { headers })).status).toBe(304);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    expect((await fetch(server.url, { method })).status).toBe(403);
  });

  it('lists no folder', async () => {
    expect((await get('empty/a.txt')).status).toBe(200);
    expect((await get('empty/')).status).toBe(403);
  });

  it.each(['.env', '.hidden/secret.txt', '.htaccess', '.htaccess.gz'])('keeps %s to itself', async (path) => {
    expect([403, 404]).toContain((await get(path)).status);
  });

  it.each(['..%2f..%2fetc%2fpasswd', '%2e%2e/%2e%2e/etc/passwd', '..;/etc/passwd', '.%2e/apache.conf'])(
    'gives nothing outside the site for %s',
    async (path) => {
      expect([400, 403, 404]).toContain((await get(path)).status);
    },
  );

  it('does not tell its version', async () => {
    expect((await get('')).headers.get('server')).toBe('Apache');
  });
});

/** The names and values of an answer's headers in turn, a repeated one as often as it came. */
function rawAnswer(url: string): Promise<{ status: number | undefined; headers: readonly string[] }> {
  return new Promise((resolve, reject) => {
    httpGet(url, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode, headers: answer.rawHeaders });
    }).once('error', reject);
  });
}
