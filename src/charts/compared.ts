/** One measure across places and years: the figures of one basis, in the order of the table. */
import type { Chart } from './chart.ts';
import { seriesOf } from './figures.ts';

/** More bars than this cannot be told from each other. */
export const mostDrawn = 100;

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
    summary: summaryOf(figures, unit),
    labels: figures.map(({ label }) => label),
    series: [seriesOf(name, figures)],
  };
}

/** The highest and the lowest, which a reader looks for first; figures of one basis may be ranked. */
function summaryOf(figures: readonly ComparedFigure[], unit: string): string {
  const sorted = [...figures].sort((a, b) => Number(b.figure) - Number(a.figure));
  const [highest, lowest] = [sorted[0], sorted.at(-1)];
  if (highest === undefined || lowest === undefined) return '没有数字。';
  const count = `共 ${figures.length} 个数字`;
  if (Number(highest.figure) === Number(lowest.figure))
    return `${count}，都是 ${withUnit(highest.figure, unit)}。`;
  const named = (figure: string): string =>
    figures
      .filter((one) => Number(one.figure) === Number(figure))
      .map(({ label }) => label)
      .slice(0, mostNamed)
      .join('、');
  return `${count}，最高 ${withUnit(highest.figure, unit)}（${named(highest.figure)}），最低 ${withUnit(lowest.figure, unit)}（${named(lowest.figure)}）。`;
}

function withUnit(figure: string, unit: string): string {
  return unit === '%' ? `${figure}%` : `${figure} ${unit}`;
}

const mostNamed = 3;
