import { describe, expect, it } from 'vitest';
import { openFields } from '../../src/schema/open-fields.ts';

const draft = `---
status: draft
document:
  title: 【待填】
  projectName: 农村公路
  # 【待填】documentDate：成文日期
funds:
  table:
    - phase: executed
      total: "" # 【待填】
      # 【待填】unit：金额单位
indicators:
  - name: 里程
    weight: "" # 【待填】
    survey:
      levels:
        - name: 满意
          weightPercent: "100"
          count: "" # 【待填】
    # 【待填】stated：正文的说法
  - code: B2
    name: "【待填】年里程"
# 【待填】calculations：算式
---

## 基本情况

【待填】【待填】
`;

const listed = (text: string): string[] =>
  openFields(text).map(({ line, column, field }) => `${line}:${column} ${field}`);

describe('open fields', () => {
  it('are found wherever the marker stands, with their place and field', () => {
    expect(listed(draft)).toEqual([
      '4:10 document.title',
      '6:5 document.documentDate',
      '10:19 funds.table[executed].total',
      '11:9 funds.table[executed].unit',
      '14:18 indicators[1].weight',
      '19:23 indicators[1].survey.levels[满意].count',
      '20:7 indicators[1].stated',
      '22:12 indicators[B2].name',
      '23:3 calculations',
      '28:1 ',
      '28:5 ',
    ]);
  });

  it('have the same places in a file with Windows line ends and a byte order mark', () => {
    expect(listed(`\uFEFF${draft.replaceAll('\n', '\r\n')}`)).toEqual(listed(draft));
  });

  it.each([
    ['a file without markers', '---\nstatus: draft\n---\n正文\n', []],
    ['a file without front matter', '正文【待填】\n', ['1:3 ']],
    ['front matter that cannot be read', '---\na: 【待填】\na: 2\n---\n', ['2:4 ']],
    ['a comment before the first field', '---\n# 【待填】\nstatus: draft\n---\n', ['2:3 ']],
    ['a field that only a comment has', '---\n# 【待填】goals\nstatus: draft\n---\n', ['2:3 goals']],
    ['text over several lines', '---\na: |\n  甲\n  【待填】\n---\n', ['4:3 ']],
  ])('%s', (_, text, expected) => {
    expect(listed(text)).toEqual(expected);
  });
});
