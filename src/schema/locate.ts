/** Finding a field of a content file: its place in the raw front matter, and its line and column. */
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Position } from './front-matter.ts';

export type RawPath = readonly (string | number)[];

/** Keys by which an entry of a list is named in a field path, in order of preference. */
const naming = ['id', 'by', 'phase', 'name', 'level1'] as const;

/**
 * `indicators[B12].score` → `['indicators', 12, 'score']`, or null when nothing stands there.
 * A selector names an entry by one of its naming keys, else by its number counted from 1.
 */
export function resolveField(raw: unknown, field: string): RawPath | null {
  const path: (string | number)[] = [];
  let value = raw;
  for (const segment of segmentsOf(field)) {
    const next = segment.isSelector ? indexOf(value, segment.text) : segment.text;
    if (next === null) return null;
    value = childOf(value, next);
    path.push(next);
  }
  return path;
}

/** Whether a field path leads to a value that is there. */
export function hasField(raw: unknown, field: string): boolean {
  const path = resolveField(raw, field);
  return path !== null && path.reduce<unknown>(childOf, raw) !== undefined;
}

/** `['indicators', 12, 'score']` → `indicators[B12].score`. */
export function fieldOf(raw: unknown, path: RawPath): string {
  let text = '';
  let value = raw;
  for (const part of path) {
    const next = childOf(value, part);
    text += typeof part === 'number' ? `[${nameOf(next, part)}]` : text === '' ? part : `.${part}`;
    value = next;
  }
  return text;
}

/** Line and column of paths in YAML text; of the nearest enclosing entry where a path is not there. */
export function positionsOf(yaml: string, firstLine: number, paths: readonly RawPath[]): Position[] {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter, schema: 'failsafe', uniqueKeys: false });
  return paths.map((path) => {
    for (let length = path.length; length > 0; length -= 1) {
      const offset = offsetOf(document.contents, path.slice(0, length));
      if (offset !== null) {
        const { line, col } = counter.linePos(offset);
        return { line: line + firstLine - 1, column: col };
      }
    }
    return { line: firstLine, column: 1 };
  });
}

interface Segment {
  readonly text: string;
  readonly isSelector: boolean;
}

function segmentsOf(field: string): Segment[] {
  // A selector may hold any printed name, so it ends at the last bracket before a dot, a bracket or the end.
  return [...field.matchAll(/\[(.*?)\](?=[.[]|$)|([^.[\]]+)/g)].map((match) =>
    match[1] === undefined
      ? { text: match[2] ?? '', isSelector: false }
      : { text: match[1], isSelector: true },
  );
}

function indexOf(value: unknown, name: string): number | null {
  if (!Array.isArray(value)) return null;
  const named = indexesOf(value).get(name);
  if (named !== undefined) return named;
  const number = /^[1-9]\d{0,4}$/.test(name) ? Number(name) : 0;
  return number >= 1 && number <= value.length ? number - 1 : null;
}

/** The first entry of each name, found once for each list, because a report names many of its fields. */
const indexesByList = new WeakMap<readonly unknown[], ReadonlyMap<string, number>>();

function indexesOf(list: readonly unknown[]): ReadonlyMap<string, number> {
  const known = indexesByList.get(list);
  if (known !== undefined) return known;
  const indexes = new Map<string, number>();
  for (const [index, entry] of list.entries())
    for (const name of namesOf(entry)) if (!indexes.has(name)) indexes.set(name, index);
  indexesByList.set(list, indexes);
  return indexes;
}

function namesOf(entry: unknown): string[] {
  if (typeof entry !== 'object' || entry === null) return [];
  const record = entry as Record<string, unknown>;
  const { level1, level2 } = record;
  if (typeof level1 === 'string' && record['name'] === undefined) {
    return [typeof level2 === 'string' ? `${level1}/${level2}` : level1];
  }
  // A region has both; its code is a value that can be wrong or missing.
  if (typeof record['code'] === 'string' && record['id'] === undefined) return [record['code']];
  if ('weight' in record || 'target' in record || 'place' in record) return [];
  return naming.map((key) => record[key]).filter((name) => typeof name === 'string');
}

function nameOf(entry: unknown, index: number): string {
  return namesOf(entry)[0] ?? String(index + 1);
}

function childOf(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value) && typeof key !== 'number') return undefined;
  return Object.hasOwn(value, key) ? (value as Record<string | number, unknown>)[key] : undefined;
}

interface PairNode {
  readonly key: unknown;
  readonly value: unknown;
}

function offsetOf(root: unknown, path: RawPath): number | null {
  let node: unknown = root;
  let offset: number | null = null;
  for (const part of path) {
    const items: unknown = isNode(node) && 'items' in node ? node.items : null;
    if (!Array.isArray(items)) return null;
    if (typeof part === 'number') {
      node = items[part] as unknown;
      if (node === undefined) return null;
      offset = isNode(node) ? (node.range?.[0] ?? offset) : offset;
      continue;
    }
    const pair = pairsOf(items as PairNode[]).get(part);
    if (pair === undefined) return null;
    node = pair.value;
    offset = isNode(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
  }
  return offset;
}

/** Pairs by key, made once for each map, because a file can have a fault in each of many fields. */
const pairsByMap = new WeakMap<readonly PairNode[], ReadonlyMap<unknown, PairNode>>();

function pairsOf(items: readonly PairNode[]): ReadonlyMap<unknown, PairNode> {
  const known = pairsByMap.get(items);
  if (known !== undefined) return known;
  const pairs = new Map(
    items.flatMap((pair) => (isNode(pair.key) && 'value' in pair.key ? [[pair.key.value, pair]] : [])),
  );
  pairsByMap.set(items, pairs);
  return pairs;
}

/** Where the scalars at paths of a YAML text stand in it, from the first sign to the end; null for one that is not there. */
export function scalarRangesOf(
  yaml: string,
  paths: readonly RawPath[],
): ({ readonly from: number; readonly to: number } | null)[] {
  const document = parseDocument(yaml, { schema: 'failsafe', uniqueKeys: false });
  return paths.map((path) => {
    const node = path.reduce<unknown>(nodeIn, document.contents);
    const range = isNode(node) ? node.range : null;
    return range == null ? null : { from: range[0], to: range[1] };
  });
}

function nodeIn(node: unknown, key: string | number): unknown {
  const items: unknown = isNode(node) && 'items' in node ? node.items : null;
  if (!Array.isArray(items)) return undefined;
  return typeof key === 'number' ? (items[key] as unknown) : pairsOf(items as PairNode[]).get(key)?.value;
}
