/** What a row and a total would score under another rule. */
import { add, type Decimal, zero } from '../domain/decimal.ts';
import type { Indicator } from '../domain/report.ts';
import { scoreIndicator } from '../domain/score-indicator.ts';
import type { ScoredReport } from '../domain/score-report.ts';
import { isUnchosen } from './weights.ts';

/** The score that a row would have under another way, for questions of direction. */
export function scoreUnder(indicator: Indicator, way: 'inverse' | 'proportional'): Decimal | null {
  if (indicator.rule === null) return null;
  const result = scoreIndicator({ ...indicator, rule: { ...indicator.rule, rule: { way } } });
  return result.isScored ? result.score : null;
}

/** The total of the scored tables if one row had another score; null when a row is not computable. */
export function totalWith(scored: ScoredReport, key: string, score: Decimal): Decimal | null {
  const tables = scored.report.tables.filter((table) => table.isScored).map((table) => table.id);
  let total = zero;
  for (const { indicator, result } of scored.indicators) {
    if (!tables.includes(indicator.tableId) || isUnchosen(indicator)) continue;
    if (!result.isScored) return null;
    total = add(total, indicator.key === key ? score : result.score);
  }
  return total;
}
