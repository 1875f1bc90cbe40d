import { describe, expect, it } from 'vitest';
import { readYaml, splitContentFile, type YamlFault } from '../../src/schema/front-matter.ts';

describe('a content file is split', () => {
  it.each<[name: string, text: string, yaml: string, body: string, bodyLine: number]>([
    ['usual', '---\na: 1\nb: 2\n---\n\n正文\n', 'a: 1\nb: 2', '\n正文\n', 5],
    ['with CRLF', '---\r\na: 1\r\n---\r\n正文\r\n', 'a: 1\r', '正文\r\n', 4],
    ['with a byte order mark', '\uFEFF---\na: 1\n---\n正文', 'a: 1', '正文', 4],
    ['with spaces after the lines', '--- \na: 1\n---\t\n正文', 'a: 1', '正文', 4],
    ['without data', '---\n---\n正文', '', '正文', 3],
    ['with a blank line of data', '---\n\n---\n正文', '', '正文', 4],
    ['without a body', '---\na: 1\n---', 'a: 1', '', 3],
    ['with a rule in the body', '---\na: 1\n---\n一\n\n---\n\n二', 'a: 1', '一\n\n---\n\n二', 4],
    ['with dashes in a text', '---\na: x---y\nb: ---z\n---\n正文', 'a: x---y\nb: ---z', '正文', 5],
  ])('%s', (_name, text, yaml, body, bodyLine) => {
    expect(splitContentFile(text)).toEqual({ yaml, yamlLine: 2, body, bodyLine });
  });

  it.each([
    '',
    '正文',
    '---',
    '---\na: 1\n',
    '\n---\na: 1\n---\n',
    ' ---\na: 1\n---\n',
    '----\na: 1\n----\n',
    '+++\na = 1\n+++\n',
  ])('never without its two lines: %j', (text) => {
    expect(splitContentFile(text)).toBeNull();
  });
});

describe('YAML is read', () => {
  it.each<[yaml: string, value: unknown]>([
    ['a: 8.40', { a: '8.40' }],
    ['a: 2020-01-01', { a: '2020-01-01' }],
    ['a: true', { a: 'true' }],
    ['a: ~', { a: '~' }],
    ['a: ""', { a: '' }],
    ['a: "0012" # 注', { a: '0012' }],
    ['a: |\n  一\n  二\n', { a: '一\n二\n' }],
    ['a: >-\n  一\n  二\n', { a: '一 二' }],
    ["a: '百分之''八十'", { a: "百分之'八十" }],
    ['- a\n- b: c', ['a', { b: 'c' }]],
    ['a: 1\r\nb: 2\r', { a: '1', b: '2' }],
    ['{ a: [b, c] }', { a: ['b', 'c'] }],
    ['[]', []],
    ['a:', { a: null }],
  ])('%j with every scalar as text', (yaml, value) => {
    expect(readYaml(yaml, 1)).toEqual({ ok: true, value });
  });

  it.each<[yaml: string, reason: YamlFault, line: number]>([
    ['', 'emptyValue', 10],
    ['# 注\n', 'emptyValue', 10],
    ['a: b\nc: d: e', 'syntax', 11],
    ['a:\n\tb: c', 'syntax', 11],
    ['a: >=80%', 'syntax', 10],
    ['a: b\nc: %', 'syntax', 11],
    ['a: b\na: c', 'duplicateKey', 11],
    ['a: b\nc: { d: e, d: f }', 'duplicateKey', 11],
    ['a: b\nc: &d e', 'anchor', 11],
    ['a: b\nc: *d', 'anchor', 11],
    ['a: *', 'anchor', 10],
    ['a: b\nc: !d e', 'tag', 11],
    ['a: !!binary aGk=', 'tag', 10],
    ['a: !路 b', 'tag', 10],
    ['a: b\n---\nc: d', 'documents', 11],
    ['---\na: b\n...\nc: d', 'documents', 12],
    ['a: b\n...\n---\nc: d', 'documents', 11],
  ])('%j from line 10 is a fault of %s in line %i', (yaml, reason, line) => {
    expect(readYaml(yaml, 10)).toMatchObject({ ok: false, reason, position: { line } });
  });

  const nested = (depth: number, text: string): string => `${'['.repeat(depth)}"${text}"${']'.repeat(depth)}`;

  it.each(['plain', 'a & b'])('as deep as a content file may be, and no deeper: %s', (text) => {
    expect(readYaml(nested(38, text), 1).ok).toBe(true);
    expect(readYaml(nested(39, text), 10)).toMatchObject({
      ok: false,
      reason: 'depth',
      position: { line: 10, column: 1 },
    });
  });

  it('with the column of a fault', () => {
    expect(readYaml('a: b\nlong: >=80%', 2)).toMatchObject({ position: { line: 3, column: 8 } });
  });

  it('without touching the prototype of objects', () => {
    const result = readYaml('__proto__: { polluted: "yes" }', 1);
    expect(result.ok && Object.keys(result.value as object)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
