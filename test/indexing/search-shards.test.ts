import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';

let folder: string;

/** As many pages as are indexed in a process of their own. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-shards-'));
  for (let page = 0; page < 60; page += 1) {
    mkdirSync(join(folder, 'site', 'reports', String(page)), { recursive: true });
    const text = `<html><body><main data-pagefind-body><h1>报告${page}</h1><p>修路里程</p></main></body></html>`;
    writeFileSync(join(folder, 'site', 'reports', String(page), 'index.html'), text);
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('a build that fails after a part was indexed ends by itself', async () => {
  const program = new URL('../../src/indexing/search-shards.ts', import.meta.url).href;
  const script = `
    import { searchShards } from ${JSON.stringify(program)};
    const settings = { outDir: ${JSON.stringify(join(folder, 'site'))}, cacheDir: ${JSON.stringify(join(folder, 'cache'))} };
    const parts = searchShards({ ...settings, edition: '', see: ({ listing }) => console.log(listing.pages) });
    const paths = Array.from({ length: 60 }, (_, page) => 'reports/' + page + '/');
    parts.add({ name: '2024', year: 2024, paths });
  `;
  const builder = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void builder.kill());
  const told: string[] = [];
  builder.stdout.on('data', (data: Buffer) => told.push(data.toString()));
  const [status] = (await once(builder, 'close')) as [number];
  expect({ status, told: told.join('') }).toEqual({ status: 0, told: '60\n' });
});
