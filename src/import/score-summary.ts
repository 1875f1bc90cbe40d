/** The table of subtotals: parts of the evaluation side by side or below one another, weight, score and rate. */
import { bareLabelOf } from './cell-text.ts';
import { fill } from './fill-entry.ts';
import { filledOf, type GridCell, type GridRow } from './grid.ts';
import { all, label, type CellFate, type Entry, type Recogniser } from './region.ts';

const keys: readonly (readonly [RegExp, string])[] = [
  [/^(?:权重|分值|标准分|满分)$/, 'weight'],
  [/^(?:得分|评分|实际得分|评价得分)$/, 'score'],
  [/^(?:得分率|指标得分率)$/, 'scoreRate'],
];
const total = /^(?:合计|总计|总分|总体)$/;

/** Reads the subtotals; the level-1 names are matched with the indicators when the draft is put together. */
export const scoreSummary: Recogniser = (region) => partsSideBySide(region) ?? partsBelow(region);

const partsSideBySide: Recogniser = ({ grid, from, caption, scoreGiver }) => {
  const header = grid.rows[from];
  const [corner, ...heads] = filledOf(header);
  if (header === undefined || corner === undefined || heads.length < 3) return null;
  const lines = grid.rows
    .slice(from + 1, from + 4)
    .filter((line) => keyOf(filledOf(line)[0]?.text ?? '') !== null);
  if (!/^(?:一级)?指标/.test(bareLabelOf(corner.text)) || lines.length < 2) return null;
  const fates: CellFate[] = all(
    filledOf(header).filter(({ text }) => text === corner.text || total.test(bareLabelOf(text))),
    label,
  );
  const entries = heads.map((head) => {
    const entry: Entry = total.test(bareLabelOf(head.text))
      ? resultOf(scoreGiver)
      : { level1: head.text, label: head.text };
    if (!isResult(entry)) fates.push([head, { kind: 'used', entry, key: 'label' }]);
    return { head, entry };
  });
  for (const line of lines) {
    const [name] = filledOf(line);
    const key = keyOf(name?.text ?? '');
    if (name === undefined || key === null) continue;
    fates.push([name, label]);
    for (const { head, entry } of entries) {
      const cell = line.slots[head.column];
      if (cell !== undefined) fates.push(fill(entry, keyFor(entry, key), cell, 'figure'));
    }
  }
  return finish(
    lines.length + 1,
    fates,
    entries.map(({ entry }) => entry),
    caption,
  );
};

const partsBelow: Recogniser = ({ grid, from, caption, scoreGiver }) => {
  const header = grid.rows[from];
  const [corner, ...heads] = filledOf(header);
  if (
    header === undefined ||
    corner === undefined ||
    !/^(?:一级)?指标(?:名称|类别)?$/.test(bareLabelOf(corner.text))
  )
    return null;
  const columns = heads.map((head) => ({ head, key: keyOf(head.text) }));
  if (columns.length < 2 || columns.some(({ key }) => key === null)) return null;
  const fates: CellFate[] = all(filledOf(header), label);
  const entries: Entry[] = [];
  let count = 1;
  for (const line of grid.rows.slice(from + 1)) {
    const name = line.slots[corner.column];
    if (!isRow(line, name)) break;
    count += 1;
    const entry: Entry = total.test(bareLabelOf(name.text))
      ? resultOf(scoreGiver)
      : { level1: name.text, label: name.text };
    fates.push([name, isResult(entry) ? label : { kind: 'used', entry, key: 'label' }]);
    for (const { head, key } of columns) {
      const cell = line.slots[head.column];
      if (cell !== undefined && key !== null) fates.push(fill(entry, keyFor(entry, key), cell, 'figure'));
    }
    entries.push(entry);
  }
  return entries.length === 0 ? null : finish(count, fates, entries, caption);
};

function isRow(line: GridRow, name: GridCell | undefined): name is GridCell {
  return name !== undefined && name.text !== '' && filledOf(line).length > 1;
}

function keyOf(text: string): string | null {
  return keys.find(([pattern]) => pattern.test(bareLabelOf(text)))?.[1] ?? null;
}

function resultOf(by: string): Entry {
  return { by, label: '合计', result: 'true' };
}

function isResult(entry: Entry): boolean {
  return 'by' in entry;
}

function keyFor(entry: Entry, key: string): string {
  if (!isResult(entry)) return key;
  return key === 'weight' ? 'max' : key === 'score' ? 'total' : key;
}

function finish(rows: number, fates: readonly CellFate[], entries: readonly Entry[], caption: string) {
  return {
    rows,
    fates,
    parts: {
      blocks: entries.filter((entry) => !isResult(entry)),
      scores: entries.filter(isResult).map((entry) => Object.assign(entry, { rule: 'sumOfRows' })),
    },
    pieces: [{ kind: 'table' as const, caption: caption === '' ? '得分汇总' : caption }],
  };
}
