/** Blank, zero, not applicable and not in the document are four things in every format. */
import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../src/data/column.ts';
import { tables } from '../../src/data/tables.ts';
import { copyContent, replacing } from '../support/content-copy.ts';
import { bytesOf, jsonOfFile, openDataOfFolder, textOf, plainText } from '../support/open-data.ts';

const path = 'reports/unstated/2021/chinese-domain-names/self-evaluation.md';
const folder = copyContent({
  [path]: (text) =>
    replacing(
      '      central: ""\n      provincial: ""\n      municipal: "6"\n      county: ""\n',
      '      central: ""\n      provincial:\n        state: notApplicable\n        text: —\n      municipal: "6"\n',
    )(text) ?? '',
  // The document itself prints blanks there.
  [path.replace('reports/', 'sources/').replace('.md', '.txt')]: () => null,
});
const published = openDataOfFolder(folder);
const phase = 'initialBudget';

/** The cells of the first row of the funds table by source; the county's column is not in the document. */
function bySource<T>(
  rows: readonly T[],
  nameOf: (row: T) => unknown,
  phaseOf: (row: T) => unknown,
  cellsOf: (row: T) => unknown,
) {
  const own = rows.filter((row) => phaseOf(row) === phase);
  return Object.fromEntries(own.map((row) => [String(nameOf(row)), cellsOf(row)]));
}

const seed = (row: Row): boolean => plainText(row['reportId']).startsWith('unstated/');

describe('a blank cell, a cell that does not apply, a number, and a column that is not there', () => {
  it('in JSON', async () => {
    const rows = (await jsonOfFile<Row[]>(published, 'funds.json')).filter(seed);
    const cells = bySource(
      rows,
      (row) => row['source'],
      (row) => row['phase'],
      (row) => [row['amount'], row['amountPrinted'], row['amountState']],
    );
    expect(cells).toMatchObject({
      central: [null, '', 'blank'],
      provincial: [null, '—', 'notApplicable'],
      municipal: ['6', '6', 'number'],
    });
    expect(Object.keys(cells)).not.toContain('county');
  });

  it('in CSV', async () => {
    const rows = parse<Record<string, string>>(await textOf(published, 'funds.csv'), {
      bom: true,
      columns: true,
    });
    const cells = bySource(
      rows.filter(({ reportId }) => reportId?.startsWith('unstated/')),
      ({ source }) => source,
      (row) => row['phase'],
      ({ amount, amountPrinted, amountState }) => [amount, amountPrinted, amountState],
    );
    expect(cells).toMatchObject({
      central: ['', '', 'blank'],
      provincial: ['', '—', 'notApplicable'],
      municipal: ['6', '6', 'number'],
    });
    expect(Object.keys(cells)).not.toContain('county');
  });

  it('in XLSX', async () => {
    const sheets = await readXlsxFile(await bytesOf(published, 'all.xlsx'));
    const index = tables.findIndex(({ name }) => name === 'funds');
    const columns = tables[index]?.columns.map(({ name }) => name) ?? [];
    const at = (row: readonly unknown[], name: string): unknown => row[columns.indexOf(name)] ?? null;
    const rows = (sheets[index]?.data ?? [])
      .slice(1)
      .filter((row) => String(at(row, 'reportId')).startsWith('unstated/'));
    const cells = bySource(
      rows,
      (row) => at(row, 'source'),
      (row) => at(row, 'phase'),
      (row) => [at(row, 'amount'), at(row, 'amountPrinted'), at(row, 'amountState')],
    );
    expect(cells).toMatchObject({
      central: [null, null, 'blank'],
      provincial: [null, '—', 'notApplicable'],
      municipal: [6, '6', 'number'],
    });
    expect(Object.keys(cells)).not.toContain('county');
  });

  it('a zero is a number', async () => {
    const rows = (await jsonOfFile<Row[]>(published, 'funds.json')).filter(seed);
    const zero = rows.find((row) => row['phase'] === 'balance' && row['source'] === 'central');
    expect([zero?.['amount'], zero?.['amountYuan'], zero?.['amountState']]).toEqual(['0', '0', 'number']);
  });

  it('a figure that is not in the document is absent', async () => {
    const [row] = (await jsonOfFile<Row[]>(published, 'reports.json')).filter(({ id }) =>
      plainText(id).startsWith('xiangyang/'),
    );
    expect([row?.['executed'], row?.['executedPrinted'], row?.['executedState']]).toEqual([
      null,
      null,
      'absent',
    ]);
  });
});
