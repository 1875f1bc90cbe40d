/** The last row of an indicator table: the sum of the weights and the total score. */
import { bareLabelOf, isStroke } from './cell-text.ts';
import { fill } from './fill-entry.ts';
import { filledOf, type GridCell, type GridRow } from './grid.ts';
import type { Column } from './indicator-columns.ts';
import { blank, label, type CellFate, type Entry } from './region.ts';
import { figure } from '../schema/scalars.ts';

/** Reads a row that starts with 总分 or 合计, or gives null. */
export function totalRow(
  line: GridRow,
  header: GridRow,
  columns: readonly Column[],
  scoreGiver: string,
): { entry: Entry; fates: CellFate[] } | null {
  const [name, ...others] = filledOf(line);
  if (
    name === undefined ||
    !/^(?:总分|合计|总计|总得分|得分合计|合计得分|总分值)$/.test(bareLabelOf(name.text))
  )
    return null;
  const entry: Entry = { by: scoreGiver, label: name.text, result: 'true', rule: 'sumOfRows' };
  const fates: CellFate[] = [
    [name, label],
    ...line.own.filter(({ text }) => text === '').map((cell): CellFate => [cell, blank]),
  ];
  const isWide = line.slots.length >= header.slots.length;
  for (const [index, cell] of others.entries()) {
    const key = isWide ? keyByColumn(cell, columns, others) : (['max', 'total'] as const)[index];
    fates.push(...readFigure(entry, key ?? null, cell));
  }
  return { entry, fates };
}

function keyByColumn(
  cell: GridCell,
  columns: readonly Column[],
  others: readonly GridCell[],
): 'max' | 'total' | null {
  const column = columns.find(({ at }) => at >= cell.column && at < cell.column + cell.columnSpan);
  if (column === undefined) return null;
  if (/weight/i.test(column.kind)) return 'max';
  if (column.kind === 'score') return 'total';
  // Cells of the total row are often merged otherwise than those above: the order decides.
  return others.length === 2 ? (cell === others[0] ? 'max' : 'total') : null;
}

function readFigure(entry: Entry, key: 'max' | 'total' | null, cell: GridCell): CellFate[] {
  if (isStroke(cell.text)) return [[cell, { kind: 'dropped', reason: '表格样式自带的横线' }]];
  if (key === null || !figure.safeParse(cell.text).success)
    return [[cell, { kind: 'doubtful', why: '总分行里没有用到的内容' }]];
  if (entry[key] === undefined) return [fill(entry, key, cell, 'figure')];
  const why = '总分行的几个分值不一致';
  return [[cell, entry[key] === cell.text ? { kind: 'used', entry, key } : { kind: 'doubtful', why }]];
}
