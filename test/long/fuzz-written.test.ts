/** Fuzzing what is written: it reads back as it was. Each property 100,000 times. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Column } from '../../src/data/column.ts';
import { csvOf, unguarded } from '../../src/data/csv.ts';
import { toYaml } from '../../src/demo/yaml.ts';
import { writeDraft, type DraftFields } from '../../src/editing/write-draft.ts';
import { writeDraft as writeImported } from '../../src/import/draft-file.ts';
import { readYaml, splitContentFile } from '../../src/schema/front-matter.ts';

const options = { numRuns: 100_000 };

/** Texts that YAML, CSV or a spreadsheet could take for something else. */
const tricky = fc.constantFrom(
  ...['', ' ', '8.40', '0012', '1e3', '0x1F', '1_000', '.5', '-0.96', '+1', '1:30', '12:30:45', '2020-01-01'],
  ...[
    'true',
    'no',
    'null',
    '~',
    'on',
    'Y',
    '=1+1',
    '@A1',
    "'=1",
    '-',
    '- a',
    '? a',
    ': a',
    'a: b',
    'a #b',
    '#',
  ],
  ...['&a', '*a', '!t', '|', '>', '%', '`', '"', "'", '{', '}', '[', ']', ',', '---', '...', '\\', '\\n'],
  ...[
    '≥80%',
    '％',
    '【待填】',
    '第一行\n第二行',
    '末尾\n',
    '\n开头',
    ' 前',
    '后 ',
    '\t',
    '一\t二',
    '<b>',
    '１２',
  ],
);
const anyText = fc.oneof(tricky, fc.string({ unit: 'grapheme', maxLength: 20 }));

describe('tables as CSV', () => {
  const columns: Column[] = ['a', 'b', 'c'].map((name) => ({
    name,
    title: name,
    type: 'text',
    description: '',
  }));
  const cell = fc.oneof(tricky, fc.string({ unit: 'binary', maxLength: 12 }));

  it('give each cell back, once an apostrophe is taken away', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ a: cell, b: cell, c: cell }), { maxLength: 5 }), (rows) => {
        const csv = csvOf(
          columns,
          rows.map(({ a, b, c }) => [a, b, c]),
        );
        const read: string[][] = parse(csv, { bom: true, record_delimiter: '\r\n' });
        expect(read[0]).toEqual(['a', 'b', 'c']);
        expect(read.slice(1).map((row) => row.map(unguarded))).toEqual(rows.map(({ a, b, c }) => [a, b, c]));
      }),
      options,
    );
  });
});

/** Fields of a front matter: texts, lists of texts, lists of fields, fields below fields. */
type Fields = Readonly<Record<string, unknown>>;

const key = fc.constantFrom('title', 'name', 'weight', 'target', 'rule', 'note', 'on', 'no', 'null', 'y');
const { fields } = fc.letrec<{ fields: Fields }>((tie) => ({
  fields: fc.dictionary(
    key,
    fc.oneof(
      { maxDepth: 3, depthIdentifier: 'fields' },
      anyText,
      fc.array(anyText, { minLength: 1, maxLength: 3 }),
      tie('fields'),
      fc.array(tie('fields'), { minLength: 1, maxLength: 3 }),
    ),
    { minKeys: 1, maxKeys: 4, noNullPrototype: true },
  ),
}));

function read(yaml: string): unknown {
  const result = readYaml(yaml, 1);
  if (!result.ok) throw new Error(`${result.reason} ${result.detail}\n${yaml}`);
  return result.value;
}

describe('front matter', () => {
  it('of a new draft reads back as it was', () => {
    fc.assert(
      fc.property(fields, (value) => {
        expect(read(writeDraft(value as DraftFields))).toEqual(value);
      }),
      options,
    );
  });

  it('of an imported draft reads back as it was, with its narrative', () => {
    fc.assert(
      fc.property(fields, anyText, (value, narrative) => {
        const split = splitContentFile(writeImported(value, narrative));
        expect(read(split?.yaml ?? '')).toEqual(value);
        expect(split?.body).toBe(`\n${narrative}`);
      }),
      options,
    );
  });

  it('of the invented corpus reads back as it was', () => {
    fc.assert(
      fc.property(fields, (value) => {
        expect(read(toYaml(value))).toEqual(value);
      }),
      options,
    );
  });
});
