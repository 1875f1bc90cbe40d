/** Corrections in the open data: every kind of change, in every format, and what an empty list means. */
import { parse } from 'csv-parse/sync';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../src/data/column.ts';
import type { ReportData } from '../../src/data/report-data.ts';
import { correctionsTable } from '../../src/data/corrections-table.ts';
import { tables } from '../../src/data/tables.ts';
import { unguarded } from '../../src/data/csv.ts';
import type { HistoryState, ReportChange } from '../../src/domain/change-trail.ts';
import { openDataInMemory, openDataInput } from '../../src/open-data.ts';
import { copyContent, replacing } from '../support/content-copy.ts';
import {
  bytesOf,
  jsonOfFile,
  openDataOfFolder,
  plainText,
  textOf,
  type Published,
} from '../support/open-data.ts';
import { seeds } from '../support/published-content.ts';
import { change, changedField, trailOfOne } from '../support/trails.ts';

const id = seeds['004'];
const { catalog } = openDataOfFolder(
  copyContent({
    [`reports/${id}.md`]: replacing(
      'revision: "1"',
      'revision: "3"\ncorrections:\n  - revision: "2"\n    date: 2026-02-02\n    note: 区域名称抄录有误。\ntakedowns:\n  - date: 2026-01-20\n    reason: 个人信息',
    ),
  }),
);

const hostile = ['<script>alert(1)</script>', "=cmd|' /C calc'!A0", ']]>', '第一\t第二'];

function publishedWith(changes: readonly ReportChange[], state: HistoryState = 'known'): Published {
  return {
    catalog,
    data: openDataInMemory(openDataInput(catalog, undefined, trailOfOne(id, changes, state))),
  };
}

const everyKind = publishedWith([
  change({ date: '2026-01-19', commit: 'a'.repeat(40), note: '', isTakenDown: true }),
  change({
    date: '2026-02-01',
    commit: 'b'.repeat(40),
    note: '更正抄录',
    revision: '2',
    fields: [
      changedField('added', null, '0'),
      changedField('removed', '1.50', null),
      changedField('filled', '', '0'),
      changedField('emptied', '0', ''),
      {
        field: 'crossed',
        title: '字段 crossed',
        before: { state: 'value', text: '6', words: '6' },
        after: { state: 'notApplicable', text: null, words: null },
      },
      {
        field: 'status',
        title: '状态',
        before: { state: 'value', text: 'published', words: '已公开' },
        after: { state: 'value', text: 'withdrawn', words: '已撤回' },
      },
    ],
    isNarrativeChanged: true,
  }),
  change({ date: '2026-02-03', commit: 'c'.repeat(40), note: '改正文', revision: '' }),
]);

const cells = (row: Row): unknown[] => [
  row['field'],
  row['before'],
  row['beforeState'],
  row['beforeName'],
  row['after'],
  row['afterState'],
  row['afterName'],
];

describe('the table of corrections', () => {
  it('has a row for each changed field, and one for everything else that is told', async () => {
    const rows = await jsonOfFile<Row[]>(everyKind, 'corrections.json');
    expect(
      rows.map((row) =>
        ['number', 'entryKind', 'date', 'revision', 'commit', 'note', 'reason', 'fieldTitle'].map((name) =>
          name === 'commit' && row[name] !== null ? plainText(row[name])[0] : row[name],
        ),
      ),
    ).toEqual([
      [1, 'note', '2026-02-02', 2, null, '区域名称抄录有误。', null, null],
      [2, 'takedown', '2026-01-20', null, null, null, '个人信息', null],
      [3, 'untold', '2026-01-19', 1, 'a', null, null, null],
      ...['added', 'removed', 'filled', 'emptied', 'crossed'].map((field, index) => [
        4 + index,
        'field',
        '2026-02-01',
        2,
        'b',
        '更正抄录',
        null,
        `字段 ${field}`,
      ]),
      [9, 'field', '2026-02-01', 2, 'b', '更正抄录', null, '状态'],
      [10, 'narrative', '2026-02-01', 2, 'b', '更正抄录', null, null],
      [11, 'narrative', '2026-02-03', null, 'c', '改正文', null, null],
    ]);
    expect(rows[0]).toMatchObject({ reportId: id, fiscalYear: 2022, regionId: 'xinzhou' });
  });

  it('keeps absent, blank, zero and not applicable apart in JSON', async () => {
    const rows = await jsonOfFile<Row[]>(everyKind, 'corrections.json');
    expect(rows.filter((row) => row['entryKind'] === 'field').map(cells)).toEqual([
      ['added', null, 'absent', null, '0', 'value', null],
      ['removed', '1.50', 'value', null, null, 'absent', null],
      ['filled', '', 'blank', null, '0', 'value', null],
      ['emptied', '0', 'value', null, '', 'blank', null],
      ['crossed', '6', 'value', null, null, 'notApplicable', null],
      ['status', 'published', 'value', '已公开', 'withdrawn', 'value', '已撤回'],
    ]);
    expect(cells(rows[0] ?? {})).toEqual([null, null, null, null, null, null, null]);
  });

  it.each(['corrections.csv', 'package/corrections.csv', 'regions/xinzhou/corrections.csv'])(
    'and in %s',
    async (path) => {
      const rows = parse<Record<string, string>>(await textOf(everyKind, path), { bom: true, columns: true });
      const states = rows.map(({ before, beforeState, after, afterState }) =>
        [before, beforeState, after, afterState].join(' '),
      );
      expect(states.slice(3, 8)).toEqual([
        ' absent 0 value',
        '1.50 value  absent',
        ' blank 0 value',
        '0 value  blank',
        '6 value  notApplicable',
      ]);
    },
  );

  it('and in XLSX', async () => {
    const sheets = await readXlsxFile(await bytesOf(everyKind, 'all.xlsx'));
    const sheet = sheets[tables.indexOf(correctionsTable)];
    expect(sheet?.sheet).toBe('更正记录');
    const names = correctionsTable.columns.map(({ name }) => name);
    const states = (sheet?.data ?? [])
      .slice(4, 9)
      .map((row) =>
        ['before', 'beforeState', 'after', 'afterState'].map((name) => row[names.indexOf(name)] ?? null),
      );
    expect(states).toEqual([
      [null, 'absent', '0', 'value'],
      ['1.50', 'value', null, 'absent'],
      [null, 'blank', '0', 'value'],
      ['0', 'value', null, 'blank'],
      ['6', 'value', null, 'notApplicable'],
    ]);
  });

  it.each(hostile)('carries the note %j as a text', async (note) => {
    const published = publishedWith([change({ note, fields: [changedField(note, note, note)] })]);
    const [, , row] = await jsonOfFile<Row[]>(published, 'corrections.json');
    expect(row).toMatchObject({ note, field: note, before: note });
    const [, , line] = parse<Record<string, string>>(await textOf(published, 'corrections.csv'), {
      bom: true,
      columns: true,
    });
    expect(unguarded(line?.['note'] ?? '')).toBe(note);
    expect(line?.['note']).not.toMatch(/^[=+\-@]/);
    const sheets = await readXlsxFile(await bytesOf(published, 'all.xlsx'));
    const data = sheets[tables.indexOf(correctionsTable)]?.data ?? [];
    expect(data[3]?.[correctionsTable.columns.findIndex(({ name }) => name === 'note')]).toBe(note);
  });
});

describe('the JSON of a report', () => {
  it('has its corrections as the page tells them', async () => {
    const { corrections, tables: own } = await jsonOfFile<ReportData>(everyKind, `reports/${id}.json`);
    expect(corrections.history).toBe('known');
    expect(corrections.notes).toEqual([{ revision: 2, date: '2026-02-02', note: '区域名称抄录有误。' }]);
    expect(corrections.takedowns).toEqual([{ date: '2026-01-20', reason: '个人信息' }]);
    expect(corrections.changes.map(({ fields }) => fields.length)).toEqual([0, 6, 0]);
    expect(own['corrections']).toHaveLength(11);
  });

  it('says of a report without any that there were none', async () => {
    const { corrections } = await jsonOfFile<ReportData>(everyKind, `reports/${seeds['000']}.json`);
    expect(corrections).toEqual({ history: 'known', notes: [], takedowns: [], changes: [] });
  });
});

describe.each(['known', 'unavailable', 'notReleased'] as const)('a history that is %s', (state) => {
  const published = publishedWith([], state);

  it('is told with every report, so that no row is never taken for no change', async () => {
    const rows = await jsonOfFile<Row[]>(published, 'reports.json');
    expect([...new Set(rows.map((row) => row['correctionHistory']))]).toEqual([state]);
    const { corrections } = await jsonOfFile<ReportData>(published, `reports/${id}.json`);
    expect(corrections.history).toBe(state);
  });

  it('is told in the data package', async () => {
    const { resources } = await jsonOfFile<{ resources: { name: string; correctionHistory?: string }[] }>(
      published,
      'datapackage.json',
    );
    expect(resources.map(({ name, correctionHistory }) => [name, correctionHistory])).toContainEqual([
      'corrections',
      state,
    ]);
    expect(resources.filter(({ correctionHistory }) => correctionHistory !== undefined)).toHaveLength(1);
  });

  it('leaves the notes of the editors and the takedowns', async () => {
    const rows = await jsonOfFile<Row[]>(published, 'corrections.json');
    expect(rows.map((row) => row['entryKind'])).toEqual(['note', 'takedown']);
  });
});

it('a withdrawal is a row with its reason', async () => {
  const folder = copyContent({
    [`reports/${id}.md`]: replacing(
      'status: published\n',
      'status: withdrawn\nwithdrawal: { date: 2026-12-02, reason: 将另行公开 }\n',
    ),
  });
  const rows = await jsonOfFile<Row[]>(openDataOfFolder(folder), 'corrections.json');
  expect(rows.map(({ entryKind, date, note }) => [entryKind, date, note])).toEqual([
    ['withdrawal', '2026-12-02', '将另行公开'],
  ]);
});
