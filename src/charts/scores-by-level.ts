/** Scores against full points by level 1, from printed subtotals or from the rows. */
import { add, zero, type Decimal } from '../domain/decimal.ts';
import type { ScoredIndicator, ScoredReport } from '../domain/score-report.ts';
import { numberOf } from '../domain/value.ts';
import type { Chart } from './chart.ts';
import { figureText, seriesOf } from './figures.ts';

export interface LevelScore {
  readonly level1: string;
  /** Null where the document does not print every row's figure. */
  readonly weight: string | null;
  readonly score: string | null;
}

/** One entry for each level 1 of the scored tables; printed figures only. */
export function levelScores(scored: ScoredReport): LevelScore[] {
  const tables = new Set(scored.report.tables.filter((table) => table.isScored).map((table) => table.id));
  const rows = scored.indicators.filter(({ indicator }) => tables.has(indicator.tableId));
  const levels = [...new Set(rows.map(({ indicator }) => indicator.level1 ?? '未分级'))];
  return levels.map((level1) => {
    const block = scored.blocks.find(
      (one) => one.block.level1 === level1 && one.block.level2 === null,
    )?.block;
    const ofLevel = rows.filter(({ indicator }) => (indicator.level1 ?? '未分级') === level1);
    return {
      level1: block?.label ?? level1,
      weight: figureText(numberOf(block?.weight) ?? total(ofLevel, 'weight')),
      score: figureText(numberOf(block?.score) ?? total(ofLevel, 'score')),
    };
  });
}

/** Null when no level has both figures. */
export function scoresByLevel(scored: ScoredReport): Chart | null {
  const levels = levelScores(scored).filter(({ weight }) => weight !== null);
  if (levels.length < 2 || levels.every(({ score }) => score === null)) return null;
  return {
    form: 'bars',
    title: '各部分得分',
    unit: '分',
    summary:
      levels.map(({ level1, weight, score }) => `${level1} ${score ?? '未印'}/${weight ?? ''}`).join('，') +
      '。',
    labels: levels.map(({ level1 }) => level1),
    series: [
      seriesOf(
        '得分',
        levels.map(({ score }) => ({ figure: score })),
      ),
      seriesOf(
        '分值',
        levels.map(({ weight }) => ({ figure: weight })),
      ),
    ],
  };
}

function total(rows: readonly ScoredIndicator[], key: 'weight' | 'score'): Decimal | null {
  const values = rows.map(({ indicator }) => numberOf(indicator[key]));
  return values.some((value) => value === null)
    ? null
    : values.reduce<Decimal>((sum, value) => add(sum, value ?? zero), zero);
}
