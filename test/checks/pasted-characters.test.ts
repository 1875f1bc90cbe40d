import { describe, expect, it } from 'vitest';
import { pastedCharacterProblems } from '../../src/checks/pasted-characters.ts';

function found(text: string, path = 'reports/a.md'): string[] {
  return pastedCharacterProblems({ path, text }).map(
    ({ line, column, message }) => `${line}:${column} ${message}`,
  );
}

describe('characters that come along when text is pasted', () => {
  it.each<[text: string, problem: string]>([
    ['修路\u200B里程', '1:3 这里有零宽空格（U+200B）。'],
    ['修路\u200D里程', '1:3 这里有零宽连接符（U+200D）。'],
    ['修路\u2060里程', '1:3 这里有零宽连接符（U+2060）。'],
    ['\u200E11.89', '1:1 这里有文字方向标记（U+200E）。'],
    ['修路\u202E里程', '1:3 这里有文字方向标记（U+202E）。'],
    ['修路\u2028里程', '1:3 这里有分隔符（U+2028）。'],
    ['修路\u2063里程', '1:3 这里有不可见的运算符（U+2063）。'],
    ['修路\n\uFEFF里程', '2:1 这里有字节顺序标记（U+FEFF）。'],
    ['修路\u00AD里程', '1:3 这里有软连字符（U+00AD）。'],
    ['\uF0FC修路', '1:1 这里有只在某种字体里有图形的字符（U+F0FC）。'],
    ['e\uFB03cient', '1:2 这里有连在一起的西文字母（U+FB03）。'],
    ['1\u00A0250.00', '1:2 这里有数字中的不断行空格（U+00A0）。'],
    ['1,\u00A0250', '1:3 这里有数字中的不断行空格（U+00A0）。'],
    ['修\u200B路\n里\u200B程', '1:2 这里有零宽空格（U+200B），本文件共 2 处。'],
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
    expect(found('100\u200B200', 'sources/a.txt')).toHaveLength(1);
  });
});
