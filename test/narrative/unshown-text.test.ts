import { describe, expect, it } from 'vitest';
import { readNarrative } from '../../src/narrative/read-narrative.ts';
import { unshownText } from '../../src/narrative/unshown-text.ts';
import { renderNarrative, renderPageText } from '../../src/render-narrative.ts';
import { checkBody } from '../../src/checks/narrative-tree.ts';
import { shownOf } from './shown-of.ts';

function unshown(body: string): string[] {
  const tree = readNarrative(body, 'markdown');
  if ('unreadableAt' in tree) throw new Error('Markdown can always be read.');
  return unshownText(tree, body).map(({ line, column, text }) => `${line}:${column} ${text}`);
}

describe('text that no page shows', () => {
  it.each([
    ['the definition of a link', '见[甲][a]。\n\n[a]: https://example.org/', '3:2 a]: https://example.org/'],
    ['a definition that nobody uses', '甲\n\n[注]: 修路10公里', '3:2 注]: 修路10公里'],
    ['a definition with a title below', '[注]: a\n"修路10公里"', '1:2 注]: a', '2:2 修路10公里"'],
    ['the title of a link', '[甲](a "修路10公里")', '1:1 修路10公里'],
    ['a footnote', '甲[^a]\n\n[^a]: 修路10公里', '3:3 a]: 修路10公里'],
    ['text that is struck out', '~~甲~~乙', '1:1 ~~'],
    ['stars between figures and units', '50元*3人*2天', '1:4 *'],
    ['blanks to be filled in', '日期：__月__', '1:4 __'],
    ['stars between words', '得分=分值*实际值/目标值*权重', '1:6 *'],
    ['a dash that makes a heading', '预算数：\n-\n执行数：', '2:1 -'],
    ['two dashes that make a heading', '偏差原因\n--', '2:1 --'],
    ['a dash alone', '甲\n\n-\n\n乙', '3:1 -'],
    ['one blank', '甲 _乙_ 丙', '1:3 _'],
    ['a line of blanks', '甲\n\n______', '3:1 ______'],
    ['numbers that are counted anew', '1. 甲\n3. 乙', '2:1 3'],
    ['a number with a zero', '01. 甲', '1:1 01'],
    ['a language that could be a word', '```FAILED100\n甲\n```', '1:4 FAILED100'],
    ['cells beyond the head of a table', '| 甲 |\n| - |\n| 1 | 修路 |', '3:7 修路 |'],
    ['words behind a fence', '```text 修路\n甲\n```', '1:9 修路'],
    ['a language that is none', '```修路\n甲\n```', '1:4 修路'],
    ['the sign of a figure', '增长率：\n- 5%', '2:1 - 5%'],
    ['the sign of an amount', '利润\n\n+ 5.2万元。', '3:1 + 5.2万元。'],
    ['a sign of more than', '支出\n> 5万元', '2:1 > 5万元'],
    ['stars between figures', '3*5=15，2*4=8', '1:2 *'],
    ['two stars between figures', '2**3=8，2**4=16', '1:2 **'],
    ['single tildes', '宽5~6米，长7~8米', '1:3 ~'],
    ['the same in a quotation', '> 宽5~6米，长7~8米', '1:5 ~'],
    ['beyond a character of two places', '𠮷\n\n[𠮷注]: 修路', '3:2 𠮷注]: 修路'],
  ])('%s', (_name, body, ...found) => {
    expect(unshown(body)).toEqual(found);
  });

  it.each([
    ['words', '全年修路10公里。\n第二行'],
    ['words after blanks', '　　全年修路10公里。'],
    ['a heading, open and closed', '## 一、概况\n\n### 二、概况 ###\n\n三、概况\n---'],
    ['lists', '- 甲\n  - 乙\n\n1. 甲\n2. 乙\n\n7) 丙\n\n- [ ] 丁\n- [x] 戊'],
    ['a list within a quotation', '> 1. 甲\n>    继续\n> 2. 乙'],
    ['a table', '| 甲 | 乙 |\n| --- | :-: |\n| 1 | `2` |\n| 3 |'],
    ['links', '[甲](https://example.org/) <https://example.org/> https://example.org/'],
    ['a picture', '![图的说明](handbook/a.png)'],
    ['emphasis', '**甲**乙 *丙*，丁 ***戊***'],
    ['emphasis between a figure and a word', '共10**万**元'],
    ['signs that are escaped', '3\\*5=15，2\\*4=8，5\\~6米，7\\~8米'],
    ['one star, one tilde', '3*5=15，宽5~6米'],
    ['code', '`甲` ``乙`丙``\n\n    丁\n\n```\n戊\n```\n\n```yaml\n己: 1\n```'],
    ['a sign of a footnote', '甲[^1]，注1：修路10公里'],
    ['a list of figures', '- 5%\n- 6%'],
    ['an item and a quotation with words', '- 5座桥梁的加固\n\n> 5万元用于修路'],
    ['numbers in brackets', '1) 甲\n2) 乙'],
    ['paragraphs that are set in', '    全年修路10公里。\n\n\t二\n    三'],
    ['an address within text', '见http://www.example.org/a，已经公开。'],
    ['a line break', '甲\\\n乙  \n丙'],
    ['line breaks of Windows', '甲\r\n乙\r\n\r\n丙'],
    ['a line between', '甲\n\n---\n\n乙'],
  ])('%s: all is shown', (_name, body) => {
    expect(unshown(body)).toEqual([]);
  });
});

describe('an address in running text', () => {
  const html = (body: string): string => {
    const { parts } = renderNarrative({ file: 'reports/a.md', body });
    return parts.filter((part) => typeof part === 'string').join('');
  };

  it.each([
    [
      '见http://www.example.org，已经公开。',
      'href="http://www.example.org">http://www.example.org</a>，已经公开。',
    ],
    [
      '见（www.example.org/a?b=1&c=2）。',
      'href="http://www.example.org/a?b=1&amp;c=2">www.example.org/a?b=1&amp;c=2</a>）。',
    ],
    ['见https://example.org/a.、乙', 'href="https://example.org/a">https://example.org/a</a>.、乙'],
    ['网址http://www.example.org：完成', 'href="http://www.example.org">http://www.example.org</a>：完成'],
  ])('%s ends before Chinese text', (body, expected) => {
    expect(html(body)).toContain(expected);
    expect(checkBody('reports/a.md', body, 1).problems).toEqual([]);
  });

  it('a heading has an id of its own', () => {
    const { headings, parts } = renderNarrative({
      file: 'reports/a.md',
      body: '## findings\n\n## findings\n\n## ！！！\n\n##\n',
    });
    expect(headings.map(({ slug }) => slug)).toEqual([
      'narrative-findings',
      'narrative-findings-1',
      'narrative-heading',
    ]);
    expect(parts.filter((part) => typeof part === 'string').join('')).not.toContain('id=""');
    expect(renderPageText('## content')).toContain('id="content-1"');
  });
});

describe('what a page shows of a line', () => {
  const parts = (body: string) => shownOf(body).map(({ line, parts }) => [line, ...parts]);

  it.each([
    [
      'words without their marks',
      '## **一**、[概况](a)\n\n> - 甲\n>   乙',
      [1, '一、概况'],
      [3, '甲'],
      [4, '乙'],
    ],
    ['cells apart', '| 甲 | 乙 |\n| - | - |\n| 1 | 2 | 3 |', [1, '甲', '乙'], [3, '1', '2']],
    ['numbers of items', '3. 甲\n4. 乙\n9) 丙', [1, '3. 甲'], [2, '4. 乙'], [3, '9) 丙']],
    ['the lines of code', '```\n甲\n乙\n```\n\n    丙', [2, '甲'], [3, '乙'], [6, '丙']],
    ['no definitions', '甲\n\n[a]: b "丙"', [1, '甲']],
    ['what stands between lines of three hyphens', '---\n*〔表〕*\n甲\n---', [2, '〔表〕'], [3, '甲']],
    ['boxes', '- [x] 甲\n- [ ] 乙', [1, '☑甲'], [2, '☐乙']],
    ['paragraphs that are set in', '    甲\n    乙\n\n\t丙', [1, '甲'], [2, '乙'], [4, '丙']],
    ['an address and what follows it', '见www.example.org，甲', [1, '见www.example.org，甲']],
    ['entities as the page has them', '甲&amp;乙', [1, '甲&乙']],
  ])('%s', (_name, body, ...lines) => {
    expect(parts(body)).toEqual(lines);
  });

  it('knows the editor’s marks and the rows of tables', () => {
    const lines = shownOf(
      '*〔没有收录。〕*\n\n字*〔注〕*\n\n*〔注〕* 得分100分。 *〔注〕*\n\n*〔注〕得分100分。〔注〕*\n\n*〔财预〔2021〕10号〕*\n\n| 甲 |\n| - |',
    );
    expect(lines.map(({ line, isEditorsMark, isTableRow }) => [line, isEditorsMark, isTableRow])).toEqual([
      [1, true, false],
      [3, false, false],
      [5, false, false],
      [7, false, false],
      [9, true, false],
      [11, false, true],
    ]);
  });
});
