import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keptFiles, type KeptFile, type KeptFiles } from '../../src/files/kept-files.ts';
import { filesOf } from '../support/site-files.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const store = (edition = 'one') => keptFiles(join(folder, 'kept'), edition);

/** Finds a file, and puts it in its place. */
async function takeOver(
  kept: KeptFiles,
  outDir: string,
  path: string,
  key: string,
): Promise<KeptFile | null> {
  const file = kept.find(path, key);
  if (file !== null) await kept.place(outDir, [file]);
  return file;
}

/** A finished site that holds these texts, each under the key `of <text>`. */
function site(name: string, texts: Readonly<Record<string, string>>): { outDir: string; files: KeptFile[] } {
  const outDir = join(folder, name);
  const files = Object.entries(texts).map(([path, text]) => {
    mkdirSync(dirname(join(outDir, path)), { recursive: true });
    writeFileSync(join(outDir, path), text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    return { path, key: `of ${text}`, bytes: Buffer.byteLength(text), sha256 };
  });
  return { outDir, files };
}

function keep(name: string, texts: Readonly<Record<string, string>>): string {
  const { outDir, files } = site(name, texts);
  const kept = store();
  for (const file of files) kept.keep(outDir, file);
  return outDir;
}

const next = (): string => join(folder, 'next');

describe('a kept file', () => {
  it('is taken over with the same key, as the same bytes on the disk', async () => {
    const outDir = keep('site', { 'a/index.html': '甲' });
    expect(await takeOver(store(), next(), 'a/index.html', 'of 甲')).toMatchObject({ bytes: 3 });
    expect(readFileSync(join(next(), 'a/index.html'), 'utf8')).toBe('甲');
    expect(statSync(join(next(), 'a/index.html')).ino).toBe(statSync(join(outDir, 'a/index.html')).ino);
  });

  it.each([
    ['another key', 'a/index.html', 'of 乙', 'one'],
    ['another path', 'b/index.html', 'of 甲', 'one'],
    ['another edition of the program', 'a/index.html', 'of 甲', 'two'],
  ])('is not taken over with %s', async (_name, path, key, edition) => {
    keep('site', { 'a/index.html': '甲' });
    expect(await takeOver(store(edition), next(), path, key)).toBeNull();
    expect(existsSync(next())).toBe(false);
  });

  it('outlives the site that it came from', async () => {
    rmSync(keep('site', { 'a/index.html': '甲' }), { recursive: true });
    expect(await takeOver(store(), next(), 'a/index.html', 'of 甲')).not.toBeNull();
  });

  it('is not taken over when somebody has written into the published file, and is then kept anew', async () => {
    writeFileSync(join(keep('site', { 'a/index.html': '甲' }), 'a/index.html'), '改');
    const kept = store();
    expect(await takeOver(kept, next(), 'a/index.html', 'of 甲')).toBeNull();
    const { outDir, files } = site('again', { 'a/index.html': '甲' });
    for (const file of files) kept.keep(outDir, file);
    expect(await takeOver(store(), next(), 'a/index.html', 'of 甲')).not.toBeNull();
  });

  it('may lie under two paths', async () => {
    keep('site', { 'a/index.html': '甲', 'b/index.html': '甲' });
    expect(await takeOver(store(), next(), 'a/index.html', 'of 甲')).not.toBeNull();
    expect(await takeOver(store(), next(), 'b/index.html', 'of 甲')).not.toBeNull();
  });
});

it('many are looked through and put in place in a thread, but for those that are not as they were', async () => {
  const texts = Object.fromEntries(
    Array.from({ length: 600 }, (_, page) => [`${page}/index.html`, `第 ${page} 页`]),
  );
  const outDir = keep('site', texts);
  writeFileSync(join(outDir, '7/index.html'), '第 8 页');
  const kept = store();
  await kept.lookThrough();
  const found = Object.entries(texts).flatMap(([path, text]) => kept.find(path, `of ${text}`) ?? []);
  await kept.place(next(), found);
  const { '7/index.html': altered, ...others } = texts;
  expect(altered).toBe('第 7 页');
  const placed = filesOf(next()).map((path) => [path, readFileSync(join(next(), path), 'utf8')]);
  expect(Object.fromEntries(placed)).toEqual(others);
  expect(kept.digests.size).toBe(599);
});

describe('the store', () => {
  it('is empty at first', async () => {
    expect(await takeOver(store(), next(), 'a/index.html', 'of 甲')).toBeNull();
  });

  it('forgets what a site neither took over nor made, when it is told to', async () => {
    keep('site', { 'a/index.html': '甲', 'b/index.html': '乙' });
    const kept = store();
    await takeOver(kept, next(), 'a/index.html', 'of 甲');
    expect(filesOf(join(folder, 'kept'))).toHaveLength(2);
    kept.prune();
    expect(filesOf(join(folder, 'kept'))).toHaveLength(1);
    expect(await takeOver(store(), join(folder, 'third'), 'a/index.html', 'of 甲')).not.toBeNull();
    expect(await takeOver(store(), join(folder, 'third'), 'b/index.html', 'of 乙')).toBeNull();
  });

  it('of two machines is one when the files are put together', async () => {
    keep('site', { 'a/index.html': '甲' });
    const other = keptFiles(join(folder, 'other'), 'one');
    const { outDir, files } = site('elsewhere', { 'b/index.html': '乙' });
    for (const file of files) other.keep(outDir, file);
    cpSync(join(folder, 'other'), join(folder, 'kept'), { recursive: true });
    expect(await takeOver(store(), next(), 'a/index.html', 'of 甲')).not.toBeNull();
    expect(await takeOver(store(), next(), 'b/index.html', 'of 乙')).not.toBeNull();
  });

  it('leaves other files alone', () => {
    keep('site', { 'a/index.html': '甲' });
    writeFileSync(join(folder, 'kept/note.txt'), '');
    store().prune();
    expect(filesOf(join(folder, 'kept'))).toEqual(['note.txt']);
  });
});
