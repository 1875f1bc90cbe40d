/** What a chart shows: plain data that the table and the drawing are both made from. */

export interface ChartSeries {
  readonly name: string;
  /** Null is a gap: the figure is missing, not zero. */
  readonly values: readonly (number | null)[];
}

/** A bar chart with its title, its unit and one sentence that says what it shows. */
export interface Chart {
  readonly title: string;
  readonly unit: string;
  readonly summary: string;
  readonly labels: readonly string[];
  readonly series: readonly ChartSeries[];
}
