import { describe, expect, it } from 'vitest';
import { narrativeProblems } from '../../src/checks/narrative.ts';

function found(body: string): string[] {
  return narrativeProblems('a.md', body, 1).map(({ code }) => code);
}

describe('a narrative without faults', () => {
  it.each([
    '全年修路10公里。',
    '## 二级标题\n\n### 三级标题',
    '#号开头不是标题',
    '#1 机组',
    '    # 缩进的代码',
    '依据<内蒙古自治区预算绩效管理办法>执行。',
    '<2024年预算>',
    '得分5<6，6>5，1 < 2，x<5。',
    '《<通知>的补充》',
    '满意度 ≥90%',
    '[附件](https://example.org/a.pdf)',
    '[附件](HTTP://example.org/)',
    '[附件](https://example.org/?a=1&b=2)',
    '[写信](mailto:office@example.org)',
    '[说明](/about/)',
    '[上一页](../2022/)',
    '[本页](#评分)',
    '[空]()',
    '[附件][1]\n\n[1]: https://example.org/',
    '注[1]：见附件',
    '| 一 | 二 |\n| --- | --- |\n| 1 | 2 |',
    '第一行\n---',
    '合计==100',
    '\n===\n',
    '> \n===\n',
    '- #1 机组',
    '1. 第#号',
    '**重要**！[注]',
    'A&B;C & D；P&G公司',
  ])('%j', (body) => {
    expect(found(body)).toEqual([]);
  });
});

describe('HTML', () => {
  it.each([
    '<b>粗</b>',
    '<script>alert(1)</script>',
    '<SCRIPT',
    '</div>',
    '<!-- 注释 -->',
    '<?xml version="1.0"?>',
    '<![CDATA[x]]>',
    '<br/>',
    '<svg/onload=alert(1)>',
    '<img src=x onerror=alert(1)>',
    'x <a\nhref="javascript:alert(1)">',
    '<https://example.org/>',
    '<javascript:alert(1)>',
    '`<b>`',
    '甲&nbsp;乙',
    '&#8295;甲',
    '&#x2067;甲',
    '&rlm;甲',
  ])('%j is found', (body) => {
    expect(found(body)[0]).toBe('html-in-body');
  });
});

describe('links', () => {
  it.each([
    '[a](javascript:alert(1))',
    '[a](JavaScript:alert(1))',
    '[a]( javascript:alert(1))',
    '[a](\njavascript:alert(1))',
    '[a](<javascript:alert(1)>)',
    '[a](java&#115;cript:alert(1))',
    '[a](javascript&colon;alert(1))',
    '[a](javascript&#x3A;alert(1))',
    '[a](javascript\\:alert(1))',
    '[a](\\\\example.org)',
    '[a](//example.org/)',
    '[a](data:text/html;base64,AAAA)',
    '[a](vbscript:a)',
    `[a](${' '.repeat(100)}javascript:alert(1))`,
    '> [a](\n> javascript:alert(1))',
    '[a][1]\r\n\r\n[1]:\r\njavascript:alert(1)',
    '> [a][1]\n>\n> [1]:\n> javascript:alert(1)',
    '[a](file:///etc/passwd)',
    '[a](ftp://example.org/)',
    '[a](tel:12345)',
    '[a](https:example.org)',
    '[a][1]\n\n[1]: javascript:alert(1)',
    '[a][1]\n\n[1]:\njavascript:alert(1)',
    '[a][1]\n\n> [1]: javascript:alert(1)',
    '[a][1]\n\n- [1]: <javascript:alert(1)>',
    '[a][b\\]c]\n\n[b\\]c]: javascript:alert(1)',
    '![图](a.png)',
    '![图][1]',
    '![](https://example.org/a.png)',
  ])('%j is not safe', (body) => {
    expect(found(body)).toContain('unsafe-link');
  });
});

describe('headings of the first level', () => {
  it.each([
    '# 标题',
    '#',
    '   # 标题',
    '正文\n\n# 标题\n',
    '#\t标题',
    '标题\n===',
    '标题\n=',
    '标题\n   ====  ',
    '标题\r\n===\r\n',
    '# 标题\r\n',
    '> # 标题',
    '- # 标题',
    '1. > # 标题',
    '> 标题\n> ===',
    '- 标题\n  ===',
  ])('%j', (body) => {
    expect(found(body)).toEqual(['heading-in-body']);
  });
});

describe('the place of a fault', () => {
  it('is counted from the line on which the body starts', () => {
    const [problem] = narrativeProblems('a.md', '一\n二 <b>\n', 12);
    expect(problem).toMatchObject({ file: 'a.md', line: 13, column: 3 });
  });

  it('is given for each of many faults', () => {
    const places = narrativeProblems('a.md', '<b>\n# 一\n![图](a)\n[a](b:c)\n', 1).map(
      ({ line, code }) => `${line} ${code}`,
    );
    expect(places).toEqual(['1 html-in-body', '2 heading-in-body', '3 unsafe-link', '4 unsafe-link']);
  });

  it('is the start of an empty body', () => {
    expect(narrativeProblems('a.md', ' \n', 9)).toMatchObject([{ code: 'empty-body', line: 9, column: 1 }]);
  });
});

describe('a page of the site itself', () => {
  const onPage = (body: string): string[] =>
    narrativeProblems('pages/handbook.md', body, 1).map(({ code }) => code);

  it.each([
    '写 `<Amount stage="executed" />` 一行。',
    '`` 两个反引号里的 <b> ``',
    '![报告页的复核部分](handbook/review.png)',
  ])('may hold %j', (body) => {
    expect(onPage(body)).toEqual([]);
  });

  it.each([
    ['`没有结束 <b>', 'html-in-body'],
    ['\\`<b>\\`', 'html-in-body'],
    ['`码` <script>alert(1)</script> `码`', 'html-in-body'],
    ['𠮷 `<b>` <script>', 'html-in-body'],
    ['![](handbook/review.png)', 'unsafe-link'],
    ['![图](https://example.org/a.png)', 'unsafe-link'],
    ['![图](handbook/../../a.png)', 'unsafe-link'],
    ['![图](handbook/a.svg)', 'unsafe-link'],
    ['![图][1]\n\n[1]: handbook/review.png', 'unsafe-link'],
  ])('may not hold %j', (body, code) => {
    expect(onPage(body)).toContain(code);
  });

  it('shows pictures, a report does not', () => {
    expect(found('![复核](handbook/review.png)')).toEqual(['unsafe-link']);
  });
});
