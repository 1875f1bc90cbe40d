import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { findParts, gatherParts, writePart } from '../../src/parts/part-folders.ts';
import { readPartRecord, type PartRecord } from '../../src/parts/part-record.ts';
import { temporaryFolder } from '../support/build-folder.ts';
import { filesOf } from '../support/site-files.ts';

const record = {
  format: 1,
  part: 1,
  of: 2,
  edition: 'one',
  basePath: '/',
  siteUrl: null,
  content: 'abc',
  commit: null,
  reports: 1,
  pages: 1,
} as const;

let [folder, cache, parts] = ['', '', ''];

beforeEach(() => {
  folder = temporaryFolder('parts');
  [cache, parts] = [join(folder, 'cache'), join(folder, 'parts')];
  write('pages/a-1', 'page');
  write('data/parts/b.part', 'data');
  write('pages/not-mine', 'other');
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(cache, path)), { recursive: true });
  writeFileSync(join(cache, path), text);
}

const own = ['pages/a-1', 'data/parts/b.part'];

describe('the folder of a part', () => {
  it('holds what it brings and says so', () => {
    const at = writePart(parts, cache, record, own);
    expect(at).toBe(join(parts, '1-of-2'));
    expect(filesOf(parts)).toEqual(['1-of-2/data/parts/b.part', '1-of-2/pages/a-1', '1-of-2/part.json']);
    const [found] = findParts(parts);
    expect(found?.damaged).toEqual([]);
    expect(found?.record?.files.map(({ path, bytes }) => [path, bytes])).toEqual([
      ['data/parts/b.part', 4],
      ['pages/a-1', 4],
    ]);
  });

  it('takes the place of a former one', () => {
    writePart(parts, cache, record, own);
    writePart(parts, cache, record, ['pages/not-mine']);
    expect(filesOf(parts)).toEqual(['1-of-2/pages/not-mine', '1-of-2/part.json']);
  });

  it('of a part without work has its record alone', () => {
    writePart(parts, cache, record, []);
    expect(findParts(parts).map(({ record: one }) => one?.files)).toEqual([[]]);
  });

  it.each<[string, (at: string) => void, readonly string[]]>([
    [
      'a file is missing',
      (at) => {
        rmSync(join(at, 'pages/a-1'));
      },
      ['pages/a-1'],
    ],
    [
      'a file is cut',
      (at) => {
        replace(join(at, 'pages/a-1'), 'pag');
      },
      ['pages/a-1'],
    ],
    [
      'a file is another',
      (at) => {
        replace(join(at, 'data/parts/b.part'), 'dota');
      },
      ['data/parts/b.part'],
    ],
  ])('is damaged when %s', (_, damage, paths) => {
    damage(writePart(parts, cache, record, own));
    expect(findParts(parts)[0]?.damaged).toEqual(paths);
  });

  it('is unreadable without a whole record', () => {
    const file = join(writePart(parts, cache, record, own), 'part.json');
    replace(file, readFileSync(file, 'utf8').slice(0, -20));
    expect(findParts(parts).map((part) => part.record)).toEqual([null]);
  });

  /** Another file: the one in the folder of what is kept is the same as long as nobody writes into it. */
  function replace(file: string, text: string): void {
    rmSync(file);
    writeFileSync(file, text);
  }
});

describe('the parts below a folder', () => {
  it('are found one by one, or in a folder of each machine', () => {
    writePart(join(parts, 'artefact-a'), cache, record, own);
    writePart(parts, cache, { ...record, part: 2 }, own);
    mkdirSync(join(parts, 'b'));
    renameSync(join(parts, '2-of-2'), join(parts, 'b', 'artefact'));
    expect(findParts(parts).map(({ record: one }) => one?.part)).toEqual([1, 2]);
    expect(findParts(join(parts, 'b', 'artefact'))).toHaveLength(1);
  });

  it('are none where there is no folder, and none that are half written', () => {
    expect(findParts(join(folder, 'nothing'))).toEqual([]);
    renameSync(writePart(parts, cache, record, own), join(parts, '1-of-2.draft'));
    expect(findParts(parts)).toEqual([]);
  });

  it('are put where a build looks for what is kept', () => {
    writePart(parts, cache, record, own);
    writePart(parts, cache, { ...record, part: 2 }, ['data/parts/b.part', 'pages/not-mine']);
    const target = join(folder, 'other');
    mkdirSync(join(target, 'pages'), { recursive: true });
    writeFileSync(join(target, 'pages/a-1'), 'something else');
    writeFileSync(join(target, 'pages/mine'), 'stays');
    const found = findParts(parts).flatMap((part) =>
      part.record === null ? [] : [{ folder: part.folder, record: part.record }],
    );
    expect(gatherParts(found, target)).toBe(3);
    expect(filesOf(target)).toEqual(['data/parts/b.part', 'pages/a-1', 'pages/mine', 'pages/not-mine']);
    expect(readFileSync(join(target, 'pages/a-1'), 'utf8')).toBe('page');
    expect(existsSync(join(target, 'part.json'))).toBe(false);
  });
});

describe('the record of a part', () => {
  const file = { path: 'pages/a-1', bytes: 4, sha256: 'abc' };
  const text = (change: object): string => JSON.stringify({ ...record, files: [file], ...change });

  it('is read as it was written', () => {
    const files = [
      'build.json',
      'search/2024-1/terms/a.bin',
      'search/2024/kept.json',
      'data/parts/a.b.part',
    ].map((path) => ({ ...file, path }));
    const written: PartRecord = { ...record, files };
    expect(readPartRecord(JSON.stringify(written))).toEqual(written);
  });

  it.each<[string, object]>([
    ['another format', { format: 2 }],
    ['a part of nothing', { part: 3 }],
    ['no program', { edition: undefined }],
    ['no files', { files: undefined }],
    ['a file beside the folder', { files: [{ ...file, path: 'pages/../../a' }] }],
    ['a file from the root', { files: [{ ...file, path: '/pages/a' }] }],
    ['a hidden file', { files: [{ ...file, path: 'pages/.a' }] }],
    ['a file that no part brings', { files: [{ ...file, path: 'stamps.json' }] }],
    ['a file without a digest', { files: [{ path: 'pages/a-1', bytes: 4 }] }],
    ['no file at all', { files: [null] }],
  ])('is none with %s', (_, change) => {
    expect(readPartRecord(text(change))).toBeNull();
  });

  it.each(['', 'null', '1', '[]', '{'])('is none in %j', (broken) => {
    expect(readPartRecord(broken)).toBeNull();
  });
});
