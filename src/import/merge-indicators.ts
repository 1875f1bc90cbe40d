/**
 * Tables of one document that print the same indicators: a framework with rules beside a table of
 * scores, or tables by category beside the full one. Each indicator becomes one entry, and what the
 * two places print differently is kept as another printing.
 */
import type { Entry, IndicatorTable } from './region.ts';

/** Where a key of an entry went: to another entry, or nowhere, for a reason that is listed. */
export type Redirect =
  { readonly entry: Entry; readonly key: string; readonly note?: string } | { readonly why: string };
export type Redirects = Map<Entry, Map<string, Redirect>>;

export interface IndicatorGroup {
  readonly table: IndicatorTable;
  readonly indicators: Entry[];
}

/** Merges the tables, in the order of the document, and says where the merged keys went. */
export function mergeIndicatorTables(tables: readonly IndicatorTable[]): {
  groups: IndicatorGroup[];
  redirects: Redirects;
} {
  const redirects: Redirects = new Map();
  const groups: IndicatorGroup[] = [];
  // The fullest table first, so that tables of single categories find it.
  const bySize = [...tables].sort((a, b) => b.indicators.length - a.indicators.length);
  for (const table of bySize) {
    const group = groups.find((one) => isSamePrinting(table, one));
    if (group === undefined) groups.push({ table, indicators: [...table.indicators] });
    else mergeInto(group, table, redirects);
  }
  groups.sort((a, b) => tables.indexOf(a.table) - tables.indexOf(b.table));
  return { groups, redirects };
}

function isSamePrinting(table: IndicatorTable, group: IndicatorGroup): boolean {
  const other = group.table;
  if (table.term !== other.term && table.term !== null && other.term !== null) return false;
  if (table.term !== null && table.term === other.term && table.caption === other.caption) return false;
  const found = table.indicators.filter((entry) => partnerOf(entry, group) !== undefined);
  return table.indicators.length > 0 && found.length >= table.indicators.length * 0.6;
}

function partnerOf(entry: Entry, { indicators }: IndicatorGroup): Entry | undefined {
  const code = entry['code'];
  if (code !== undefined) return indicators.find((one) => one['code'] === code);
  const same = indicators.filter((one) => fold(one['name']) === fold(entry['name']));
  return same.find((one) => fold(one['level2']) === fold(entry['level2'])) ?? same[0];
}

/** Keys of which a report can keep both printings. */
const printings = new Set(['name', 'weight', 'target', 'actual', 'score', 'scoringText']);

function mergeInto(group: IndicatorGroup, table: IndicatorTable, redirects: Redirects): void {
  const isMain = table.isScored && !group.table.isScored;
  for (const entry of table.indicators) {
    const partner = partnerOf(entry, group);
    if (partner === undefined) {
      group.indicators.push(entry);
      continue;
    }
    const [main, other] = isMain ? [entry, partner] : [partner, entry];
    if (isMain) group.indicators[group.indicators.indexOf(partner)] = entry;
    mergeEntry(main, other, placeOf(isMain ? group.table : table), redirects);
  }
}

function mergeEntry(main: Entry, other: Entry, place: string, redirects: Redirects): void {
  const own = new Map<string, Redirect>();
  const printing: Entry = { place };
  for (const [key, value] of Object.entries(other)) {
    if (main[key] === undefined || main[key] === '') {
      main[key] = value;
      own.set(key, { entry: main, key });
    } else if (value === '' || fold(main[key]) === fold(value)) {
      own.set(key, { entry: main, key });
    } else if (printings.has(key)) {
      printing[key] = value;
      own.set(key, {
        entry: printing,
        key,
        note: '同一指标在两处印的不同，另一处已写入 otherPrintings，请核对',
      });
    } else {
      own.set(key, { why: `与另一处印的不同，草稿取的是“${textOf(main[key])}”` });
    }
  }
  if (Object.keys(printing).length > 1) {
    main['otherPrintings'] = [...((main['otherPrintings'] as Entry[] | undefined) ?? []), printing];
  }
  redirects.set(other, own);
}

function placeOf({ caption }: IndicatorTable): string {
  return /表\s*\d+/.exec(caption)?.[0] ?? (caption === '' ? '另一张表' : caption);
}

function fold(value: unknown): string {
  return textOf(value).replace(/\s+/g, '');
}

function textOf(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
