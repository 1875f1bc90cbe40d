import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { contentDigests } from '../../src/files/content-digests.ts';
import { hashFiles } from '../../src/files/hash-folder.ts';
import { contentPaths } from '../../src/files/read-content-folder.ts';
import { temporaryFolder } from '../support/build-folder.ts';

let folder: string;
let stamps: string;

beforeEach(() => {
  [folder, stamps] = [temporaryFolder('content'), join(temporaryFolder('stamps'), 'stamps.json')];
  mkdirSync(join(folder, 'reports'));
  writeFileSync(join(folder, 'site.yml'), 'name: x\n');
  writeFileSync(join(folder, 'reports/a.md'), '甲');
  // So much later that nobody can have written the files since without another stamp.
  const later = Date.now() + 10_000;
  vi.spyOn(Date, 'now').mockReturnValue(later);
});

afterEach(() => {
  vi.restoreAllMocks();
});

const digests = () => contentDigests(folder, stamps);
const plain = () => hashFiles(folder, contentPaths(folder));

it('are those of the files, the first time and the next', () => {
  expect(digests()).toEqual(plain());
  expect(digests()).toEqual(plain());
});

it('are not read again where nobody has touched the files', () => {
  digests();
  const [a, b] = ['a', 'b'].map((digit) => digit.repeat(64));
  let places = 0;
  const others = readFileSync(stamps, 'utf8').replace(/[0-9a-f]{64}/g, () => (places++ === 0 ? a : b) ?? '');
  writeFileSync(stamps, others);
  expect(digests().map(({ sha256 }) => sha256)).toEqual([a, b]);
});

it('are read again where the files had just been written', () => {
  vi.restoreAllMocks();
  digests();
  expect(readFileSync(stamps, 'utf8')).toBe('{}');
});

it.each<[string, () => void]>([
  [
    'is changed',
    () => {
      writeFileSync(join(folder, 'reports/a.md'), '乙乙');
    },
  ],
  [
    'is changed to the same length, with its old time',
    () => {
      const { atime, mtime } = statSync(join(folder, 'reports/a.md'));
      writeFileSync(join(folder, 'reports/a.md'), '乙');
      utimesSync(join(folder, 'reports/a.md'), atime, mtime);
    },
  ],
  [
    'is added',
    () => {
      writeFileSync(join(folder, 'reports/b.md'), '乙');
    },
  ],
  [
    'goes',
    () => {
      rmSync(join(folder, 'reports/a.md'));
    },
  ],
  [
    'the list is cut off',
    () => {
      writeFileSync(stamps, '{"site.yml":{"sta');
    },
  ],
])('are right after a file %s', (_name, change) => {
  digests();
  change();
  expect(digests()).toEqual(plain());
});
