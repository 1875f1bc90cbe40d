import { describe, expect, it } from 'vitest';
import { checkLinks } from '../../src/integrity/check-links.ts';
import { linkFaults } from '../../src/integrity/fault-words.ts';
import { foreignRequests } from '../../src/integrity/foreign-requests.ts';
import { factsReader } from '../../src/integrity/file-facts.ts';
import type { PageFacts } from '../../src/integrity/page-facts.ts';

const host = { basePath: '/zwgk/', siteUrl: undefined };

/** The facts of a small site: files by path. */
function factsOf(files: Readonly<Record<string, string>>): PageFacts[] {
  const read = factsReader();
  return Object.entries(files).flatMap(([path, text]) => read(path, Buffer.from(text)));
}

/** The dead links of a page beside a few others. */
function deadOf(html: string, siteUrl?: string): string[] {
  const files = {
    'a/index.html': html,
    'b/index.html': '<h2 id="表">x</h2>',
    'c.json': '{}',
    'index.html': '',
  };
  const { dead } = checkLinks(factsOf(files), new Set(Object.keys(files)), { ...host, siteUrl });
  return dead.map(({ kind, address }) => `${kind} ${address}`);
}

describe('links inside the site', () => {
  it.each([
    ['a page', '<a href="/zwgk/b/">'],
    ['the home page', '<a href="/zwgk/">'],
    ['a page from here', '<a href="../b/">'],
    ['a file', '<a href="/zwgk/c.json">'],
    ['with a query', '<a href="/zwgk/b/?q=%E8%B7%AF">'],
    ['with an anchor', '<a href="/zwgk/b/#表">'],
    ['with an anchor in percent signs', '<a href="/zwgk/b/#%E8%A1%A8">'],
    ['an anchor on the same page', '<a id="x" href="#x">'],
    ['an old anchor', '<a name="x"></a><a href="#x">'],
    ['the top of the page', '<a href="#top"><a href="#">'],
    ['a mail address', '<a href="mailto:a@example.invalid">'],
    ['a telephone', '<a href="tel:110">'],
    ['a picture in the page', '<img src="data:image/png;base64,AA==">'],
    ['what a script only says', '<script>"<a href=/x>"</script>'],
    ['what a comment says', '<!-- <a href="/zwgk/none/"> -->'],
    ['what a text says', '<pre>&lt;a href="/none/"></pre>'],
    ['no link at all', '1 < 2 <3'],
  ])('%s is no fault', (_name, html) => {
    expect(deadOf(html)).toEqual([]);
  });

  it.each([
    ['a page that is not there', '<a href="/zwgk/none/">', ['file /zwgk/none/']],
    ['a page without its slash', '<a href="/zwgk/b">', ['file /zwgk/b']],
    ['a page in other letters', '<a href="/zwgk/B/">', ['file /zwgk/B/']],
    ['an anchor that is not there', '<a href="/zwgk/b/#none">', ['anchor /zwgk/b/#none']],
    ['a part of an anchor', '<a id="xy" href="#x">', ['anchor #x']],
    ['an address without the path of the portal', '<a href="/b/">', ['beside /b/']],
    ['a picture that is not there', '<img src="/zwgk/x.png">', ['file /zwgk/x.png']],
    [
      'the second of several pictures',
      '<img srcset="/zwgk/c.json 1x, /zwgk/x.png 2x">',
      ['file /zwgk/x.png'],
    ],
    ['a style sheet that is not there', '<link rel="stylesheet" href="/zwgk/x.css">', ['file /zwgk/x.css']],
    ['a script that is not there', "<script src='/zwgk/x.js'></script>", ['file /zwgk/x.js']],
    ['a form that leads nowhere', '<form action=/zwgk/none/>', ['file /zwgk/none/']],
    [
      'a page to which one is led',
      '<meta http-equiv="refresh" content="0; url=/zwgk/none/">',
      ['file /zwgk/none/'],
    ],
    ['no address', '<a href="javascript:alert(1)">', ['unreadable javascript:alert(1)']],
    ['a host that is none', '<a href="https://[">', ['unreadable https://[']],
    ['percent signs that mean nothing', '<a href="/zwgk/%E8/">', ['unreadable /zwgk/%E8/']],
    ['after an unclosed attribute', '<p title=a"b><a href="/zwgk/none/">', ['file /zwgk/none/']],
    ['in capitals', '<A HREF="/zwgk/none/">', ['file /zwgk/none/']],
    ['with references', '<a href="/zwgk/n&#111;ne/?a=1&amp;b=2">', ['file /zwgk/none/?a=1&b=2']],
  ])('%s is named', (_name, html, dead) => {
    expect(deadOf(html)).toEqual(dead);
  });

  it('by the site’s own full address are checked as well', () => {
    const siteUrl = 'https://www.example.gov.cn';
    expect(deadOf(`<a href="${siteUrl}/zwgk/b/">`, siteUrl)).toEqual([]);
    expect(deadOf(`<a href="${siteUrl}/zwgk/none/">`, siteUrl)).toEqual([`file ${siteUrl}/zwgk/none/`]);
    expect(deadOf(`<a href="${siteUrl}/art/1.html">`, siteUrl), 'another part of the portal').toEqual([]);
  });

  it('in a style sheet are seen from the style sheet', () => {
    const files = {
      's/a.css': '@import "b.css"; a { background: url(x.png) } /* url(y.png) */',
      's/b.css': '',
    };
    const { dead } = checkLinks(factsOf(files), new Set(Object.keys(files)), host);
    expect(dead.map(({ address }) => address)).toEqual(['x.png']);
  });
});

it('links that lead away are listed with the number of their pages, and not asked', () => {
  const files = {
    'index.html':
      '<a href="https://b.example/x?y#z"><a href="https://a.example"><a href="https://a.example/">',
    'a/index.html': '<a href="//a.example/">',
  };
  expect(checkLinks(factsOf(files), new Set(Object.keys(files)), host)).toEqual({
    dead: [],
    external: [
      { address: 'https://a.example/', pages: 2 },
      { address: 'https://b.example/x?y#z', pages: 1 },
    ],
  });
});

it('one wrong link on many pages is one sentence', () => {
  const dead = ['a', 'b', 'c'].map((page) => ({ page, address: '/x/', kind: 'file' as const }));
  expect(linkFaults(dead)).toEqual(['a等 3 个文件中的链接“/x/”：站内没有这个地址。']);
});

describe('requests to other hosts', () => {
  const requests = (path: string, text: string) =>
    foreignRequests(factsOf({ [path]: text }), host).map(({ address }) => address);
  const other = 'https://cdn.example/x';

  it.each([
    ['a script', `<script src="${other}"></script>`],
    ['a picture', `<img src="${other}">`],
    ['without a scheme', '<img src="//cdn.example/x">'],
    ['in a choice of pictures', `<source srcset="a.png 1x, ${other} 2x">`],
    ['a style sheet', `<link rel="stylesheet" href="${other}">`],
    ['a connection made in advance', `<link rel="preconnect" href="${other}">`],
    ['an icon', `<link rel="shortcut icon" href="${other}">`],
    ['a frame', `<iframe src="${other}"></iframe>`],
    ['a page in a frame', '<iframe srcdoc="&lt;img src=https://cdn.example/x>"></iframe>'],
    ['a film’s picture', `<video poster="${other}"></video>`],
    ['a form', `<form action="${other}"></form>`],
    ['a button', `<button formaction="${other}"></button>`],
    ['an object', `<object data="${other}"></object>`],
    ['a style in an attribute', `<p style="background: url('${other}')">`],
    ['a style in the page', `<style>@import "${other}";</style>`],
    ['a picture in a drawing', `<svg><image xlink:href="${other}"/></svg>`],
    ['a notice of a click', `<a href="#" ping="${other}">`],
    ['a page that leads on', `<meta http-equiv="Refresh" content="0;URL=${other}">`],
    ['another base', `<base href="${other}">`],
  ])('%s', (_name, html) => {
    expect(requests('index.html', html)).toEqual([html.includes('"//') ? '//cdn.example/x' : other]);
  });

  it.each([
    ['a.css', `a { background: url(${other}) }`],
    ['a.css', `@import url("${other}");`],
    ['a.svg', `<svg xmlns="http://www.w3.org/2000/svg"><image href="${other}"/></svg>`],
    ['a.js', `fetch("${other}")`],
    ['a.js', `import('${other}')`],
  ])('%s with %s', (path, text) => {
    expect(requests(path, text)).toEqual([other]);
  });

  it.each([
    ['index.html', `<a href="${other}">`],
    ['index.html', `<link rel="canonical" href="${other}">`],
    ['index.html', `<meta property="og:image" content="${other}">`],
    ['index.html', `<script type="application/ld+json">{"@context":"${other}"}</script>`],
    ['a.js', 'document.createElementNS("http://www.w3.org/2000/svg", "g")'],
    ['a.js', '// https://cdn.example/licence'],
    ['a.css', `/* ${other} */`],
    ['a.json', `{"url":"${other}"}`],
  ])('%s with %s makes none', (path, text) => {
    expect(requests(path, text)).toEqual([]);
  });
});
