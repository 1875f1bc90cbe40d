/** CSV that opens in WPS and Excel, and that no text can turn into a formula. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Column } from '../../src/data/column.ts';
import { csvCell, csvOf, unguarded } from '../../src/data/csv.ts';

const columns: Column[] = [
  { name: 'name', title: '名称', type: 'text', description: '' },
  { name: 'amount', title: '金额', type: 'decimal', description: '' },
];

function parsed(csv: string): string[][] {
  return parse(csv, { bom: true, record_delimiter: '\r\n' });
}

it('starts with a byte order mark, ends every line with CRLF, and has the names of the columns at its head', () => {
  expect(csvOf(columns, [['域名', '8.40']])).toBe('\uFEFFname,amount\r\n域名,8.40\r\n');
});

it.each<[text: string, cell: string]>([
  ['普通文字', '普通文字'],
  ['逗号，不用引号', '逗号，不用引号'],
  ['a,b', '"a,b"'],
  ['"甲"', '"""甲"""'],
  ['第一行\n第二行', '"第一行\n第二行"'],
  [' 空格', '" 空格"'],
  ['', ''],
])('the text %j is written %j', (text, cell) => {
  expect(csvCell(text)).toBe(cell);
});

describe('formulas', () => {
  it.each([
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://localhost/","点这里")',
    '+1+1',
    '-2+3+cmd',
    '@SUM(A1:A9)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    ' =1+1',
    '＝1+1',
    '＋1',
    '－1+2',
    '＠A1',
    '=1',
    '-',
    '- 未开展',
    "'=1+1",
  ])('%j is guarded, and comes back whole', (text) => {
    const [[cell = ''] = []] = parsed(`${csvCell(text)},\r\n`);
    expect(cell).toBe(`'${text}`);
    expect(unguarded(cell)).toBe(text);
  });

  it.each(['-0.96', '0', '8.40', '-12,000.50', '-5%', '2024', '100.00%'])('the number %s is none', (text) => {
    expect(csvCell(text).replaceAll('"', '')).toBe(text);
  });

  it('any text comes back whole from a table, and none begins like a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (texts) => {
        const clean = texts.map((text) => text.replaceAll('\uFEFF', ''));
        const lines = parsed(
          csvOf(
            columns,
            clean.map((name) => [name, null]),
          ),
        ).slice(1);
        expect(lines.map(([cell = '']) => unguarded(cell))).toEqual(clean);
        for (const [cell = ''] of lines) {
          if (!/^-?\d[\d,]*(?:\.\d+)?%?$/.test(cell)) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
        }
      }),
    );
  });
});
