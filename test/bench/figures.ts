/** The results as a list of named figures, for the table and for comparing two runs. */
import { yardstick, type BenchResults, type Cost, type Queries } from './results.ts';

export type Unit = 's' | 'ms' | 'MB' | 'kB' | '1/s' | '%' | '×' | '';

export interface Figure {
  readonly section: string;
  readonly name: string;
  readonly unit: Unit;
  /** Null where it was not measured. */
  readonly value: number | null;
}

export function figuresOf(results: BenchResults): Figure[] {
  const { corpus, stages, output, runs, search } = results;
  return [
    ...section('corpus', [
      ['reports', '', corpus.reports],
      ['files', '', corpus.files],
      ['size', 'MB', megabytes(corpus.bytes)],
      ['indicators a report', '', corpus.indicatorsPerReport],
      ['characters of narrative a report', '', corpus.narrativeCharacters],
      ['reports with findings', '%', corpus.withFindings],
      ['kinds', '', corpus.kinds],
      ['cities', '', corpus.cities],
      ['years', '', corpus.years],
    ]),
    ...stages.flatMap(({ stage, passes, count, ...cost }) =>
      section(`stage ${stage}`, [...costFigures(cost), ['passes', '', passes], ['counted', '', count]]),
    ),
    ...(output === null
      ? []
      : section('output', [
          ['pages', '', output.pages],
          ['pages a second of the whole build', '1/s', output.pagesPerSecond],
          ['pages a second of rendering', '1/s', output.renderedPagesPerSecond],
          ['files', '', output.files],
          ['size', 'MB', megabytes(output.bytes)],
          ['search index', 'MB', megabytes(output.searchBytes)],
          ...(output.cacheBytes === undefined ? [] : sizes(output)),
        ])),
    ...Object.entries(runs).flatMap(([name, cost]) =>
      section(name, [...costFigures(cost), ...shares(cost, runs[yardstick])]),
    ),
    ...(search === null
      ? []
      : [
          ...section('search, first query', queryFigures(search.first)),
          ...section('search, later query', queryFigures(search.later)),
          ...completeFigures('search, complete count, first query', search.completeFirst),
          ...completeFigures('search, complete count, later query', search.completeLater),
        ]),
  ];
}

type Row = readonly [name: string, unit: Unit, value: number | null];

function section(name: string, rows: readonly Row[]): Figure[] {
  return rows.map(([row, unit, value]) => ({ section: name, name: row, unit, value }));
}

function costFigures({ wallSeconds, cpuSeconds, peakBytes }: Cost): Row[] {
  return [
    ['wall', 's', wallSeconds],
    ['CPU', 's', cpuSeconds],
    ['peak', 'MB', peakBytes === null ? null : megabytes(peakBytes)],
  ];
}

/** Earlier results do not have them. */
function sizes({ pageBytes, dataBytes, cacheBytes }: NonNullable<BenchResults['output']>): Row[] {
  return [
    ['page files', 'MB', megabytes(pageBytes ?? 0)],
    ['data files', 'MB', megabytes(dataBytes ?? 0)],
    ['kept for the next build', 'MB', megabytes(cacheBytes ?? 0)],
  ];
}

/** By how many times a run takes what the yardstick takes. */
function shares(cost: Cost, by: Cost | undefined): Row[] {
  if (by === undefined || by === cost) return [];
  return [
    ['wall by Pagefind', '×', ratio(cost.wallSeconds, by.wallSeconds)],
    ['CPU by Pagefind', '×', ratio(cost.cpuSeconds, by.cpuSeconds)],
    ['peak by Pagefind', '×', ratio(cost.peakBytes, by.peakBytes)],
  ];
}

function ratio(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}

/** Earlier results have none: there everything came at once. */
function completeFigures(name: string, queries: Queries | undefined): Figure[] {
  return queries === undefined ? [] : section(name, queryFigures(queries));
}

function queryFigures({ milliseconds, bytes, requests, timedOut }: Queries): Row[] {
  return [
    ['until results, median', 'ms', milliseconds.median],
    ['until results, most', 'ms', milliseconds.most],
    ['over the wire, median', 'kB', bytes.median / 1000],
    ['over the wire, most', 'kB', bytes.most / 1000],
    ['requests, median', '', requests.median],
    ['requests, most', '', requests.most],
    ['queries without an answer in time', '', timedOut],
  ];
}

function megabytes(bytes: number): number {
  return bytes / 1_000_000;
}
