import { describe, expect, it } from 'vitest';
import { narrativeSourceProblems } from '../../src/checks/narrative-source.ts';
import { shownOf } from '../narrative/shown-of.ts';

const source =
  '一、项目概况\n	保障 30 万元资金*足额*到位。\n名称	金额\n办公费	15.64\n（二）附件：关于1.5倍的说明';

function linesOf(body: string): number[] {
  return narrativeSourceProblems('report.md', shownOf(body), 10, source).map(({ line }) => line);
}

describe('a narrative that stands in the source text', () => {
  it.each([
    ['headings of any level', '## 一、项目概况\n\n### （二）附件：关于1.5倍的说明'],
    ['white space and line ends of another kind', '保障30万元资金\\*足额\\*到位。\r'],
    ['emphasis and links', '**保障** 30 万元[资金](https://example.org/)'],
    ['lists', '- 保障 30 万元资金\n* 到位。'],
    ['escaped marks', '关于1\\.5倍的说明'],
    ['tables', '| 名称 | 金额 |\n| --- | ---: |\n| 办公费 | 15.64 |'],
    ['the editor’s own marks', '*〔此处原有表格，见本页数据部分〕*'],
    ['full-width and half-width forms', '附件:关于1.5倍的说明'],
  ])('%s', (_name, body) => {
    expect(linesOf(body)).toEqual([]);
  });
});

describe('a narrative that does not', () => {
  it.each([
    ['a changed word, with its line', '一、项目概况\n\n保障 30 万元资金按时到位。', [12]],
    ['a changed figure', '保障 31 万元资金', [10]],
    ['a figure cut short', '办公费 15.6', [10]],
    ['a cell of a table', '| 办公费 | 15.46 |', [10]],
    ['an editor’s mark inside a line', '保障 *〔此处〕* 30 万元资金', [10]],
  ])('%s', (_name, body, lines) => {
    expect(linesOf(body)).toEqual(lines);
  });
});

describe('signs that the document prints and Markdown takes for marks', () => {
  const printed = '> 90万人次\n结余-12.5万元\n* 注：本表\n50元*3人*2天\n`新系统`\n[附件](见后)';
  const found = (body: string): string[] =>
    narrativeSourceProblems('report.md', shownOf(body), 1, printed).map(({ code }) => code);

  it.each(['> 90万人次', '- 12.5', '50元*3人*2天', '`新系统`', '[附件](见后)'])(
    '%s: how to write them is said',
    (body) => {
      expect(found(body)).toEqual(['text-not-shown']);
    },
  );

  it.each([
    '\\> 90万人次',
    '* 注：本表',
    '\\* 注：本表',
    '50元\\*3人\\*2天',
    '\\`新系统\\`',
    '\\[附件](见后)',
  ])('%s is right', (body) => {
    expect(found(body)).toEqual([]);
  });
});
