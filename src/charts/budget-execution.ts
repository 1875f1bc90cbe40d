/** Budget against execution of places, years or projects, with the execution rate. */
import type { ExecutionTotal } from '../domain/execution-total.ts';
import { percent } from '../i18n/format.ts';
import type { Chart } from './chart.ts';
import { seriesOf, wanYuanText } from './figures.ts';

/** A place, year or project with what its evaluations add up to. */
export interface ExecutionGroup {
  readonly label: string;
  readonly href: string;
  /** Null where no evaluation prints both a budget and an execution. */
  readonly total: ExecutionTotal | null;
}

export interface ExecutionRow {
  readonly label: string;
  readonly href: string;
  readonly projectYearCount: number;
  /** In 万元, at most two decimals; null where there is none. */
  readonly budgetWanYuan: string | null;
  readonly executedWanYuan: string | null;
  readonly ratePercent: string | null;
}

export interface BudgetExecution {
  readonly chart: Chart;
  readonly rows: readonly ExecutionRow[];
}

/** The chart and its table rows, in the order of the groups. Groups without amounts are gaps. */
export function budgetExecution(groups: readonly ExecutionGroup[]): BudgetExecution {
  const rows = groups.map(rowOf);
  return {
    rows,
    chart: {
      form: 'bars',
      title: '预算与执行',
      unit: '万元',
      summary: summaryOf(rows),
      labels: rows.map((row) => row.label),
      series: [
        seriesOf(
          '预算',
          rows.map((row) => ({ figure: row.budgetWanYuan })),
        ),
        seriesOf(
          '执行',
          rows.map((row) => ({ figure: row.executedWanYuan, note: row.ratePercent })),
        ),
      ],
    },
  };
}

function rowOf({ label, href, total }: ExecutionGroup): ExecutionRow {
  const rate = total?.ratePercent ?? null;
  return {
    label,
    href,
    projectYearCount: total?.projectYearCount ?? 0,
    budgetWanYuan: wanYuanText(total?.budgetYuan ?? null),
    executedWanYuan: wanYuanText(total?.executedYuan ?? null),
    ratePercent: rate === null ? null : percent(rate),
  };
}

function summaryOf(rows: readonly ExecutionRow[]): string {
  const complete = rows.filter((row) => row.budgetWanYuan !== null).length;
  const missing = rows.length - complete;
  const gap = missing === 0 ? '' : `，其余 ${missing} 项的评价没有同时印出两项数字，图中注明`;
  return `共 ${rows.length} 项，其中 ${complete} 项有预算和执行${gap}。`;
}
