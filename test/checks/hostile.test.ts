import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/gate/check-content.ts';
import type { SourceFile } from '../../src/checks/content.ts';
import { maxTextBytes } from '../../src/checks/size-limits.ts';
import { formatProblems } from '../../src/checks/problem.ts';
import { readContentFolder } from '../../src/files/read-content-folder.ts';
import { replacing, type Change } from '../support/content-copy.ts';
import { withoutDelay } from '../support/without-delay.ts';
import {
  adding,
  problemsOf,
  removed,
  report,
  reportAlone,
  reportPath,
  scalePath,
  smallContent,
  sourcePath,
  withBody,
  withFields,
  written,
  type Changes,
} from './small-content.ts';

function textOf(path: string): string {
  return smallContent().find((file) => file.path === path)?.text ?? '';
}

/** `code file:line` of each problem. */
function outline(changes: Changes): string[] {
  return problemsOf(changes).map(({ code, file, line }) => `${code} ${file}:${line}`);
}

const asDraft = replacing('status: published\npublishedAt: 2024-05-01 09:00\n', 'status: draft\n');

const folder = 'reports/example-city/2023/rural-roads';
const name = (text: string) => replacing('name: 修路里程', `name: ${text}`);

describe('what a site generator lets through stops at the gate', () => {
  it.each<[name: string, path: string]>([
    ['a character that a slugger drops', `${folder}/self-evaluation!.md`],
    ['capital letters', `${folder}/Self-Evaluation.md`],
    ['a space', `${folder}/self evaluation.md`],
    ['a full-width letter', `${folder}/ｓelf-evaluation.md`],
    ['another ending', `${folder}/self-evaluation.markdown`],
    ['an index page', `${folder}/index/index.md`],
    ['a first ordinal', `${folder}/self-evaluation-1.md`],
    ['a step up', `${folder}/../../../../etc/passwd.md`],
  ])('a report whose path has %s', (_name, path) => {
    expect(outline({ [path]: written(textOf(reportPath)) })).toEqual([`wrong-path ${path}:1`]);
  });

  it('a second report of the same kind has its own address', () => {
    const second = withBody('其余部分没有收录。\n')(textOf(reportPath)) ?? '';
    expect(problemsOf({ [`${folder}/self-evaluation-2.md`]: written(second) })).toEqual([]);
  });

  it.each<[name: string, body: string]>([
    ['nothing', ''],
    ['blank lines', '\n \n\t\n'],
    ['ideographic spaces', '\u3000\u3000\n'],
  ])('a body of %s', (_name, body) => {
    expect(outline(report(withBody(body)))).toEqual([`empty-body ${reportPath}:44`]);
    expect(outline({ 'pages/about.md': withBody(body) })).toEqual(['empty-body pages/about.md:5']);
  });

  it('dangling references, each at its place', () => {
    const problems = problemsOf(
      report(
        replacing('issuer: transport-bureau', 'issuer: nobody'),
        replacing('use: full-or-nothing', 'use: nothing'),
        withFields('metrics:\n  - { metric: nothing, value: 10, unit: 公里, quote: 全年修路10公里 }'),
      ),
    );
    expect(problems.map(({ code, field }) => [code, field])).toEqual([
      ['unknown-organization', 'document.issuer'],
      ['unknown-rule', 'indicators[A1].rule.use'],
      ['unknown-metric', 'metrics[1].metric'],
    ]);
  });

  it.each<[name: string, files: readonly SourceFile[]]>([
    ['nothing', []],
    ['registers alone', smallContent({ [reportPath]: removed, [sourcePath]: removed })],
    ['drafts alone', smallContent(report(asDraft))],
    ['a report alone', [{ path: reportPath, text: textOf(reportPath) }]],
  ])('a folder of %s', (_name, files) => {
    const { content, problems } = checkContent(files);
    expect(content).toBeNull();
    expect(problems).not.toEqual([]);
  });

  it('an empty folder names every register', () => {
    const { problems } = checkContent([]);
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual([
      'missing-register kinds.yml',
      'missing-register metrics.yml',
      'missing-register organizations.yml',
      'missing-register projects.yml',
      'missing-register regions.yml',
      'not-one-default-scale rules',
      'missing-register site.yml',
    ]);
  });

  it('drafts are content only where they are wanted', () => {
    const files = smallContent(report(asDraft));
    expect(checkContent(files, { includeDrafts: true }).content?.reports).toHaveLength(1);
  });
});

describe('YAML keeps what stands in the file', () => {
  function indicatorOf(change: Change) {
    const { content, problems } = checkContent(smallContent(reportAlone(change)));
    expect(problems).toEqual([]);
    return content?.reports[0]?.scored.report.indicators[0];
  }

  it.each([
    ['2020-01-01', '2020-01-01'],
    ['0012', '0012'],
    ['8.40', '8.40'],
    ['1_000', '1_000'],
    ['1e3', '1e3'],
    ['0x1F', '0x1F'],
    ['１２', '１２'],
    ['~', '~'],
    ['null', 'null'],
    ['yes', 'yes'],
    ['No', 'No'],
    ['.inf', '.inf'],
    ['12:30:45', '12:30:45'],
    ['"≥80%"', '≥80%'],
    ['=SUM(A1)', '=SUM(A1)'],
    ['<b>路</b>', '<b>路</b>'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['constructor', 'constructor'],
    ['__proto__', '__proto__'],
    ['路'.repeat(4000), '路'.repeat(4000)],
  ])('a name %s', (written, read) => {
    expect(indicatorOf(name(written))?.name).toBe(read);
  });

  it.each<[text: string, state: string]>([
    ['8.40', 'number'],
    ['0012', 'number'],
    ['１２', 'number'],
    ['1,250.00', 'number'],
    ['-0', 'number'],
    ['""', 'blank'],
  ])('a figure %s', (text, state) => {
    const row = indicatorOf(replacing('    score: 60\n', `    score: 60\n    deduction: ${text}\n`));
    expect(row?.deduction?.state).toBe(state);
  });

  it.each([
    '1_000',
    '1e3',
    '0x1F',
    '~',
    'null',
    'yes',
    '八',
    '.inf',
    'NaN',
    '1,25',
    '8.4.0',
    '+5',
    '一００',
    '9'.repeat(31),
  ])('a figure %s is no number', (text) => {
    expect(outline(report(replacing('score: 60', `score: "${text}"`)))).toEqual([
      `wrong-value ${reportPath}:26`,
    ]);
  });
});

describe('YAML that content files may not use', () => {
  const cases: [name: string, changes: Changes, problem: string][] = [
    ['an anchor', report(name('&a 修路里程')), `yaml-anchor ${reportPath}:22`],
    ['an alias', report(name('*a')), `yaml-anchor ${reportPath}:22`],
    [
      'a merge of an alias',
      report(replacing('  coverage: complete', '  <<: *a')),
      `yaml-anchor ${reportPath}:10`,
    ],
    ['a tag of the language', report(name('!!js/function "x"')), `yaml-tag ${reportPath}:22`],
    ['a date tag', report(name('!!timestamp 2020-01-01')), `yaml-tag ${reportPath}:22`],
    ['a tag of its own', report(name('!file /etc/passwd')), `yaml-tag ${reportPath}:22`],
    [
      'a duplicate key',
      report(replacing('score: 60', 'score: 60\n    score: 61')),
      `yaml-duplicate-key ${reportPath}:27`,
    ],
    [
      'a duplicate __proto__',
      report(withFields('__proto__: a\n__proto__: b')),
      `yaml-duplicate-key ${reportPath}:44`,
    ],
    [
      'a tab for indentation',
      report(replacing('    weight: 60', '\tweight: 60')),
      `yaml-syntax ${reportPath}:23`,
    ],
    [
      'an unclosed quote, found after the next quote',
      report(name('"修路里程')),
      `yaml-syntax ${reportPath}:22`,
    ],
    ['an unclosed bracket', report(name('[修路里程')), `yaml-syntax ${reportPath}:23`],
    ['a directive', { 'metrics.yml': written('%YAML 9.9\n---\n[]\n') }, 'yaml-syntax metrics.yml:2'],
    ['two documents', { 'metrics.yml': written('[]\n---\n[]\n') }, 'yaml-syntax metrics.yml:2'],
    ['a colon in a text', report(name('修路: 里程')), `yaml-syntax ${reportPath}:22`],
  ];
  it.each(cases)('%s', (_name, changes, problem) => {
    expect(outline(changes)).toContain(problem);
  });

  it.each([
    ['target: ≥10公里', 'target: >=80%'],
    ['actual: 10公里', 'actual: %'],
    ['actual: 10公里', 'actual: @5'],
    ['actual: 10公里', 'actual: `5'],
  ])('instead of %s an unquoted %s, with the message that tells to quote', (from, to) => {
    const [problem] = problemsOf(report(replacing(from, to)));
    expect(problem?.code).toBe('yaml-syntax');
    expect(problem?.fix).toContain('要加英文双引号，如 target: ">=80%"，或写作 ≥80%');
  });

  it('an unquoted percent sign for a unit, with the message that tells to quote', () => {
    const [problem] = problemsOf(
      report(
        withFields(
          'metrics:\n  - metric: road-length\n    value: 10\n    unit: %\n    quote: 全年修路10公里',
        ),
      ),
    );
    expect(problem).toMatchObject({ code: 'yaml-syntax', line: 46 });
    expect(problem?.fix).toContain('要加英文双引号');
  });

  it('a billion laughs, at once', () => {
    const levels = Array.from(
      { length: 30 },
      (_, at) => `l${at + 1}: &l${at + 1} [${`*l${at}, `.repeat(9)}*l${at}]`,
    );
    expect(
      withoutDelay(() => outline({ 'metrics.yml': written(`l0: &l0 [笑]\n${levels.join('\n')}\n`) })),
    ).toEqual(['yaml-anchor metrics.yml:1']);
  });

  it.each([
    ['flow lists', '['.repeat(4_900)],
    ['flow maps', '{a: '.repeat(1_200)],
    ['block lists', '- '.repeat(2_400)],
    ['closed flow lists', `${'['.repeat(2_400)}${']'.repeat(2_400)}`],
    ['indented maps', Array.from({ length: 1_000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n')],
  ])('deep nesting of %s, at once', (_name, text) => {
    const [problem] = withoutDelay(() => problemsOf({ 'metrics.yml': written(text) }));
    expect(problem).toMatchObject({ code: 'yaml-syntax', file: 'metrics.yml' });
  });
});

describe('line ends and marks', () => {
  const crlf: Change = (text) => text.replaceAll('\n', '\r\n');
  const mark: Change = (text) => `\uFEFF${text}`;

  it.each<[name: string, change: Change]>([
    ['CRLF', crlf],
    ['a byte order mark', mark],
    ['both', (text) => mark(crlf(text) ?? '')],
    ['no line end at the end', (text) => text.trimEnd()],
  ])('%s is read as the plain file', (_name, change) => {
    const all = Object.fromEntries(smallContent().map(({ path }) => [path, change]));
    expect(problemsOf(all)).toEqual([]);
    const [plain] = checkContent(smallContent()).content?.reports ?? [];
    const [changed] = checkContent(smallContent(all)).content?.reports ?? [];
    expect(changed?.scored).toEqual(plain?.scored);
  });

  it.each<[name: string, change: Change]>([
    ['CRLF', crlf],
    ['a byte order mark', mark],
  ])('%s moves no problem to another line or column', (_name, change) => {
    const wrong: Changes = {
      ...report(replacing('weight: 60', 'weight: 六十'), adding('<br>\n')),
      'kinds.yml': replacing('stage: evaluation', 'stage: rating'),
      [scalePath]: replacing('type:', 'kind:'),
    };
    const changed = Object.fromEntries(
      Object.entries(wrong).map(([path, first]): [string, Change] => [
        path,
        (text) => change(first(text) ?? ''),
      ]),
    );
    const places = (changes: Changes) =>
      problemsOf(changes).map(({ file, line, column }) => `${file}:${line}:${column}`);
    expect(places(changed)).toEqual(places(wrong));
  });
});

describe('strange characters', () => {
  it.each<[name: string, character: string]>([
    ['a null byte', '\0'],
    ['a bell', '\x07'],
    ['an escape', '\x1B'],
    ['a delete', '\x7F'],
    ['a control character of the second block', '\x85'],
    ['a lone high surrogate', '\uD800'],
    ['a lone low surrogate', '\uDC00'],
  ])('%s is found in the front matter, in the body and in the source text', (_name, character) => {
    expect(outline(report(name(`修路${character}里程`)))).toContain(`control-character ${reportPath}:22`);
    expect(outline(report(adding(`修路${character}里程\n`)))).toEqual([`control-character ${reportPath}:48`]);
    expect(outline({ [sourcePath]: adding(character) })).toEqual([`control-character ${sourcePath}:10`]);
  });

  it.each(['\\0', '\\a', '\\e', '\\x07', '\\uD800', '\\u007F', '\\N', '\\U0000FFFE'])(
    'the escape %s is found in a quoted text',
    (escape) => {
      expect(outline(reportAlone(name(`"修路${escape}里程"`)))).toEqual([
        `control-character ${reportPath}:22`,
      ]);
    },
  );

  it('a pair of surrogates is text, a right-to-left override is not', () => {
    expect(problemsOf(reportAlone(name('𠮷野家'), adding('𠮷\n')))).toEqual([]);
    expect(outline(reportAlone(adding('𠮷\u202E\n')))).toEqual([`pasted-character ${reportPath}:48`]);
  });

  it('a byte that is not UTF-8 is found', () => {
    expect(outline(report(name('修\uFFFD里程')))).toContain(`not-utf8 ${reportPath}:22`);
  });
});

describe('wrong shapes', () => {
  it.each<[name: string, changes: Changes]>([
    ['a list for the front matter', { [reportPath]: written('---\n- a\n---\n\n正文\n') }],
    ['a word for the front matter', { [reportPath]: written('---\n正文\n---\n\n正文\n') }],
    ['no closing line', { [reportPath]: written('---\nstatus: draft\n') }],
    ['an empty file', { [reportPath]: written('') }],
    ['a map for a register', { 'regions.yml': written('id: a\nname: b\n') }],
    ['a word for a register', { 'regions.yml': written('regions\n') }],
    ['a list of words for a register', { 'regions.yml': written('- a\n- b\n') }],
    ['a list for the site', { 'site.yml': written('- a\n') }],
    ['an empty register', { 'regions.yml': written('') }],
    ['a list for a text', report(name('[修路, 里程]'))],
    ['a map for a text', report(name('{ 修路: 里程 }'))],
    ['a list for a figure', report(replacing('score: 60', 'score: [60]'))],
    [
      'a word for a rule',
      report(replacing('    rule:\n      use: full-or-nothing', '    rule: full-or-nothing')),
    ],
    ['a list for a rule', report(replacing('      use: full-or-nothing', '      - use: full-or-nothing'))],
    ['a list for a reading', report(replacing('    rule:\n      use: full-or-nothing', '    reading: []'))],
    ['a word in a list of rows', report(replacing('indicators:\n', 'indicators:\n  - 修路\n'))],
    ['a list in a list of rows', report(replacing('indicators:\n', 'indicators:\n  - []\n'))],
    ['a row of nothing', report(replacing('indicators:\n', 'indicators:\n  -\n'))],
    ['a key that is a list', report(withFields('? [a, b]\n: c'))],
    ['__proto__ as a field', report(withFields('__proto__: { polluted: "yes" }'))],
    ['constructor as a field', report(withFields('constructor: { prototype: { polluted: "yes" } }'))],
    [
      '__proto__ in a reading',
      report(
        replacing(
          '    rule:\n      use: full-or-nothing',
          '    reading: { basis: assumed, note: 设定, way: judged, __proto__: { full: a } }',
        ),
      ),
    ],
    [
      'toString in a reading',
      report(
        replacing(
          '    rule:\n      use: full-or-nothing',
          '    reading: { basis: assumed, note: 设定, way: judged, toString: a }',
        ),
      ),
    ],
    ['toString for the way of a rule', report(replacing('way: allOrNothing', 'way: toString'))],
    ['__proto__ for the name of a rule', report(replacing('use: full-or-nothing', 'use: __proto__'))],
    ['constructor for the name of a rule', report(replacing('use: full-or-nothing', 'use: constructor'))],
    ['constructor for an organization', report(replacing('issuer: transport-bureau', 'issuer: constructor'))],
    [
      'constructor for a field path',
      report(
        withFields(
          'remarks: [{ text: 见原文, fields: [constructor, "indicators[constructor].x", "[", "]", "..", "a[b"] }]',
        ),
      ),
    ],
    ['constructor for a fund phase', report(replacing('phase: executed', 'phase: constructor'))],
    [
      'a rule whose bands are words',
      {
        'rules/second.yml': written(
          'type: scoringRule\nname: a\nsource: { document: b }\nrule: { way: bands, bands: [a], unit: points }\n',
        ),
      },
    ],
    ['a name of 10,000 characters', reportAlone(name('路'.repeat(10_000)))],
    [
      'an identifier of 10,000 characters',
      report(replacing('issuer: transport-bureau', `issuer: ${'a'.repeat(10_000)}`)),
    ],
    ['a field of 10,000 characters', report(withFields(`${'a'.repeat(10_000)}: b`))],
    ['a code of 10,000 characters', report(replacing('code: A1', `code: A${'1'.repeat(10_000)}`))],
  ])('%s is a problem', (_name, changes) => {
    const problems = withoutDelay(() => problemsOf(changes));
    expect(problems).not.toEqual([]);
    const text = formatProblems(problems, 'content');
    expect(text).not.toMatch(/\[object|undefined|Invalid|expected|received/);
    for (const { message, fix } of problems) expect(message.length + fix.length).toBeLessThan(400);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('keys', () => {
  it.each(['[a, b]', '{ a: b }', '""', '"a b"', '0', 'null'])('%s is an unknown field', (key) => {
    expect(outline(report(withFields(`? ${key}\n: c`)))[0]).toMatch(/^unknown-field /);
  });

  it('a control character in a key is found, and not repeated', () => {
    const [problem] = problemsOf(report(withFields('"a\\x1B[31m": b')));
    expect(problem?.code).toBe('control-character');
    expect(formatProblems(problemsOf(report(withFields('a\x1B: b'))), 'content')).not.toContain('\x1B');
  });
});

describe('large files', () => {
  // With room for what stands in the files already.
  const bytes = maxTextBytes - 10_000;
  const lineOf = (text: string) => `${text.repeat(Math.floor(4_900 / text.length))}\n`;
  const linesOf = (text: string) => lineOf(text).repeat(Math.floor(bytes / Buffer.byteLength(lineOf(text))));

  it.each<[name: string, changes: Changes]>([
    ['a narrative', report(adding('全年修路十公里。\n'.repeat(bytes / 25)))],
    ['a narrative in long lines', report(adding(linesOf('全')))],
    ['a narrative of brackets', report(adding(linesOf('[](<')))],
    ['a source text', { [sourcePath]: adding('全年修路十公里。\n'.repeat(bytes / 25)) }],
    ['a source text of digits', { [sourcePath]: adding(linesOf('1')) }],
    ['a source text of a table', { [sourcePath]: adding('修路\t1\t2\t3\n'.repeat(bytes / 13)) }],
  ])('%s as large as it may be is read at once', (_name, changes) => {
    expect(problemsOf(changes).filter(({ code }) => code === 'file-too-large')).toEqual([]);
    expect(withoutDelay(() => checkContent(smallContent(changes)))).toBeDefined();
  });

  it('thousands of rows with a problem each are shown at once', () => {
    const rows = Array.from({ length: 3_000 }, (_, at) => `  - { name: 第${at}行, weight: 十 }\n`).join('');
    const problems = withoutDelay(() =>
      problemsOf(report(replacing('indicators:\n', `indicators:\n${rows}`))),
    );
    expect(problems).toHaveLength(3_000);
    expect(problems.at(-1)).toMatchObject({ line: 3_020, field: 'indicators[3000].weight' });
  });

  it('a front matter of many keys is refused at once', () => {
    const keys = Array.from({ length: 20_000 }, (_, at) => `k${at}: a`).join('\n');
    expect(withoutDelay(() => problemsOf(report(withFields(keys)))).length).toBe(20_000);
  });
});

describe('the shipped content with mistakes in it', () => {
  const seeds = readContentFolder('content');

  it('passes as it is', () => {
    expect(checkContent(seeds).problems).toEqual([]);
  });

  const place = fc.nat({ max: 1_000_000 });
  const sign = fc.constantFrom(
    ...'"\'-: \t\n#&*!|>%@`{}[],?0九≥−％\0\uD800<'.split(''),
    '---\n',
    '__proto__: ',
    '\r\n',
  );
  const mutation = fc.oneof(
    fc.record({ kind: fc.constantFrom('delete', 'duplicate', 'swap'), place, sign }),
    fc.record({ kind: fc.constantFrom('insert', 'replace', 'cut'), place, sign }),
  );

  it('gives problems or content, and never an exception', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(mutation, { minLength: 1, maxLength: 4 }), (file, mutations) => {
        const at = file % seeds.length;
        const files = seeds.map((seed, index) =>
          index === at ? { ...seed, text: mutations.reduce(mutate, seed.text) } : seed,
        );
        const { content, problems } = checkContent(files);
        expect(content === null).toBe(problems.length > 0);
        for (const { line, column, message } of problems) {
          expect(line >= 1 && column >= 1 && message !== '').toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  interface Mutation {
    readonly kind: string;
    readonly place: number;
    readonly sign: string;
  }

  function mutate(text: string, { kind, place: where, sign: added }: Mutation): string {
    const lines = text.split('\n');
    const line = where % lines.length;
    const offset = where % (text.length + 1);
    switch (kind) {
      case 'delete':
        return lines.toSpliced(line, 1).join('\n');
      case 'duplicate':
        return lines.toSpliced(line, 0, lines[line] ?? '').join('\n');
      case 'swap':
        return lines.toSpliced(line, 2, lines[line + 1] ?? '', lines[line] ?? '').join('\n');
      case 'insert':
        return text.slice(0, offset) + added + text.slice(offset);
      case 'replace':
        return text.slice(0, offset) + added + text.slice(offset + 1);
      default:
        return text.slice(0, offset);
    }
  }
});
