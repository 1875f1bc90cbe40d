/** Rows of a score table that prints the question beside its answer: sub-items, calculations, whole rules. */
import { quantityIn, readFraction, readScoreWithRate, readSurvey, scoringAnswer } from './evaluation-cell.ts';
import { fill } from './fill-entry.ts';
import type { GridCell } from './grid.ts';
import type { ColumnKind } from './indicator-columns.ts';
import { blank, type CellFate, type Entry } from './region.ts';

/** A cell of an indicator row with the kind of its column. */
export interface RowCell {
  readonly cell: GridCell;
  readonly kind: ColumnKind;
  readonly head: string;
  readonly isOwn: boolean;
}

/** The columns of a score table that prints both the question and the answer. */
export function readEvaluation(entry: Entry, cells: readonly RowCell[], fates: CellFate[]): void {
  const question = cells.find(({ kind }) => kind === 'checklist')?.cell;
  const answer = cells.find(({ kind }) => kind === 'score')?.cell;
  if (question === undefined) return;
  const scored = answer === undefined ? null : readScoreWithRate(answer.printed);
  const survey = readSurvey(question.printed);
  const fraction = readFraction(question.printed);
  if (scored !== null && answer !== undefined) {
    entry['score'] = scored.score;
    fates.push([answer, { kind: 'used', entry, key: 'score' }]);
  }
  const rate = scored?.rate ?? null;
  const measured = survey ?? fraction;
  if (measured !== null) {
    const key = survey === null ? 'ratio' : 'survey';
    entry[key] = rate === null ? measured : { ...measured, rate };
    fates.push([question, { kind: 'used', entry, key }]);
    return;
  }
  if (scored === null) readQuestion(entry, question, answer, cells, fates);
  else fates.push([question, { kind: 'doubtful', why: '评分项目的算式没有认出来，请核对' }]);
}

/** One question: a sub-item that is one of several, or the whole rule of the indicator. */
function readQuestion(
  entry: Entry,
  question: GridCell,
  answer: GridCell | undefined,
  cells: readonly RowCell[],
  fates: CellFate[],
): void {
  const points = cells.find(({ kind }) => kind === 'weight')?.cell;
  const way = answer === undefined ? null : scoringAnswer(answer.text);
  if (isItemText(question.text) && points !== undefined) {
    entry['checklist'] = [];
    addItem(entry, question, points, answer, fates);
    return;
  }
  const target = entry['target'] === undefined ? quantityIn(question.text) : null;
  if (target !== null) entry['target'] = target;
  fates.push(
    target === null
      ? [question, { kind: 'doubtful', why: '评分项目没有对应的字段' }]
      : [question, { kind: 'used', entry, key: 'target', note: '目标值取自这句话里的第一个数，请核对' }],
  );
  if (answer !== undefined) {
    const isScore = way === null && /^\d+(?:\.\d+)?$/.test(answer.text);
    fates.push(fill(entry, isScore ? 'score' : 'scoringText', answer, isScore ? 'figure' : 'text'));
  }
}

/** Questions that are numbered together make up the points of one indicator. */
export function isItemText(text: string): boolean {
  return /^[①-⑳]/.test(text);
}

/** Adds a sub-item with its points; both answers printed with their points say which one earns them. */
export function addItem(
  entry: Entry,
  question: GridCell,
  points: GridCell,
  answer: GridCell | undefined,
  fates: CellFate[],
): void {
  const item: Entry = { text: question.text, points: points.text };
  const way = answer === undefined ? null : scoringAnswer(answer.text);
  if (way !== null) item['scoresOn'] = way;
  (entry['checklist'] as Entry[]).push(item);
  fates.push(
    [question, { kind: 'used', entry: item, key: 'text' }],
    [points, { kind: 'used', entry: item, key: 'points' }],
  );
  if (answer === undefined) return;
  fates.push(
    way === null
      ? [answer, answer.text === '' ? blank : { kind: 'doubtful', why: '这一项的得分没有对应的字段' }]
      : [answer, { kind: 'used', entry: item, key: 'scoresOn' }],
  );
}
