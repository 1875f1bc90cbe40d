import { mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openContentFiles, readText } from '../../src/files/content-files.ts';
import { fileStamp, isQuiet, writeStampedDigests } from '../../src/files/file-stamps.ts';
import { temporaryFolder } from '../support/build-folder.ts';

const path = 'reports/a.md';

function folderWith(text: string) {
  const folder = temporaryFolder('content-files');
  mkdirSync(join(folder, 'reports'));
  writeFileSync(join(folder, path), text);
  writeFileSync(join(folder, 'site.yml'), '登记表');
  return { folder, stamps: join(folder, '.cache', 'stamps.json'), file: join(folder, path) };
}

const at = <T extends { readonly path: string }>(files: readonly T[], name: string): T | undefined =>
  files.find((file) => file.path === name);

describe('a content folder', () => {
  it('gives its files sorted, with texts and digests', () => {
    const { folder, stamps } = folderWith('正文');
    const { files } = openContentFiles(folder, stamps);
    expect(files.map((file) => [file.path, file.text])).toEqual([
      [path, '正文'],
      ['site.yml', '登记表'],
    ]);
    expect(at(files, path)?.digest).toBe(readText(folder, path).digest);
  });

  it('takes the digest of a file with the same stamp from the run before', () => {
    const { folder, stamps, file } = folderWith('正文');
    const { stamp = '' } = fileStamp(file) ?? {};
    writeStampedDigests(stamps, new Map([[path, { stamp, digest: 'kept' }]]));
    expect(at(openContentFiles(folder, stamps).files, path)?.digest).toBe('kept');
  });

  it('reads a file that was written since, though its time was put back', () => {
    const { folder, stamps, file } = folderWith('正文');
    const { stamp = '' } = fileStamp(file) ?? {};
    writeStampedDigests(stamps, new Map([[path, { stamp, digest: 'kept' }]]));
    writeFileSync(file, '下文');
    utimesSync(file, new Date(1_700_000_000_000), new Date(1_700_000_000_000));
    expect(at(openContentFiles(folder, stamps).files, path)?.digest).toBe(readText(folder, path).digest);
  });

  it('keeps no digest of a file that was written just now', () => {
    const { folder, stamps } = folderWith('正文');
    writeStampedDigests(stamps, new Map([['reports/gone.md', { stamp: '1', digest: 'kept' }]]));
    const { files, save } = openContentFiles(folder, stamps);
    expect(at(files, path)?.text).toBe('正文');
    save();
    expect(JSON.parse(readFileSync(stamps, 'utf8'))).toEqual({});
  });

  it('refuses a file that changes while it is looked at', () => {
    const { folder, stamps, file } = folderWith('正文');
    const { files, tellDigest } = openContentFiles(folder, stamps);
    expect(at(files, path)?.text).toBe('正文');
    writeFileSync(file, '下文');
    expect(() => at(files, path)?.text).toThrow(`${path} 在检查时有改动，请重新运行。`);
    expect(() => {
      tellDigest(path, 'another');
    }).toThrow('请重新运行');
  });
});

describe('a stamp is sure to be another one after the next change', () => {
  it.each([
    [1000, 4000, false],
    [1000, 4001, true],
    [9000, 4000, false],
  ])('written at %d, looked at %d: %s', (changedAt, now, expected) => {
    expect(isQuiet({ changedAt }, now)).toBe(expected);
  });
});
