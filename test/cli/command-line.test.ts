import { describe, expect, it } from 'vitest';
import { Misuse, readCommandLine } from '../../src/cli/command-line.ts';

const options = { out: { type: 'string' }, keep: { type: 'boolean' } } as const;

function faultOf(args: readonly string[], words: readonly [number, number] = [0, 1]): string {
  try {
    readCommandLine({ options, words }, args);
  } catch (error) {
    return error instanceof Misuse ? error.message : 'help';
  }
  return 'none';
}

describe('a command line', () => {
  it('gives options and words', () => {
    const asked = readCommandLine({ options, words: [0, 2] }, ['a', '--out=b', '--keep', '--', '--c']);
    expect(asked).toEqual({ values: { out: 'b', keep: true }, words: ['a', '--c'] });
  });

  it.each<[args: readonly string[], fault: string]>([
    [['--help'], 'help'],
    [['-h'], 'help'],
    [['a', 'b', 'c', '--keep', '--help'], 'help'],
    [['--help=yes'], '选项 “-h” 的写法不对：少了值，或者多了值。'],
    [['--keep=yes'], '选项 “--keep” 的写法不对：少了值，或者多了值。'],
    [['--out'], '选项 “--out” 的写法不对：少了值，或者多了值。'],
    [['--out', '--keep'], '选项 “--out” 的写法不对：少了值，或者多了值。'],
    [['--kepe'], '没有选项 “--kepe”。'],
    [['--no-keep'], '没有选项 “--no-keep”。'],
    [['--KEEP'], '没有选项 “--KEEP”。'],
    [['-k'], '没有选项 “-k”。'],
    [['-kh'], '没有选项 “-k”。'],
    [['--help', '--verbose'], '没有选项 “--verbose”。'],
    [['a', 'b'], '多出了 “b”。'],
    [['a', '--', '--help'], '多出了 “--help”。'],
    [['a', 'b\n::add-mask::c\u001B[31m'], '多出了 "b\\n::add-mask::c\\u001b[31m"。'],
  ])('%j: %s', (args, fault) => {
    expect(faultOf(args)).toBe(fault);
  });

  it('without a word that is needed is told by the usage alone', () => {
    expect(faultOf([], [1, 1])).toBe('');
    expect(faultOf(['--keep'], [1, 1])).toBe('');
  });
});
