/** What a document prints because it follows from other figures: scores, rates, subtotals, totals, grades. */
import {
  compare,
  decimal,
  hundred,
  percentOf,
  subtract,
  sum,
  toFixedText,
  toText,
  zero,
  type Decimal,
} from '../domain/decimal.ts';
import { gradeOf } from '../domain/grade.ts';
import type { GradeScale } from '../domain/report.ts';
import type { ScoredIndicator, ScoredReport } from '../domain/score-report.ts';
import { numberOf } from '../domain/value.ts';
import type { RawIndicator, RawReport } from '../schema/report-schema.ts';
import type { Form } from './forms.ts';
import type { Random } from './random.ts';

type RawBlock = NonNullable<RawReport['blocks']>[number];

/** Fills in what the engine works out for each row: its score, its deduction, and its blank rates. */
export function printRows(
  rows: readonly RawIndicator[],
  scored: ScoredReport,
  printsScores: boolean,
): RawIndicator[] {
  return rows.map((row, index) => {
    const one = scored.indicators[index];
    return one === undefined ? row : printRow(row, one, printsScores);
  });
}

function printRow(row: RawIndicator, scored: ScoredIndicator, printsScores: boolean): RawIndicator {
  const { result, completionRate, measuredRate } = scored;
  const score = printsScores ? (row.score ?? scoreCell(scored)) : row.score;
  const rate = measuredRate?.recomputed ?? null;
  return {
    ...row,
    ...(row.completionRate !== undefined && { completionRate: percentText(completionRate?.recomputed) }),
    ...(score !== undefined && { score }),
    ...(row.deduction !== undefined &&
      result.isScored && { deduction: toText(subtract(result.weight, result.score)) }),
    ...(row.survey !== undefined && { survey: { ...row.survey, rate: percentText(rate) } }),
    ...(row.ratio !== undefined && { ratio: { ...row.ratio, rate: percentText(rate) } }),
  };
}

function scoreCell({ result }: ScoredIndicator): RawIndicator['score'] {
  if (result.isScored) return toText(result.score);
  return result.isExcluded ? { state: 'notApplicable', text: '—' } : undefined;
}

/** `84.00%`; a blank cell where there is no rate. */
function percentText(rate: Decimal | null | undefined): string {
  return rate === null || rate === undefined ? '' : `${toFixedText(rate, 2)}%`;
}

/** The subtotals that the form prints: by level 1, and below each by level 2. */
export function printSubtotals(form: Form, scored: ScoredReport): RawBlock[] {
  if (form.subtotals === 'none') return [];
  const counted = scored.indicators.filter(isCounted);
  return distinct(counted.map(({ indicator }) => indicator.level1 ?? '')).flatMap((level1) => {
    const rows = counted.filter(({ indicator }) => indicator.level1 === level1);
    const whole = subtotal({ level1 }, rows);
    if (form.subtotals === 'level1') return [whole];
    const parts = distinct(rows.map(({ indicator }) => indicator.level2 ?? '')).map((level2) => {
      const { weight, score } = subtotal(
        { level1, level2 },
        rows.filter(({ indicator }) => indicator.level2 === level2),
      );
      return { level1, level2, label: level2.replace(/^[A-Z]\d\./, ''), weight, score };
    });
    return [whole, ...parts];
  });
}

function subtotal(name: Pick<RawBlock, 'level1' | 'level2'>, rows: readonly ScoredIndicator[]): RawBlock {
  const weight = sum(rows.map(({ indicator }) => numberOf(indicator.weight) ?? zero));
  const score = sum(rows.map(scoreOf));
  return {
    ...name,
    weight: toText(weight),
    score: toText(score),
    scoreRate: percentText(percentOf(score, weight)),
    deduction: toText(subtract(weight, score)),
  };
}

/** The total that the document prints: its rows added, or brought back to 100 where one is left out. */
export function totalOf(scored: ScoredReport): Decimal {
  const isRescaled = scored.indicators.some(({ result }) => !result.isScored && result.isExcluded);
  const recomputed = scored.scores.find(({ score }) => score.rule === 'sumOfRows')?.total.recomputed ?? null;
  return isRescaled && recomputed !== null
    ? recomputed
    : sum(scored.indicators.filter(isCounted).map(scoreOf));
}

function isCounted({ indicator }: ScoredIndicator): boolean {
  const { weightRule } = indicator;
  return numberOf(indicator.weight) !== null && (weightRule?.way !== 'chooseOne' || weightRule.chosen);
}

function scoreOf({ indicator, result }: ScoredIndicator): Decimal {
  return numberOf(indicator.score) ?? (result.isScored ? result.score : zero);
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

/** The word that a scale has for a total; scales may have several for one grade. */
export function gradeWord(total: Decimal, scale: GradeScale | null, random: Random): string | undefined {
  const grade = scale === null ? null : gradeOf(total, scale);
  const words = scale?.grades.find((band) => band.grade === grade)?.words ?? [];
  return words[random.integer(0, Math.max(0, words.length - 1))];
}

/** A total moved by so many points, within 0 and 100. */
export function moved(total: Decimal, points: string): Decimal {
  const other = total.plus(decimal(points));
  if (compare(other, zero) < 0) return zero;
  return compare(other, hundred) > 0 ? hundred : other;
}
