/** Workbooks, read back by another library than the one that writes them. */
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Column, DataValue, Row } from '../../src/data/column.ts';
import { fitsSheet } from '../../src/data/xlsx.ts';
import { bytesOf, jsonOfFile, openDataOfFolder } from '../support/open-data.ts';
import { tables } from '../../src/data/tables.ts';
import { workbookOfRows } from '../support/workbook.ts';

const columns: Column[] = (
  [
    ['text', '文字'],
    ['decimal', '数字'],
    ['integer', '整数'],
    ['yesNo', '是否'],
    ['date', '日期'],
    ['dateTime', '时间'],
    ['object', '结构'],
  ] as const
).map(([type, title]) => ({ name: type, title, type, description: '说明' }));

async function readBack(row: Record<string, DataValue>) {
  const values = columns.map(({ name }) => row[name] ?? null);
  const [sheet] = await readXlsxFile(workbookOfRows(columns, [values]), { trim: false });
  const [heading = [], cells = []] = sheet?.data ?? [];
  return Object.fromEntries(heading.map((title, index) => [String(title), cells[index] ?? null]));
}

describe('cells are typed', () => {
  it('numbers are numbers, dates are dates, and texts are texts', async () => {
    expect(
      await readBack({
        text: '达标',
        decimal: '8.40',
        integer: 2024,
        yesNo: true,
        date: '2024-03-28',
        dateTime: '2026-11-20 18:00',
        object: { way: 'bands' },
      }),
    ).toEqual({
      文字: '达标',
      数字: 8.4,
      整数: 2024,
      是否: true,
      日期: new Date('2024-03-28T00:00:00Z'),
      时间: new Date('2026-11-20T18:00:00Z'),
      结构: '{"way":"bands"}',
    });
  });

  it.each<[text: string, value: number | string]>([
    ['-0.96', -0.96],
    ['0', 0],
    ['0.00', 0],
    ['123456789012345', 123456789012345],
    ['1234567890123.45', 1234567890123.45],
    ['1234567890123456', '1234567890123456'],
    ['0.12345678901234567', '0.12345678901234567'],
    ['90.333333333333333333', '90.333333333333333333'],
  ])('the figure %s becomes %j', async (text, value) => {
    expect((await readBack({ decimal: text }))['数字']).toBe(value);
  });

  it.each(['=1+1', '+1', '-2+3', '@A1', '\t=1', "'=1", '  前后空格  ', 'a<b&c>"d"'])(
    'the text %j stays a text, unchanged',
    async (text) => {
      expect((await readBack({ text }))['文字']).toBe(text);
    },
  );

  it.each(['constructor', '__proto__', 'toString'])(
    'the text %s, which objects know, stays a text',
    async (text) => {
      expect(String((await readBack({ text }))['文字']).trim()).toBe(text);
    },
  );
});

it.each<[rows: number, columns: number, fits: boolean]>([
  [1_048_575, 7, true],
  [1_048_576, 7, false],
  [100_000, 80, true],
  [100_001, 80, false],
])('a table of %i rows and %i columns has room in a sheet: %s', (rows, count, fits) => {
  expect(fitsSheet(rows, count)).toBe(fits);
});

describe('the workbook of the five seeds', () => {
  const published = openDataOfFolder();

  it('has a sheet for each table with all its rows, and one that explains the columns', async () => {
    const sheets = await readXlsxFile(await bytesOf(published, 'all.xlsx'));
    expect(sheets.map(({ sheet }) => sheet)).toEqual([...tables.map(({ title }) => title), '字段说明']);
    for (const [index, { path, columns: own }] of tables.entries()) {
      const data = sheets[index]?.data ?? [];
      expect(data[0], path).toHaveLength(own.length);
      expect(data.length - 1, path).toBe((await jsonOfFile<unknown[]>(published, `${path}.json`)).length);
    }
    const explained = sheets.at(-1)?.data ?? [];
    expect(explained.length - 1).toBe(tables.reduce((sum, table) => sum + table.columns.length, 0));
  });

  it('is the same file each time', async () => {
    const again = openDataOfFolder();
    const [one, two] = await Promise.all([bytesOf(published, 'all.xlsx'), bytesOf(again, 'all.xlsx')]);
    expect(one.equals(two)).toBe(true);
  });

  it('has figures that equal those of the JSON', async () => {
    const sheets = await readXlsxFile(await bytesOf(published, 'all.xlsx'));
    for (const [index, { path, columns: own }] of tables.entries()) {
      const rows = await jsonOfFile<Row[]>(published, `${path}.json`);
      for (const [at, row] of rows.entries()) {
        for (const [column, { name, type }] of own.entries()) {
          if (type !== 'decimal') continue;
          const cell = sheets[index]?.data[at + 1]?.[column] ?? null;
          const value = row[name] ?? null;
          if (typeof cell === 'number') expect(cell, `${path} ${name}`).toBe(Number(value));
          else expect(cell, `${path} ${name}`).toBe(value);
        }
      }
    }
  });
});
