/** Declared targets beside evaluated rows of the same year, paired by their printed names. */
import type { Indicator } from './report.ts';

export interface TargetPair {
  readonly name: string;
  readonly declared: Indicator | null;
  readonly evaluated: Indicator | null;
}

/**
 * Pairs rows whose names are the same apart from white space; long-term targets are left out.
 * Rows without a partner stand alone: nothing is matched by guessing.
 */
export function pairTargets(declared: readonly Indicator[], evaluated: readonly Indicator[]): TargetPair[] {
  const rest = new Map(evaluated.map((row) => [plainName(row), row]));
  const annual = declared.filter((row) => !isLongTerm(row, declared));
  const pairs = annual.map((row): TargetPair => {
    const partner = rest.get(plainName(row)) ?? null;
    if (partner !== null) rest.delete(plainName(row));
    return { name: row.name, declared: row, evaluated: partner };
  });
  return [...pairs, ...[...rest.values()].map((row) => ({ name: row.name, declared: null, evaluated: row }))];
}

function plainName({ name }: Indicator): string {
  return name.replace(/\s/g, '');
}

/** A row of the first of two tables that repeat the same names: long-term and annual lists. */
function isLongTerm(row: Indicator, all: readonly Indicator[]): boolean {
  const later = all.slice(all.indexOf(row) + 1);
  return later.some((other) => other.tableId !== row.tableId && plainName(other) === plainName(row));
}
