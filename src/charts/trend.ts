/** A project over the years: budget, execution, rate, score and grade of each report. */
import { notCollected, notPrinted, type Chart, type ChartSeries } from './chart.ts';
import { seriesOf } from './figures.ts';
import type { TrendFigures } from './trend-figures.ts';

/** One report of a trend. */
export interface TrendRow extends TrendFigures {
  readonly year: number;
  /** The kind of evaluation, with a number where a year has several. */
  readonly name: string;
  readonly href: string;
}

export interface Trend {
  readonly rows: readonly TrendRow[];
  readonly money: Chart;
  /** A line for each kind of evaluation: scores of different kinds are not one series. */
  readonly scores: Chart;
}

/** Rows from the earliest year on; the charts keep a place for every year between. */
export function trendOf(reports: readonly TrendRow[]): Trend {
  const rows = numbered([...reports].sort((a, b) => a.year - b.year));
  const years = yearsBetween(rows);
  return { rows, money: moneyChart(rows, years), scores: scoreChart(rows, years) };
}

/** Several reports of one kind in one year are told apart; the first keeps the name of the kind. */
function numbered(rows: readonly TrendRow[]): TrendRow[] {
  return rows.map((row, index) => {
    const before = rows
      .slice(0, index)
      .filter((one) => one.year === row.year && one.name === row.name).length;
    return before === 0 ? row : { ...row, name: `${row.name}（第 ${before + 1} 份）` };
  });
}

function yearsBetween(rows: readonly TrendRow[]): number[] {
  const [first, last] = [rows[0]?.year, rows.at(-1)?.year];
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function moneyChart(rows: readonly TrendRow[], years: readonly number[]): Chart {
  const places = years.flatMap((year): { year: number; row: TrendRow | null }[] => {
    const ofYear = rows.filter((row) => row.year === year);
    return ofYear.length === 0 ? [{ year, row: null }] : ofYear.map((row) => ({ year, row }));
  });
  const gap = (row: TrendRow | null): string => (row === null ? notCollected : notPrinted);
  return {
    form: 'bars',
    title: '各年预算与执行',
    unit: '万元',
    summary: spanWords(
      rows,
      years,
      '预算或执行',
      (row) => row.budgetWanYuan !== null || row.executedWanYuan !== null,
    ),
    labels: places.map(({ year, row }) => (row === null ? String(year) : `${year} ${row.name}`)),
    series: [
      seriesOf(
        '预算',
        places.map(({ row }) => ({ figure: row?.budgetWanYuan ?? null, gap: gap(row) })),
      ),
      seriesOf(
        '执行',
        places.map(({ row }) => ({
          figure: row?.executedWanYuan ?? null,
          note: row?.ratePercent ?? null,
          gap: gap(row),
        })),
      ),
    ],
  };
}

function scoreChart(rows: readonly TrendRow[], years: readonly number[]): Chart {
  const names = [...new Set(rows.filter((row) => row.score !== null).map(lineName))];
  return {
    form: 'lines',
    title: '各年得分和等次',
    unit: '分',
    summary: spanWords(rows, years, '得分', (row) => row.score !== null),
    labels: years.map(String),
    series: names.map((name) => scoreLine(name, rows, years)),
  };
}

/** Another kind of evaluation or another full mark is another line. */
function lineName({ name, maxScore }: TrendRow): string {
  return maxScore === null || maxScore === '100' ? name : `${name}，满分 ${maxScore}`;
}

function scoreLine(name: string, rows: readonly TrendRow[], years: readonly number[]): ChartSeries {
  return seriesOf(
    name,
    years.map((year) => {
      const row = rows.find((one) => one.year === year && lineName(one) === name);
      return {
        figure: row?.score ?? null,
        note: row?.grade ?? null,
        gap: row === undefined ? notCollected : notPrinted,
      };
    }),
  );
}

function spanWords(
  rows: readonly TrendRow[],
  years: readonly number[],
  what: string,
  has: (row: TrendRow) => boolean,
): string {
  const [first, last] = [years[0], years.at(-1)];
  const span = first === last ? `${first ?? ''} 年度` : `${first ?? ''} 至 ${last ?? ''} 年度`;
  const count = rows.filter(has).length;
  const missing = rows.length - count;
  const empty = years.filter((year) => !rows.some((row) => row.year === year));
  const words = [
    `${span}共 ${rows.length} 份，其中 ${count} 份印有${what}`,
    missing === 0 ? null : `其余 ${missing} 份图中注明`,
    empty.length === 0 ? null : `${empty.join('、')} 年度未收录`,
  ];
  return `${words.filter((part) => part !== null).join('，')}。`;
}
