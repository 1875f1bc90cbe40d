import { describe, expect, it } from 'vitest';
import { contentSchemas } from '../../src/editing/content-schemas.ts';
import { fieldReference } from '../../src/editing/field-reference.ts';

const schemas = contentSchemas();
const sections = fieldReference(schemas);
const rows = sections.flatMap(({ groups }) => groups.flatMap((group) => group.rows));

/** Every key of every schema, found without the code under test. */
function keysOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { properties } = value as { readonly properties?: object };
  return [...Object.keys(properties ?? {}), ...Object.values(value).flatMap(keysOf)];
}

describe('the field reference', () => {
  it.each(schemas)('has every field of $name', ({ name, schema }) => {
    const own = sections.filter(({ id }) => id === name || schema.definitions?.[id] !== undefined);
    const listed = own.flatMap(({ groups }) => groups.flatMap((group) => group.rows));
    const keys = listed.map(({ path }) => path.split('.').at(-1));
    expect([...new Set(keysOf(schema))].filter((key) => !keys.includes(key))).toEqual([]);
  });

  it('gives the path, the words and the values of a field', () => {
    const row = rows.find(({ anchor }) => anchor === 'report.scores.result');
    expect(row).toEqual({
      anchor: 'report.scores.result',
      path: 'scores[].result',
      title: '是否评价结果',
      description: '作为评价结果的那一个分数为 true，恰好一个。',
      examples: [],
      isRequired: false,
      isList: false,
      values: [
        { value: 'true', name: '是' },
        { value: 'false', name: '否' },
      ],
      variant: null,
      parts: [],
    });
  });

  it('says which way of writing a field belongs to', () => {
    expect(rows.find(({ path }) => path === 'indicators[].rule.use')?.variant).toBe('引用登记的规则');
    expect(rows.find(({ path }) => path === 'indicators[].weightRule.of')?.variant).toBe('均分');
  });

  it('refers to shared parts that have a section', () => {
    const ids = sections.map(({ id }) => id);
    for (const part of rows.flatMap(({ parts }) => parts)) expect(ids).toContain(part);
    expect(rows.find(({ anchor }) => anchor === 'report.indicators.rule')?.parts).toEqual(['rule']);
  });

  it('has no anchor twice', () => {
    const anchors = sections.flatMap(({ id, groups }) => [
      id,
      ...groups.flatMap((group) => [group.id, ...group.rows.map(({ anchor }) => anchor)]),
    ]);
    expect(anchors.filter((anchor, index) => anchors.indexOf(anchor) !== index)).toEqual([]);
  });

  it('puts every way of scoring under its own heading', () => {
    const titles = sections.find(({ id }) => id === 'rule')?.groups.map(({ title }) => title);
    expect(titles).toHaveLength(18);
    expect(titles?.at(-1)).toBe('每一种都可以写的字段');
  });
});
