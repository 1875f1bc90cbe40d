/** A part of the index that one run keeps for the next, and what is published of it. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { takeOverShard, writeShard, type ShardJob } from '../../src/indexing/kept-shard.ts';
import type { ShardListing } from '../../src/search/shard.ts';
import { temporaryFolder } from '../support/build-folder.ts';

const listing: ShardListing = { name: '2024', year: 2024, pages: 2, entry: {}, titles: null, facets: {} };
const texts = { 'pagefind-entry.json': '{}', 'fragment/a.pf_fragment': 'one', 'index/b.pf_index': 'two' };
const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');
const filesOf = (all: Readonly<Record<string, string>>) =>
  new Map(Object.entries(all).map(([path, text]) => [path, Buffer.from(text)]));

let keepDir: string;
const jobIn = (outDir: string, key = 'k'): ShardJob => ({
  plan: { name: '2024', year: 2024, paths: [] },
  outDir,
  keepDir,
  key,
});
const shardIn = (outDir: string): string => join(outDir, 'pagefind/shards/2024');

beforeEach(() => {
  keepDir = temporaryFolder('kept');
});

describe('a part that was written', () => {
  let first: string;

  beforeEach(() => {
    first = temporaryFolder('site');
    const made = writeShard(jobIn(first), listing, filesOf(texts));
    expect(made).toEqual({
      listing,
      files: Object.entries(texts).map(([path, text]) => ({ path, sha256: sha256Of(text) })),
      isTakenOver: false,
    });
  });

  it('is taken over as it is, with the digests of its files', () => {
    const second = temporaryFolder('site');
    const taken = takeOverShard(jobIn(second));
    expect(taken?.isTakenOver).toBe(true);
    expect(taken?.listing).toEqual(listing);
    for (const [path, text] of Object.entries(texts)) {
      expect(readFileSync(join(shardIn(second), path), 'utf8')).toBe(text);
    }
    expect(taken?.files).toEqual(
      Object.entries(texts).map(([path, text]) => ({ path, sha256: sha256Of(text) })),
    );
  });

  it.each<[name: string, change: (kept: string) => void]>([
    [
      'was changed',
      (kept) => {
        writeFileSync(join(kept, 'fragment/a.pf_fragment'), 'ONE');
      },
    ],
    [
      'is missing',
      (kept) => {
        rmSync(join(kept, 'index/b.pf_index'));
      },
    ],
  ])('is not taken over when a file of it %s', (_name, change) => {
    change(join(keepDir, '2024'));
    const second = temporaryFolder('site');
    expect(takeOverShard(jobIn(second))).toBeNull();
    expect(existsSync(shardIn(second))).toBe(false);
  });

  it('is not taken over for other pages or by another program', () => {
    expect(takeOverShard(jobIn(temporaryFolder('site'), 'other'))).toBeNull();
  });

  it('stays in the site before as it was when it is written anew, also in the same place', () => {
    const second = temporaryFolder('site');
    takeOverShard(jobIn(second));
    writeShard(jobIn(second, 'later'), listing, filesOf({ ...texts, 'pagefind-entry.json': '{"later":1}' }));
    expect(readFileSync(join(shardIn(first), 'pagefind-entry.json'), 'utf8')).toBe('{}');
    expect(readFileSync(join(shardIn(second), 'pagefind-entry.json'), 'utf8')).toBe('{"later":1}');
    const third = temporaryFolder('site');
    expect(takeOverShard(jobIn(third))).toBeNull();
    expect(takeOverShard(jobIn(third, 'later'))?.files).toHaveLength(3);
  });
});
