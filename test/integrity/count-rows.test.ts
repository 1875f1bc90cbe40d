import { describe, expect, it } from 'vitest';
import { csvRowCounter, jsonRowCounter, jsonRows, type RowCounter } from '../../src/integrity/count-rows.ts';

/** Counts in parts of every length: a sign may lie in one, what follows it in another. */
function counts(text: string, make: () => RowCounter): Set<number> {
  const bytes = Buffer.from(text);
  const found = new Set<number>();
  for (let length = 1; length <= bytes.length; length += 1) {
    const counter = make();
    for (let at = 0; at < bytes.length; at += length) counter.see(bytes.subarray(at, at + length));
    found.add(counter.count());
  }
  return found;
}

const row = { id: 'a', text: '“引”, "x", \\ [1] {2}\n', list: [1, { a: [] }, 'b,c'], none: null };
const lines = (rows: readonly unknown[]): string =>
  `[\n${rows.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`;

describe('the rows of a table in JSON', () => {
  it.each<[name: string, rows: readonly unknown[]]>([
    ['none', []],
    ['one', [row]],
    ['many', Array.from({ length: 20 }, () => row)],
    ['empty ones', [{}, {}, []]],
    ['values', [1, 'a', null, true, '']],
  ])('%s', (_name, rows) => {
    for (const text of [JSON.stringify(rows), JSON.stringify(rows, null, 1), lines(rows)]) {
      expect(counts(text, jsonRowCounter)).toEqual(new Set([rows.length]));
      expect([...jsonRows(Buffer.from(text))]).toEqual(rows);
    }
  });

  it.each(['', '[', '[1', '[{"a":1', '["a'])('“%s” is not complete', (text) => {
    const counter = jsonRowCounter();
    counter.see(Buffer.from(text));
    expect(() => counter.count()).toThrow('not complete');
  });
});

it.each<[name: string, csv: string, rows: number]>([
  ['only a heading', 'a,b\r\n', 0],
  ['rows', 'a,b\r\n1,2\r\n3,4\r\n', 2],
  ['a line break between quotes', 'a,b\r\n"1\r\n2",3\r\n', 1],
  ['quotes between quotes', 'a,b\r\n"1 ""x""\r\n",3\r\n4,"5"\r\n', 2],
  ['another line break', 'a,b\r\n1,"2\n3"\r\n', 1],
  ['a quote that is never closed', 'a,b\r\n"1,2\r\n3,4\r\n', 2],
])('the rows of a CSV: %s', (_name, csv, rows) => {
  expect(counts(csv, csvRowCounter)).toEqual(new Set([rows]));
});
