/** One measure across places and years: the figures of one basis, in the order of the table. */
import type { Chart } from './chart.ts';
import { seriesOf } from './figures.ts';

export interface ComparedFigure {
  readonly label: string;
  /** Plain notation. */
  readonly figure: string;
}

export interface ComparedMeasure {
  readonly name: string;
  readonly unit: string;
  readonly basis: string;
}

/** Figures of another basis have a chart of their own: bars side by side would rank them. */
export function comparedChart(measure: ComparedMeasure, figures: readonly ComparedFigure[]): Chart {
  const { name, unit, basis } = measure;
  return {
    form: 'bars',
    title: basis === name ? name : `${name}：${basis}`,
    unit,
    summary: `共 ${figures.length} 个数字，顺序与表格相同。`,
    labels: figures.map(({ label }) => label),
    series: [seriesOf(name, figures)],
  };
}
