/** What the README and the handbook say was measured is what the kept results of the bench hold. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measured } from '../../src/i18n/measured-costs.ts';
import { type stages } from '../../src/progress/stage.ts';
import { benchResults, type BenchResults, type Cost, type Queries } from './results.ts';

const results = benchResults.parse(JSON.parse(readFileSync('test/bench/measured/10000.json', 'utf8')));
const { runs, output, search, corpus } = results;
if (output === null || search?.completeFirst === undefined) throw new Error('The results are not complete.');
const { completeFirst } = search;

function figure(value: number): string {
  return value >= 100 ? value.toFixed(0).replace(/\B(?=(?:\d{3})+$)/g, ',') : value.toFixed(1);
}

const megabytes = (bytes: number | null | undefined): string => figure((bytes ?? 0) / 1e6);

describe('the README', () => {
  const rows = readFileSync('README.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .slice(2, -2)
        .split('|')
        .map((cell) => cell.trim()),
    );
  const figuresOf = (label: string): readonly string[] =>
    rows
      .find(([first]) => first?.startsWith(label))
      ?.slice(1)
      .filter((cell) => cell !== '') ?? [];
  const cost = (of: Cost | undefined): string[] =>
    of === undefined
      ? []
      : [figure(of.wallSeconds), figure(of.cpuSeconds), ...(of.peakBytes ? [megabytes(of.peakBytes)] : [])];
  const queries = ({ bytes, milliseconds }: Queries): string[] => [
    figure(bytes.median / 1000),
    figure(bytes.most / 1000),
    figure(milliseconds.median),
    figure(milliseconds.most),
  ];

  it.each<[string, string]>([
    ['build from nothing', 'first build'],
    ['build after one report changed', 'build after one report changed'],
    ['build after nothing changed', 'build after nothing changed'],
    ['`npm run check` from nothing', 'check, cold'],
    ['`npm run check` after one report changed', 'check after one report changed'],
    ['Pagefind alone', 'pagefind alone'],
  ])('tells what “%s” took', (label, run) => {
    expect(figuresOf(label)).toEqual(cost(runs[run]));
  });

  it.each<[string, (typeof stages)[number]]>([
    ['– check', 'check'],
    ['– score', 'score'],
    ['– texts', 'texts'],
    ['– bundle', 'bundle'],
    ['– pages', 'render'],
    ['– data', 'data'],
    ['– search', 'search'],
    ['– verification', 'verify'],
    ['– swap', 'swap'],
  ])('tells what the stage “%s” took', (label, stage) => {
    expect(figuresOf(label)).toEqual(cost(stageOf(results, stage)));
  });

  it.each([
    ['first ten results, nothing', search.first],
    ['first ten results, later', search.later],
    ['complete count', completeFirst],
  ])('tells what “%s” cost', (label, of) => {
    expect(figuresOf(label)).toEqual(queries(of));
  });
});

function stageOf({ stages: all }: BenchResults, stage: (typeof stages)[number]): Cost | undefined {
  return all.find((one) => one.stage === stage);
}

it('the handbook tells the same', () => {
  const first = runs['first build'];
  const all: readonly (readonly [value: number, unit: string])[] = [
    [first?.wallSeconds ?? 0, '秒'],
    [runs['build after one report changed']?.wallSeconds ?? 0, '秒'],
    [(first?.peakBytes ?? 0) / 1e6, 'MB'],
    [output.files, '个'],
    [(output.pageBytes ?? 0) / 1e6, 'MB'],
    [(output.dataBytes ?? 0) / 1e6, 'MB'],
    [output.searchBytes / 1e6, 'MB'],
    [(output.cacheBytes ?? 0) / 1e6, 'MB'],
    [search.first.bytes.median / 1000, 'kB'],
    [completeFirst.bytes.median / 1000, 'kB'],
  ];
  expect(measured.map(({ atTenThousand }) => atTenThousand)).toEqual(
    all.map(([value, unit]) => `${figure(value)} ${unit}`),
  );
  const smaller: Readonly<Record<string, string>> = { 秒: '毫秒', MB: 'kB', 个: '个' };
  for (const [index, { perReport }] of measured.entries()) {
    const [value = 0, unit = ''] = all[index] ?? [];
    if (perReport === null) continue;
    const each = value / corpus.reports;
    const shown = unit === '个' ? each.toFixed(1) : (each * 1000).toFixed(0);
    expect(perReport).toBe(`${shown} ${smaller[unit] ?? ''}`);
  }
});
