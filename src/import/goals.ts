/** Goals: expected beside actual, or one term beside another. */
import { bareLabelOf } from './cell-text.ts';
import { fill } from './fill-entry.ts';
import { filledOf, type GridCell } from './grid.ts';
import { all, label, type CellFate, type Entry, type Recogniser } from './region.ts';

const expected =
  /^(?:年初设定目标|年度预期目标|预期目标|预期总目标|年初目标|年初预期目标|绩效目标|目标内容)$/;
const actual =
  /^(?:实际完成情况|目标实际完成情况|年度实际完成情况|完成情况|全年实际完成情况|总体完成情况|全年完成情况)$/;
const terms: readonly (readonly [RegExp, string])[] = [
  [/^(?:项目)?(?:长期|实施期|中长期|总体|实施期总)(?:绩效)?(?:总体)?目标$/, 'longTerm'],
  [/^(?:项目)?中期(?:绩效)?目标$/, 'mediumTerm'],
  [/^(?:项目)?(?:年度|当年|本年度)(?:总体)?(?:绩效)?(?:总体)?目标$/, 'annual'],
];

/** Reads a row of headings and the rows of texts below it. */
export const goals: Recogniser = ({ grid, from, caption }) => {
  const header = grid.rows[from];
  const heads = filledOf(header).filter(({ text }) => isHead(text));
  if (header === undefined || heads.length === 0) return null;
  const sides = filledOf(header).filter((cell) => !heads.includes(cell));
  const hasSides = heads.some(
    ({ text }) => expected.test(bareLabelOf(text)) || actual.test(bareLabelOf(text)),
  );
  if (sides.some(({ text }) => termOf(text) === null && !/目标/.test(text))) return null;
  const columns = heads.filter(({ text }) => !hasSides || termOf(text) === null);
  const side = [...sides, ...heads].find(({ text }) => termOf(text) !== null);
  if (!hasSides && columns.length < 2) return null;
  const fates: CellFate[] = all(header.own, label);
  const entries: Entry[] = [];
  let count = 1;
  for (const line of grid.rows.slice(from + 1)) {
    const cells = columns.flatMap(({ column }) => ownCellAt(line.slots[column], line.index));
    if (
      cells.length !== columns.length ||
      cells.every(({ text }) => text === '') ||
      filledOf(line).length > columns.length + 1
    )
      break;
    const before = line.own.filter((cell) => !cells.includes(cell) && cell.text !== '');
    if (before.length > 1 || isHead(cells[0]?.text ?? '')) break;
    count += 1;
    fates.push(
      ...all(
        line.own.filter((cell) => !cells.includes(cell)),
        label,
      ),
    );
    const read = hasSides ? sideBySide(columns, cells, side) : termByTerm(columns, cells);
    entries.push(...read.entries);
    fates.push(...read.fates);
  }
  if (count === 1) return null;
  return {
    rows: count,
    fates,
    parts: { goals: entries },
    pieces: [{ kind: 'table', caption: side?.text ?? (caption === '' ? '绩效目标' : caption) }],
  };
};

function isHead(text: string): boolean {
  const words = bareLabelOf(text);
  return expected.test(words) || actual.test(words) || termOf(text) !== null;
}

/** The term that a heading names, or null. */
export function termOf(text: string): string | null {
  const words = bareLabelOf(text);
  return terms.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

function ownCellAt(cell: GridCell | undefined, row: number): GridCell[] {
  return cell?.row === row ? [cell] : [];
}

function sideBySide(columns: readonly GridCell[], cells: readonly GridCell[], side: GridCell | undefined) {
  const entry: Entry =
    side === undefined ? { term: 'annual' } : { term: termOf(side.text) ?? 'annual', name: side.text };
  const fates = columns.flatMap(({ text }, index): CellFate[] => {
    const cell = cells[index];
    if (cell === undefined) return [];
    return [fill(entry, actual.test(bareLabelOf(text)) ? 'actual' : 'expected', cell, 'text')];
  });
  return { entries: [entry], fates };
}

function termByTerm(columns: readonly GridCell[], cells: readonly GridCell[]) {
  const pairs = columns.flatMap((head, index) => {
    const cell = cells[index];
    if (cell === undefined) return [];
    const entry: Entry = { term: termOf(head.text), name: head.text };
    return [{ entry, fate: fill(entry, 'expected', cell, 'text') }];
  });
  return { entries: pairs.map(({ entry }) => entry), fates: pairs.map(({ fate }) => fate) };
}
