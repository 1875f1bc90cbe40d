import { linkSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pathsBelow } from '../../src/files/hash-folder.ts';
import { isStanding, recordSite } from '../../src/files/site-record.ts';

let folder: string;
let site: string;
let record: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'record-'));
  [site, record] = [join(folder, 'dist'), join(folder, 'site.json')];
  mkdirSync(join(site, 'a'), { recursive: true });
  writeFileSync(join(site, 'index.html'), '首页');
  writeFileSync(join(site, 'a/index.html'), '甲');
  recordSite(record, site, 'key', pathsBelow(site));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const isStill = (key = 'key'): boolean => isStanding(record, site, key);

describe('a site that was recorded', () => {
  it('stands as it was left', () => {
    expect(isStill()).toBe(true);
  });

  it('stands when another link to one of its files comes and goes', () => {
    const at = new Date(Date.now() - 60_000);
    utimesSync(join(site, 'index.html'), at, at);
    recordSite(record, site, 'key', pathsBelow(site));
    linkSync(join(site, 'index.html'), join(folder, 'link.html'));
    expect(isStill()).toBe(true);
    rmSync(join(folder, 'link.html'));
    expect(isStill()).toBe(true);
  });

  it('stands with packed copies beside its files', () => {
    writeFileSync(join(site, 'index.html.gz'), '');
    writeFileSync(join(site, 'a/index.html.br'), '');
    expect(isStill()).toBe(true);
  });

  it.each<[string, () => void]>([
    [
      'a file is changed',
      () => {
        writeFileSync(join(site, 'a/index.html'), '乙');
      },
    ],
    [
      'a file is changed to the same length in the same moment',
      () => {
        const at = new Date(Date.now() - 1000);
        utimesSync(join(site, 'a/index.html'), at, at);
        recordSite(record, site, 'key', pathsBelow(site));
        writeFileSync(join(site, 'a/index.html'), '乙');
        utimesSync(join(site, 'a/index.html'), at, at);
      },
    ],
    [
      'a file is gone',
      () => {
        rmSync(join(site, 'a/index.html'));
      },
    ],
    [
      'a file is new',
      () => {
        writeFileSync(join(site, 'b.html'), '');
      },
    ],
    [
      'a packed copy stands alone',
      () => {
        writeFileSync(join(site, 'b.html.gz'), '');
      },
    ],
    [
      'the folder is gone',
      () => {
        rmSync(site, { recursive: true });
      },
    ],
    [
      'there is no record',
      () => {
        rmSync(record);
      },
    ],
    [
      'the record is cut off',
      () => {
        writeFileSync(record, '{"key":"key","fil');
      },
    ],
  ])('does not when %s', (_name, change) => {
    change();
    expect(isStill()).toBe(false);
  });

  it('is not one that is made from something else', () => {
    expect(isStill('another')).toBe(false);
  });
});
