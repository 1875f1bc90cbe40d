/** The funds table with sources side by side and phases below one another, rates in its last rows. */
import { bareLabelOf, moneyUnitIn } from './cell-text.ts';
import { fill } from './fill-entry.ts';
import { phaseOf, rateOf, sourceOf } from './fund-words.ts';
import { filledOf, type GridRow } from './grid.ts';
import { all, label, type CellFate, type Entry, type Recogniser } from './region.ts';

/** Reads a heading of one or two rows with three sources or more, and the rows of phases below. */
export const fundsBySource: Recogniser = ({ grid, from, caption }) => {
  const header = grid.rows[from];
  if (header === undefined || sourcesIn(header) < 3) return null;
  const second = grid.rows[from + 1];
  const headers = second !== undefined && sourcesIn(second) >= 2 ? [header, second] : [header];
  const columns = columnsOf(headers);
  const first = Math.min(...columns.keys());
  const fates = headers.flatMap((row) => all(row.own, label));
  const table: Entry[] = [];
  const rates: Entry[] = [];
  let count = headers.length;
  for (const line of grid.rows.slice(from + headers.length)) {
    const [name, ...others] = line.own.filter(({ column }) => column < first);
    const entry = name === undefined ? null : entryOf(name.text);
    if (name === undefined || entry === null) break;
    count += 1;
    fates.push(
      [name, { kind: 'used', entry, key: 'label' }],
      ...all(others, { kind: 'dropped', reason: '行次和计算公式' }),
    );
    fates.push(...readRow(line, columns, entry));
    ('phase' in entry ? table : rates).push(entry);
  }
  if (table.length === 0) return null;
  const unit = moneyUnitIn(
    [...headers.flatMap(({ cells }) => cells.map(({ text }) => text)), caption].join(' '),
  );
  return {
    rows: count,
    fates,
    parts: {
      'funds.table': table,
      'funds.rates': rates,
      ...(unit !== null && { 'funds.unit': [{ unit }] }),
    },
    pieces: [{ kind: 'table', caption: caption === '' ? '预算执行情况' : caption }],
  };
};

function sourcesIn(row: GridRow): number {
  return filledOf(row).filter(({ text }) => sourceOf(text) !== null).length;
}

/**
 * Each column's source: that of the lowest heading above it. In text the first heading row is
 * shorter by the columns that its group spans, so that what stands after the group moves right.
 */
function columnsOf([header, second]: readonly GridRow[]): Map<number, string> {
  const below = filledOf(second);
  const missing = Math.max(0, (second?.slots.length ?? 0) - (header?.slots.length ?? 0));
  const group = below[0]?.column ?? Infinity;
  const heads = filledOf(header).map((cell) => ({
    text: cell.text,
    column: cell.column > group ? cell.column + missing : cell.column,
  }));
  const columns = new Map<number, string>();
  for (const { text, column } of [...heads, ...below]) {
    const source = sourceOf(text);
    if (source !== null) columns.set(column, source);
  }
  return columns;
}

function entryOf(name: string): Entry | null {
  const rate = rateOf(name);
  if (rate !== null) return { ...rate, label: name, percentSign: String(/[%％]/.test(name)) };
  const phase = phaseOf(name);
  return phase === null || bareLabelOf(name) === '' ? null : { phase, label: name };
}

function readRow(line: GridRow, columns: ReadonlyMap<number, string>, entry: Entry): CellFate[] {
  return [...columns].flatMap(([column, source]): CellFate[] => {
    const cell = line.slots[column];
    if (cell === undefined || cell.row !== line.index || cell.column !== column) return [];
    if (/[%％]$/.test(cell.text)) entry['percentSign'] = 'true';
    return [fill(entry, source, cell, 'figure')];
  });
}
