import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compressSite, leastBytes } from '../../src/files/compress-site.ts';
import { readSiteFolder } from '../../src/files/read-site.ts';
import { temporaryFolder } from '../support/build-folder.ts';
import { filesOf } from '../support/site-files.ts';

const text = (bytes: number): string => 'a'.repeat(bytes);

function site(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder('packed');
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

describe('packed copies', () => {
  it('stand beside texts of some length, and unpack to them', async () => {
    const folder = site({
      'a/index.html': text(leastBytes),
      'short.html': text(leastBytes - 1),
      'picture.png': text(5000),
      'table.csv': text(5000),
    });
    const result = await compressSite(folder, temporaryFolder('store'), 2);
    expect(filesOf(folder)).toEqual([
      'a/index.html',
      'a/index.html.br',
      'a/index.html.gz',
      'picture.png',
      'short.html',
      'table.csv',
      'table.csv.br',
      'table.csv.gz',
    ]);
    const [br, gz] = ['br', 'gz'].map((ending) => readFileSync(join(folder, `table.csv.${ending}`)));
    expect(brotliDecompressSync(br ?? '').toString()).toBe(text(5000));
    expect(gunzipSync(gz ?? '').toString()).toBe(text(5000));
    expect(readSiteFolder(folder).wrongPacked).toEqual([]);
    expect(result).toMatchObject({ files: 2, made: 4, reused: 0, bytes: leastBytes + 5000 });
    const sizes = filesOf(folder)
      .filter((path) => path.endsWith('.gz'))
      .map((path) => readFileSync(join(folder, path)).length);
    expect(result.packedBytes.gz).toBe(sizes.reduce((sum, size) => sum + size, 0));
  });

  it('are the same bytes from another run, with no time and no system in them', async () => {
    const files = { 'index.html': text(3000) };
    const folders = [site(files), site(files)];
    for (const folder of folders) await compressSite(folder, temporaryFolder('store'), 1);
    const [one, two] = folders.map((folder) => readFileSync(join(folder, 'index.html.gz')));
    expect(two).toEqual(one);
    expect([...(one?.subarray(4, 10) ?? [])]).toEqual([0, 0, 0, 0, 2, 255]);
  });

  it('are taken from the store as long as the content is the same, and forgotten when it is gone', async () => {
    const store = temporaryFolder('store');
    await compressSite(site({ 'a.html': text(2000), 'b.html': text(3000) }), store, 2);
    const second = await compressSite(site({ 'moved.html': text(2000), 'c.html': text(4000) }), store, 2);
    expect(second).toMatchObject({ files: 2, made: 2, reused: 2 });
    expect(readdirSync(store)).toHaveLength(4);
  });

  it('of one content in two places are made once', async () => {
    const folder = site({ 'a.html': text(2000), 'b.html': text(2000) });
    expect(await compressSite(folder, temporaryFolder('store'), 1)).toMatchObject({ made: 2, reused: 2 });
  });
});
