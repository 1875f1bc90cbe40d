/**
 * Where a printed table keeps its figures.
 *
 * A content file lists the rows of a table in its own order of fields. Which column holds the
 * weight and which the score is found out from the rows themselves: the place beside the row's
 * name where most rows agree. A row that then differs is at fault, or two of its cells are swapped.
 */
import type { Cell, Source } from './source-index.ts';

/** A row (or column) of a table as the content file has it: folded texts by field. */
export interface TableRecord {
  /** Cells that hold the record's name. */
  readonly anchors: readonly Cell[];
  readonly cells: ReadonlyMap<string, string>;
}

/** How far a figure stands from the name. */
interface Offset {
  readonly rows: number;
  readonly columns: number;
}

export interface Layout {
  readonly table: number;
  readonly offsets: ReadonlyMap<string, Offset>;
  /** The column that holds the names of rows, or null where figures stand below their name. */
  readonly nameColumn: number | null;
  /** The row that holds the names where figures stand below them, or null. */
  readonly nameRow: number | null;
}

/** The layouts of the source tables that hold at least two of the records, the best first. */
export function findLayouts(records: readonly TableRecord[], source: Source): Layout[] {
  const tables = new Set(records.flatMap(({ anchors }) => anchors.map(({ table }) => table)));
  return [...tables]
    .map((table) => layoutOf(table, records, source))
    .filter(({ offsets }) => offsets.size > 0)
    .map((layout) => ({ layout, fit: fitOf(layout, records, source) }))
    .sort((a, b) => b.fit - a.fit || a.layout.table - b.layout.table)
    .map(({ layout }) => layout);
}

/** The printed cell of each field of a record that stands in these tables; the place that suits it best goes first. */
export function placeRecord(
  record: TableRecord,
  layouts: readonly Layout[],
  source: Source,
): ReadonlyMap<string, Cell> {
  const candidates = layouts
    .flatMap((layout) => record.anchors.map((anchor) => ({ layout, anchor })))
    .map(({ layout, anchor }) => ({ layout, anchor, printed: printedBeside(anchor, record, layout, source) }))
    .map((one) => ({ ...one, matches: countMatches(record, one.printed) }))
    .filter(({ layout, anchor, printed, matches }) => isRowOf(layout, anchor, matches, printed.size))
    .sort((a, b) => b.matches - a.matches);
  const placed = new Map<string, Cell>();
  for (const { printed } of candidates) {
    for (const [key, cell] of printed) if (!placed.has(key)) placed.set(key, cell);
  }
  return placed;
}

/** Whether a cell prints a figure: as it is, or a bare number with its unit (`10` in a cell `10分`). */
export function isSameCell(wanted: string, { text, firstLine }: Cell, hasUnit = false): boolean {
  return isSameText(wanted, text, hasUnit) || (firstLine !== '' && isSameText(wanted, firstLine, hasUnit));
}

function isSameText(wanted: string, printed: string, hasUnit: boolean): boolean {
  if (wanted === printed) return true;
  return (
    !hasUnit &&
    /^-?[\d,.]+$/.test(wanted) &&
    printed.startsWith(wanted) &&
    /^[^\d,.]+$/.test(printed.slice(wanted.length))
  );
}

function isRowOf(layout: Layout, anchor: Cell, matches: number, places: number): boolean {
  if (anchor.table !== layout.table || places === 0) return false;
  return matches * 2 >= places || anchor.column === layout.nameColumn || anchor.row === layout.nameRow;
}

function printedBeside(anchor: Cell, record: TableRecord, { table, offsets }: Layout, source: Source) {
  const printed = new Map<string, Cell>();
  for (const key of record.cells.keys()) {
    const offset = offsets.get(key);
    if (offset === undefined) continue;
    const cell = source.cellAt(anchor.row + offset.rows, anchor.column + offset.columns);
    if (cell?.table === table) printed.set(key, cell);
  }
  return printed;
}

function countMatches(record: TableRecord, printed: ReadonlyMap<string, Cell>): number {
  return [...printed].filter(([key, cell]) => isSameCell(record.cells.get(key) ?? '', cell)).length;
}

function fitOf(layout: Layout, records: readonly TableRecord[], source: Source): number {
  return records.reduce((fit, record) => fit + mostMatches(layout, record, source), 0);
}

function mostMatches(layout: Layout, record: TableRecord, source: Source): number {
  return record.anchors
    .filter(({ table }) => table === layout.table)
    .map((anchor) => countMatches(record, printedBeside(anchor, record, layout, source)))
    .reduce((most, count) => Math.max(most, count), 0);
}

function layoutOf(table: number, records: readonly TableRecord[], source: Source): Layout {
  const inTable = records
    .map((record) => ({ ...record, anchors: record.anchors.filter((anchor) => anchor.table === table) }))
    .filter(({ anchors }) => anchors.length > 0);
  const offsets = agreedOffsets(inTable, source);
  const isByRow = [...offsets.values()].every(({ rows }) => rows === 0);
  const isByColumn = [...offsets.values()].every(({ columns }) => columns === 0);
  return {
    table,
    offsets,
    nameColumn: isByRow ? mostCommon(inTable, ({ column }) => column) : null,
    nameRow: isByColumn ? mostCommon(inTable, ({ row }) => row) : null,
  };
}

/** Figures stand in the row of the name, or below it in its column. The nearest place comes first. */
const places: readonly Offset[] = [
  ...Array.from({ length: 12 }, (_, index) => ({ rows: 0, columns: index + 1 })),
  ...Array.from({ length: 12 }, (_, index) => ({ rows: 0, columns: -index - 1 })),
  ...Array.from({ length: 12 }, (_, index) => ({ rows: index + 1, columns: 0 })),
];

/** Words that head a field's column, or its row, in the forms in use. */
const headings: Readonly<Record<string, RegExp>> = {
  weight: /分值|权重/,
  target: /目标|指标值|计划/,
  actual: /实际(?!得分)|完成(?!率)|业绩/,
  completionRate: /完成率|完成比例/,
  score: /得分|评分/,
  deduction: /扣分/,
};

/**
 * For each field the place where most of its records have it. A field under its own heading
 * chooses first, then the one that most records agree on, and no two fields share a place; a
 * field agreed on by fewer than two records, or by less than two thirds of them, has none.
 */
function agreedOffsets(records: readonly TableRecord[], source: Source): Map<string, Offset> {
  const keys = [...new Set(records.flatMap(({ cells }) => [...cells.keys()]))];
  const votes = keys
    .flatMap((key) =>
      places.map((offset, order) => ({ key, offset, order, ...votesFor(key, offset, records, source) })),
    )
    .filter(({ count, holders }) => count > 1 && count * 3 >= holders * 2)
    .map((vote) => ({ ...vote, headed: isHeaded(vote.key, vote.offset, records, source) ? 1 : 0 }))
    .sort((a, b) => b.headed - a.headed || b.count - a.count || a.order - b.order);
  const offsets = new Map<string, Offset>();
  const taken = new Set<Offset>();
  for (const { key, offset } of votes) {
    if (offsets.has(key) || taken.has(offset)) continue;
    offsets.set(key, offset);
    taken.add(offset);
  }
  return offsets;
}

function votesFor(key: string, offset: Offset, records: readonly TableRecord[], source: Source) {
  const holders = records.filter(({ cells }) => cells.has(key));
  const count = holders.filter(({ anchors, cells }) =>
    anchors.some(({ row, column, table }) => {
      const cell = source.cellAt(row + offset.rows, column + offset.columns);
      return cell?.table === table && isSameCell(cells.get(key) ?? '', cell);
    }),
  ).length;
  return { count, holders: holders.length };
}

/** Whether the heading above the first row (or before the first column) names the field. */
function isHeaded(key: string, offset: Offset, records: readonly TableRecord[], source: Source): boolean {
  const words = headings[key];
  const first = records
    .flatMap(({ anchors }) => anchors)
    .sort((a, b) => a.row - b.row || a.column - b.column)[0];
  if (words === undefined || first === undefined) return false;
  return [1, 2, 3, 4].some((distance) => {
    const cell =
      offset.rows === 0
        ? source.cellAt(first.row - distance, first.column + offset.columns)
        : source.cellAt(first.row + offset.rows, first.column - distance);
    return cell?.table === first.table && words.test(cell.text);
  });
}

function mostCommon(records: readonly TableRecord[], placeOf: (anchor: Cell) => number): number {
  const counts = new Map<number, number>();
  for (const { anchors } of records) {
    for (const place of new Set(anchors.map(placeOf))) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
