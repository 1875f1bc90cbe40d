/** The CSV in a real spreadsheet program: figures survive, and no text becomes a formula. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import readXlsxFile, { type CellValue } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Column, Row } from '../../src/data/column.ts';
import { csvOf } from '../../src/data/csv.ts';
import { tables } from '../../src/data/tables.ts';
import { temporaryFolder } from '../support/build-folder.ts';
import { jsonOfFile, openDataOfFolder, writtenData } from '../support/open-data.ts';
import { workbookOfRows } from '../support/workbook.ts';

const hasOffice = spawnSync('soffice', ['--version']).status === 0;
if (!hasOffice) {
  console.warn(
    'soffice was not found: that the CSV opens in a spreadsheet program is NOT tested on this machine.',
  );
}

/** Comma, double quote, UTF-8, from the first line, columns as they come; formulas are worked out. */
const openCsv = 'CSV:44,34,76,1,,2052,false,true,false,false,false,-1,true';

/** Opens CSV files, saves them as workbooks, and reads those. */
async function throughOffice(folder: string, names: readonly string[]): Promise<CellValue[][][]> {
  const out = temporaryFolder('office');
  const run = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${temporaryFolder('office-profile')}`,
      '--headless',
      `--infilter=${openCsv}`,
      '--convert-to',
      'xlsx',
      '--outdir',
      out,
      ...names.map((name) => join(folder, `${name}.csv`)),
    ],
    { encoding: 'utf8' },
  );
  if (run.status !== 0) throw new Error(`${run.stdout}${run.stderr}`);
  return Promise.all(
    names.map(async (name) => {
      const [sheet] = await readXlsxFile(join(out, `${name}.xlsx`), { trim: false });
      return (sheet?.data ?? []) as CellValue[][];
    }),
  );
}

describe.skipIf(!hasOffice)('LibreOffice opens the CSV', () => {
  it('of every table with all its rows, and every figure is the same number', async () => {
    const published = openDataOfFolder();
    const sheets = await throughOffice(
      await writtenData(published),
      tables.map(({ path }) => path),
    );
    for (const [index, { path, columns }] of tables.entries()) {
      const [heading, ...lines] = sheets[index] ?? [];
      expect(heading).toEqual(columns.map(({ name }) => name));
      const rows = await jsonOfFile<Row[]>(published, `${path}.json`);
      expect(lines.length, path).toBe(rows.length);
      for (const [at, row] of rows.entries()) {
        for (const [column, { name, type, words }] of columns.entries()) {
          const cell = lines[at]?.[column] ?? null;
          const value = row[name] ?? null;
          const place = `${path} ${at + 1} ${name}`;
          if (type === 'decimal') expect(rounded(cell), place).toBe(rounded(value));
          if (type === 'integer') expect(cell, place).toBe(value);
          // States and other fixed words, and names in Chinese.
          if (words !== undefined || name.endsWith('Name')) expect(cell, place).toBe(value);
        }
      }
    }
  });

  it('and works out no text', async () => {
    const columns: Column[] = [{ name: 'text', title: '文字', type: 'text', description: '' }];
    const texts = [
      '=1+1',
      '+1+1',
      '-1+1',
      '@SUM(1)',
      '\t=1+1',
      ' =1+1',
      '=HYPERLINK("http://localhost/";"点这里")',
      "=cmd|' /C calc'!A0",
      '＝1+1',
      "'=1+1",
    ];
    const folder = temporaryFolder('formulas');
    writeFileSync(
      join(folder, 'guarded.csv'),
      csvOf(
        columns,
        texts.map((text) => [text]),
      ),
    );
    // Without the guard the same program does work it out, or this test would prove nothing.
    writeFileSync(join(folder, 'open.csv'), 'text\r\n=1+1\r\n');
    const [guarded = [], open = []] = await throughOffice(folder, ['guarded', 'open']);
    expect(guarded.slice(1).map(([cell]) => cell)).toEqual(texts.map((text) => `'${text}`));
    expect(open[1]).toEqual([2]);
  });
});

describe.skipIf(!hasOffice)('LibreOffice opens the workbook', () => {
  it('with every kind of cell', () => {
    const types = ['text', 'decimal', 'integer', 'yesNo', 'date', 'dateTime', 'list', 'object'] as const;
    const columns = types.map((type): Column => ({ name: type, title: type, type, description: '' }));
    const folder = temporaryFolder('workbook');
    writeFileSync(
      join(folder, 'cells.xlsx'),
      workbookOfRows(columns, [
        ['=1+1', '8.40', 2024, true, '2024-03-28', '2026-11-20 18:00', ['甲', '乙'], { way: 'bands' }],
        [' 空格 "引号" <b>&amp;', '1234567890123456', -3, false, null, null, [], null],
        ['末行', '-0.960', 0, null, '1999-12-31', '2000-01-01 00:01', null, null],
      ]),
    );
    const run = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${temporaryFolder('office-profile')}`,
        '--headless',
        // Comma, double quote, UTF-8, from the first line, cells as they are shown.
        '--convert-to',
        'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true',
        '--outdir',
        folder,
        join(folder, 'cells.xlsx'),
      ],
      { encoding: 'utf8' },
    );
    expect(run.status, `${run.stdout}${run.stderr}`).toBe(0);
    const [name = ''] = readdirSync(folder).filter((path) => path.endsWith('.csv'));
    const rows: string[][] = parse(readFileSync(join(folder, name)));
    expect(rows).toEqual([
      [...types],
      ['=1+1', '8.40', '2024', 'TRUE', '2024-03-28', '2026-11-20 18:00', '甲；乙', '{"way":"bands"}'],
      [' 空格 "引号" <b>&amp;', '1234567890123456', '-3', 'FALSE', '', '', '', ''],
      ['末行', '-0.960', '0', '', '1999-12-31', '2000-01-01 00:01', '', ''],
    ]);
  });
});

/** A figure to the 15 digits that spreadsheet programs keep. */
function rounded(value: unknown): string | null {
  return value === null ? null : Number(value).toPrecision(15);
}
