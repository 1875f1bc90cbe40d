import { describe, expect, it } from 'vitest';
import { pastedCharacterProblems } from '../../src/checks/pasted-characters.ts';

function found(text: string, path = 'reports/a.md'): string[] {
  return pastedCharacterProblems({ path, text }).map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  );
}

describe('characters that come along when text is pasted', () => {
  it.each<[text: string, problem: string]>([
    ['e\uFB03cient', '1:2 这里有连在一起的西文字母（U+FB03）。'],
    ['1\u00A0250.00', '1:2 这里有数字中的不断行空格（U+00A0）。'],
    ['1,\u00A0250', '1:3 这里有数字中的不断行空格（U+00A0）。'],
    ['1\u2009250', '1:2 这里有数字中的窄空格（U+2009）。'],
    ['e\uFB03cient\no\uFB03ce', '1:2 这里有连在一起的西文字母（U+FB03），本文件共 2 处。'],
  ])('%j', (text, problem) => {
    expect(found(text)).toEqual([problem]);
  });

  it('are each told how to write', () => {
    const [problem] = pastedCharacterProblems({ path: 'a', text: 'e\uFB03cient' });
    expect(problem?.fix).toBe('请改写为“ffi”。');
  });

  it.each([
    '\uFEFF修路里程',
    '2019\u00A0年',
    '\u00A0\u00A0修路',
    '修路　里程',
    '√ □ ① ㎡ ％ ＝',
    '“修路”——里程…',
    '𠮷',
  ])('%j has none', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('may stand as a space between two figures of a source text', () => {
    expect(found('100\u00A0200', 'sources/a.txt')).toEqual([]);
  });
});
