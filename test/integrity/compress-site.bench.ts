/** How long packing takes with an empty store, and with one that has everything. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compressSite } from '../../src/files/compress-site.ts';
import { temporaryFolder } from '../support/build-folder.ts';

test('20 pages of 60 KB: a full store saves most of the time', async () => {
  const folder = temporaryFolder('bench');
  const source = readFileSync('package-lock.json', 'utf8').slice(0, 60_000);
  for (let page = 0; page < 20; page += 1) writeFileSync(join(folder, `${page}.html`), `${page}\n${source}`);
  const store = temporaryFolder('store');
  const timed = async (name: string): Promise<number> => {
    const started = performance.now();
    await compressSite(folder, store, 2);
    const milliseconds = performance.now() - started;
    console.log(`${name}: ${milliseconds.toFixed(0)} ms`);
    return milliseconds;
  };
  const cold = await timed('cold');
  expect(await timed('warm')).toBeLessThan(cold / 4);
});
