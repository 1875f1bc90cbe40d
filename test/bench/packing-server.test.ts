import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { temporaryFolder } from '../support/build-folder.ts';
import { servePacked, type PackingServer } from './packing-server.ts';

const folder = temporaryFolder('served');
writeFileSync(join(folder, 'index.html'), '<p>预算</p>'.repeat(1000));
writeFileSync(join(folder, 'small.json'), '{}');
writeFileSync(join(folder, 'part.pf_index'), Buffer.alloc(5000, 7));

let server: PackingServer;
beforeAll(async () => {
  server = await servePacked(folder);
});
afterAll(() => server.close());

it.each([
  ['', 'gzip', 13_000],
  ['small.json', null, 2],
  // The parts of the search index are packed already.
  ['part.pf_index', null, 5000],
])('sends %j packed by %s', async (path, encoding, length) => {
  const before = server.traffic();
  const response = await fetch(server.url + path);
  expect(response.headers.get('content-encoding')).toBe(encoding);
  expect((await response.arrayBuffer()).byteLength).toBe(length);
  const sent = server.traffic().bytes - before.bytes;
  expect(server.traffic().requests - before.requests).toBe(1);
  if (encoding === 'gzip') expect(sent).toBeLessThan(2500);
  else expect(sent).toBeGreaterThan(length);
});

it('sends nothing again that has not changed', async () => {
  const first = await fetch(server.url);
  const etag = first.headers.get('etag') ?? '';
  await first.arrayBuffer();
  const again = await fetch(server.url, { headers: { 'if-none-match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
});

it('has no page for what is not there', async () => {
  expect((await fetch(`${server.url}missing/`)).status).toBe(404);
});
