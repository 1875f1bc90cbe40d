/** Every row of every table obeys the columns that describe it. */
import { describe, expect, it } from 'vitest';
import type { Column, DataValue, Row } from '../../src/data/column.ts';
import { tables } from '../../src/data/tables.ts';
import { dataFolders, plainText, jsonOfFile, openDataOfFolder } from '../support/open-data.ts';

describe('the columns', () => {
  it.each(tables.map((table) => [table.name, table] as const))(
    'of %s differ in name and title',
    (_name, table) => {
      const { columns, primaryKey } = table;
      expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
      expect(new Set(columns.map(({ title }) => title)).size).toBe(columns.length);
      for (const { name, title, description } of columns) {
        expect(name).toMatch(/^[a-z][A-Za-z0-9]*$/);
        expect(title).toMatch(/\p{Script=Han}/u);
        expect(description).toMatch(/[。]$/);
      }
      expect(columns.map(({ name }) => name)).toEqual(expect.arrayContaining([...primaryKey]));
    },
  );

  it('mean the same under one name in every table', () => {
    const types = new Map<string, string>();
    for (const { columns } of tables) {
      for (const { name, type } of columns) {
        if (['value', 'amount'].includes(name)) continue;
        expect(`${name} ${types.get(name) ?? type}`).toBe(`${name} ${type}`);
        types.set(name, type);
      }
    }
  });
});

function fault({ name, type, words, isRequired }: Column, value: DataValue | undefined): string | null {
  if (value === undefined) return `${name} is missing`;
  if (value === null) return isRequired === true ? `${name} is empty` : null;
  if (words !== undefined && !Object.hasOwn(words, plainText(value))) return `${name} is ${plainText(value)}`;
  return isOfType(type, value) ? null : `${name} is no ${type}: ${JSON.stringify(value)}`;
}

function isOfType(type: Column['type'], value: NonNullable<DataValue>): boolean {
  switch (type) {
    case 'text':
      return typeof value === 'string';
    case 'decimal':
      return typeof value === 'string' && /^-?\d+(?:\.\d+)?$/.test(value);
    case 'integer':
      return Number.isSafeInteger(value);
    case 'yesNo':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
    case 'dateTime':
      return typeof value === 'string' && /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/.test(value);
    case 'list':
    case 'objects':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && !Array.isArray(value);
  }
}

describe.each(dataFolders)('the rows of %s', (_name, folder) => {
  const published = openDataOfFolder(folder());

  it.each(tables.map((table) => [table.path, table] as const))(
    'of %s',
    async (path, { columns, primaryKey }) => {
      const rows = await jsonOfFile<Row[]>(published, `${path}.json`);
      const faults = rows.flatMap((row) =>
        columns.flatMap((column) => fault(column, row[column.name]) ?? []),
      );
      expect(faults.slice(0, 10)).toEqual([]);
      const keys = rows.map((row) => primaryKey.map((name) => plainText(row[name])).join(' '));
      expect(new Set(keys).size).toBe(rows.length);
      if (path !== 'reports') {
        for (const row of rows) expect(Object.keys(row)).toEqual(columns.map(({ name }) => name));
      }
    },
  );

  it('belong to reports that are there, each in its year and its region', async () => {
    for (const { path } of tables.filter(({ name }) => name !== 'regions' && name !== 'reports')) {
      const all = await jsonOfFile<Row[]>(published, `${path}.json`);
      for (const [folder, name] of [
        ['years', 'fiscalYear'],
        ['regions', 'regionId'],
      ] as const) {
        const values = [...new Set(all.map((row) => plainText(row[name])))];
        for (const value of values) {
          const part = await jsonOfFile<Row[]>(published, `${folder}/${value}/${path}.json`);
          expect(part).toEqual(all.filter((row) => plainText(row[name]) === value));
        }
      }
    }
  });
});
