import { describe, expect, it } from 'vitest';
import { readBuildFlags } from '../../src/cli/build-flags.ts';
import { Misuse } from '../../src/cli/command-line.ts';

describe('what a build is asked for', () => {
  it('is the whole site without a word', () => {
    expect(readBuildFlags([])).toBeNull();
  });

  it.each([
    [['--shard', '3/8'], { number: { part: 3, of: 8 }, partsDir: null }],
    [['--shard=3/8'], { number: { part: 3, of: 8 }, partsDir: null }],
    [['--shard', '1/1', '--parts', 'p'], { number: { part: 1, of: 1 }, partsDir: 'p' }],
  ])('%j', (args, task) => {
    expect(readBuildFlags(args)).toEqual(task);
  });

  it.each(['9/8', '0/3', 'a/b', '3', '1/1000', ''])('is refused with --shard %s', (shard) => {
    expect(() => readBuildFlags([`--shard=${shard}`])).toThrow(
      `--shard“${shard}”不对：应写成“第几份/共几份”，如 3/8`,
    );
  });

  it.each([[['--shard']], [['--shards', '1/2']], [['1/2']], [['--shard', '1/2', '--parts']]])(
    'is refused with %j',
    (args) => {
      expect(() => readBuildFlags(args)).toThrow(Misuse);
    },
  );

  it('is refused with a folder of parts alone', () => {
    expect(() => readBuildFlags(['--parts', 'p'])).toThrow('--parts 要和 --shard 一起用');
  });
});
