/**
 * The funds block of the national form and the A/B form: phases side by side, sources below one
 * another, and on the row of the total the points for the rate of execution.
 */
import { moneyUnitIn, bareLabelOf } from './cell-text.ts';
import { fill } from './fill-entry.ts';
import { isExecutionRate, phaseOf, sourceOf } from './fund-words.ts';
import { cellUnder, filledOf, type GridCell, type GridRow } from './grid.ts';
import { all, label, type CellFate, type Entry, type Recogniser } from './region.ts';

type Column =
  | { readonly kind: 'phase'; readonly entry: Entry }
  | { readonly kind: 'rate'; readonly entry: Entry }
  | { readonly kind: 'weight' | 'score' | 'note' };

/** Reads the rows below a heading with two phases or more. */
export const fundsByPhase: Recogniser = ({ grid, from, caption }) => {
  const header = grid.rows[from];
  if (header === undefined) return null;
  const columns = columnsOf(header);
  const phases = [...columns.values()].filter(({ kind }) => kind === 'phase');
  if (phases.length < 2) return null;
  const first = Math.min(...columns.keys());
  const fates: CellFate[] = all(filledOf(header), label);
  const row: Entry = { name: rateName(header) };
  fates.push(...readScoreHead(header, row));
  let count = 1;
  for (const line of grid.rows.slice(from + 1)) {
    const name = labelCell(line, first);
    const source = name === undefined ? null : sourceOf(name.text);
    if (name === undefined || source === null) break;
    count += 1;
    fates.push(
      ...all(
        line.own.filter(({ column }) => column < first),
        label,
      ),
    );
    for (const [at, column] of columns) {
      const cell = cellUnder(header, line, at);
      if (cell?.row !== line.index) continue;
      fates.push(...readCell(cell, column, source, row));
    }
  }
  if (count === 1) return null;
  const over = baseOf(columns);
  const unit = moneyUnitIn([...header.cells.map(({ text }) => text), caption].join(' '));
  const rate = [...columns.values()].find(({ kind }) => kind === 'rate');
  if (rate?.kind === 'rate') rate.entry['over'] = over;
  const isScored = [row['weight'], row['score']].some((text) => text !== undefined && text !== '');
  return {
    rows: count,
    fates,
    parts: {
      'funds.table': [...columns.values()].flatMap((column) =>
        column.kind === 'phase' ? [column.entry] : [],
      ),
      ...(rate?.kind === 'rate' && { 'funds.rates': [rate.entry] }),
      ...(isScored && { indicators: [row] }),
      ...(unit !== null && { 'funds.unit': [{ unit }] }),
    },
    pieces: [{ kind: 'table', caption: '项目资金' }],
    ...(rate !== undefined &&
      over !== 'adjustedBudget' && {
        notes: [`执行率没有全年预算数可以作分母，草稿按 ${over} 登记（over），请核对。`],
      }),
  };
};

function columnsOf(header: GridRow): Map<number, Column> {
  const columns = new Map<number, Column>();
  for (const cell of filledOf(header)) {
    const column = columnOf(cell);
    if (column !== null) columns.set(cell.column, column);
  }
  return columns;
}

function columnOf({ text }: GridCell): Column | null {
  const words = bareLabelOf(text);
  const phase = phaseOf(text);
  if (phase !== null) return { kind: 'phase', entry: { phase, label: text } };
  if (isExecutionRate(text)) {
    const entry = {
      name: 'executionRate',
      label: text,
      of: 'executed',
      over: 'adjustedBudget',
      percentSign: 'true',
    };
    return { kind: 'rate', entry };
  }
  if (/^(?:分值|权重)$/.test(words)) return { kind: 'weight' };
  if (/^(?:得分|自评得分|执行率得分)/.test(words)) return { kind: 'score' };
  return /原因|备注|说明/.test(words) ? { kind: 'note' } : null;
}

function rateName(header: GridRow): string {
  return filledOf(header).find(({ text }) => isExecutionRate(text))?.text ?? '预算执行率';
}

/** What a rate of execution is a rate of: the budget of the year, or what the form has instead. */
function baseOf(columns: ReadonlyMap<number, Column>): string {
  const phases = [...columns.values()].flatMap((column) =>
    column.kind === 'phase' ? [column.entry['phase']] : [],
  );
  return (
    ['adjustedBudget', 'fundsReceived', 'initialBudget'].find((phase) => phases.includes(phase)) ??
    'adjustedBudget'
  );
}

/** `得分（20分×执行率）` prints the weight and the rule of the row. */
function readScoreHead(header: GridRow, row: Entry): CellFate[] {
  return filledOf(header).flatMap((cell): CellFate[] => {
    const [, words, weight] = /^得分\s*[（(](\s*(\d+)\s*分.*执行率.*)[）)]$/.exec(cell.text) ?? [];
    if (words === undefined || weight === undefined) return [];
    Object.assign(row, { weight, scoringText: words.trim() });
    return [[cell, { kind: 'used', entry: row, key: 'scoringText', note: '分值取自表头，请核对' }]];
  });
}

function labelCell(line: GridRow, first: number): GridCell | undefined {
  return line.own.filter(({ column, text }) => column < first && text !== '').at(-1);
}

function readCell(cell: GridCell, column: Column, source: string, row: Entry): CellFate[] {
  const isTotal = source === 'total';
  switch (column.kind) {
    case 'phase':
      return [fill(column.entry, source, cell, 'figure')];
    case 'rate': {
      const fates = [fill(column.entry, source, cell, 'figure')];
      if (cell.text !== '' && !cell.text.endsWith('%') && !cell.text.endsWith('％')) {
        column.entry['percentSign'] = 'false';
      }
      return isTotal && cell.text !== '' ? [...fates, fill(row, 'actual', cell, 'quantity')] : fates;
    }
    case 'weight':
    case 'score':
      if (isTotal) return [fill(row, column.kind, cell, 'figure')];
      return [unexpected(cell, '分值和得分只在资金总额一行填写')];
    case 'note':
      return cell.text === '' ? all([cell], label) : [fill(row, 'varianceNote', cell, 'note')];
  }
}

/** A stroke or a blank where nothing is expected; anything else is listed. */
function unexpected(cell: GridCell, why: string): CellFate {
  const scratch: Entry = {};
  const fate = fill(scratch, 'value', cell, 'figure');
  return fate[1].kind === 'used' && cell.text !== '' ? [cell, { kind: 'doubtful', why }] : dropped(fate);
}

function dropped([cell, fate]: CellFate): CellFate {
  return [cell, fate.kind === 'used' ? { kind: 'dropped', reason: '空白单元格' } : fate];
}
