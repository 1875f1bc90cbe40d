import { describe, expect, it } from 'vitest';
import { boldProblems } from '../../src/checks/bold.ts';
import { renderNarrative } from './render-narrative.ts';

const texts: readonly (readonly [name: string, body: string, faults: number])[] = [
  ['a full stop before the closing mark and a character after it', '**重要（提示）。**后文', 1],
  ['a bracket before the closing mark', '**执行率（%）**为', 1],
  ['a quotation mark after the opening mark', '前文**“重要”**后文', 1],
  ['nothing after the closing mark', '**重要（提示）。**', 0],
  ['a punctuation mark after the closing mark', '**重要（提示）**。后文', 0],
  ['plain words', '前文**重要**后文', 0],
  ['a list', '- **原文得分**：文件上印出的数字。\n- **相符**：相同。', 0],
  ['white space inside', '** 重要 **后文', 1],
  ['two bold texts, the second one wrong', '**甲**乙**丙。**丁', 1],
  ['a bold text over two lines', '前文**重要\n提示**后文', 0],
  ['cells of a table', '| 甲 | 乙 |\n| --- | --- |\n| **甲（一）** | **乙** |', 0],
  ['code', '`**重要。**后文`', 0],
  ['escaped stars', '\\*\\*重要。\\*\\*后文', 0],
  ['a single pair', '前文**后文', 0],
];

describe('bold', () => {
  it.each(texts)('%s', (_name, body, faults) => {
    expect(boldProblems('a.md', body, 1)).toHaveLength(faults);
    // The renderer of the site is the judge.
    const pairs = Math.floor((body.replace(/\\\*|`[^`]*`/g, '').match(/\*\*/g) ?? []).length / 2);
    expect(renderNarrative(body).match(/<strong>/g) ?? []).toHaveLength(pairs - faults);
  });

  it('is shown at its line and column', () => {
    expect(boldProblems('a.md', '第一段。\n\n第二段**重要。**后文', 5)).toMatchObject([
      { line: 7, column: 4, message: '“**重要。**”不会显示为粗体，页面上会出现星号。' },
    ]);
  });
});
