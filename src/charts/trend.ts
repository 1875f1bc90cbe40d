/** A project or a unit over the years: budget, execution, rate, score and grade of each report. */
import { mainAmount, yuanOf } from '../domain/funds.ts';
import type { ScoredReport } from '../domain/score-report.ts';
import { numberOf } from '../domain/value.ts';
import type { Chart } from './chart.ts';
import { barLength, figureText, wanYuanText } from './figures.ts';

/** One year of a trend. Null where the document of that year gives no figure. */
export interface TrendRow {
  readonly year: number;
  readonly kindName: string;
  readonly href: string;
  readonly budgetWanYuan: string | null;
  readonly executedWanYuan: string | null;
  readonly score: string | null;
  readonly maxScore: string | null;
  readonly grade: string | null;
}

export interface TrendReport {
  readonly kindName: string;
  readonly href: string;
  readonly scored: ScoredReport;
}

export interface Trend {
  readonly rows: readonly TrendRow[];
  readonly money: Chart;
  readonly scores: Chart;
}

/** Rows from the earliest year on; the charts leave a gap where a year has no figure. */
export function trendOf(reports: readonly TrendReport[]): Trend {
  const rows = reports.map(toRow).sort((a, b) => a.year - b.year);
  const labels = rows.map((row) => `${row.year} ${row.kindName}`);
  return {
    rows,
    money: {
      title: '各年预算与执行',
      unit: '万元',
      summary: spanWords(
        rows,
        '预算或执行',
        (row) => row.budgetWanYuan !== null || row.executedWanYuan !== null,
      ),
      labels,
      series: [
        { name: '预算', values: rows.map((row) => barLength(row.budgetWanYuan)) },
        { name: '执行', values: rows.map((row) => barLength(row.executedWanYuan)) },
      ],
    },
    scores: {
      title: '各年得分',
      unit: '分',
      summary: spanWords(rows, '得分', (row) => row.score !== null),
      labels,
      series: [{ name: '得分', values: rows.map((row) => barLength(row.score)) }],
    },
  };
}

function toRow({ scored, kindName, href }: TrendReport): TrendRow {
  const { funds, fiscalYear } = scored.report;
  const budget = mainAmount(funds, 'adjustedBudget') ?? mainAmount(funds, 'initialBudget');
  const result = scored.scores.find(({ score }) => score.isResult)?.score;
  return {
    year: fiscalYear,
    kindName,
    href,
    budgetWanYuan: wanYuanText(yuanOf(budget)),
    executedWanYuan: wanYuanText(yuanOf(mainAmount(funds, 'executed'))),
    score: figureText(numberOf(result?.total)),
    maxScore: figureText(numberOf(result?.max)),
    grade: result?.gradeText ?? null,
  };
}

function spanWords(rows: readonly TrendRow[], what: string, has: (row: TrendRow) => boolean): string {
  const first = rows[0]?.year;
  const last = rows.at(-1)?.year;
  const count = rows.filter(has).length;
  const span = first === last ? `${first ?? ''} 年度` : `${first ?? ''} 至 ${last ?? ''} 年度`;
  const missing = rows.length - count;
  return `${span}共 ${rows.length} 份，其中 ${count} 份印有${what}${missing === 0 ? '' : `，其余 ${missing} 份图中留空`}。`;
}
