/** Texts and tables of separated values that are longer or wider than any. */
import { describe, expect, it } from 'vitest';
import { utf8 } from './files.ts';
import { faultsOf } from './look.ts';

describe('a text', () => {
  it.each<[name: string, type: 'csv' | 'txt', text: string, words: string]>([
    ['of 19 million blank lines', 'txt', `${'\n'.repeat(19_000_000)}x`, '文件超过 500000 行。'],
    ['of 300,001 cells', 'csv', '1,2,3\n'.repeat(100_001), '超过 300000 个'],
    ['of one very wide row', 'csv', `${','.repeat(20_000)}x`, '表格超过 16384 列。'],
  ])('%s is refused', async (_name, type, text, words) => {
    expect((await faultsOf(utf8(text), type)).join()).toContain(words);
  });

  it('of 120,000 rows is taken', async () => {
    expect(await faultsOf(utf8('1,2\n'.repeat(120_000)), 'csv')).toEqual([]);
  });
});
