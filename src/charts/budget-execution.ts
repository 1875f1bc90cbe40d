/** Budget against execution: one bar pair for each report, with the execution rate in the table. */
import { mainAmount, yuanOf } from '../domain/funds.ts';
import type { ScoredReport } from '../domain/score-report.ts';
import { percentText } from '../i18n/format.ts';
import type { Chart } from './chart.ts';
import { barLength, wanYuanText } from './figures.ts';

/** A report with the words that stand for it in the chart. */
export interface LabelledReport {
  readonly label: string;
  readonly href: string;
  readonly scored: ScoredReport;
}

export interface BudgetExecutionRow {
  readonly label: string;
  readonly href: string;
  /** In 万元, at most two decimals; null where the document gives none. */
  readonly budgetWanYuan: string | null;
  readonly executedWanYuan: string | null;
  readonly ratePercent: string | null;
}

export interface BudgetExecution {
  readonly chart: Chart;
  readonly rows: readonly BudgetExecutionRow[];
}

/** The chart and its table rows, in the order of the reports. Reports without amounts are gaps. */
export function budgetExecution(reports: readonly LabelledReport[]): BudgetExecution {
  const rows = reports.map(rowOf);
  return {
    rows,
    chart: {
      title: '预算与执行',
      unit: '万元',
      summary: summaryOf(rows),
      labels: rows.map((row) => row.label),
      series: [
        { name: '预算', values: rows.map((row) => barLength(row.budgetWanYuan)) },
        { name: '执行', values: rows.map((row) => barLength(row.executedWanYuan)) },
      ],
    },
  };
}

function rowOf({ label, href, scored }: LabelledReport): BudgetExecutionRow {
  const { funds } = scored.report;
  const budget = mainAmount(funds, 'adjustedBudget') ?? mainAmount(funds, 'initialBudget');
  const { published, recomputedText } = scored.executionRate;
  return {
    label,
    href,
    budgetWanYuan: wanYuanText(yuanOf(budget)),
    executedWanYuan: wanYuanText(yuanOf(mainAmount(funds, 'executed'))),
    ratePercent:
      published?.state === 'number'
        ? percentText(published.text)
        : recomputedText === null
          ? null
          : `${recomputedText}%`,
  };
}

function summaryOf(rows: readonly BudgetExecutionRow[]): string {
  const complete = rows.filter((row) => row.budgetWanYuan !== null && row.executedWanYuan !== null).length;
  const missing = rows.length - complete;
  const gap = missing === 0 ? '' : `，其余 ${missing} 份原文没有同时印出两项，图中留空`;
  return `共 ${rows.length} 份，其中 ${complete} 份印有预算数和执行数${gap}。`;
}
