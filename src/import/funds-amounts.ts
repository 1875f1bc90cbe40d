/** Sources side by side with one row of amounts below: the funds block of a target declaration. */
import { moneyUnitIn } from './cell-text.ts';
import { fill } from './fill-entry.ts';
import { sourceOf } from './fund-words.ts';
import { filledOf } from './grid.ts';
import { all, label, type Entry, type Recogniser } from './region.ts';
import { figure } from '../schema/scalars.ts';

/** Reads a row of sources and a row of figures. */
export const fundsAmounts: Recogniser = ({ grid, from, caption, isDeclaration }) => {
  const [header, values] = [grid.rows[from], grid.rows[from + 1]];
  const heads = filledOf(header);
  if (header === undefined || values === undefined || heads.length < 2) return null;
  if (heads.some(({ text }) => sourceOf(text) === null)) return null;
  if (filledOf(values).some(({ text }) => !figure.safeParse(text).success)) return null;
  const isRequested = isDeclaration || /申请|申报/.test(caption);
  const note = '表上没有印出这些金额是年初预算、全年预算还是申请数，请写明口径（phase）';
  const pairs = heads.flatMap((head) => {
    const cell = values.slots[head.column];
    if (cell === undefined) return [];
    const entry: Entry = {
      phase: isRequested ? 'requested' : 'unclear',
      source: sourceOf(head.text),
      label: head.text,
    };
    return [{ entry, fate: fill(entry, 'value', cell, 'figure', isRequested ? undefined : note) }];
  });
  const unit = moneyUnitIn([caption, ...heads.map(({ text }) => text)].join(' '));
  return {
    rows: 2,
    fates: [...all(header.own, label), ...pairs.map(({ fate }) => fate)],
    parts: {
      'funds.amounts': pairs.map(({ entry }) => entry),
      ...(unit !== null && { 'funds.unit': [{ unit }] }),
    },
    pieces: [{ kind: 'table', caption: caption === '' ? '资金情况' : caption }],
  };
};
