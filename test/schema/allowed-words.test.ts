import { describe, expect, it } from 'vitest';
import { allowedWords } from '../../src/schema/allowed-words.ts';

const few = ['draft', 'published', 'withdrawn'];
const fewNames = { draft: '草稿', published: '已公开', withdrawn: '已撤回' };
const many = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
const manyNames = { one: '一档', two: '二档', three: '三档', four: '四档', five: '五档' };

describe('the words that a field allows', () => {
  it.each<[values: readonly string[], found: unknown, sentence: string]>([
    [few, 'publish', '应为 draft（草稿）、published（已公开）或 withdrawn（已撤回）'],
    [few, [], '应为 draft（草稿）、published（已公开）或 withdrawn（已撤回）'],
    [['元', '万元'], '万', '应为 元 或 万元'],
    [
      many.slice(0, 7),
      'x',
      '应为 one（一档）、two（二档）、three（三档）、four（四档）、five（五档）、six 或 seven',
    ],
    [
      many,
      'tree',
      '应为 8 种写法之一，相近的有 three（三档）、one（一档）、two（二档）；全部写法见编辑手册的字段说明（handbook/fields/）',
    ],
    [
      many,
      '四档',
      '应为 8 种写法之一，相近的有 four（四档）、one（一档）、two（二档）；全部写法见编辑手册的字段说明（handbook/fields/）',
    ],
  ])('%j, found %j', (values, found, sentence) => {
    expect(allowedWords(values, { ...fewNames, ...manyNames }, found)).toBe(sentence);
  });

  it('are compared with the beginning of a long text only', () => {
    expect(allowedWords(many, manyNames, 'x'.repeat(100_000))).toContain('应为 8 种写法之一');
  });
});
