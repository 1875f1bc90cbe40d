import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { examineText } from '../../src/attachments/text.ts';
import { characterProblems } from '../../src/checks/characters.ts';
import { entityProblems } from '../../src/checks/escaped-characters.ts';
import { hasHiddenCharacter } from '../../src/checks/hidden-characters.ts';
import type { Problem } from '../../src/checks/problem.ts';
import { mayHaveOddCharacter, textProblems } from '../../src/checks/text-problems.ts';
import { problemsBeside } from '../../src/gate/beside-content.ts';
import { publishedText } from '../../src/history/published-text.ts';
import { replacing } from '../support/content-copy.ts';
import { temporaryFolder } from '../support/build-folder.ts';
import { newRepository } from '../support/repository.ts';
import {
  adding,
  problemsOf,
  removed,
  report,
  reportAlone,
  reportPath,
  scalePath,
  sourcePath,
  smallContent,
  withFields,
  written,
  type Changes,
} from './small-content.ts';

const codePoints = Array.from({ length: 0x11_0000 }, (_, code) => code);

/** The rule once more, property by property. */
const properties = [
  /\p{Default_Ignorable_Code_Point}/u,
  /\p{Bidi_Control}/u,
  /\p{Cf}/u,
  /\p{Cc}/u,
  /\p{Cs}/u,
  /\p{Co}/u,
  /\p{Zl}/u,
  /\p{Zp}/u,
  /\p{Noncharacter_Code_Point}/u,
  /\p{Me}/u,
];
/** Before U+16FF0, whose combining class is 6, Unicode puts only marks of class 1: lines through a letter. */
function isOverlay(sign: string): boolean {
  return sign !== '\u{16FF0}' && `\u{16FF0}${sign}`.normalize('NFD').startsWith(sign.normalize('NFD'));
}

const drawnAsNothing = [0x2800, 0xffa0, 0xfffc, 0x16fe4, 0x1d159];

function isRefused(code: number): boolean {
  const sign = String.fromCodePoint(code);
  return (
    !'\t\n\r'.includes(sign) &&
    (drawnAsNothing.includes(code) ||
      (code >= 0x302a && code <= 0x302f) ||
      isOverlay(sign) ||
      properties.some((property) => property.test(sign)))
  );
}

function codeOf(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** `line:column code`. */
function placesOf(problems: readonly Problem[]): string[] {
  return problems.map(
    ({ line, column, message }) => `${line}:${column} ${/U\+[0-9A-F]+/.exec(message)?.[0] ?? message}`,
  );
}

function found(text: string): string[] {
  return placesOf(characterProblems({ path: 'reports/a.md', text }));
}

describe('one rule for every code point', () => {
  // A replaced character says of the whole file that it is in another encoding.
  const looked = codePoints.filter((code) => code !== 0xfffd && code !== 0x0a && code !== 0x0d);
  const refused = looked.filter(isRefused);
  const text = looked.map((code) => `ab${String.fromCodePoint(code)}c`).join('\n');
  const problems = characterProblems({ path: 'reports/a.md', text });

  it('refuses those of the properties and no other, each with its code, line and column', () => {
    const lines = new Map(looked.map((code, index) => [code, index + 1]));
    expect(refused.length).toBeGreaterThan(140_000);
    expect(placesOf(problems)).toEqual(refused.map((code) => `${lines.get(code) ?? 0}:3 ${codeOf(code)}`));
  });

  it.each([
    ['alone', ''],
    ['between words', '修'],
    ['between figures', '1'],
  ])('passes over a text %s only where it has none', (_where, around) => {
    const passedOver = refused.filter(
      (code) => !mayHaveOddCharacter(`${around}${String.fromCodePoint(code)}${around}`),
    );
    // Behind a Chinese character a selector chooses its form, and its tones stand beside it.
    const selectors = codePoints.filter((code) => /\p{Variation_Selector}/u.test(String.fromCodePoint(code)));
    const allowed = [...codePoints.slice(0x302a, 0x3030), ...selectors.filter((code) => code >= 0xfe00)];
    expect(passedOver).toEqual(around === '修' ? allowed : []);
  });

  it('gives each a name in Chinese', () => {
    const messages = problems.map(({ message }) => message.replace('，本文件共 2 处', ''));
    for (const message of new Set(messages)) {
      expect(message).toMatch(/^这里有[一-龥（）、]{4,20}（U\+[0-9A-F]{4,6}）。$/);
    }
  });

  it('a half of a pair is refused, and a pair is not', () => {
    expect(found('a\uD842b')).toEqual(['1:2 U+D842']);
    expect(found('a\uDFB7b')).toEqual(['1:2 U+DFB7']);
    expect(found('a𠮷b')).toEqual([]);
  });

  it.each<[name: string, text: string, problems: string[]]>([
    [
      'the figures of the report turned round',
      '分别为\u206790 / 10\u2069万元',
      ['1:4 U+2067', '1:12 U+2069'],
    ],
    ['a return without a line feed', '全年\r修路\r\n', ['1:3 U+000D']],
    ['a mark within a file', '修路\uFEFF里程', ['1:3 U+FEFF']],
    ['a second mark at the start', '\uFEFF\uFEFF修路', ['1:2 U+FEFF']],
    ['a selector behind a letter', 'a\uFE0F', ['1:2 U+FE0F']],
    ['a selector behind a selector', '葛\u{E0100}\u{E0101}', ['1:4 U+E0101']],
    ['a mark that turns the figure after it', '金额为10\u05BE20万元', ['1:6 U+05BE']],
    ['a letter of Arabic before a figure', '得分ئ 90分', ['1:3 U+0626']],
    ['another mark far from the figure', '85\u061B，（ 90分', ['1:3 U+061B']],
    ['a line through a figure', '9\u03360分', ['1:2 U+0336']],
    ['a line through a letter', 'a\u0338', ['1:2 U+0338']],
    ['a line through a sign that has one of its own', '≥\u0338', ['1:2 U+0338']],
    ['a line over a Chinese character', '未\u0305完成', ['1:2 U+0305']],
    ['a ring around a figure', '1\u20DD', ['1:2 U+20DD']],
    ['a mark on nothing', ' \u0301', ['1:2 U+0301']],
    ['a tone of Chinese on a figure', '9\u302A', ['1:2 U+302A']],
    ['a sounding mark of Japanese on a figure', '9\u3099', ['1:2 U+3099']],
    ['a heap of marks', `a${'\u0301'.repeat(6)}`, ['1:6 U+0301']],
    ['one problem for each character', '修\u200B路\n里\u200B程\u200C', ['1:2 U+200B', '2:4 U+200C']],
  ])('refuses %s', (_name, text, problems) => {
    expect(found(text)).toEqual(problems);
  });

  it.each<[name: string, text: string]>([
    ['a mark at the start of a file', '\uFEFF修路里程'],
    ['a form of a character', '葛\u{E0100}城、𠮷\u{E0101}村、神\uFE00'],
    ['line ends of Windows', '修路\r\n\t里程\r\n'],
    ['what documents print', '“修路”——里程… √ □ ① ㎡ ％ ＝ × ≥ Ⅰ ｖ６　全角'],
    ['ordinary accents and Greek', 'é ü ā α β ± · °'],
    ['accents as signs of their own', 'e\u0301 u\u0308\u0304 が か\u3099'],
    ['what is written from right to left without a figure behind it', '10ئۇيغۇر，计20\nئۇيغۇر\n90'],
    ['scripts of the regions', 'བོད་ཡིག་ རྒྱུད་ ᠮᠣᠩᠭᠣᠯ ئۇيغۇر ကျွန်ုပ်တို့'],
  ])('lets %s pass', (_name, text) => {
    expect(found(text)).toEqual([]);
    expect(hasHiddenCharacter(text.replace(/^\uFEFF/, ''))).toBe(false);
  });
});

describe('every place refuses a hidden character', () => {
  const isolate = '\u2067';
  const release = `number: 1\ndate: 2024-06-01\ncommit: "${'0'.repeat(40)}"\nreports: []\n`;
  const mdx = reportPath.replace(/md$/, 'mdx');
  const name = (text: string) => replacing('name: 修路里程', `name: ${text}`);
  const inFile = (path: string): Changes => ({ [path]: adding(`# 90${isolate}\n`) });

  it.each<[name: string, changes: Changes, place: string]>([
    ['the front matter', reportAlone(name(`修路${isolate}`)), `${reportPath}:22:13 U+2067`],
    ['a comment of the front matter', reportAlone(name(`修路 # ${isolate}`)), `${reportPath}:22:16 U+2067`],
    ['an escape', reportAlone(name('"修路\\u2067"')), `${reportPath}:22:5 U+2067`],
    ['an escape of four bytes', reportAlone(name('"修路\\U000E0041"')), `${reportPath}:22:5 U+E0041`],
    ['an escape of two digits', reportAlone(name('"修路\\xAD"')), `${reportPath}:22:5 U+00AD`],
    ['an escape of a separator', reportAlone(name('"修路\\L"')), `${reportPath}:22:5 U+2028`],
    ['a mark at the start of a value', reportAlone(name('"\\uFEFF修路"')), `${reportPath}:22:5 U+FEFF`],
    ['a key', reportAlone(withFields('"a\\u2067": b')), `${reportPath}:43:1 U+2067`],
    [
      'a note of a correction',
      reportAlone(withFields('corrections:\n  - { date: 2024-06-01, note: "更正\\u2067" }')),
      `${reportPath}:44:25 U+2067`,
    ],
    ['the narrative', reportAlone(adding(`分别为${isolate}90 / 10万元\n`)), `${reportPath}:48:4 U+2067`],
    ['a number for it', reportAlone(adding('分别为&#8295;90\n')), `${reportPath}:48:4 U+2067`],
    ['its number in hexadecimal', reportAlone(adding('分别为&#x2067;90\n')), `${reportPath}:48:4 U+2067`],
    ['a long number', reportAlone(adding('&#00008295;90\n')), `${reportPath}:48:1 U+2067`],
    ['a name for it', reportAlone(adding('分别为&rlm;90\n')), `${reportPath}:48:4 U+200F`],
    ['an address', reportAlone(adding('[a](https://a.cn/%E2%81%A7x)\n')), `${reportPath}:48:18 U+2067`],
    ['a bare address', reportAlone(adding('https://a.cn/a%e2%80%aeb\n')), `${reportPath}:48:15 U+202E`],
    ['an address by its definition', reportAlone(adding('[a]: b%C2%AD\n')), `${reportPath}:48:7 U+00AD`],
    [
      'a narrative with components',
      { ...reportAlone(() => null), [mdx]: () => `${textOf(reportPath)}\n90${isolate}\n` },
      `${mdx}:49:3 U+2067`,
    ],
    ['the source text', { [sourcePath]: adding(isolate) }, `${sourcePath}:10:1 U+2067`],
    ['the site', inFile('site.yml'), 'site.yml:8:5 U+2067'],
    ['regions', inFile('regions.yml'), 'regions.yml:12:5 U+2067'],
    ['kinds', inFile('kinds.yml'), 'kinds.yml:6:5 U+2067'],
    ['projects', inFile('projects.yml'), 'projects.yml:4:5 U+2067'],
    ['organizations', inFile('organizations.yml'), 'organizations.yml:7:5 U+2067'],
    ['metrics', inFile('metrics.yml'), 'metrics.yml:6:5 U+2067'],
    [
      'an escape of a register',
      { 'regions.yml': replacing('name: 示例省', 'name: "示例\\u200B省"') },
      'regions.yml:2:3 U+200B',
    ],
    ['a rule', inFile(scalePath), `${scalePath}:17:5 U+2067`],
    ['a page', { 'pages/about.md': adding(`90${isolate}\n`) }, 'pages/about.md:7:3 U+2067'],
    ['a name on a page', { 'pages/about.md': adding('90&zwj;\n') }, 'pages/about.md:7:3 U+200D'],
    [
      'redirects',
      { 'redirects.yml': written(`- { from: "a\\u2067", to: "years/2023/" }\n`) },
      'redirects.yml:1:5 U+2067',
    ],
    [
      'withdrawals',
      { 'withdrawals.yml': written(`- { path: a, date: 2024-06-01, reason: 撤${isolate}回 }\n`) },
      'withdrawals.yml:1:41 U+2067',
    ],
    ['a release', { 'releases/1.yml': written(`${release}# ${isolate}\n`) }, 'releases/1.yml:5:3 U+2067'],
    ['a file without a report', { 'sources/a.txt': written(isolate) }, 'sources/a.txt:1:1 U+2067'],
    ['a name of a file', { [`pages/a${isolate}.md`]: written('a') }, `pages/a${isolate}.md:1:1 U+2067`],
    ['a name of a folder', { [`a${isolate}/b.txt`]: written('a') }, `a${isolate}/b.txt:1:1 U+2067`],
    ['a tab in a name', { 'pages/a\tb.md': written('a') }, 'pages/a\tb.md:1:1 U+0009'],
  ])('%s', (_name, changes, place) => {
    const problems = problemsOf(changes).map(
      ({ file, line, column, message }) =>
        `${file}:${line}:${column} ${/U\+[0-9A-F]+/.exec(message)?.[0] ?? ''}`,
    );
    expect(problems).toContain(place);
  });

  it('an attachment', () => {
    const bytes = new TextEncoder().encode('项目,金额\n修路,分别为\u206790 / 10\u2069\n');
    expect(() => examineText(bytes, 'csv')).toThrow('文本第 2 行第 7 列有从右到左隔离符（U+2067）。');
  });

  it('a name below public', () => {
    const folder = temporaryFolder('public');
    mkdirSync(join(folder, 'public/a'), { recursive: true });
    writeFileSync(join(folder, 'public/a/b\u202Egnp.txt'), '');
    const problems = problemsBeside(join(folder, 'content'), [], join(folder, 'public'));
    expect(problems.map(({ code, file, message }) => [code, file, message])).toEqual([
      [
        'pasted-character',
        '../public/a/b\u202Egnp.txt',
        '文件或文件夹的名称里，第 14 个字是从右到左强制符（U+202E）。',
      ],
    ]);
  });

  it('the note of a commit that has not been released yet', () => {
    const { folder, commit } = newRepository();
    const file = 'content/reports/a.md';
    const first = commit('2026-01-01', '录入', { [file]: 'a' });
    const second = commit('2026-01-02', '更正\u206790 / 10', { [file]: 'b' });
    const noteOf = (since: string) =>
      problemsBeside(join(folder, 'content'), [{ commit: since }], 'public').map(({ message }) => message);
    expect(noteOf(first)).toEqual([
      `提交 ${second.slice(0, 12)} 的说明第 1 行第 3 个字是从右到左隔离符（U+2067），说明会写进更正记录。`,
    ]);
    expect(noteOf(second)).toEqual([]);
  });

  it('a former version shows it by its code', () => {
    const text = `---\nstatus: published\nname: "修\\u2067路"\n---\n\n分别为${isolate}90\n`;
    expect(publishedText(text)).toEqual({
      frontMatter: { status: 'published', name: '修〔U+2067〕路' },
      body: '\n分别为〔U+2067〕90\n',
    });
  });

  function textOf(path: string): string {
    return smallContent().find((file) => file.path === path)?.text ?? '';
  }
});

describe('what an entity or an escape is, and what only looks like one', () => {
  it.each([
    ...['ApplyFunction', 'InvisibleComma', 'InvisibleTimes', 'NegativeMediumSpace', 'NegativeThickSpace'],
    ...['NegativeThinSpace', 'NegativeVeryThinSpace', 'NoBreak', 'ZeroWidthSpace', 'af', 'ic', 'it', 'lrm'],
    ...['rlm', 'shy', 'zwj', 'zwnj', 'caps', 'cups', 'gesl', 'gvertneqq', 'gvnE', 'lates', 'lesg'],
    ...['lvertneqq', 'lvnE', 'smtes', 'sqcaps', 'sqcups', 'varsubsetneq', 'varsubsetneqq', 'varsupsetneq'],
    ...['varsupsetneqq', 'vsubnE', 'vsubne', 'vsupnE', 'vsupne'],
  ])('is read by the renderer as the character: &%s;', (name) => {
    expect(hasHiddenCharacter(JSON.stringify(markdownToMdast(`a&${name};b`)))).toBe(true);
    expect(entityProblems('a.md', `a&${name};b`, 1)).toHaveLength(1);
  });

  it.each([
    '增长5%10%，其中10%15%20%',
    'https://a.cn/%E4%B8%AD%E6%96%87%20a?b=%26',
    'https://a.cn/%D6%D0%B9%FA',
    'R&D经费 &lt; AT&T &amp;rlm &copy;',
    '&#20013;&#x6587;',
  ])('%s', (text) => {
    expect(textProblems({ path: 'pages/a.md', text })).toEqual([]);
    expect(entityProblems('pages/a.md', text, 1)).toEqual([]);
  });

  it('a control character in an address', () => {
    const changes = reportAlone(adding('[a](https://a.cn/%0d%0aRefresh)\n'));
    expect(problemsOf(changes).map(({ code }) => code)).toEqual(['unsafe-link']);
  });

  it('code of a page shows what is typed', () => {
    expect(problemsOf({ 'pages/about.md': adding('写作 `&rlm;`。\n') })).toEqual([]);
    expect(problemsOf(report(adding('写作 `&rlm;`。\n'))).map(({ code }) => code)).toContain(
      'pasted-character',
    );
  });
});

it('nothing else is wrong with the changed content', () => {
  expect(problemsOf({ [sourcePath]: removed })).toEqual([]);
});
