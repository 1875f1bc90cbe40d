import { describe, expect, it } from 'vitest';
import { readPageRecord } from '../../src/indexing/page-record.ts';

function article(inner: string) {
  return readPageRecord(
    `<html><body><header>页眉</header><main><article class="a" data-pagefind-body>${inner}</article><p>页脚</p></main></body></html>`,
    'reports/a/',
  );
}

describe('the text of a page', () => {
  it.each([
    ['inline elements stand together', '中<b>文</b><a href="/">域名</a>', '中文域名'],
    [
      'blocks stand apart',
      '<p>中文</p><p>域名</p><table><tr><td>1</td><td>2</td></tr></table>',
      '中文\n域名\n1\n2',
    ],
    ['a line break stands apart', '中文<br>域名', '中文\n域名'],
    ['spaces are single', '<p>  中\n文  </p>\n\n<p> 域名</p>', '中 文\n域名'],
    ['marks for line breaking are left out', '中文\u200B域名', '中文域名'],
    [
      'signs are decoded',
      '&lt;a&gt; &amp; &quot;b&quot; &#39;c&#39; &#x4E2D;&nbsp;&copy;',
      `<a> & "b" 'c' 中 &copy;`,
    ],
    ['comments are left out', '中<!-- <p>不</p> -->文', '中文'],
    ['what is ignored', '中<div data-pagefind-ignore><p>不<b>要</b></p>也不</div>文', '中\n文'],
    [
      'what is ignored within what is ignored',
      '<ul data-pagefind-ignore><li data-pagefind-ignore>a</li>b</ul>中',
      '中',
    ],
    ['scripts with signs of markup', '中<script>if (a < b) "<p>"</script>文', '中文'],
    [
      'navigation, buttons and drawings',
      '中<nav>a</nav><button>b</button><svg><path d="M0"/><text>c</text></svg>文',
      '中文',
    ],
    ['signs of markup in attributes', '<p title="a > b" data-x=\'<p>\'>中</p>', '中'],
    ['a script without an end, which the rest of the page is', '<p>中</p><script>文', '中'],
    ['a sign that begins no tag', '<p>1 < 2 <= 3 <"4" <5</p>', '1 < 2 <= 3 <"4" <5'],
    ['elements without an end', '<p>中<img src="a" alt="b"><wbr>文<input></p>域', '中文\n域'],
  ])('%s', (_name, inner, text) => {
    expect(article(inner)?.text).toBe(text);
  });

  it('ends with the marked element', () => {
    expect(article('<div><div>中</div></div>')?.text).toBe('中');
  });

  it.each(['<html><body><article>中</article></body></html>', '', '<p>data-pagefind-body</p>'])(
    'is none where nothing is marked: %j',
    (html) => {
      expect(readPageRecord(html, 'a/')).toBeNull();
    },
  );
});

describe('what the page says of itself', () => {
  const page = article(
    '<h1 data-pagefind-meta="title">中文<b>域名</b></h1>' +
      '<span hidden data-pagefind-filter="year[data-value]" data-value="2024"></span>' +
      '<span hidden data-pagefind-filter="region[data-value]" data-value="甲&amp;乙"></span>' +
      '<span hidden data-pagefind-meta="status[data-value]" data-value="已撤回"></span>' +
      '<h2 id="funds">资金</h2><p>一</p><h3 id="goals">目<i>标</i></h3>' +
      '<section data-pagefind-ignore><h2 id="neighbours">相关</h2></section>',
  );

  it('title, status and facets', () => {
    expect([page?.url, page?.title, page?.status]).toEqual(['reports/a/', '中文域名', '已撤回']);
    expect(page?.facets).toEqual({ year: '2024', region: '甲&乙' });
  });

  it('headings that can be linked to, with their place in the text', () => {
    expect(page?.headings).toEqual([
      { id: 'funds', title: '资金', at: 5 },
      { id: 'goals', title: '目标', at: 10 },
    ]);
    expect(page?.text.slice(10)).toBe('目标');
  });

  it('the address is the title where it has none', () => {
    expect(article('中')).toMatchObject({ title: 'reports/a/', status: null, facets: {}, headings: [] });
  });
});
