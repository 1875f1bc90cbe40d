import { describe, expect, it } from 'vitest';
import { nearClaims, wordClaims } from '../../src/checks/source-claims.ts';
import { sourceFaults } from '../../src/checks/source-text.ts';
import { readYaml, splitContentFile } from '../../src/schema/front-matter.ts';
import { reportFrontMatter, type RawReport } from '../../src/schema/report-schema.ts';
import { readContentFolder } from '../../src/files/read-content-folder.ts';

/** The eleven reports whose text is not kept, set again as tables the way office documents are converted. */
const reports = readContentFolder('test/published/content')
  .filter(({ path }) => path.startsWith('reports/'))
  .map(({ path, text }) => {
    const yaml = readYaml(splitContentFile(text)?.yaml ?? '', 1);
    return { path, raw: reportFrontMatter.parse(yaml.ok ? yaml.value : null) };
  });

type Row = readonly string[];

/** A row to a line, cells apart by tabs. */
const byRow = (rows: readonly Row[]) => rows.map((row) => row.join('\t')).join('\n');
/** A cell to a line, a blank line after each row. */
const byCell = (rows: readonly Row[]) =>
  rows.map((row) => row.map((cell) => `\t${cell}`).join('\n')).join('\n\n');

function cell(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null && 'text' in value ? String(value.text) : '';
}

/** The first cell of a run of equal ones keeps its text, as in a merged cell. */
function merged(column: readonly string[]): string[] {
  return column.map((text, index) => (column[index - 1] === text ? '' : text));
}

function indicatorTable(raw: RawReport, order: readonly string[]): Row[] {
  const rows = raw.indicators ?? [];
  const level1 = merged(rows.map((row) => row.level1 ?? ''));
  const level2 = merged(rows.map((row) => row.level2 ?? ''));
  const cells = rows.map((row, index) => [
    level1[index] ?? '',
    level2[index] ?? '',
    row.name,
    ...order.map((key) => cell((row as Readonly<Record<string, unknown>>)[key])),
  ]);
  return [['一级指标', '二级指标', '三级指标', ...order.map((key) => headings[key] ?? '')], ...cells];
}

const headings: Readonly<Record<string, string>> = {
  weight: '分值',
  target: '年度指标值',
  actual: '实际完成值',
  score: '得分',
};

function fundTable(raw: RawReport): Row[] {
  const rows = [...(raw.funds?.table ?? []), ...(raw.funds?.rates ?? [])];
  const skipped = new Set(['phase', 'label', 'unit', 'name', 'of', 'over', 'percentSign']);
  const sources = [...new Set(rows.flatMap((row) => Object.keys(row).filter((key) => !skipped.has(key))))];
  return rows.map((row) => [
    row.label ?? '执行率',
    ...sources.map((source) => cell((row as Readonly<Record<string, unknown>>)[source])),
  ]);
}

/** The document that the front matter would have been copied from. */
function print(raw: RawReport, table: (rows: readonly Row[]) => string, order: readonly string[]): string {
  const turned = (rows: readonly Row[]): Row[] =>
    (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''));
  const funds = fundTable(raw);
  return [
    table(funds),
    '资金表',
    table(turned(funds)),
    '指标表',
    table(indicatorTable(raw, order)),
    '其他',
    ...(raw.lineItems ?? []).map((list) =>
      table(list.items.map((item) => [item.name, cell(item.amount), cell(item.executed)])),
    ),
    ...(raw.funds?.amounts ?? []).map((amount) => `${amount.label ?? ''}${cell(amount.value)}`),
    ...(raw.blocks ?? []).map((block) => `${block.level2 ?? block.level1} ${cell(block.weight)}`),
    ...nearClaims(raw).map(
      ({ words, figures }) => `${words ?? ''} ${figures.map(({ text }) => text).join(' ')}`,
    ),
    ...wordClaims(raw).map(({ text }) => text),
  ].join('\n\n');
}

describe.each(reports)('$path', ({ raw }) => {
  it.each([
    ['a row to a line', byRow, ['weight', 'target', 'actual', 'score']],
    ['a cell to a line', byCell, ['target', 'actual', 'weight', 'score']],
    ['weight and score before the values', byCell, ['weight', 'score', 'target', 'actual']],
  ] as const)('printed with %s has no fault', (_name, table, order) => {
    expect(sourceFaults(raw, print(raw, table, order))).toEqual([]);
  });
});
