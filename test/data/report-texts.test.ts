/** The texts of a report: what is written once must be what a serializer would write of the rows. */
import { describe, expect, it } from 'vitest';
import type { Row } from '../../src/data/column.ts';
import type { ReportData } from '../../src/data/report-data.ts';
import { csvHeading } from '../../src/data/csv.ts';
import { createRowWriter } from '../../src/data/row-texts.ts';
import { reportTables } from '../../src/data/tables.ts';
import { openDataInput } from '../../src/open-data.ts';
import { parse } from 'csv-parse/sync';
import { dataFolders, openDataOfFolder } from '../support/open-data.ts';

describe.each(dataFolders)('the texts of the reports of %s', (_name, folderOf) => {
  const input = openDataInput(openDataOfFolder(folderOf()).catalog);
  const all = input.reports.map(({ id }) => input.textsOf(id));

  it('give the file of a report as JSON with a line for each value', () => {
    for (const { id, json } of all) {
      expect(json, id).toBe(`${JSON.stringify(JSON.parse(json), null, 1)}\n`);
    }
  });

  it('give each row on a line of JSON, the same as in the file of the report', () => {
    for (const { id, tables, json } of all) {
      const own = JSON.parse(json) as ReportData;
      for (const [index, { name, columns }] of reportTables.entries()) {
        const { json: lines = '', rowCount } = tables[index] ?? {};
        const rows = JSON.parse(`[${lines}]`) as Row[];
        expect(rows, `${id} ${name}`).toHaveLength(rowCount ?? 0);
        expect(lines).toBe(rows.map((row) => JSON.stringify(row)).join(',\n'));
        if (name === 'reports') expect(own).toMatchObject(rows[0] ?? {});
        else expect(own.tables[name]).toEqual(rows);
        for (const row of rows) {
          for (const column of columns) expect(row[column.name]).not.toBe(undefined);
        }
      }
    }
  });

  it('give as many lines of CSV, and as many cells in each as there are columns', () => {
    for (const { id, tables } of all) {
      for (const [index, { name, columns }] of reportTables.entries()) {
        const { csv = '', rowCount = 0 } = tables[index] ?? {};
        const lines: string[][] = parse(`${csvHeading(columns)}${csv}`, { record_delimiter: '\r\n' });
        expect(lines.length - 1, `${id} ${name}`).toBe(rowCount);
        expect(lines.every((cells) => cells.length === columns.length)).toBe(true);
      }
    }
  });
});

describe('a row', () => {
  const columns = (['text', 'decimal', 'object', 'list'] as const).map((type) => ({
    name: type,
    title: type,
    type,
    description: '',
  }));
  const values = ['甲', '8.40', { way: 'bands', parts: [1] }, ['甲', '乙']] as const;

  it('is written in every format', () => {
    expect(createRowWriter(columns)(values)).toEqual({
      csv: '甲,8.40,"{""way"":""bands"",""parts"":[1]}","[""甲"",""乙""]"',
      json: '"text":"甲","decimal":"8.40","object":{"way":"bands","parts":[1]},"list":["甲","乙"]',
      indentedJson: [
        '\n    "text": "甲",\n    "decimal": "8.40"',
        '\n    "object": {\n     "way": "bands",\n     "parts": [\n      1\n     ]\n    }',
        '\n    "list": [\n     "甲",\n     "乙"\n    ]',
      ].join(','),
      sheet: [
        '<c r="A\u0001" t="inlineStr"><is><t>甲</t></is></c>',
        '<c r="B\u0001" s="6"><v>8.4</v></c>',
        '<c r="C\u0001" t="inlineStr"><is><t>{"way":"bands","parts":[1]}</t></is></c>',
        '<c r="D\u0001" t="inlineStr"><is><t>甲；乙</t></is></c>',
      ].join(''),
    });
  });

  it('is the same when its first cells were written before', () => {
    const before = createRowWriter(columns.slice(0, 2))(values.slice(0, 2));
    expect(createRowWriter(columns, 2)(values, before)).toEqual(createRowWriter(columns)(values));
  });
});
