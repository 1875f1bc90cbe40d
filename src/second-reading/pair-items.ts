/**
 * Which item of the file is which item of the reading.
 *
 * A number in a list says nothing where a row is missing, and a name says nothing where the mistake is in
 * the name. So items are paired by how much of their print they share. Rows keep the order of the document,
 * which tells two rows apart whose names were exchanged; rows that were put elsewhere are found afterwards.
 */
import type { Entry } from '../import/region.ts';
import { foldPrint, isRecord, isSamePrint, printOf } from './same-print.ts';

/** For each item of the reading the number of its item in the file, or null where it is missing. */
export type Pairs = readonly (number | null)[];

/** What names an item counts more than its figures, which many rows share. */
const shares: Readonly<Record<string, number>> = {
  phase: 3,
  source: 3,
  by: 3,
  code: 2,
  name: 2,
  label: 2,
  text: 2,
  task: 2,
  expected: 2,
};

/** A list of spending is what its items are; editors call lists as they like. */
const itemsShare = 3;

/** Items that share less are different items. */
const leastInOrder = 0.3;
const leastElsewhere = 0.5;
/** Two pairs in order are likelier than one pair across, when both share as much. */
const perPair = 0.01;
/** More comparisons than any form needs. */
const mostComparisons = 20_000;

export function pairItems(read: readonly Entry[], own: readonly Entry[], isOrdered: boolean): Pairs {
  const pairs: (number | null)[] = read.map(() => null);
  const [start, end] = sameEnds(read, own);
  for (let index = 0; index < start; index += 1) pairs[index] = index;
  for (let index = 1; index <= end; index += 1) pairs[read.length - index] = own.length - index;
  const [left, right] = [read.slice(start, read.length - end), own.slice(start, own.length - end)];
  if (left.length * right.length > mostComparisons) {
    for (const [from, to] of byName(left, right)) pairs[start + from] = start + to;
    return pairs;
  }
  const shared = left.map((one) => right.map((other) => sharedPrint(one, other)));
  if (isOrdered) {
    for (const [from, to] of inOrder(shared)) pairs[start + from] = start + to;
  }
  for (const [from, to] of elsewhere(shared, start, pairs)) {
    pairs[start + from] = start + to;
  }
  return pairs;
}

/** How many items at the start and at the end are the same in both. */
function sameEnds(read: readonly Entry[], own: readonly Entry[]): [start: number, end: number] {
  const most = Math.min(read.length, own.length);
  let [start, end] = [0, 0];
  while (start < most && isSame(read[start], own[start])) start += 1;
  while (end < most - start && isSame(read[read.length - 1 - end], own[own.length - 1 - end])) end += 1;
  return [start, end];
}

function isSame(read: Entry | undefined, own: Entry | undefined): boolean {
  return read !== undefined && own !== undefined && sharedPrint(read, own) === 1;
}

/** The share of an item's print that another has too, from 0 to 1; blanks are in every form and say nothing. */
function sharedPrint(read: Entry, own: Entry): number {
  let [all, same] = [0, 0];
  for (const [key, value] of Object.entries(read)) {
    if (key === 'items') {
      all += itemsShare;
      same += itemsShare * sharedNames(value, own[key]);
    }
    const print = notPrinted.has(key) ? null : printOf(value);
    if (print === null || print === '') continue;
    const share = shares[key] ?? 1;
    all += share;
    if (isSamePrint(print, own[key], key)) same += share;
  }
  return all === 0 ? 0 : same / all;
}

/** The share of a list's items that another list has too. */
function sharedNames(read: unknown, own: unknown): number {
  const [items, others] = [read, own].map((list) => (Array.isArray(list) ? list.filter(isRecord) : []));
  const names = new Set(others?.map(nameOf));
  const same = items?.filter((item) => names.has(nameOf(item))) ?? [];
  return items === undefined || items.length === 0 ? 0 : same.length / items.length;
}

/** Keys with which files name things for themselves. */
const notPrinted = new Set(['id', 'table', 'rule', 'result', 'unit', 'equalsPhase']);

/** Long lists by what names their items, in the order of each name. */
function byName(read: readonly Entry[], own: readonly Entry[]): [number, number][] {
  const places = Map.groupBy(own.keys(), (index) => nameOf(own[index]));
  return read.flatMap((item, from): [number, number][] => {
    const to = places.get(nameOf(item))?.shift();
    return to === undefined ? [] : [[from, to]];
  });
}

function nameOf(item: Entry | undefined): string {
  const names = Object.keys(shares).map((key) => foldPrint(printOf(item?.[key]) ?? ''));
  return names.join('|');
}

/** The pairs that share most while both lists keep their order. */
function inOrder(shared: readonly (readonly number[])[]): [number, number][] {
  const [rows, columns] = [shared.length, shared[0]?.length ?? 0];
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
  const gain = (row: number, column: number): number => {
    const share = shared[row]?.[column] ?? 0;
    return share < leastInOrder ? -1 : share + perPair;
  };
  for (let row = rows - 1; row >= 0; row -= 1) {
    const line = best[row];
    for (let column = columns - 1; line !== undefined && column >= 0; column -= 1) {
      const paired = at(row + 1, column + 1) + gain(row, column);
      line[column] = Math.max(at(row + 1, column), at(row, column + 1), paired);
    }
  }
  const pairs: [number, number][] = [];
  for (let [row, column] = [0, 0]; row < rows && column < columns;) {
    const own = gain(row, column);
    if (own > 0 && at(row, column) === at(row + 1, column + 1) + own) pairs.push([row++, column++]);
    else if (at(row, column) === at(row + 1, column)) row += 1;
    else column += 1;
  }
  return pairs;
}

/** Pairs among the items that are still alone: those that share most first, then the nearest. */
function elsewhere(shared: readonly (readonly number[])[], start: number, pairs: Pairs): [number, number][] {
  const taken = new Set(pairs.flatMap((index) => (index === null ? [] : [index - start])));
  const open = shared.flatMap((row, from) =>
    pairs[start + from] !== null
      ? []
      : row.flatMap((share, to) => (share < leastElsewhere || taken.has(to) ? [] : [{ from, to, share }])),
  );
  open.sort((a, b) => b.share - a.share || Math.abs(a.from - a.to) - Math.abs(b.from - b.to));
  const done = new Set<number>();
  return open.flatMap(({ from, to }): [number, number][] => {
    if (done.has(from) || taken.has(to)) return [];
    done.add(from);
    taken.add(to);
    return [[from, to]];
  });
}
