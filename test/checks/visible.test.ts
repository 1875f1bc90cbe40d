import { describe, expect, it } from 'vitest';
import { visible, visibleLines } from '../../src/checks/visible.ts';

describe('what is printed of a text of others', () => {
  it.each<[name: string, text: string, printed: string]>([
    ['ends of lines', 'a\r\nb\u2028c\u2029d\u0085e', 'a[U+000D][U+000A]b[U+2028]c[U+2029]d[U+0085]e'],
    ['a command of a terminal', '\u001B[2K\u001B]0;x\u0007', '[U+001B][2K[U+001B]]0;x[U+0007]'],
    ['the same in one character', '\u009B31m\u007F\u0000', '[U+009B]31m[U+007F][U+0000]'],
    ['direction marks', '分别为\u20670 / 10\u2069万元', '分别为[U+2067]0 / 10[U+2069]万元'],
    [
      'what nobody sees',
      'a\u200Bb\uFEFFc\u00ADd\u3164e\u2800f\u{E0041}g',
      'a[U+200B]b[U+FEFF]c[U+00AD]d[U+3164]e[U+2800]f[U+E0041]g',
    ],
    ['half a character', 'a\uD800b', 'a[U+D800]b'],
    ['a command of GitHub', '::add-mask::万元', '[U+003A]:add-mask::万元'],
    ['the same after blanks', '  ::stop-commands::x', '  [U+003A]:stop-commands::x'],
    ['the same behind the end of a line', 'a\n::set-output name=x::y', 'a[U+000A]::set-output name=x::y'],
    ['the older form, anywhere', 'x ##[add-mask]万元', 'x #[U+0023][add-mask]万元'],
    [
      'commands of other systems',
      'x ##vso[task.setvariable]y ##teamcity[z',
      'x #[U+0023]vso[task.setvariable]y #[U+0023]teamcity[z',
    ],
    ['a section of GitLab', 'section_start:1:x\r\u001B[0Ky', 'section_start:1:x[U+000D][U+001B][0Ky'],
  ])('shows %s', (_, text, printed) => {
    expect(visible(text)).toBe(printed);
    expect(visible(printed)).toBe(printed);
  });

  it.each([
    '分值 10 分：“得分”::印为 8 分，',
    'a: b :: c',
    '## 标题 [1]',
    '葛\u{E0100}城',
    'A\u3000B',
    '①½𠮷',
  ])('leaves %s as it is', (text) => {
    expect(visible(text)).toBe(text);
  });

  it('keeps the lines of a program', () => {
    expect(visibleLines('共 1 个问题\n::error::x\r\ny')).toBe('共 1 个问题\n[U+003A]:error::x[U+000D]\ny');
  });
});
