/** The figures of a report that change from year to year, for comparing it with an earlier one. */
import type { Report } from '../domain/report.ts';
import type { ReportPath } from '../schema/to-report.ts';

/** A report of the same project and kind in an earlier year. */
export interface EarlierYear {
  readonly fiscalYear: number;
  readonly figures: YearFigures;
}

export interface YearFigures {
  /** Spending, actuals and scores in the order of the document, as one text. */
  readonly text: string;
  readonly count: number;
}

/** Spending and receipts, results and scores; not budgets, targets and weights, which often stay. */
export function yearFigures({ funds, indicators, scores }: Report): YearFigures {
  const cells = [
    ...funds.amounts
      .filter(({ phase }) => phase === 'executed' || phase === 'balance')
      .map(({ cell }) => cell),
    ...indicators.flatMap(({ actual, score }) => [actual, score]),
    ...scores.map(({ total }) => total),
  ];
  const numbers = cells.map((cell) => (cell?.state === 'number' ? cell.text : ''));
  return { text: numbers.join('|'), count: numbers.filter((text) => text !== '').length };
}

/** Names the reports that follow one another: same place, project, kind and number. */
export function seriesOf({ regionId, projectId, kindId, ordinal }: ReportPath): string {
  return `${regionId}/${projectId}/${kindId}/${ordinal}`;
}
