/** The rows of an indicator table, whatever its columns are. */
import { labelOf, isStroke } from './cell-text.ts';
import { addItem, isItemText, readEvaluation, type RowCell } from './evaluation-row.ts';
import { fill } from './fill-entry.ts';
import { cellUnder, filledOf, isCaptionRow, type GridCell, type GridRow } from './grid.ts';
import { indicatorColumns, type Column, type ColumnKind } from './indicator-columns.ts';
import {
  all,
  blank,
  label,
  type CellFate,
  type Entry,
  type IndicatorTable,
  type Reading,
  type Recogniser,
  type Region,
} from './region.ts';
import { totalRow } from './total-row.ts';
import { splitQuantity } from '../schema/scalars.ts';

const placeholder = { kind: 'dropped', reason: '表格样式自带的占位行' } as const;

interface State {
  readonly header: GridRow;
  readonly columns: readonly Column[];
  readonly region: Region;
  readonly fates: CellFate[];
  readonly indicators: Entry[];
  readonly blocks: Entry[];
  readonly scores: Entry[];
  /** Whether the total was read: what follows is another block unless it has points too. */
  isOver: boolean;
  level1: GridCell | null;
  level2: GridCell | null;
  /** Cells of levels that no indicator has used yet. */
  readonly open: Set<GridCell>;
}

/** Reads the heading, the rows that have its columns, and a row of totals. */
export const indicatorTable: Recogniser = (region): Reading | null => {
  const { rows } = region.grid;
  const header = rows[region.from];
  const found = indicatorColumns(header, rows[region.from + 1]);
  if (header === undefined || found === null) return null;
  const state: State = {
    header,
    columns: found.columns,
    region,
    fates: rows.slice(region.from, region.from + found.rows).flatMap(({ own }) => all(own, label)),
    indicators: [],
    blocks: [],
    scores: [],
    isOver: false,
    level1: null,
    level2: null,
    open: new Set(),
  };
  let count = found.rows;
  for (const line of rows.slice(region.from + found.rows)) {
    if (!readLine(line, header, state)) break;
    count += 1;
  }
  for (const cell of state.open) state.fates.push([cell, placeholder]);
  return {
    rows: count,
    fates: state.fates,
    parts: { blocks: state.blocks, scores: state.scores },
    pieces: [{ kind: 'table', caption: region.caption === '' ? '绩效指标' : region.caption }],
    table: tableOf(state, header),
  };
};

function tableOf({ columns, indicators, region }: State, header: GridRow): IndicatorTable {
  const words = `${region.caption} ${header.cells.map(({ text }) => text).join(' ')}`;
  const term = /长期|实施期/.test(words)
    ? 'longTerm'
    : /中期/.test(words)
      ? 'mediumTerm'
      : /年度(?:绩效)?(?:一级|二级|指标|目标)/.test(words)
        ? 'annual'
        : null;
  return {
    caption: region.caption,
    term,
    isScored: columns.some(({ kind }) => kind === 'score'),
    indicators,
  };
}

/** Reads one row; false when the table is over. */
function readLine(line: GridRow, header: GridRow, state: State): boolean {
  if (filledOf(line).length === 0) {
    state.fates.push(...all(line.own, blank));
    return true;
  }
  if (state.isOver && !hasFigure(line, state)) return false;
  const total = totalRow(line, header, state.columns, state.region.scoreGiver);
  if (total !== null) {
    state.fates.push(...total.fates);
    state.scores.push(total.entry);
    state.isOver = true;
    return true;
  }
  if (isCaptionRow(line) && line.cells.length < state.columns.length) return false;
  if (!fits(line, header, state)) return false;
  if (isRepeatedHeading(line, header)) {
    state.fates.push(...all(line.own, label));
    return true;
  }
  readRow(line, state);
  return true;
}

function hasFigure(line: GridRow, { columns, header }: State): boolean {
  return columns
    .filter(({ kind }) => kind === 'weight' || kind === 'score')
    .some(({ at }) => /^\d+(?:\.\d+)?$/.test(cellUnder(header, line, at)?.text ?? ''));
}

/** A row of the table has a cell where the names stand, and about as many cells as the heading. */
function fits(line: GridRow, header: GridRow, { columns }: State): boolean {
  const name = columns.find(({ kind }) => kind === 'name');
  if (name === undefined || line.slots[name.at] === undefined) return false;
  return line.cells.length >= Math.min(header.cells.length, columns.length) - 1;
}

function isRepeatedHeading(line: GridRow, header: GridRow): boolean {
  return filledOf(line).every(
    ({ column, text }) => labelOf(header.slots[column]?.text ?? '') === labelOf(text),
  );
}

function readRow(line: GridRow, state: State): void {
  const { columns, fates } = state;
  readSides(line, state);
  readLevels(line, state);
  const cells = columns.flatMap(({ at, kind, head }) => {
    const cell = cellUnder(state.header, line, at);
    return cell === undefined || isLevel(kind) ? [] : [{ cell, kind, head, isOwn: cell.row === line.index }];
  });
  const own = cells.filter(({ isOwn, kind }) => isOwn && kind !== 'side' && kind !== 'number');
  for (const { cell } of cells.filter(({ kind, isOwn }) => kind === 'number' && isOwn)) {
    fates.push([cell, cell.text === '' ? blank : { kind: 'dropped', reason: '序号' }]);
  }
  const name = cells.find(({ kind }) => kind === 'name');
  const isEmpty = own.every(
    ({ cell, kind }) =>
      kind === 'name' || kind === 'operator' || kind === 'unit' || cell.text === '' || isStroke(cell.text),
  );
  if (name === undefined) {
    readUnnamedRow(line, own, state);
    return;
  }
  if (isEmpty && (isPlaceholder(name.cell.text) || name.cell.text === '')) {
    fates.push(
      ...all(
        own.map(({ cell }) => cell),
        placeholder,
      ),
    );
  } else if (name.cell.text === '' || !name.isOwn) {
    readUnnamedRow(line, own, state);
  } else {
    readNamedRow(name.cell, cells, state);
  }
}

function isPlaceholder(text: string): boolean {
  return /^(?:指标\s*\d*|[.…·]+|……|\d+)[：:、.]?\s*[.…]*$/.test(text.trim());
}

function isLevel(kind: ColumnKind): boolean {
  return kind === 'level1' || kind === 'level2' || kind === 'level1Weight' || kind === 'level2Weight';
}

/** The label that reaches down beside the whole block, also where a page break prints it again. */
function readSides(line: GridRow, { columns, fates }: State): void {
  const taken = new Set(
    columns.filter(({ kind }) => kind !== 'side' && kind !== 'unknown').map(({ at }) => at),
  );
  const first = Math.min(...taken);
  for (const cell of line.own.filter(({ column }) => column < first)) {
    const isSide = cell.text.length <= 12 && /指标|目标|绩效/.test(labelOf(cell.text));
    fates.push(...all([cell], isSide ? label : { kind: 'doubtful', why: '这一格在指标各栏之外' }));
  }
}

/** Levels reach down over their rows: as merged cells, or as blanks below the first. */
function readLevels(line: GridRow, state: State): void {
  for (const level of ['level1', 'level2'] as const) {
    const column = state.columns.find(({ kind }) => kind === level);
    const cell = column === undefined ? undefined : cellUnder(state.header, line, column.at);
    if (cell === undefined) continue;
    if (cell.row === line.index) {
      if (cell.text === '') state.fates.push([cell, blank]);
      else state.open.add(cell);
    }
    if (cell.text !== '') {
      if (level === 'level1' && state.level1 !== cell) state.level2 = null;
      state[level] = cell;
    }
    readLevelWeight(line, level, cell, state);
  }
}

function readLevelWeight(line: GridRow, level: 'level1' | 'level2', cell: GridCell, state: State): void {
  const column = state.columns.find(({ kind }) => kind === `${level}Weight`);
  const weight = column === undefined ? undefined : cellUnder(state.header, line, column.at);
  if (weight?.row !== line.index) return;
  if (weight.text === '' || cell.text === '') {
    state.fates.push(...all([weight], { kind: 'doubtful', why: '这个分值旁边没有指标' }));
    return;
  }
  const entry: Entry = {
    level1: state.level1?.text ?? cell.text,
    ...(level === 'level2' && { level2: cell.text }),
  };
  state.fates.push(fill(entry, 'weight', weight, 'figure'), [cell, { kind: 'used', entry, key: level }]);
  state.open.delete(cell);
  state.blocks.push(entry);
}

function readNamedRow(name: GridCell, cells: readonly RowCell[], state: State): void {
  const entry: Entry = {};
  useLevels(entry, state);
  readName(entry, name, state);
  const isItem = cells.some(({ kind, cell }) => kind === 'checklist' && isItemText(cell.text));
  for (const one of cells) {
    const isPoints = isItem && one.kind === 'weight';
    if (one.kind !== 'name' && !isPoints) state.fates.push(...readCell(entry, one, state));
  }
  finishTarget(entry, cells, state);
  readEvaluation(entry, cells, state.fates);
  state.indicators.push(entry);
}

function useLevels(entry: Entry, state: State): void {
  for (const level of ['level1', 'level2'] as const) {
    const cell = state[level];
    if (cell === null) continue;
    entry[level] = cell.text;
    state.fates.push([cell, { kind: 'used', entry, key: level }]);
    state.open.delete(cell);
  }
}

/** `A11.立项依据充分性` is a code and a name. */
function readName(entry: Entry, cell: GridCell, { fates }: State): void {
  const [, code, name] = /^([A-Za-z]\d+(?:[.-]\d+)*)[.、．\s]\s*(\S.*)$/.exec(cell.text) ?? [];
  if (code !== undefined) entry['code'] = code;
  fates.push(fill(entry, 'name', { ...cell, text: name ?? cell.text }, 'text'));
  const last = fates.at(-1);
  if (last !== undefined) fates[fates.length - 1] = [cell, last[1]];
}

const shapes: Readonly<Partial<Record<ColumnKind, 'figure' | 'quantity' | 'text' | 'note'>>> = {
  weight: 'figure',
  completionRate: 'figure',
  score: 'figure',
  deduction: 'figure',
  target: 'quantity',
  actual: 'quantity',
  definition: 'text',
  scoringText: 'text',
  varianceNote: 'note',
};

function readCell(entry: Entry, { cell, kind, head, isOwn }: RowCell, state: State): CellFate[] {
  if (kind === 'side' || kind === 'number' || kind === 'operator' || kind === 'unit' || kind === 'checklist')
    return [];
  // Words of a merged cell hold for all its rows; a figure of a merged cell is one figure.
  if (!isOwn)
    return kind === 'definition' || kind === 'scoringText' || kind === 'varianceNote'
      ? [fill(entry, kind, cell, 'note')]
      : [];
  if (kind === 'score' && state.columns.some((column) => column.kind === 'checklist')) return [];
  if (kind === 'tick') return [readTick(entry, cell, head)];
  if (kind === 'coefficient') return [readCoefficient(entry, cell)];
  if (kind === 'unknown')
    return [[cell, cell.text === '' ? blank : { kind: 'doubtful', why: `“${head}”一栏没有对应的字段` }]];
  const shape = shapes[kind];
  if (shape === undefined) return [];
  const shared =
    cell.rowSpan > 1 && shape === 'figure' ? '这一格合并了几行，只记在第一行，请核对' : undefined;
  return [fill(entry, kind, cell, shape, shared)];
}

function readTick(entry: Entry, cell: GridCell, head: string): CellFate {
  if (cell.text === '') return [cell, blank];
  if (!/^[√✓✔☑vV]$/.test(cell.text.trim())) return [cell, { kind: 'doubtful', why: '等次栏里不是勾号' }];
  entry['tick'] = head;
  return [cell, { kind: 'used', entry, key: 'tick' }];
}

function readCoefficient(entry: Entry, cell: GridCell): CellFate {
  const percent = /^(\d+(?:\.\d+)?)[%％]?$/.exec(cell.text)?.[1];
  if (percent === undefined)
    return all([cell], { kind: 'doubtful', why: '得分系数不是数字' })[0] ?? [cell, blank];
  entry['rule'] = { way: 'coefficient', coefficientPercent: percent };
  return [cell, { kind: 'used', entry, key: 'rule', note: '得分系数已写入建议的规则，请核对' }];
}

const operators: Readonly<Record<string, string>> = {
  '>=': '≥',
  '<=': '≤',
  '＞': '>',
  '＜': '<',
  '⩾': '≥',
  '⩽': '≤',
};

/** A target in separate columns for sign, value and unit. */
function finishTarget(entry: Entry, cells: readonly RowCell[], state: State): void {
  const at = (kind: ColumnKind): GridCell | undefined => cells.find((one) => one.kind === kind)?.cell;
  const [operator, unit, value] = [at('operator'), at('unit'), at('target')];
  if (operator === undefined && unit === undefined) return;
  const own = [operator, unit].filter((cell) => cell !== undefined);
  const target = splitQuantity.safeParse({
    operator: operators[operator?.text.trim() ?? ''] ?? operator?.text.trim(),
    value: value?.text ?? '',
    ...(unit !== undefined && unit.text !== '' && { unit: unit.text }),
  });
  if (target.success && operator !== undefined) {
    entry['target'] = target.data;
    state.fates.push(
      ...own.map((cell): CellFate => [
        cell,
        cell.text === '' ? blank : { kind: 'used', entry, key: 'target' },
      ]),
    );
  } else {
    state.fates.push(...all(own, { kind: 'doubtful', why: '指标性质和度量单位没有写入目标值，请核对' }));
  }
}

/** A row without a name: another question of the indicator above, or points of a level as a whole. */
function readUnnamedRow(line: GridRow, own: readonly RowCell[], state: State): void {
  const at = (kind: ColumnKind): GridCell | undefined => own.find((one) => one.kind === kind)?.cell;
  const [question, points, last] = [at('checklist'), at('weight'), state.indicators.at(-1)];
  if (question !== undefined && points !== undefined && Array.isArray(last?.['checklist'])) {
    addItem(last, question, points, at('score'), state.fates);
    return;
  }
  const level = [state.level2, state.level1].find((cell) => cell?.row === line.index) ?? null;
  const cells = own.map(({ cell }) => cell);
  if (level === null || (at('name')?.text ?? '') !== '') {
    state.fates.push(...all(cells, { kind: 'doubtful', why: '这一行没有指标名称' }));
    return;
  }
  readNamedRow(level, own, state);
}
