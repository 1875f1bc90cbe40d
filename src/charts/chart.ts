/** What a chart shows: plain data that the table and the drawing are both made from. */

export interface ChartSeries {
  readonly name: string;
  /** Null is a gap: the figure is missing, not zero. */
  readonly values: readonly (number | null)[];
  /** The words at each point: the exact figure, or why there is none. */
  readonly texts: readonly string[];
}

/** A chart with its title, its unit and one sentence that says what it shows. */
export interface Chart {
  /** Bars start at zero; lines join the years of one kind and may start anywhere. */
  readonly form: 'bars' | 'lines';
  readonly title: string;
  readonly unit: string;
  readonly summary: string;
  readonly labels: readonly string[];
  readonly series: readonly ChartSeries[];
}

/** What stands at a point whose figure the document does not print. */
export const notPrinted = '原文未印';

/** What stands at a year of which nothing is published here. */
export const notCollected = '未收录';
