/** Exact figures as a chart and its table show them. */
import { roundHalfUp, toText, type Decimal } from '../domain/decimal.ts';
import { fromYuan } from '../domain/money.ts';
import type { ScoredReport } from '../domain/score-report.ts';
import { groupDigits, percentText } from '../i18n/format.ts';
import { notPrinted, type ChartSeries } from './chart.ts';

/** An amount in 万元 with at most two decimals; null stays null, a gap. */
export function wanYuanText(yuan: Decimal | null): string | null {
  return yuan === null ? null : toText(roundHalfUp(fromYuan(yuan, '万元'), 2));
}

/** Plain notation; null stays null, a gap. */
export function figureText(value: Decimal | null): string | null {
  return value === null ? null : toText(value);
}

/** The printed execution rate, else the recomputed one; null where there is neither. */
export function executionRateText({ executionRate }: ScoredReport): string | null {
  const { published, recomputedText } = executionRate;
  if (published?.state === 'number') return percentText(published.text);
  return recomputedText === null ? null : `${recomputedText}%`;
}

/** One figure of a series: its plain notation, and words that follow it in the drawing. */
export interface Point {
  /** Null is a gap. */
  readonly figure: string | null;
  readonly note?: string | null;
  /** What stands at a gap. */
  readonly gap?: string;
}

/** A series from exact figures. The numbers only give the lengths; the words keep every digit. */
export function seriesOf(name: string, points: readonly Point[]): ChartSeries {
  return {
    name,
    values: points.map(({ figure }) => (figure === null ? null : Number(figure))),
    texts: points.map(({ figure, note, gap }) => {
      if (figure === null) return gap ?? notPrinted;
      return `${groupDigits(figure)}${note === undefined || note === null ? '' : `（${note}）`}`;
    }),
  };
}
