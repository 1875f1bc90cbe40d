import { describe, expect, it } from 'vitest';
import { errorWords } from '../../src/cli/build-words.ts';

describe('what an error says', () => {
  it.each<[name: string, error: unknown, words: string]>([
    ['its message', new Error('甲'), '甲'],
    ['what is no error', '乙', '乙'],
    [
      'its parts, where it has no words',
      new AggregateError([new Error('甲'), new Error('乙')], ''),
      '甲\n乙',
    ],
    ['its cause, where it has no words', new Error('', { cause: new Error('丙') }), '丙'],
  ])('%s', (_name, error, words) => {
    expect(errorWords(error)).toBe(words);
  });

  it('is never nothing', () => {
    expect(errorWords(new TypeError(' '))).toContain('TypeError');
  });
});
