/** How high a chart is drawn. */
import type { Chart } from './chart.ts';

/** In steps of 5 rem, the classes `chart-2` to `chart-16`: known before the drawing, so that nothing shifts. */
export function chartSteps({ form, labels, series }: Chart): number {
  const marks = labels.length * series.length;
  return form === 'lines' ? 4 : Math.min(16, Math.max(2, Math.ceil((marks * 1.75 + 5) / 5)));
}
