import { describe, expect, it } from 'vitest';
import { findYamlSlip } from '../../src/checks/yaml-slips.ts';
import { readYaml } from '../../src/schema/front-matter.ts';

/** `line:column message` of the slip in a text that cannot be read, as the gate looks for it. */
function slipIn(...lines: readonly string[]): string | null {
  const yaml = lines.join('\n');
  const read = readYaml(yaml, 0);
  if (read.ok || read.reason !== 'syntax') throw new Error('The text can be read.');
  const slip = findYamlSlip(yaml, read.position.line);
  return slip === null ? null : `${slip.line + 1}:${slip.column} ${slip.message}`;
}

describe('a slip is shown on its own line', () => {
  it.each<[name: string, lines: readonly string[], slip: string]>([
    ['a tab', ['funds:', '\tunit: 万元'], '2:1 这一行用 Tab 键缩进。'],
    ['a tab after spaces', ['funds:', '  - a: 1', '  \tb: 2'], '3:3 这一行用 Tab 键缩进。'],
    ['ideographic spaces', ['funds:', '　unit: 万元', '  table: []'], '2:1 这一行用全角空格缩进。'],
    ['a no-break space', ['funds:', '\u00a0unit: 万元', '  table: []'], '2:1 这一行用不断行空格缩进。'],
    ['a full-width colon', ['funds:', '  unit：万元', '  table: []'], '2:7 “unit”后面是全角冒号“：”。'],
    [
      'a full-width colon in the last line but one of an item',
      ['- name: 修路', '  score："3"', '  weight: "3"'],
      '2:8 “score”后面是全角冒号“：”。',
    ],
    ['a colon without a space', ['funds:', '  unit:万元', '  table: []'], '2:7 “unit”的冒号后面没有空格。'],
    ['a colon and a full-width space', ['unit:　万元', 'table: []'], '1:5 “unit”的冒号后面不是英文空格。'],
    ['no colon', ['- name 修路', '  weight: "3"'], '1:3 这一行没有冒号：“- name 修路”。'],
    [
      'no closing quotation mark',
      ['score: "3', 'note: 无', 'weight: "3"'],
      '1:8 这里的引号 " 没有配对的后一半。',
    ],
    [
      'no closing quotation mark far above',
      ['score: "3', 'a: 无', 'b: 无', 'c: 无', 'd: 无', 'weight: "3"', 'target: "3"'],
      '1:8 这里的引号 " 没有配对的后一半。',
    ],
    ['another closing mark', [`score: "3'`, 'weight: "3"'], '1:8 这里的引号 " 没有配对的后一半。'],
    ['no closing mark in the last line', ['weight: "3"', "score: '3"], "2:8 这里的引号 ' 没有配对的后一半。"],
    ['words after a quotation', ['weight: "3"分', 'score: "3"'], '1:12 引号后面还有内容。'],
    ['a sign that YAML keeps', ['target: >=80%', 'score: "3"'], '1:9 内容以“>”开头，没有加引号。'],
    ['another such sign', ['target: %80', 'score: "3"'], '1:9 内容以“%”开头，没有加引号。'],
    ['a colon in a text', ['name: 修路: 里程'], '1:9 内容里有英文冒号和空格，会被当作又一个字段。'],
    [
      'too few spaces',
      ['rows:', '  - name: 修路', '    weight: "3"', '  score: "3"'],
      '4:1 这一行前面空了 2 格，与上面各行都对不齐。',
    ],
    [
      'too many spaces',
      ['rows:', '  - name: 修路', '     weight: "3"'],
      '3:1 这一行前面空了 5 格，与上面各行都对不齐。',
    ],
  ])('%s', (_name, lines, slip) => {
    expect(slipIn(...lines)).toBe(slip);
  });

  it.each<[name: string, lines: readonly string[]]>([
    ['a bracket that is not closed', ['name: [修路', 'weight: 3', 'score: 3']],
    ['a quotation that is closed above', ['note: "一', '  二"', 'a: b', 'c: d', 'e: [', 'f: 1']],
  ])('%s is left to the parser', (_name, lines) => {
    expect(slipIn(...lines)).toBeNull();
  });
});
