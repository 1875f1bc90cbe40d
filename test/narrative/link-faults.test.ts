import { describe, expect, it } from 'vitest';
import { readNarrative } from '../../src/narrative/read-narrative.ts';
import { treeFaults } from '../../src/narrative/tree-faults.ts';

function messagesOf(body: string): string[] {
  const tree = readNarrative(body, 'markdown');
  if (!('type' in tree)) throw new Error('unreadable');
  return treeFaults(tree).map(({ code, message }) => `${code} ${message}`);
}

describe('a link leads where its words say', () => {
  it.each<[body: string, named: string, opened: string]>([
    ['[www.mof.gov.cn](https://example.org/)', 'www.mof.gov.cn', '“example.org”'],
    ['[https://czj.example.gov.cn/a](https://example.org/a)', 'czj.example.gov.cn', '“example.org”'],
    ['[详见 HTTPS://A.example.cn 公告](https://example.cn.b.org/)', 'a.example.cn', '“example.cn.b.org”'],
    ['[**mof.gov.cn**](https://mof.gov.cn.example.org/)', 'mof.gov.cn', '“mof.gov.cn.example.org”'],
    ['[mof.gov.cn][1]\n\n[1]: https://example.org/', 'mof.gov.cn', '“example.org”'],
    ['[mof.gov.cn](../../../../../method/)', 'mof.gov.cn', '本站的页面'],
    ['[mof.gov.cn](mailto:a@example.org)', 'mof.gov.cn', '“mailto:a@example.org”'],
    ['[a.example.cn 和 b.example.cn](https://a.example.cn/)', 'b.example.cn', '“a.example.cn”'],
    ['[www．mof．gov．cn](https://example.org/)', 'www.mof.gov.cn', '“example.org”'],
    ['[mof。gov。cn](https://example.org/)', 'mof.gov.cn', '“example.org”'],
    ['[mof.gov.cn_](https://example.org/)', 'mof.gov.cn', '“example.org”'],
    ['[mof.gov.hk](https://example.org/)', 'mof.gov.hk', '“example.org”'],
    ['[a.政务](https://example.org/)', 'a.政务', '“example.org”'],
    ['[x@mof.gov.cn](mailto:x@example.org)', 'x@mof.gov.cn', '“mailto:x@example.org”'],
    ['[office@example.cn](https://example.org/)', 'office@example.cn', '“example.org”'],
  ])('%j does not', (body, named, opened) => {
    expect(messagesOf(body)).toEqual([`unsafe-link 链接的文字写的是“${named}”，打开的是${opened}。`]);
  });

  it.each([
    '[www.example.cn](https://example.cn/a)',
    '[example.cn](https://www.example.cn/a)',
    '[Example.CN](https://example.cn/)',
    '[https://example.cn:8080/a。](https://example.cn:8080/a)',
    '[office@example.cn](mailto:office@example.cn)',
    '[附件1.docx](https://example.org/1.docx)',
    '[市财政局网站](https://example.org/)',
    '[2.3.1 项目产出](../../../../../method/)',
    '[v1.2.com](https://v1.2.com/)',
    '[2024年预算.pdf](https://example.org/a.pdf)',
    '[GB/T 2260.html 与 No.1](https://example.org/)',
    'https://example.cn/a。',
    'www.example.cn',
  ])('%j does', (body) => {
    expect(messagesOf(body)).toEqual([]);
  });
});

it.each([
  ['[市财政局](https://czj.example.gov.cn@example.org/)', 'example.org'],
  ['[市财政局](https://czj.example.gov.cn:80@example.org:81/)', 'example.org:81'],
])('%j hides its host behind a user', (body, host) => {
  expect(messagesOf(body)).toEqual([
    expect.stringMatching(new RegExp(`^unsafe-link .*有用户名，真正打开的是“${host}”。$`)),
  ]);
});

it.each([
  '[a](mailto:a@example.cn?bcc=b@example.org)',
  '[a](mailto:a@example.cn,b@example.org)',
  '[a](mailto:a%40example.org)',
])('%j writes to others', (body) => {
  expect(messagesOf(body)).toEqual([expect.stringMatching(/^unsafe-link .*的地址不允许。$/)]);
});

it.each(['[](https://example.org/)', '[ ](https://example.org/)', '字[**&#32;**](https://example.org/)字'])(
  '%j has no words',
  (body) => {
    expect(messagesOf(body)).toEqual(['unsafe-link 链接“https://example.org/”没有可以点的文字。']);
  },
);
