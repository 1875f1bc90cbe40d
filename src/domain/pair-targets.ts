/** Declared targets beside evaluated rows of the same year, paired by their printed names. */
import type { Indicator } from './report.ts';

export interface TargetPair {
  readonly name: string;
  readonly declared: Indicator | null;
  readonly evaluated: Indicator | null;
}

/**
 * Pairs rows whose names are the same apart from white space; long-term targets are left out.
 * Rows without a partner stand alone: nothing is matched by guessing. Rows that share one name
 * are paired in their order.
 */
export function pairTargets(declared: readonly Indicator[], evaluated: readonly Indicator[]): TargetPair[] {
  const rest = [...evaluated];
  const annual = declared.filter((row) => !isLongTerm(row, declared));
  const pairs = annual.map((row): TargetPair => {
    const position = rest.findIndex((other) => plainName(other) === plainName(row));
    const [partner = null] = position < 0 ? [] : rest.splice(position, 1);
    return { name: row.name, declared: row, evaluated: partner };
  });
  return [...pairs, ...rest.map((row) => ({ name: row.name, declared: null, evaluated: row }))];
}

function plainName({ name }: Indicator): string {
  return name.replace(/\s/g, '');
}

/** A row of the first of two tables that repeat the same names: long-term and annual lists. */
function isLongTerm(row: Indicator, all: readonly Indicator[]): boolean {
  const later = all.slice(all.indexOf(row) + 1);
  return later.some((other) => other.tableId !== row.tableId && plainName(other) === plainName(row));
}
