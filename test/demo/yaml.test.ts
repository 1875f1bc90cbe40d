import { describe, expect, it } from 'vitest';
import { toYaml } from '../../src/demo/yaml.ts';
import { readYaml } from '../../src/schema/front-matter.ts';

describe('what is written is read back', () => {
  const cases: [string, unknown][] = [
    ['texts that look like something else', { a: 'true', b: 'null', c: '8.40', d: '2020-01-01', e: '~' }],
    ['signs of YAML', { a: '# no comment', b: '- no list', c: 'key: value', d: '*no alias', e: '"quoted"' }],
    ['spaces and line breaks', { a: ' padded ', b: 'two\nlines', c: '' }],
    ['Chinese', { a: '资金总额', b: '≥95%', c: '“引号”：冒号' }],
    ['lists of records of lists', { rows: [{ a: 'x', parts: [{ b: 'y', c: 'z' }] }, { a: 'w' }] }],
    ['lists of texts, and an empty one', { rows: ['a', '- b'], none: [] }],
    ['a list at the top', [{ id: 'a' }, { id: 'b' }]],
  ];

  it.each(cases)('%s', (_name, value) => {
    expect(readYaml(toYaml(value), 1)).toEqual({ ok: true, value });
  });
});

it('leaves out what is not there', () => {
  expect(toYaml({ a: 'x', b: undefined })).toBe('a: x\n');
});

it('refuses what is no text', () => {
  expect(() => toYaml({ a: 1 })).toThrow('Not a text: 1');
});
