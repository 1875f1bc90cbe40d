/** The list of evaluators: their scores by role; names and signatures are already taken out. */
import { bareLabelOf, isMasked } from './cell-text.ts';
import { fill } from './fill-entry.ts';
import { filledOf, isCaptionRow, type GridCell } from './grid.ts';
import { all, blank, label, type CellFate, type Entry, type Fate, type Recogniser } from './region.ts';

/** Reads a heading with names and scores, the rows of evaluators and the mean in the last row. */
export const evaluators: Recogniser = ({ grid, from, caption }) => {
  const header = grid.rows[from];
  const heads = filledOf(header);
  const at = (pattern: RegExp) => heads.find(({ text }) => pattern.test(bareLabelOf(text)));
  const [name, role, score] = [at(/^姓名$/), at(/^职务|职称$/), at(/评分|打分|得分/)];
  if (header === undefined || name === undefined || score === undefined) return null;
  const fates: CellFate[] = all(heads, label);
  const scores: Entry[] = [];
  let count = 1;
  for (const line of grid.rows.slice(from + 1)) {
    const [first, value] = [line.slots[name.column], line.slots[score.column]];
    if (first === undefined || value === undefined || filledOf(line).length === 0 || isCaptionRow(line))
      break;
    count += 1;
    const isMean = /^(?:合计|平均|总计)/.test(bareLabelOf(first.text));
    const entry: Entry = isMean
      ? { id: 'mean', by: 'evaluatorMean', label: '平均分', rule: 'evaluatorMean' }
      : { id: `evaluator-${scores.length + 1}`, by: 'evaluator', label: score.text, rule: 'stated' };
    for (const cell of line.own) {
      if (cell === value) {
        fates.push(readScore(entry, cell.text, fill(entry, 'total', cell, 'figure')));
      } else if (cell === first && isMean) {
        fates.push([cell, label]);
      } else if (cell.column === role?.column && cell.text !== '') {
        fates.push(fill(entry, 'role', cell, 'text'));
      } else if (cell.text === '') {
        fates.push([cell, blank]);
      } else {
        fates.push([cell, fateOfOther(cell, heads)]);
      }
    }
    scores.push(entry);
  }
  return {
    rows: count,
    fates,
    parts: { scores },
    pieces: [{ kind: 'table', caption: caption === '' ? '评价人员' : caption }],
  };
};

/** Names are taken out already; for the unit of an evaluator the data have no place. */
function fateOfOther(cell: GridCell, heads: readonly GridCell[]): Fate {
  if (isMasked(cell.text)) return { kind: 'dropped', reason: '个人信息，不公开' };
  const head = heads.find(({ column }) => column === cell.column)?.text ?? '';
  return /单位/.test(head)
    ? { kind: 'dropped', reason: '评价人员的单位，数据里没有这一栏，留在原文文本里' }
    : { kind: 'doubtful', why: '评价人员表中没有用到的内容' };
}

/** `平均分 88` is a label and a figure in one cell. */
function readScore(entry: Entry, text: string, fate: CellFate): CellFate {
  const mean = /^平均分?[:：\s]*(\d+(?:\.\d+)?)分?$/.exec(text)?.[1];
  if (mean === undefined) return fate;
  entry['total'] = mean;
  return [fate[0], { kind: 'used', entry, key: 'total' }];
}
