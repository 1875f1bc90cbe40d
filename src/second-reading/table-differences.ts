/** Rows of a document with several indicator tables: which of its tables a row stands in. */
import type { Entry } from '../import/region.ts';
import type { Compared } from './compared.ts';
import type { Difference } from './difference.ts';
import { pairItems } from './pair-items.ts';
import { isRecord } from './same-print.ts';

/**
 * Editors name tables as they like, so that the table of a row is the one that most rows of its printed
 * table have; a row that says another one stands in the wrong table.
 */
export function tableDifferences({ reading, file }: Compared): Difference[] {
  const [read, tables] = [recordsAt(reading.raw, 'indicators'), recordsAt(reading.raw, 'tables')];
  const own = file.indicators ?? [];
  if (tables.length < 2) return [];
  const pairs = pairItems(read, own, true).flatMap((to, from) => {
    const [printed, row] = [read[from]?.['table'], to === null ? undefined : own[to]];
    return to === null || row === undefined || typeof printed !== 'string'
      ? []
      : [{ to, printed, table: row.table }];
  });
  const names = new Map(
    [...Map.groupBy(pairs, ({ printed }) => printed)].map(([printed, rows]) => [
      printed,
      mostFrequent(rows.flatMap(({ table }) => table ?? [])),
    ]),
  );
  return [
    ...pairs.flatMap(({ to, printed, table }): Difference[] => {
      const usual = names.get(printed);
      if (usual === undefined || table === usual) return [];
      const [kind, found] = table === undefined ? (['absent', null] as const) : (['other', table] as const);
      const path = ['indicators', to, 'table'];
      return [{ kind, path, printed: usual, found, place: null, isDerived: true }];
    }),
    ...tables.flatMap((table) => factDifferences(table, names.get(String(table['id'])), file)),
  ];
}

/** Whether a table has points and which term it is for, as its heading says. */
function factDifferences(
  table: Entry,
  id: string | undefined,
  { tables = [] }: Compared['file'],
): Difference[] {
  const index = tables.findIndex((one) => one.id === id);
  const own = tables[index];
  if (own === undefined) return [];
  const said = { term: own.term, scored: own.scored ?? 'true' };
  return (['term', 'scored'] as const).flatMap((key): Difference[] => {
    const [printed, found] = [table[key], said[key]];
    if (typeof printed !== 'string' || found === printed) return [];
    const kind = found === undefined ? 'absent' : 'other';
    return [
      { kind, path: ['tables', index, key], printed, found: found ?? null, place: null, isDerived: true },
    ];
  });
}

function recordsAt(raw: Entry, key: string): Entry[] {
  const list = raw[key];
  return Array.isArray(list) ? list.filter(isRecord) : [];
}

function mostFrequent(words: readonly string[]): string | undefined {
  const counts = Map.groupBy(words, (word) => word);
  return [...counts].sort((a, b) => b[1].length - a[1].length)[0]?.[0];
}
