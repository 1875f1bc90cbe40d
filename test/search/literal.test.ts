import { describe, expect, it } from 'vitest';
import { excerptOf, fold, packed, toHit, wordsOf } from '../../src/search/literal.ts';

describe('the words of a query', () => {
  it.each([
    ['中文域名', ['中文域名']],
    ['中文域名　呼和浩特', ['中文域名', '呼和浩特']],
    [' Ｂ１２ ', ['b12']],
    ['ＺＷＹＭ', ['zwym']],
    ['"中文域名"', ['中文域名']],
    ['“中文域名”', ['中文域名']],
    ['“互联网+政务服务”平台', ['“互联网+政务服务”平台']],
    ['"', []],
    ['“”', []],
    ['', []],
    ['   ', []],
  ])('%j', (query, expected) => {
    expect(wordsOf(query)).toEqual(expected);
  });
});

describe('folding', () => {
  it('keeps every character at its place', () => {
    const text = 'Ｂ１２　预算（85.6％）İ';
    expect(fold(text)).toHaveLength(text.length);
  });
});

describe('packing', () => {
  it.each([
    ['中文 域\n名', '中文域名'],
    ['Ｂ１２　ABC', 'b12abc'],
    ['', ''],
  ])('%j', (text, expected) => {
    expect(packed(text)).toBe(expected);
  });
});

describe('a page that was found', () => {
  const page = {
    url: 'reports/a/',
    title: '域名',
    status: '已撤回',
    text: '域名 资金 续费 79000 元 来源 原文的域 名 附件',
    headings: [
      { id: 'funds', title: '资金', at: 3 },
      { id: 'provenance', title: '来源', at: 17 },
      { id: 'files', title: '附件', at: 26 },
    ],
  };

  it('has its address below the base path, its title and its status', () => {
    const { url, title, status } = toHit(page, ['域名'], '/zwgk/');
    expect([url, title, status]).toEqual(['/zwgk/reports/a/', '域名', '已撤回']);
  });

  it.each([
    [['续费'], ['/reports/a/#funds']],
    [['域名'], ['/reports/a/#provenance']],
    [['79000元'], ['/reports/a/#funds']],
    [
      ['续费', '附件'],
      ['/reports/a/#funds', '/reports/a/#files'],
    ],
    [['没有'], []],
  ])('names the sections in which %j stands', (words, urls) => {
    expect(toHit(page, words, '/').sections.map(({ url }) => url)).toEqual(urls);
  });

  it('names four sections at most', () => {
    const headings = [0, 2, 4, 6, 8].map((at) => ({ id: `s${at}`, title: '资金', at }));
    expect(toHit({ ...page, text: '资金'.repeat(5), headings }, ['资金'], '/').sections).toHaveLength(4);
  });
});

describe('the excerpt', () => {
  it('shows the printed text around the first match, with matches marked', () => {
    const parts = excerptOf('预算执行率（85.6％）为满分', ['85.6%']);
    expect(parts).toEqual([
      { text: '预算执行率（', isMatch: false },
      { text: '85.6％', isMatch: true },
      { text: '）为满分', isMatch: false },
    ]);
  });

  it('marks a word across a space or a line break, and every occurrence', () => {
    const parts = excerptOf('中文 域名，中文域\n名', ['中文域名']);
    expect(parts).toEqual([
      { text: '中文 域名', isMatch: true },
      { text: '，', isMatch: false },
      { text: '中文域\n名', isMatch: true },
    ]);
  });

  it.each(['（85.6%）', '1+1', 'a|b', '[x]', '^$', '*', '\\', '2020-01', '?', '{1}', 'a/b', '𠮷'])(
    'takes %j by the letter',
    (word) => {
      const marked = excerptOf(`前${word}后`, wordsOf(word)).filter(({ isMatch }) => isMatch);
      expect(marked.map(({ text }) => text)).toEqual([word]);
    },
  );

  it('shows the beginning when no word stands in the text', () => {
    expect(excerptOf('预算执行率', ['域名'])).toEqual([{ text: '预算执行率', isMatch: false }]);
  });

  it('says with an ellipsis that the text goes on', () => {
    const parts = excerptOf(`${'前'.repeat(100)}域名${'后'.repeat(200)}`, ['域名']);
    expect(parts[0]?.text).toBe('…');
    expect(parts.at(-1)?.text).toBe('…');
    expect(parts.some(({ text, isMatch }) => isMatch && text === '域名')).toBe(true);
  });
});
