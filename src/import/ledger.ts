/**
 * The account of a table's cells. Every cell of every grid has a line in it, because the lines
 * are made from the cells and not from what was recognised: a cell that nothing spoke for is listed.
 */
import { readQuantity } from '../domain/quantity.ts';
import type { Place } from './document.ts';
import type { Grid } from './grid.ts';
import type { Redirects } from './merge-indicators.ts';
import { blank, type CellFate, type DropReason, type Entry, type Fate } from './region.ts';

/** What became of one cell, for a person to read. */
export type Outcome =
  | { readonly kind: 'used'; readonly fields: readonly string[]; readonly notes: readonly string[] }
  | { readonly kind: 'label' }
  | { readonly kind: 'narrative' }
  | { readonly kind: 'dropped'; readonly reason: DropReason }
  | { readonly kind: 'doubtful'; readonly why: string };

export interface LedgerLine {
  readonly place: Place;
  readonly text: string;
  readonly outcome: Outcome;
}

/** Draws up the account; `raw` is the finished front matter, in which entries are looked up. */
export function drawUpLedger(
  grids: readonly Grid[],
  fates: readonly CellFate[],
  redirects: Redirects,
  raw: unknown,
): LedgerLine[] {
  const paths = pathsOf(raw);
  const byPlace = Map.groupBy(fates, ([cell]) => cell.place);
  return grids.flatMap(({ cells }) =>
    cells.map(({ place, text }): LedgerLine => {
      // A filled cell that passed for a blank one was read by nobody.
      const own = (byPlace.get(place) ?? [])
        .map(([, fate]) => fate)
        .filter((fate) => text === '' || fate !== blank);
      return { place, text, outcome: outcomeOf(text, own, redirects, paths) };
    }),
  );
}

function outcomeOf(
  text: string,
  fates: readonly Fate[],
  redirects: Redirects,
  paths: ReadonlyMap<unknown, string>,
): Outcome {
  const followed = fates.map((fate) =>
    fate.kind === 'label' && !canBeLabel(text) ? notALabel : follow(fate, redirects, paths),
  );
  const used = followed.filter((outcome) => outcome.kind === 'used');
  if (used.length > 0) {
    return {
      kind: 'used',
      fields: [...new Set(used.flatMap(({ fields }) => fields))],
      notes: [...new Set(used.flatMap(({ notes }) => notes))],
    };
  }
  const [first] = followed;
  if (first !== undefined) return first;
  return text === ''
    ? { kind: 'dropped', reason: '空白单元格' }
    : { kind: 'doubtful', why: '没有认出这一格' };
}

const notALabel: Outcome = { kind: 'doubtful', why: '这一格在表头的位置，但印的是数字或长文' };

/** A heading is a short word: a figure or a sentence in its place was put there for a reason. */
function canBeLabel(text: string): boolean {
  return text.length <= 60 && readQuantity(text).state !== 'number';
}

function follow(fate: Fate, redirects: Redirects, paths: ReadonlyMap<unknown, string>): Outcome {
  if (fate.kind !== 'used') return fate;
  let { entry, key } = fate;
  const notes = fate.note === undefined ? [] : [fate.note];
  for (let next = redirects.get(entry)?.get(key); next !== undefined; next = redirects.get(entry)?.get(key)) {
    if ('why' in next) return { kind: 'doubtful', why: next.why };
    if (next.note !== undefined) notes.push(next.note);
    if (next.entry === entry) break;
    [entry, key] = [next.entry, next.key];
  }
  const path = paths.get(entry);
  if (path === undefined || entry[key] === undefined)
    return { kind: 'doubtful', why: '这一格的内容没有写入草稿' };
  return { kind: 'used', fields: [path === '' ? key : `${path}.${key}`], notes };
}

/** The path of every record in the front matter: `indicators[3]`, counted from 1 as in the check's messages. */
function pathsOf(raw: unknown): Map<unknown, string> {
  const paths = new Map<unknown, string>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) walk(item, `${path}[${index + 1}]`);
      return;
    }
    paths.set(value, path);
    for (const [key, item] of Object.entries(value as Entry))
      walk(item, path === '' ? key : `${path}.${key}`);
  };
  walk(raw, '');
  return paths;
}
