import { describe, expect, it } from 'vitest';
import { excerptOf, fold, rank, wordsOf, type Candidate } from '../../src/search/literal.ts';

function page(title: string, content: string): Candidate {
  return { title, content, url: `/${title}/`, sections: [] };
}

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

describe('ranking', () => {
  it('puts literal matches first and keeps the order inside each group', () => {
    const hits = rank('网站挂标', [
      page('a', '网站的标识'),
      page('b', '提高网站挂标率'),
      page('c', '挂标'),
      page('d', '网站 挂标'),
    ]);
    expect(hits.map(({ title, isLiteral }) => [title, isLiteral])).toEqual([
      ['b', true],
      ['d', true],
    ]);
  });

  it('leaves out pages in which no word stands, and keeps those with some', () => {
    const hits = rank('域名 挂标', [
      page('a', '挂牌'),
      page('b', '挂标'),
      page('c', '挂标的域名'),
      page('d', '名域'),
    ]);
    expect(hits.map(({ title, isLiteral }) => [title, isLiteral])).toEqual([
      ['c', true],
      ['b', false],
    ]);
  });

  it('asks for every word of the query', () => {
    const [one, two] = rank('域名 续费', [page('a', '域名注册'), page('b', '续费与域名')]);
    expect([one?.title, one?.isLiteral, two?.isLiteral]).toEqual(['b', true, false]);
  });

  it('finds a word across the marks of segmentation and line breaks', () => {
    expect(rank('中文域名', [page('a', '中文\u200B域\n名')])[0]?.isLiteral).toBe(true);
  });

  it('names the sections in which the words stand', () => {
    const [hit] = rank('续费', [
      {
        ...page('a', '域名续费'),
        sections: [
          { title: '资金', url: '/a/#funds', text: '续费 79000 元' },
          { title: '来源', url: '/a/#provenance', text: '原文' },
          { title: '整页', url: '/a/', text: '续费' },
        ],
      },
    ]);
    expect(hit?.sections.map(({ title }) => title)).toEqual(['资金']);
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
